import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dateOfEpochDay,
  daysBetween,
  epochDay,
  isLocalDate,
  localDate,
  localDateSchema,
  parseLocalDate,
  weekdayOf,
} from './local-date.ts';

const someDay = fc.integer({ min: epochDay(localDate('1850-01-01')), max: epochDay(localDate('2150-12-31')) });

describe('local date', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1900-02-29',
    '26-01-01',
    '2026-1-1',
    '',
    '0000-01-01',
  ])('refuses %s', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(parseLocalDate(text)).toBeNull();
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('accepts leap days that exist', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(isLocalDate('2000-02-29')).toBe(true);
  });

  it('agrees with the platform calendar on every day', () => {
    fc.assert(
      fc.property(someDay, (n) => {
        const date = dateOfEpochDay(n);
        const platform = new Date(n * 86_400_000);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(epochDay(date)).toBe(n);
        expect(weekdayOf(date) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -20_000, max: 20_000 }), (n, d) => {
        const from = dateOfEpochDay(n);
        expect(daysBetween(from, addDays(from, d))).toBe(d);
      }),
    );
  });

  it('clamps month ends', () => {
    expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(localDate('2024-03-31'), -1)).toBe('2024-02-29');
    expect(addMonths(localDate('2026-11-30'), 14)).toBe('2028-01-30');
  });

  it('counts age by birthday', () => {
    expect(ageOn(localDate('2008-11-23'), localDate('2026-11-22'))).toBe(17);
    expect(ageOn(localDate('2008-11-22'), localDate('2026-11-22'))).toBe(18);
    expect(ageOn(localDate('2004-02-29'), localDate('2022-02-28'))).toBe(17);
    expect(ageOn(localDate('2004-02-29'), localDate('2022-03-01'))).toBe(18);
  });
});

describe('a day that somebody gives', () => {
  it.each(['1850-01-01', '2026-11-23', '2199-12-31'])('takes %s', (text) => {
    expect(localDateSchema.parse(text)).toBe(text);
  });
  it.each(['1849-12-31', '2200-01-01', '9999-12-31', '0001-01-01', '2026-02-30', ''])('refuses %s', (text) => {
    expect(localDateSchema.safeParse(text).success).toBe(false);
  });
});
