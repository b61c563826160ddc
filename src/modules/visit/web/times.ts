import { dateAt, timeAt } from '../../../kernel/zone.ts';
import { instantFromMilliseconds } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { serverNow } from '../../../web/clock.ts';

/** A minute of the day as "08:05". */
export function clock(minute: number): string {
  const whole = Math.round(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** "8:05", "08.05" or "0805" as a minute of the day; null when it is no time. */
export function readClock(text: string): number | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  return hours > 24 || minutes > 59 || hours * 60 + minutes > 1440 ? null : hours * 60 + minutes;
}

/** "07:30–09:00, 17:00–18:30" as windows of the day; null when any of it is none. */
export function readRounds(text: string): { opens: number; closes: number }[] | null {
  const rounds = text.split(',').map((part) => {
    const [from, to] = part.split(/[–—-]/).map(readClock);
    return from === null || from === undefined || to === null || to === undefined || from > to
      ? null
      : { opens: from, closes: to };
  });
  return rounds.some((one) => one === null) ? null : rounds.filter((one) => one !== null);
}

/** "60.348, 15.751" as a place in Sweden; null when it is none, undefined when nothing is written. */
export function readPoint(text: string): { latitude: number; longitude: number } | null | undefined {
  if (text.trim() === '') return undefined;
  const parts = /^\s*(\d{2}(?:\.\d+)?)\s*[,;\s]\s*(\d{2}(?:\.\d+)?)\s*$/.exec(text);
  if (!parts) return null;
  const [latitude, longitude] = [Number(parts[1]), Number(parts[2])];
  return latitude < 54 || latitude > 70 || longitude < 10 || longitude > 25 ? null : { latitude, longitude };
}

/** The day it is in Sweden. */
export function today(): LocalDate {
  return dateAt(instantFromMilliseconds(serverNow()));
}

/** The time of a moment in Sweden. */
export function timeOf(moment: Parameters<typeof timeAt>[0]): string {
  return timeAt(moment);
}
