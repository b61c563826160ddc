import { z } from 'zod';
import { dateOfEpochDay, epochDayOf } from './local-date.ts';

declare const brand: unique symbol;

/**
 * A moment in time as ISO 8601 text in UTC with milliseconds, e.g. `2026-11-22T13:00:00.000Z`. Always the same
 * length, so that text order is time order; ready for JSON and for PostgreSQL.
 */
export type Instant = string & { readonly [brand]: 'instant' };

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What anybody can mean; further out the day in Sweden, or the same moment in UTC, could not be written with four digits. */
const earliest = Date.UTC(1800, 0, 1);
const latest = Date.UTC(2300, 0, 1);

function isMeant(text: string): boolean {
  const milliseconds = Date.parse(text);
  return milliseconds >= earliest && milliseconds < latest;
}

/**
 * Zod schema: takes any ISO 8601 text with an offset and gives the canonical form; refuses impossible moments. Works both ways, so
 * that answers are written with it too.
 */
export const instantSchema = z.codec(
  z.iso.datetime({ offset: true }).refine(isMeant, 'not a moment in time'),
  z.string().regex(pattern) as unknown as z.ZodType<Instant, Instant>,
  { decode: (text) => instantFromMilliseconds(Date.parse(text)), encode: (moment) => moment },
);

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The end of an instant for each whole minute of a day: rules reckon in minutes, and the platform takes ten times as long to write one. */
const minuteTexts = Array.from({ length: 1440 }, (_, minute) => new Date(minute * MINUTE).toISOString().slice(10));

/** Moment from milliseconds since 1970 (UTC). Throws RangeError outside the years 0001–9999. */
export function instantFromMilliseconds(milliseconds: number): Instant {
  if (milliseconds >= earliest && milliseconds < latest && milliseconds % MINUTE === 0) {
    const day = Math.floor(milliseconds / DAY);
    return (dateOfEpochDay(day) + minuteTexts[(milliseconds - day * DAY) / MINUTE]) as Instant;
  }
  const text = new Date(milliseconds).toISOString();
  // Years with more than four digits are written longer.
  if (text.length !== 24) throw new RangeError(`outside the years that can be written: ${milliseconds}`);
  return text as Instant;
}

/** Milliseconds since 1970 (UTC). */
export function millisecondsOf(instant: Instant): number {
  if (instant.length !== 24 || instant.charCodeAt(23) !== LETTER_Z) return Date.parse(instant);
  const day = epochDayOf(
    twoDigits(instant, 0) * 100 + twoDigits(instant, 2),
    twoDigits(instant, 5),
    twoDigits(instant, 8),
  );
  const minute = twoDigits(instant, 11) * 60 + twoDigits(instant, 14);
  const thousandths = twoDigits(instant, 20) * 10 + instant.charCodeAt(22) - DIGIT_ZERO;
  return day * DAY + minute * MINUTE + twoDigits(instant, 17) * 1000 + thousandths;
}

const LETTER_Z = 90;
const DIGIT_ZERO = 48;

/** By hand, since `Date.parse` is the larger part of what a rule costs otherwise. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - DIGIT_ZERO) * 10 + text.charCodeAt(at + 1) - DIGIT_ZERO;
}

/** Moment from text that is known to be ISO 8601, e.g. in a test. Throws RangeError when it is not. */
export function instant(text: string): Instant {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a moment in time: ${text}`);
  return instantFromMilliseconds(milliseconds);
}

export interface Length {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** Adds exact time (a day is 24 hours; for calendar days see working-time). */
export function plus(start: Instant, length: Length): Instant {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = length;
  return instantFromMilliseconds(millisecondsOf(start) + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

/** Milliseconds from start to end; negative when end is before start. */
export function millisecondsBetween(start: Instant, end: Instant): number {
  return millisecondsOf(end) - millisecondsOf(start);
}

/** The source of time. Passed in everywhere; the demo and the tests may set it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instantFromMilliseconds(Date.now()) };
