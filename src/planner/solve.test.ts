import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, checkWithCost, evaluate, solve, validate } from './index.ts';
import { compile } from './compile.ts';
import { newSearch, step } from './search/anneal.ts';
import { construct } from './search/construct.ts';
import { orderOf, rebuild } from './search/moves.ts';
import { newState, type State, total } from './search/state.ts';
import { placeBegun } from './read-plan.ts';
import { randomProblem } from './testing.ts';
import { writePlan } from './write-plan.ts';

const anySeed = fc.integer({ min: 1, max: 1_000_000 });

/** Nodes and their starts, in order. */
const startsOf = (s: State): number[] => orderOf(s).map((node, at) => (at % 2 === 0 ? node : (s.start[node] ?? NaN)));

describe('a plan that is found', () => {
  it('passes the checker, which shares nothing with the search, and costs what it says', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 3 }), (seed, visits, days) => {
        const problem = randomProblem(seed, { visits, staff: 1 + (seed % 6), days });
        const { plan } = solve(problem, { seed, iterations: 2000 });
        expect(checkWithCost(problem, plan)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has in its sums, kept step by step, what it costs when counted anew', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 2, max: 25 }), fc.integer({ min: 1, max: 2 }), (seed, visits, days) => {
        const s = newState(compile(randomProblem(seed, { visits, staff: 3, days })));
        placeBegun(s);
        construct(s);
        const search = newSearch(s, seed);
        for (let count = 0; count < 600; count += 1) {
          step(search, 5);
          if (count % 60 !== 0) continue;
          const starts = startsOf(s);
          const kept = total(s);
          const { routes, unplanned } = writePlan(s);
          expect(kept).toBeCloseTo(evaluate(s.c.problem, { routes, unplanned }).total, 4);
          expect(rebuild(s, orderOf(s))).toBe(true);
          expect(total(s)).toBeCloseTo(kept, 4);
          for (const [at, start] of startsOf(s).entries()) expect(start).toBeCloseTo(starts[at] ?? NaN, 5);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a random problem', () => {
  it('is valid, or is told what is wrong with it', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const read = validate(randomProblem(seed, { visits: 8, staff: 3 }));
        expect(read.problem !== null || read.faults.every(({ text }) => text.sv !== '' && text.en !== '')).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('is not broken by the checker that checks it', () => {
    const problem = randomProblem(7, { visits: 10, staff: 4 });
    const { plan } = solve(problem, { seed: 1, iterations: 1000 });
    expect(check(problem, plan)).toEqual([]);
  });
});
