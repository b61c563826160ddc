import { describe, expect, it } from 'vitest';
import { check, solve } from '../../../planner/index.ts';
import { acquaintance, judge } from './judge.ts';
import { moved, ordersOf, planOf } from './schedule.ts';
import { aDay } from './testing.ts';
import { toProblem } from './to-problem.ts';

const problem = toProblem(aDay({ patients: 12, staff: 3, doubles: 2 }));
const { plan } = solve(problem, { iterations: 4000, seed: 1 });

describe('a plan that follows from an order', () => {
  it('is one that may be carried out, when the planner made the order', () => {
    const again = planOf(problem, ordersOf(plan));
    expect(check(problem, again).map(({ text }) => text.en)).toEqual([]);
    expect(again.cost.travel).toBeCloseTo(plan.cost.travel, 3);
    expect(again.unplanned.map(({ visit }) => visit)).toEqual(plan.unplanned.map(({ visit }) => visit));
  });

  it('has both persons of a joint visit begin at once', () => {
    const again = planOf(problem, ordersOf(plan));
    const joint = problem.visits.filter(({ roles }) => roles.length === 2);
    expect(joint.length).toBe(2);
    for (const { id } of joint) {
      const starts = again.routes.flatMap(({ stops }) =>
        stops.flatMap((stop) => (stop.kind === 'visit' && stop.visit === id ? [stop.start] : [])),
      );
      expect(new Set(starts).size).toBe(1);
    }
  });

  it('says which rules a move breaks, what it costs and for whom', () => {
    const [from, to] = plan.routes;
    const stop = from?.stops.find((one) => one.kind === 'visit');
    if (stop?.kind !== 'visit' || from === undefined || to === undefined) return expect.unreachable('no route');
    const what = { visit: stop.visit, part: stop.role };
    const before = planOf(problem, ordersOf(plan));
    const gone = planOf(problem, moved(ordersOf(plan), what, null));
    expect(judge(problem, before, gone).more.unplanned).toBeGreaterThan(0);
    expect(judge(problem, before, gone).changes.map(({ kind }) => kind)).toContain('now-unplanned');
    const other = planOf(problem, moved(ordersOf(plan), what, { staffId: to.staff, at: 0 }));
    expect(judge(problem, before, other).changes.some(({ visit }) => visit === stop.visit)).toBe(true);
  });

  it('shows that somebody without the skill may not', () => {
    const visit = problem.visits.find(({ roles }) => roles.length === 1 && roles[0]?.skill === 'nurse');
    const assistant = problem.staff.find(({ skills }) => !skills.includes('nurse'));
    if (visit === undefined || assistant === undefined) return expect.unreachable('everybody may do everything');
    const before = planOf(problem, ordersOf(plan));
    const wrong = planOf(
      problem,
      moved(ordersOf(plan), { visit: visit.id, part: 0 }, { staffId: assistant.id, at: 0 }),
    );
    expect(judge(problem, before, wrong).broken.map(({ code }) => code)).toContain('skill');
  });
});

describe('how well somebody knows a patient', () => {
  const history = [
    { patient: 'p', staff: 'a', visits: 5 },
    { patient: 'p', staff: 'b', visits: 2 },
  ];
  it.each([
    ['a', 'usual'],
    ['b', 'known'],
    ['c', 'new'],
  ] as const)('%s is %s', (staff, known) => expect(acquaintance({ history }, 'p', staff)).toBe(known));
});
