import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instant, instantFromMilliseconds } from './instant.ts';
import { localDate } from './local-date.ts';
import {
  ZONE,
  dateAt,
  instantAt,
  instantsAt,
  localTime,
  offsetMinutesAt,
  shownMinute,
  startOfDay,
  timeAt,
  wallMinutesAt,
} from './zone.ts';

const moments = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 11, 31) }).map(instantFromMilliseconds);

describe('Swedish time', () => {
  it('agrees with Temporal at every moment', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const there = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
        expect(dateAt(at)).toBe(there.toPlainDate().toString());
        expect(timeAt(at)).toBe(there.toPlainTime().toString({ smallestUnit: 'minute' }));
        expect(offsetMinutesAt(at)).toBe(there.offsetNanoseconds / 6e10);
      }),
      { numRuns: 500 },
    );
  });

  it('turns wall-clock time into instants as Temporal does, missing and repeated hours included', () => {
    const day = fc.oneof(
      fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '1996-03-31'),
      moments.map((at) => dateAt(at) as string),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (date, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const expected = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
        expect(Date.parse(instantAt(localDate(date), localTime(time)))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('the missing hour has no instant and moves forward', () => {
    expect(instantsAt(localDate('2026-03-29'), localTime('02:30'))).toEqual([]);
    expect(instantAt(localDate('2026-03-29'), localTime('02:30'))).toBe('2026-03-29T01:30:00.000Z');
    expect(timeAt(instant('2026-03-29T01:30:00Z'))).toBe('03:30');
  });

  it('the clock shows each minute that there is, and an hour later in the missing one', () => {
    fc.assert(
      fc.property(moments, (at) => {
        expect(shownMinute(wallMinutesAt(at))).toBe(wallMinutesAt(at));
      }),
      { numRuns: 300 },
    );
    const half = Date.UTC(2026, 2, 29, 2, 30) / 60_000;
    expect(shownMinute(half)).toBe(half + 60);
    expect(shownMinute(half + 60)).toBe(half + 60);
  });

  it('the repeated hour has two instants and the first is taken', () => {
    expect(instantsAt(localDate('2026-10-25'), localTime('02:30'))).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
    expect(instantAt(localDate('2026-10-25'), localTime('02:30'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('an ordinary time has one instant, and days begin at Swedish midnight', () => {
    expect(instantsAt(localDate('2026-11-22'), localTime('13:00'))).toEqual(['2026-11-22T12:00:00.000Z']);
    expect(startOfDay(localDate('2026-07-01'))).toBe('2026-06-30T22:00:00.000Z');
    expect(dateAt(instant('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  it.each(['24:00', '7:00', '12:60', ''])('refuses the time %s', (text) => {
    expect(() => localTime(text)).toThrow(RangeError);
  });
});
