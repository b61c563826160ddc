import { type Instant, instantFromMilliseconds, millisecondsOf, plus } from '../../../kernel/instant.ts';
import { dateAt } from '../../../kernel/zone.ts';

/** How far ahead a start or an end may lie. */
export const daysAhead = 366;

/**
 * A moment that somebody has chosen for something to come. A moment earlier today means "today", which is now by the time the command
 * arrives; an earlier day, or one more than a year ahead, is a mistake.
 */
export function momentToCome(wanted: Instant, now: Instant): { at: Instant } | { fault: 'in-past' | 'too-far' } {
  if (wanted >= now) return wanted <= plus(now, { days: daysAhead }) ? { at: wanted } : { fault: 'too-far' };
  return dateAt(wanted) === dateAt(now) ? { at: now } : { fault: 'in-past' };
}

/** The later of two moments. */
export function later(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}

/** The shortest time after a moment that can be written. */
export function justAfter(moment: Instant): Instant {
  return instantFromMilliseconds(millisecondsOf(moment) + 1);
}
