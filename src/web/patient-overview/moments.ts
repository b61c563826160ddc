import { instantFromMilliseconds } from '../../kernel/instant.ts';
import { dateAt, instantAt, localTime, timeAt } from '../../kernel/zone.ts';

/** The night that is or comes: now between 22 and 6, else 23 o'clock today. */
export function tonight(now: number): string {
  const moment = instantFromMilliseconds(now);
  const time = timeAt(moment);
  if (time >= '22:00' || time < '06:00') return moment;
  return instantAt(dateAt(moment), localTime('23:00'));
}
