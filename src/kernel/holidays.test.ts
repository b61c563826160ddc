import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { holidayNames, holidaysOf, isCustomaryEve, isPublicHoliday } from './holidays.ts';
import { addDays, localDate, weekdayOf } from './local-date.ts';

describe('Swedish holidays', () => {
  const oracle = new Holidays('SE');

  it('are exactly those of date-holidays, 1990–2060, but for the change of 2005 that it does not know', () => {
    for (let year = 1990; year <= 2060; year += 1) {
      const theirs = oracle.getHolidays(year).map((h) => ({ date: h.date.slice(0, 10), type: h.type }));
      const wholeYear = theirs.filter((h) => h.date.startsWith(String(year)));
      const publicDays = wholeYear.filter((h) => h.type === 'public').map((h) => h.date);
      const expected = publicDays.filter((date) => year >= 2005 || !date.endsWith('06-06'));
      const ours = holidaysOf(year).filter((h) => h.kind === 'public' && h.sv !== 'Annandag pingst');
      expect([...new Set(ours.map((h) => h.date))]).toEqual([...new Set(expected)].toSorted());
      for (const eve of holidaysOf(year).filter((h) => h.kind === 'eve')) {
        expect(wholeYear.map((h) => h.date)).toContain(eve.date);
      }
    }
  });

  it('knows what the library does not: Whit Monday ended and the National Day began in 2005', () => {
    expect(isPublicHoliday(localDate('2004-05-31'))).toBe(true);
    expect(isPublicHoliday(localDate('2005-05-16'))).toBe(false);
    expect(isPublicHoliday(localDate('2004-06-06'))).toBe(false);
    expect(isPublicHoliday(localDate('2005-06-06'))).toBe(true);
  });

  it.each([
    ['2026-06-19', 'Midsommarafton', false],
    ['2026-06-20', 'Midsommardagen', true],
    ['2026-10-31', 'Alla helgons dag', true],
    ['2026-12-24', 'Julafton', false],
    ['2026-12-25', 'Juldagen', true],
    ['2026-04-03', 'Långfredagen', true],
    ['2026-04-04', 'Påskafton', false],
  ])('%s is %s', (text, name, isPublic) => {
    const date = localDate(text);
    expect(holidayNames(date).map((h) => h.sv)).toEqual([name]);
    expect(isPublicHoliday(date)).toBe(isPublic);
    expect(isCustomaryEve(date)).toBe(!isPublic);
  });

  it('an ordinary Sunday is no holiday', () => {
    const sunday = localDate('2026-11-22');
    expect(weekdayOf(sunday)).toBe(7);
    expect(isPublicHoliday(sunday)).toBe(false);
    expect(isPublicHoliday(addDays(sunday, 1))).toBe(false);
  });
});
