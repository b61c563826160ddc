import { describe, expect, it } from 'vitest';
import { check, evaluate, solve } from './index.ts';
import { neverWorseThanTheStart, sameSeedSamePlan, stoppedPlansAreValid } from '../../test/planner/properties.ts';
import { randomProblem } from './testing.ts';

describe('searching', () => {
  it('gives the same plan for the same seed', () => expect(sameSeedSamePlan(4)).toBe(4));

  it('gives a valid plan whenever it is stopped', () => expect(stoppedPlansAreValid(8)).toBe(8));

  it('never ends worse than the plan it began with', () => expect(neverWorseThanTheStart(8)).toBe(8));

  it('takes a plan as it is when it fits, and leaves out only what does not', () => {
    const problem = randomProblem(11, { visits: 20, staff: 5 });
    const start = solve(problem, { seed: 1, iterations: 2000 }).plan;
    const same = solve(problem, { start, iterations: 1, stop: () => true }).plan;
    expect(same.cost.total).toBeLessThanOrEqual(start.cost.total + 1e-6);
    const [gone] = start.routes.flatMap(({ stops }) =>
      stops.flatMap((stop) => (stop.kind === 'visit' ? [stop.visit] : [])),
    );
    const others = problem.visits.filter(({ id }) => id !== gone);
    const fewer = { ...problem, visits: others.map(({ samePersonAs: _, ...visit }) => visit) };
    const links = (problem.links ?? []).filter(({ first, second }) => first !== gone && second !== gone);
    const { plan } = solve({ ...fewer, links }, { start, iterations: 500 });
    expect(check({ ...fewer, links }, plan)).toEqual([]);
    expect(evaluate({ ...fewer, links }, plan).unplanned).toBeLessThanOrEqual(start.cost.unplanned + 3);
  });

  it('tells how far it is, always with a better cost', () => {
    const costs: number[] = [];
    solve(randomProblem(5, { visits: 25, staff: 5 }), { iterations: 5000, onProgress: ({ cost }) => costs.push(cost) });
    expect(costs.length).toBeGreaterThan(0);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });
});
