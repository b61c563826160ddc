import { isLocalDate } from '../../kernel/local-date.ts';
import { instantsAt, isLocalTime } from '../../kernel/zone.ts';

/** A day and a time of day as they are written in a form. */
export interface WrittenMoment {
  readonly date: string;
  readonly time: string;
}

/**
 * A written day and time as a moment in Swedish time; null while not both are written, or where the clock skips that time. In the hour
 * that comes twice it is the first.
 */
export function momentOf({ date, time }: WrittenMoment): string | null {
  const clock = clockOf(time);
  if (!isLocalDate(date) || !isLocalTime(clock)) return null;
  return instantsAt(date, clock)[0] ?? null;
}

/**
 * What is to be said about a time of day: it is none (25:00), the clock is put forward past it that night, or it comes twice. Null for an
 * ordinary one, and while it is not written.
 */
export function oddTime({ date, time }: WrittenMoment): 'no-time' | 'skipped' | 'twice' | null {
  const clock = clockOf(time);
  if (time.trim() === '') return null;
  if (!isLocalTime(clock)) return 'no-time';
  if (!isLocalDate(date)) return null;
  const moments = instantsAt(date, clock).length;
  return moments === 1 ? null : moments === 0 ? 'skipped' : 'twice';
}

interface TimeWords {
  readonly timeWrong: string;
  readonly timeSkipped: string;
}

/** What is wrong with the time of day itself, whatever form it is in; undefined when nothing is. */
export function timeFault(written: WrittenMoment, t: TimeWords): string | undefined {
  const odd = oddTime(written);
  return odd === 'no-time' ? t.timeWrong : odd === 'skipped' ? t.timeSkipped : undefined;
}

/** "14.30", "1430" and "8:05" are written as often as "14:30". */
function clockOf(typed: string): string {
  const parts = /^(\d{1,2})[:. ]?(\d{2})$/.exec(typed.trim());
  return parts ? `${parts[1]?.padStart(2, '0')}:${parts[2]}` : typed;
}
