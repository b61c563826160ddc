import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, evaluate, solve } from './index.ts';
import { randomProblem } from './testing.ts';

const anySeed = fc.integer({ min: 1, max: 1_000_000 });

describe('searching', () => {
  it('gives the same plan for the same seed', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const problem = randomProblem(seed, { visits: 15, staff: 4 });
        const once = solve(problem, { seed, iterations: 3000 }).plan;
        expect(solve(problem, { seed, iterations: 3000 }).plan).toEqual(once);
      }),
      { numRuns: 4 },
    );
  });

  it('gives a valid plan whenever it is stopped', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 0, max: 12 }), (seed, asked) => {
        const problem = randomProblem(seed, { visits: 20, staff: 4, days: 2 });
        let left = asked;
        const { plan } = solve(problem, { seed, iterations: 1_000_000, stop: () => (left -= 1) < 0 });
        expect(check(problem, plan)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('never ends worse than the plan it began with', () => {
    fc.assert(
      fc.property(anySeed, fc.constantFrom(500, 3000), (seed, iterations) => {
        const problem = randomProblem(seed, { visits: 20, staff: 5, days: 1 + (seed % 2) });
        const start = solve(problem, { seed: 1, iterations: 1000 }).plan;
        const { plan } = solve(problem, { seed, iterations, start });
        expect(plan.cost.total).toBeLessThanOrEqual(start.cost.total + 1e-6);
        expect(check(problem, plan)).toEqual([]);
      }),
      // The first left a visit that fits nowhere in the queue, and the next plan had to heed it.
      { numRuns: 8, examples: [[606_429, 3000]] },
    );
  });

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
