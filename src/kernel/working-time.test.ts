import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, instantFromMilliseconds } from './instant.ts';
import { ALWAYS, addWorkingTime, isOpenAt, workingMilliseconds, type WorkingCalendar } from './working-time.ts';
import { localTime } from './zone.ts';

const office: WorkingCalendar = {
  kind: 'hours',
  weekdays: [1, 2, 3, 4, 5],
  from: localTime('08:00'),
  to: localTime('16:30'),
  closedOnHolidays: true,
  closedOnEves: true,
};

const hours = (amount: number) => ({ amount, unit: 'hours' }) as const;
const days = (amount: number) => ({ amount, unit: 'days' }) as const;
const workingDays = (amount: number) => ({ amount, unit: 'working-days' }) as const;

describe('time limits', () => {
  it('elapsed hours are exact over both changes of the clocks', () => {
    expect(addWorkingTime(instant('2026-03-28T12:00:00+01:00'), hours(24), ALWAYS)).toBe(
      instant('2026-03-29T13:00:00+02:00'),
    );
    expect(addWorkingTime(instant('2026-10-24T12:00:00+02:00'), hours(24), ALWAYS)).toBe(
      instant('2026-10-25T11:00:00+01:00'),
    );
  });

  it('calendar days keep the time on the wall', () => {
    expect(addWorkingTime(instant('2026-03-28T12:00:00+01:00'), days(1), ALWAYS)).toBe(
      instant('2026-03-29T12:00:00+02:00'),
    );
    expect(addWorkingTime(instant('2026-10-24T12:00:00+02:00'), days(3), office)).toBe(
      instant('2026-10-27T12:00:00+01:00'),
    );
  });

  it.each([
    ['within the day', '2026-11-23T09:00:00+01:00', 4, '2026-11-23T13:00:00+01:00'],
    ['to closing time exactly', '2026-11-23T12:30:00+01:00', 4, '2026-11-23T16:30:00+01:00'],
    ['over the night', '2026-11-23T15:30:00+01:00', 4, '2026-11-24T11:00:00+01:00'],
    ['over the weekend', '2026-11-20T15:30:00+01:00', 4, '2026-11-23T11:00:00+01:00'],
    ['from a Sunday', '2026-11-22T13:00:00+01:00', 4, '2026-11-23T12:00:00+01:00'],
    ['before opening', '2026-11-23T05:00:00+01:00', 4, '2026-11-23T12:00:00+01:00'],
    ['over Midsummer', '2026-06-18T15:30:00+02:00', 4, '2026-06-22T11:00:00+02:00'],
    ['over Christmas', '2026-12-23T16:00:00+01:00', 1, '2026-12-28T08:30:00+01:00'],
    ['over the change to summer time', '2026-03-27T16:00:00+01:00', 1, '2026-03-30T08:30:00+02:00'],
  ])('open hours: %s', (_, start, amount, due) => {
    expect(addWorkingTime(instant(start), hours(amount), office)).toBe(instant(due));
  });

  it.each([
    ['2026-11-23T09:00:00+01:00', 1, '2026-11-24T16:30:00+01:00'],
    ['2026-11-20T09:00:00+01:00', 1, '2026-11-23T16:30:00+01:00'],
    ['2026-11-21T09:00:00+01:00', 0, '2026-11-23T16:30:00+01:00'],
    ['2026-06-17T09:00:00+02:00', 2, '2026-06-22T16:30:00+02:00'],
    ['2026-04-02T09:00:00+02:00', 3, '2026-04-09T16:30:00+02:00'],
  ])('%s and %i working days is %s', (start, amount, due) => {
    expect(addWorkingTime(instant(start), workingDays(amount), office)).toBe(instant(due));
  });

  it('a limit is never before its start, and open hours added are open hours counted', () => {
    const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }).map(instantFromMilliseconds);
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 200 }), (start, amount) => {
        const due = addWorkingTime(start, hours(amount), office);
        expect(due > start).toBe(true);
        expect(workingMilliseconds(start, due, office)).toBe(amount * 3_600_000);
        const just = instantFromMilliseconds(Date.parse(due) - 1);
        expect(isOpenAt(just, office)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses negative limits, parts of days and calendars that never open', () => {
    const at = instant('2026-11-22T12:00:00Z');
    expect(() => addWorkingTime(at, hours(-1), ALWAYS)).toThrow(RangeError);
    expect(() => addWorkingTime(at, days(0.5), ALWAYS)).toThrow(RangeError);
    expect(() => addWorkingTime(at, hours(1), { ...office, weekdays: [] })).toThrow(RangeError);
    expect(() => addWorkingTime(at, workingDays(1), { ...office, weekdays: [] })).toThrow(RangeError);
  });
});
