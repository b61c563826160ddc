import { isCustomaryEve, isPublicHoliday } from './holidays.ts';
import { instantFromMilliseconds, millisecondsOf, type Instant } from './instant.ts';
import { dateOfEpochDay, epochDay, weekdayOfEpochDay, type LocalDate, type Weekday } from './local-date.ts';
import { dateAt, instantOfDayMinute, minuteOfDayAt, minutesOf, type LocalTime } from './zone.ts';

/**
 * When a unit works. `always` runs day and night; `hours` is open the given hours on the given weekdays and may close
 * on public holidays and on the eves that are days off by custom.
 */
export type WorkingCalendar =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'hours';
      readonly weekdays: readonly Weekday[];
      readonly from: LocalTime;
      readonly to: LocalTime;
      readonly closedOnHolidays: boolean;
      readonly closedOnEves: boolean;
    };

/**
 * - `hours`: that many open hours (on `always`: elapsed hours, so exact over a change to or from summer time).
 * - `days`: the same wall-clock time that many calendar days later.
 * - `working-days`: until closing time on the n-th working day after the day of the start; under `always` every day is
 *   a working day and closes at midnight.
 */
export interface Duration {
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'working-days';
}

/** Day and night, every day of the year. */
export const ALWAYS: WorkingCalendar = { kind: 'always' };

/** No calendar in use is closed longer than this; a search that gets so far is a calendar that never opens. */
const LONGEST_CLOSURE_DAYS = 60;

/** The instant a time limit runs out. Calendars that never open are refused with RangeError. */
export function addWorkingTime(start: Instant, duration: Duration, calendar: WorkingCalendar): Instant {
  if (!(duration.amount >= 0)) throw new RangeError(`A time limit cannot be ${duration.amount}`);
  if (duration.unit === 'hours') return addHours(start, duration.amount, calendar);
  const day = epochDay(dateAt(start));
  if (duration.unit === 'days') return instantOfDayMinute(day + wholeDays(duration), minuteOfDayAt(start));
  return closingOfWorkingDay(day, wholeDays(duration), calendar);
}

/** True when the calendar is open at an instant. */
export function isOpenAt(at: Instant, calendar: WorkingCalendar): boolean {
  if (calendar.kind === 'always') return true;
  if (!isWorkingDay(dateAt(at), calendar)) return false;
  const minute = minuteOfDayAt(at);
  return minutesOf(calendar.from) <= minute && minute < minutesOf(calendar.to);
}

/** True when the calendar is open some time that day. */
export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  if (calendar.kind === 'always') return true;
  if (!calendar.weekdays.includes(weekdayOfEpochDay(epochDay(date)))) return false;
  if (calendar.closedOnHolidays && isPublicHoliday(date)) return false;
  return !(calendar.closedOnEves && isCustomaryEve(date));
}

/** Open milliseconds between two instants; 0 when `end` is not after `start`. */
export function workingMilliseconds(start: Instant, end: Instant, calendar: WorkingCalendar): number {
  const from = millisecondsOf(start);
  const to = millisecondsOf(end);
  if (to <= from) return 0;
  if (calendar.kind === 'always') return to - from;
  let total = 0;
  const lastDay = epochDay(dateAt(end));
  for (let day = epochDay(dateAt(start)); day <= lastDay; day += 1) {
    const open = openingOf(day, calendar);
    if (open) total += Math.max(0, Math.min(open.to, to) - Math.max(open.from, from));
  }
  return total;
}

function addHours(start: Instant, hours: number, calendar: WorkingCalendar): Instant {
  let left = Math.round(hours * 3_600_000);
  const from = millisecondsOf(start);
  if (calendar.kind === 'always') return instantFromMilliseconds(from + left);
  let day = epochDay(dateAt(start));
  for (let closed = 0; closed < LONGEST_CLOSURE_DAYS; day += 1) {
    const open = openingOf(day, calendar);
    const begin = open ? Math.max(open.from, from) : 0;
    if (!open || begin >= open.to) {
      closed += 1;
      continue;
    }
    closed = 0;
    if (begin + left <= open.to) return instantFromMilliseconds(begin + left);
    left -= open.to - begin;
  }
  throw new RangeError('A working calendar that never opens has no time limits');
}

function closingOfWorkingDay(start: number, count: number, calendar: WorkingCalendar): Instant {
  let left = count;
  let closed = 0;
  // With 0 working days the limit is the end of today, or of the next working day when today is none.
  for (let day = count === 0 ? start : start + 1; closed < LONGEST_CLOSURE_DAYS; day += 1) {
    if (!isWorkingDay(dateOfEpochDay(day), calendar)) {
      closed += 1;
      continue;
    }
    closed = 0;
    left -= 1;
    if (left <= 0) return instantOfDayMinute(day, calendar.kind === 'always' ? 1440 : minutesOf(calendar.to));
  }
  throw new RangeError('A working calendar that never opens has no time limits');
}

function openingOf(
  day: number,
  calendar: Extract<WorkingCalendar, { kind: 'hours' }>,
): { from: number; to: number } | null {
  if (!isWorkingDay(dateOfEpochDay(day), calendar)) return null;
  return {
    from: millisecondsOf(instantOfDayMinute(day, minutesOf(calendar.from))),
    to: millisecondsOf(instantOfDayMinute(day, minutesOf(calendar.to))),
  };
}

function wholeDays(duration: Duration): number {
  if (!Number.isInteger(duration.amount)) throw new RangeError(`${duration.amount} days is not a whole number of days`);
  return duration.amount;
}
