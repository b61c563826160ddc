import { expect, it } from 'vitest';
import { judgeRandomModels } from './random-models.ts';

it('a made-up model that the checker accepts answers everything, by exactly one row, whatever other model there is', () => {
  const { accepted, refused } = judgeRandomModels(24, 12);
  expect(accepted).toBeGreaterThan(8);
  expect(accepted + refused).toBe(24);
});
