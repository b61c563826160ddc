import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { crewLacks } from './crew.ts';

const acuteCar = { crew: [{ count: 1 }, { count: 2 }, { count: null }], physician: true, periodDays: 14 };
const [physician, nurse] = [{ physician: true }, { physician: false }];
const fortnight = { firstDay: localDate('2026-11-23'), lastDay: localDate('2026-12-06') };

describe('the crew of a period', () => {
  it('is as the model says, with more than it says too', () => {
    expect(crewLacks(acuteCar, { ...fortnight, crew: [physician, nurse, nurse] })).toEqual([]);
    expect(crewLacks(acuteCar, { ...fortnight, crew: [physician, physician, nurse, nurse] })).toEqual([]);
  });

  it('is too few, has no physician, stays too long: each is said', () => {
    expect(crewLacks(acuteCar, { ...fortnight, crew: [nurse, nurse] })).toEqual([
      { kind: 'people', have: 2, want: 3 },
      { kind: 'physician' },
    ]);
    const long = { ...fortnight, lastDay: localDate('2026-12-13'), crew: [physician, nurse, nurse] };
    expect(crewLacks(acuteCar, long)).toEqual([{ kind: 'days', have: 21, want: 14 }]);
  });

  it('is anybody where the model says nothing', () => {
    expect(crewLacks({ crew: [], physician: false, periodDays: null }, { ...fortnight, crew: [nurse] })).toEqual([]);
  });
});
