import { isLocalDate } from '../../kernel/local-date.ts';
import { instantsAt, isLocalTime } from '../../kernel/zone.ts';

/** A day and a time of day as they are written in a form. */
export interface WrittenMoment {
  readonly date: string;
  readonly time: string;
}

/** A written day and time as a moment in Swedish time; null while not both are written, or where the clock skips that time. */
export function momentOf({ date, time }: WrittenMoment): string | null {
  const clock = clockOf(time);
  if (!isLocalDate(date) || !isLocalTime(clock)) return null;
  return instantsAt(date, clock)[0] ?? null;
}

/** "14.30", "1430" and "8:05" are written as often as "14:30". */
function clockOf(typed: string): string {
  const parts = /^(\d{1,2})[:. ]?(\d{2})$/.exec(typed.trim());
  return parts ? `${parts[1]?.padStart(2, '0')}:${parts[2]}` : typed;
}
