import { describe, expect, it } from 'vitest';
import {
  insertionRanksAsTryingEverything,
  smallestProblemsAreSolvedToTheEnd,
  smallLiteratureIsSolvedToTheEnd,
  smallProblemsAreSolvedToTheEnd,
} from '../../test/planner/properties.ts';

describe('a small problem', () => {
  it('of the literature, up to 8 visits, is solved as well as by trying everything', () =>
    expect(smallLiteratureIsSolvedToTheEnd(4, 8)).toBe(4));

  it('with every rule, up to 8 visits, is solved as well as by trying everything', () =>
    expect(smallProblemsAreSolvedToTheEnd(4, 8)).toBe(4));

  it('with every rule and evenness, up to 4 visits, too', () =>
    expect(smallestProblemsAreSolvedToTheEnd(5, 4)).toBe(5));
});

describe('insertion', () => {
  it('ranks as trying every place and measuring the whole plan does', () =>
    expect(insertionRanksAsTryingEverything(12)).toBe(12));
});
