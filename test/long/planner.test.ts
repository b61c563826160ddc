import { describe, expect, it } from 'vitest';
import {
  insertionRanksAsTryingEverything,
  neverWorseThanTheStart,
  plansPassTheChecker,
  rolledPlansPassTheChecker,
  sameSeedSamePlan,
  smallestProblemsAreSolvedToTheEnd,
  smallLiteratureIsSolvedToTheEnd,
  smallProblemsAreSolvedToTheEnd,
  stoppedPlansAreValid,
  sumsAreKept,
} from '../planner/properties.ts';

// The planner's properties as in its own tests, many times over.
describe('of many random problems', () => {
  it('every plan passes the checker and costs what it says', () => expect(plansPassTheChecker(2000)).toBe(2000));
  it('the sums kept step by step are what counting anew gives', () => expect(sumsAreKept(400)).toBe(400));
  it('the same seed gives the same plan', () => expect(sameSeedSamePlan(300)).toBe(300));
  it('a search that is stopped has a valid plan', () => expect(stoppedPlansAreValid(400)).toBe(400));
  it('a search never ends worse than it began', () => expect(neverWorseThanTheStart(400)).toBe(400));
  it('days planned one after the other keep every rule over all of them', () =>
    expect(rolledPlansPassTheChecker(300)).toBe(300));
  it('insertion ranks as trying everything does', () => expect(insertionRanksAsTryingEverything(400)).toBe(400));
});

describe('small problems are solved as well as by trying everything', () => {
  it('of the literature', () => expect(smallLiteratureIsSolvedToTheEnd(150, 8)).toBe(150));
  it('with every rule', () => expect(smallProblemsAreSolvedToTheEnd(150, 8)).toBe(150));
  it('with every rule and evenness', () => expect(smallestProblemsAreSolvedToTheEnd(300, 4)).toBe(300));
});
