import { expect, it } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { faultyDays, onDay } from './substitutes.ts';

const days = (firstDay: string, lastDay: string | null) => ({
  firstDay: firstDay as LocalDate,
  lastDay: lastDay as LocalDate | null,
});
const july = days('2027-07-01', '2027-07-31');
const later = days('2027-08-10', null);

it('finds who answers on a day, the last day included', () => {
  const at = (day: string) => onDay([july, later], day as LocalDate);
  expect([at('2027-06-30'), at('2027-07-01'), at('2027-07-31'), at('2027-08-01'), at('2028-01-01')]).toEqual([
    undefined,
    july,
    july,
    undefined,
    later,
  ]);
});

it('refuses days that run backwards, and two at once', () => {
  expect(faultyDays([later, july])).toBeUndefined();
  expect(faultyDays([days('2027-07-02', '2027-07-01')])).toBeDefined();
  expect(faultyDays([july, days('2027-07-31', null)])).toBeDefined();
  expect(faultyDays([later, days('2028-01-01', null)])).toBeDefined();
});
