import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, solve, validate } from './index.ts';
import { plansPassTheChecker, sumsAreKept } from '../../test/planner/properties.ts';
import { randomProblem } from './testing.ts';

const anySeed = fc.integer({ min: 1, max: 1_000_000 });

describe('a plan that is found', () => {
  it('passes the checker, which shares nothing with the search, and costs what it says', () =>
    expect(plansPassTheChecker(25)).toBe(25));

  it('has in its sums, kept step by step, what it costs when counted anew', () => expect(sumsAreKept(15)).toBe(15));
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
