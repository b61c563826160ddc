import { expect, it } from 'vitest';
import { judgeRandomModels } from '../models/random-models.ts';

it('two thousand made-up models: those that the checker accepts answer everything, those with a hole are refused', () => {
  const counted = judgeRandomModels(2000, 25);
  console.log(JSON.stringify(counted));
  expect(counted.accepted).toBeGreaterThan(600);
  expect(counted.refused).toBeGreaterThan(100);
});
