import { type Instant, plus } from '../../../kernel/instant.ts';

/** One time with one physician. */
export interface DividedTime {
  startsAt: Instant;
  endsAt: Instant;
  /** Which of those who work side by side, from 1. */
  place: number;
}

/** An opening divided into times of equal length, for so many side by side. A rest that is too short for a whole time is left over. */
export function divide(
  opening: { start: Instant; end: Instant },
  { minutesEach, parallel }: { minutesEach: number; parallel: number },
): DividedTime[] {
  const times: DividedTime[] = [];
  const step = { minutes: Math.max(1, minutesEach) };
  for (let startsAt = opening.start; plus(startsAt, step) <= opening.end; startsAt = plus(startsAt, step)) {
    const endsAt = plus(startsAt, step);
    for (let place = 1; place <= Math.max(1, parallel); place += 1) times.push({ startsAt, endsAt, place });
  }
  return times;
}
