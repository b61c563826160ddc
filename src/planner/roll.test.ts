import { expect, it } from 'vitest';
import { solve, solveRolling } from './index.ts';
import { rolledPlansPassTheChecker } from '../../test/planner/properties.ts';
import { randomProblem } from './testing.ts';

it('days planned one after the other are one plan that keeps every rule over all of them', () =>
  expect(rolledPlansPassTheChecker(8)).toBe(8));

it('leaves no more undone than planning the whole week at once in the same time', () => {
  const seeds = [3, 8, 21];
  const problems = seeds.map((seed) => randomProblem(seed, { visits: 40, staff: 5, days: 5 }));
  const undone = (plans: { unplanned: unknown[] }[]) => plans.reduce((sum, { unplanned }) => sum + unplanned.length, 0);
  const rolled = problems.map((problem) => solveRolling(problem, { seed: 1, iterations: 20_000 }).plan);
  const whole = problems.map((problem) => solve(problem, { seed: 1, iterations: 20_000 }).plan);
  expect(undone(rolled)).toBeLessThanOrEqual(undone(whole) + 1);
});
