import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { fallsOn } from './recurrence.ts';

const monday = localDate('2026-11-23');
const days = (count: number) => Array.from({ length: count }, (_, at) => addDays(monday, at));
const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1, firstDay: monday, lastDay: null };

describe('a measure falls on its days', () => {
  it('every day from the first to the last', () => {
    const measure = { ...daily, firstDay: addDays(monday, 1), lastDay: addDays(monday, 3) };
    expect(days(6).filter((day) => fallsOn(measure, day))).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  });

  it('on chosen weekdays', () => {
    expect(days(14).filter((day) => fallsOn({ ...daily, weekdays: [2, 5] }, day))).toEqual([
      '2026-11-24',
      '2026-11-27',
      '2026-12-01',
      '2026-12-04',
    ]);
  });

  it('every other week counts calendar weeks, also when it begins in the middle of one', () => {
    const measure = { ...daily, weekdays: [1, 4], everyWeeks: 2, firstDay: addDays(monday, 2) };
    expect(days(21).filter((day) => fallsOn(measure, day))).toEqual(['2026-11-26', '2026-12-07', '2026-12-10']);
  });
});
