import { instantFromMilliseconds, millisecondsOf, type Instant } from './instant.ts';
import { dateOfEpochDay, epochDay, type LocalDate } from './local-date.ts';

/**
 * Swedish wall-clock time. The zone's rules come from the platform (`Intl`), are read once per year and kept, so
 * that a conversion costs no more than arithmetic.
 *
 * Two hours of the year need a rule. When summer time begins, 02:00–03:00 does not exist: `instantAt` moves such a
 * time forward by the missing hour (02:30 -> 03:30). When it ends, 02:00–03:00 happens twice: `instantAt` takes the
 * first. `instantsAt` gives all answers (none, one or two) so that a form can refuse or ask.
 */
export const ZONE = 'Europe/Stockholm';

const MINUTE = 60_000;
const DAY = 86_400_000;

declare const localTimeBrand: unique symbol;
/** Time of day as 'HH:MM' (00:00–23:59), comparable with `<`. */
export type LocalTime = string & { readonly [localTimeBrand]: true };

/** Reads 'HH:MM'; throws RangeError when it is no time of day. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError(`Not a time of day (HH:MM): ${text}`);
  return text;
}

/** True for '00:00'–'23:59'. */
export function isLocalTime(text: string): text is LocalTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Minutes since midnight on the wall clock. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The date in Sweden at an instant. */
export function dateAt(instant: Instant): LocalDate {
  return dateOfEpochDay(Math.floor(localMilliseconds(instant) / DAY));
}

/** The wall-clock time in Sweden at an instant, to the minute. */
export function timeAt(instant: Instant): LocalTime {
  return timeOfMinute(minuteOfDayAt(instant));
}

/** A time of day from minutes since midnight (0–1439). */
export function timeOfMinute(minutes: number): LocalTime {
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}` as LocalTime;
}

/** Minutes of the Swedish wall clock since 1970-01-01; in the hour that comes twice they come twice. */
export function wallMinutesAt(instant: Instant): number {
  return Math.floor(localMilliseconds(instant) / MINUTE);
}

/** Minutes since midnight on the Swedish wall clock. */
export function minuteOfDayAt(instant: Instant): number {
  const local = localMilliseconds(instant);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
}

/** Minutes that Swedish time is ahead of UTC at an instant (60 in winter, 120 in summer). */
export function offsetMinutesAt(instant: Instant): number {
  return offsetAt(millisecondsOf(instant));
}

/** The instant of a Swedish wall-clock time; see the rule for missing and repeated hours above. */
export function instantAt(date: LocalDate, time: LocalTime): Instant {
  return instantOfDayMinute(epochDay(date), minutesOf(time));
}

/** As `instantAt`, from numbers. Minute 1440 is the midnight that ends the day. */
export function instantOfDayMinute(day: number, minute: number): Instant {
  return instantFromMilliseconds(millisecondsOfLocal(day * DAY + minute * MINUTE));
}

/** What the clock shows when it should be that minute (since 1970-01-01): the minute itself, but an hour later in the missing hour. */
export function shownMinute(wallMinute: number): number {
  const ms = millisecondsOfLocal(wallMinute * MINUTE);
  return Math.floor(ms / MINUTE) + offsetAt(ms);
}

function millisecondsOfLocal(local: number): number {
  const before = offsetAt(local - DAY);
  const first = local - before * MINUTE;
  if (offsetAt(first) === before) return first;
  const after = offsetAt(local + DAY);
  const second = local - after * MINUTE;
  // In the missing hour neither reading holds; the offset before the change moves the time forward.
  return offsetAt(second) === after ? second : first;
}

/** Every instant with that wall-clock time: none in the missing hour, two in the repeated one, else one. */
export function instantsAt(date: LocalDate, time: LocalTime): readonly Instant[] {
  const local = epochDay(date) * DAY + minutesOf(time) * MINUTE;
  const offsets = new Set([offsetAt(local - DAY), offsetAt(local + DAY)]);
  return [...offsets]
    .map((offset) => ({ offset, at: local - offset * MINUTE }))
    .filter(({ offset, at }) => offsetAt(at) === offset)
    .map(({ at }) => instantFromMilliseconds(at))
    .toSorted();
}

/** The instant a Swedish day begins. */
export function startOfDay(date: LocalDate): Instant {
  return instantOfDayMinute(epochDay(date), 0);
}

function localMilliseconds(instant: Instant): number {
  const ms = millisecondsOf(instant);
  return ms + offsetAt(ms) * MINUTE;
}

/** A stretch of the year (UTC) during which the offset is the same. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const stretchesByYear = new Map<number, readonly Stretch[]>();
/** The last one asked for: questions come close to each other in time. */
let recent: Stretch = { from: 0, to: 0, offset: 0 };

function offsetAt(ms: number): number {
  if (!(ms >= recent.from && ms < recent.to)) recent = stretchAt(ms);
  return recent.offset;
}

function stretchAt(ms: number): Stretch {
  const year = new Date(ms).getUTCFullYear();
  let stretches = stretchesByYear.get(year);
  if (!stretches) {
    stretches = readYear(year);
    stretchesByYear.set(year, stretches);
  }
  const found = stretches.find(({ from, to }) => from <= ms && ms < to);
  if (found === undefined) throw new RangeError(`not a moment in time: ${ms}`);
  return found;
}

/** Looks at each week of a year and closes in on the minute where the offset changes. */
function readYear(year: number): readonly Stretch[] {
  const start = startOfYear(year);
  const end = startOfYear(year + 1);
  const stretches: Stretch[] = [];
  let begun = start;
  let known = offsetFromPlatform(start);
  for (let from = start; from < end; from += 7 * DAY) {
    const to = Math.min(from + 7 * DAY, end - MINUTE);
    const offset = offsetFromPlatform(to);
    if (offset === known) continue;
    const change = changeBetween(from, to, known);
    stretches.push({ from: begun, to: change, offset: known });
    begun = change;
    known = offset;
  }
  return [...stretches, { from: begun, to: end, offset: known }];
}

/** `Date.UTC` takes the years 0–99 for 1900–1999. */
function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function changeBetween(from: number, to: number, before: number): number {
  let low = from / MINUTE;
  let high = to / MINUTE;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetFromPlatform(middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function offsetFromPlatform(ms: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of wallClock.formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - ms) / MINUTE);
}

function pad2(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
