import { dateAt, timeAt } from '../../../kernel/zone.ts';
import { instantFromMilliseconds } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { serverNow } from '../../../web/clock.ts';
import { readClock } from '../../../web/ui/minutes.ts';

export { clock, readClock, readPoint } from '../../../web/ui/minutes.ts';

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

/** The day it is in Sweden. */
export function today(): LocalDate {
  return dateAt(instantFromMilliseconds(serverNow()));
}

/** The time of a moment in Sweden. */
export function timeOf(moment: Parameters<typeof timeAt>[0]): string {
  return timeAt(moment);
}
