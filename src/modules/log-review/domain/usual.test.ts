import { describe, expect, it } from 'vitest';
import { type Habits, median, usualFrom } from './usual.ts';

const rule = { nightFrom: 22, nightTo: 6, nightShare: 0.03, volumeFactor: 3, volumeLeast: 12 };
const nothing: Habits = { days: [], hours: [], personHours: [] };
const days = (userId: string, counts: number[]) =>
  counts.map((patients, index) => ({ userId, unitId: 'u', day: `2026-10-${10 + index}`, patients }));

describe('what is usual', () => {
  it('is a person’s own median once there are five days, else the unit’s', () => {
    const history = { ...nothing, days: [...days('old', [4, 6, 5, 40, 5]), ...days('new', [30])] };
    const usual = usualFrom(nothing, history, rule);
    expect(usual.patientsUsually('old', 'u')).toBe(5);
    expect(usual.patientsUsually('new', 'u')).toBe(5.5);
    expect(usual.patientsUsually('nobody', 'elsewhere')).toBe(0);
  });

  it('counts a day’s patients over units, the unit’s nights, and a person’s', () => {
    const reviewed = {
      days: [
        { userId: 'a', unitId: 'u', day: '2026-11-01', patients: 3 },
        { userId: 'a', unitId: 'v', day: '2026-11-01', patients: 4 },
      ],
      hours: [
        { unitId: 'u', userId: 'b', hour: 10, looks: 95 },
        { unitId: 'u', userId: 'b', hour: 23, looks: 5 },
        { unitId: 'u', userId: 'a', hour: 2, looks: 50 },
      ],
      personHours: [],
    };
    const history = {
      ...nothing,
      personHours: [
        { userId: 'a', hour: 2, days: 4 },
        { userId: 'a', hour: 9, days: 60 },
      ],
    };
    const usual = usualFrom(reviewed, history, rule);
    expect(usual.patientsOn('a', '2026-11-01')).toBe(7);
    expect(usual.patientsOn('a', '2026-11-02')).toBe(0);
    expect(usual.nightShare('u', 'a'), 'of the others').toBe(0.05);
    expect(usual.nightShare('w', 'a')).toBe(0);
    expect(usual.nights('a')).toBe(4);
    expect(usual.nights('b')).toBe(0);
  });

  it('the middle', () => {
    expect([median([]), median([3]), median([9, 1]), median([5, 100, 1])]).toEqual([0, 3, 5, 5]);
  });
});
