import { z } from 'zod';
/**
 * Calendar dates without time or zone, kept as 'YYYY-MM-DD' text: JSON-ready, and comparable with `<`.
 * Years 1 to 9999 of the proleptic Gregorian calendar.
 */
declare const localDateBrand: unique symbol;
export type LocalDate = string & { readonly [localDateBrand]: true };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** True for a date that exists: '2026-02-29' is refused. */
export function isLocalDate(text: string): text is LocalDate {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Zod schema of a day that somebody gives: one that exists, and that care can be about. A day far outside is a slip of the hand, and
 * leaves the calendar as soon as anything is counted from it.
 */
export const localDateSchema = z
  .string()
  .refine(isLocalDate, 'not a date (YYYY-MM-DD)')
  .refine(
    (date) => date >= '1850-01-01' && date < '2200-01-01',
    'not a year between 1850 and 2199',
  ) as unknown as z.ZodType<LocalDate, string>;

/** Reads text that must be a date; throws RangeError when it is not. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a date (YYYY-MM-DD): ${text}`);
  return text;
}

/** The date or null, for input that may be wrong. */
export function parseLocalDate(text: string): LocalDate | null {
  return isLocalDate(text) ? text : null;
}

/** A date from its numbers; throws RangeError when there is no such day. */
export function localDateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`);
}

/** Year, month (1–12) and day as numbers. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01; the number line that all date arithmetic uses. */
export function epochDay(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return epochDayOf(year, month, day);
}

/** As `epochDay`, from numbers. Howard Hinnant's days-from-civil: years begin in March so that leap days come last. */
export function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const dates = new Map<number, LocalDate>();

/** The date that many days after 1970-01-01. The same days are asked for over and over: they are kept. */
export function dateOfEpochDay(days: number): LocalDate {
  const known = dates.get(days);
  if (known !== undefined) return known;
  const date = reckoned(days);
  if (dates.size > 20_000) dates.clear();
  dates.set(days, date);
  return date;
}

function reckoned(days: number): LocalDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return localDateOf(year, month, day);
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfEpochDay(epochDay(date) + days);
}

/** The same day `months` later; a day that the month lacks becomes its last day (31 January + 1 -> 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return localDateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfEpochDay(epochDay(date));
}

/** As `weekdayOf`, from a day number. 1970-01-01 was a Thursday. */
export function weekdayOfEpochDay(days: number): Weekday {
  return (((((days + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Age in whole years on a day. Someone born on 29 February turns a year older on 1 March in common years. */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The later of two dates. */
export function laterDate(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}

function pad2(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
