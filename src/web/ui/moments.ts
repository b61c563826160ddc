import { isLocalDate } from '../../kernel/local-date.ts';
import { instantsAt, isLocalTime } from '../../kernel/zone.ts';

/** A day and a time of day as they are written in a form. */
export interface WrittenMoment {
  readonly date: string;
  readonly time: string;
}

/** A written day and time as a moment in Swedish time; null while not both are written, or where the clock skips that time. */
export function momentOf({ date, time }: WrittenMoment): string | null {
  if (!isLocalDate(date) || !isLocalTime(time)) return null;
  return instantsAt(date, time)[0] ?? null;
}
