import { isCustomaryEve, isPublicHoliday } from '../kernel/holidays.ts';
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../kernel/instant.ts';
import { dateOfEpochDay, weekdayOfEpochDay } from '../kernel/local-date.ts';
import { instantOfDayMinute, minutesOf, type LocalTime, wallMinutesAt } from '../kernel/zone.ts';
import type { ModelDocument, Route } from './schema.ts';

/**
 * When a route is open. Reckoned in wall minutes: minutes on the Swedish wall clock since 1970-01-01, so that a night with a
 * change of clocks is like any other night; instants come out at the end.
 */
export type WallMinute = number;

export const DAY_MINUTES = 1440;
/** A route that is closed, or open without a break, for longer than this counts as so for good. */
const HORIZON_DAYS = 60;

/** An opening: open from `start` until, not including, `end`. */
export interface Opening {
  readonly start: WallMinute;
  readonly end: WallMinute;
}

export interface CompiledHours {
  readonly always: boolean;
  /** The stretches that begin on a day, in minutes of that day; one that passes midnight ends after 1440. */
  readonly on: (day: number) => readonly Opening[];
}

type Hours = Route['hours'];
type Piece = Exclude<Hours, 'always'>[number];
type Calendars = ModelDocument['calendars'];

/** What the hours of a day may depend on: weekday, public holiday, customary eve. */
interface DayType {
  readonly weekday: number;
  readonly holiday: boolean;
  readonly eve: boolean;
}

/** Hours as written, made fast: each of the 28 sorts of day is worked out once. */
export function compileHours(hours: Hours, calendars: Calendars): CompiledHours {
  if (hours === 'always') return { always: true, on: () => WHOLE_DAY };
  const known = new Map<number, readonly Opening[]>();
  const on = (day: number) => {
    const sort = sortOfDay(day);
    let openings = known.get(sort);
    if (!openings) {
      const type = typeOf(sort);
      openings = joined(hours.flatMap((piece) => openingsOf(piece, type, calendars)));
      known.set(sort, openings);
    }
    return openings;
  };
  return { always: false, on };
}

const WHOLE_DAY: readonly Opening[] = [{ start: 0, end: DAY_MINUTES }];

/** Each opening that ends after a wall minute, in order, joined over midnights; ends after 60 closed days. */
export function* openingsFrom(hours: CompiledHours, at: WallMinute): Generator<Opening, void> {
  const first = Math.floor(at / DAY_MINUTES) - 1;
  let current = null as { start: WallMinute; end: WallMinute } | null;
  for (let day = first, idle = 0; idle < HORIZON_DAYS; day += 1, idle += 1) {
    for (const { start, end } of hours.on(day)) {
      const from: WallMinute = day * DAY_MINUTES + start;
      const to: WallMinute = day * DAY_MINUTES + end;
      if (current !== null && from <= current.end) {
        current.end = Math.max(current.end, to);
        continue;
      }
      if (current !== null && current.end > at) {
        idle = 0;
        yield current;
      }
      current = { start: from, end: to };
    }
    const dayEnd = (day + 1) * DAY_MINUTES;
    if (current !== null && current.end < dayEnd) {
      if (current.end > at) {
        idle = 0;
        yield current;
      }
      current = null;
    }
  }
  if (current !== null && current.end > at) yield current;
}

/** The wall minute of an instant. */
export function wallMinuteOf(at: Instant): WallMinute {
  return wallMinutesAt(at);
}

/** The instant of a wall minute; of two (the hour that comes twice in October) the one that is not before `notBefore`. */
export function instantOfWall(wall: WallMinute, notBefore?: Instant): Instant {
  const day = Math.floor(wall / DAY_MINUTES);
  const instant = instantOfDayMinute(day, wall - day * DAY_MINUTES);
  if (notBefore === undefined || instant >= notBefore) return instant;
  const later = instantFromMilliseconds(millisecondsOf(instant) + 3_600_000);
  return later >= notBefore && wallMinuteOf(later) === wall ? later : instant;
}

/** When so many open minutes have gone after a wall minute; null when that never comes. */
export function afterOpenMinutes(hours: CompiledHours, at: WallMinute, minutes: number): WallMinute | null {
  if (hours.always) return at + minutes;
  let left = minutes;
  for (const { start, end } of openingsFrom(hours, at)) {
    const from = Math.max(start, at);
    if (from + left <= end) return from + left;
    left -= end - from;
  }
  return null;
}

const sorts = new Map<number, number>();

function sortOfDay(day: number): number {
  let sort = sorts.get(day);
  if (sort === undefined) {
    const date = dateOfEpochDay(day);
    sort = (weekdayOfEpochDay(day) - 1) * 4 + (isPublicHoliday(date) ? 2 : 0) + (isCustomaryEve(date) ? 1 : 0);
    // A few years of days; more than that means that somebody walks through history.
    if (sorts.size > 20_000) sorts.clear();
    sorts.set(day, sort);
  }
  return sort;
}

function typeOf(sort: number): DayType {
  return { weekday: Math.floor(sort / 4) + 1, holiday: (sort & 2) !== 0, eve: (sort & 1) !== 0 };
}

function openingsOf(piece: Piece, day: DayType, calendars: Calendars): readonly Opening[] {
  if ('calendar' in piece) return calendarOpenings(calendars[piece.calendar], day);
  if ('outside' in piece) {
    const names = typeof piece.outside === 'string' ? [piece.outside] : piece.outside;
    return complement(joined(names.flatMap((name) => calendarOpenings(calendars[name], day))));
  }
  if (!fits(piece, day)) return [];
  const start = minutesOf(piece.from);
  const end = endMinutes(piece.to);
  return [{ start, end: end > start ? end : end + DAY_MINUTES }];
}

function fits({ days, holidays }: Extract<Piece, { days: unknown }>, day: DayType): boolean {
  const off = day.weekday > 5 || day.holiday || day.eve;
  if (days === 'every-day') return true;
  if (days === 'working-days') return !off;
  if (days === 'days-off') return off;
  return days.some((weekday) => weekday === day.weekday) && !(holidays === 'closed' && (day.holiday || day.eve));
}

function calendarOpenings(calendar: Calendars[string] | undefined, day: DayType): readonly Opening[] {
  if (!calendar) return [];
  if (calendar.kind === 'always') return WHOLE_DAY;
  const closed =
    !calendar.weekdays.some((weekday) => weekday === day.weekday) ||
    (calendar.closedOnHolidays && day.holiday) ||
    (calendar.closedOnEves && day.eve);
  return closed ? [] : [{ start: minutesOf(calendar.from), end: minutesOf(calendar.to) }];
}

function endMinutes(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Stretches in order, with those that touch or overlap made one. */
export function joined(openings: readonly Opening[]): readonly Opening[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of openings.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function complement(openings: readonly Opening[]): readonly Opening[] {
  const result: Opening[] = [];
  let from = 0;
  for (const { start, end } of openings) {
    if (start > from) result.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < DAY_MINUTES) result.push({ start: from, end: DAY_MINUTES });
  return result;
}
