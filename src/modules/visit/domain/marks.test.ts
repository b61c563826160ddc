import { expect, it } from 'vitest';
import { check, solve } from '../../../planner/index.ts';
import { ordersOf, planOf } from './schedule.ts';
import { aDay } from './testing.ts';
import { startsOf, toProblem } from './to-problem.ts';

const day = aDay({ patients: 12, staff: 3, doubles: 2 });
const { plan } = solve(toProblem(day), { iterations: 4000, seed: 1 });
const first = [...startsOf(plan)].toSorted(([, a], [, b]) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))[0];
const [visit, [who]] = first ?? ['', []];
const now = (who?.start ?? 0) + 60;
const marked = (mark: { begun: number; done: number | null }) =>
  toProblem({ ...day, plan, now, marks: new Map([[visit, mark]]) });
const of = (problem: ReturnType<typeof toProblem>) => problem.visits.find(({ id }) => id === visit);

it('a visit that somebody has begun stays with them, from when it began', () => {
  const begun = (who?.start ?? 0) + 12;
  expect(of(marked({ begun, done: null }))?.begun).toMatchObject({ start: begun });
});

it('one that is done took as long as it took; one that goes on has taken at least until now', () => {
  const begun = who?.start ?? 0;
  expect(of(marked({ begun, done: begun + 9 }))?.minutes).toBe(9);
  expect(of(marked({ begun, done: null }))?.minutes).toBe(60);
  expect(of(marked({ begun: now - 5, done: null }))?.minutes).toBe(25);
});

it('the rest of the day follows from it, by hand and by the planner', () => {
  const problem = marked({ begun: (who?.start ?? 0) + 15, done: null });
  const byHand = planOf(problem, ordersOf(plan));
  const { plan: anew } = solve(problem, { iterations: 3000, start: plan });
  expect(check(problem, anew)).toEqual([]);
  for (const each of [byHand, anew]) expect(startsOf(each).get(visit)?.[0]?.start).toBe((who?.start ?? 0) + 15);
});
