import { isPublicHoliday } from '../../../kernel/holidays.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { weekdayOf } from '../../../kernel/local-date.ts';
import { dateAt, minuteOfDayAt } from '../../../kernel/zone.ts';
import type { Opening, UnitHours } from '../contract.ts';

/** The row of `hours` that stands for public holidays. */
export const holidayRow = 8;

/**
 * Whether a unit is open at a moment and when it is open that day, on the Swedish wall clock. On a public holiday the rows for
 * holidays hold; a unit without such rows is closed then.
 */
export function openingAt(hours: readonly UnitHours[], at: Instant): Opening {
  const date = dateAt(at);
  const holiday = isPublicHoliday(date);
  if (hours.length === 0) return { open: null, today: [], holiday };
  const row = holiday ? holidayRow : weekdayOf(date);
  const today = hours.filter((h) => h.weekday === row).toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
  const minute = minuteOfDayAt(at);
  const open = today.some((h) => minutes(h.opensAt) <= minute && minute < minutes(h.closesAt));
  return { open, today: today.map((h) => `${h.opensAt}–${h.closesAt}`), holiday };
}

/** The first row that closes before it opens or overlaps another of the same day; undefined when all is well. */
export function faultyHours(hours: readonly UnitHours[]): UnitHours | undefined {
  const sorted = hours.toSorted((a, b) => a.weekday - b.weekday || (a.opensAt < b.opensAt ? -1 : 1));
  return sorted.find((h, index) => {
    const before = sorted[index - 1];
    return h.closesAt <= h.opensAt || (before?.weekday === h.weekday && before.closesAt > h.opensAt);
  });
}

/** '24:00' is the midnight that ends the day. */
function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
