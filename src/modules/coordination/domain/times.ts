import type { Stretch } from './team-sorts.ts';

/** A stop of a round in its order; `arrived` is the minute when somebody came there. */
export interface RoundStop {
  id: string;
  arrived: number | null;
}

/** When a stop is reckoned to begin and end, and whether that is within the team's hours. */
export interface Reckoned {
  starts: number;
  ends: number;
  late: boolean;
}

interface Day {
  hours: readonly Stretch[];
  minutesEach: number;
  /** The minute that it is now; null on another day. */
  now: number | null;
}

/**
 * When each stop begins, in minutes from midnight: one after the other from when the team begins or from now, each as long as the
 * model reckons with, way included. What does not fit within the hours comes after them, and is said to be late.
 */
export function reckon(stops: readonly RoundStop[], { hours, minutesEach, now }: Day): Map<string, Reckoned> {
  const first = hours[0]?.starts ?? now ?? 0;
  let at = Math.max(first, now ?? first);
  const times = new Map<string, Reckoned>();
  for (const { id, arrived } of stops) {
    const starts = arrived ?? fitting(at, minutesEach, hours);
    const ends = Math.max(starts + minutesEach, arrived === null ? 0 : (now ?? 0));
    times.set(id, { starts, ends, late: !hours.some((one) => one.starts <= starts && ends <= one.ends) });
    at = Math.max(at, ends);
  }
  return times;
}

/** The first minute from which a stop fits within some stretch; when it fits in none, right after what is before it. */
function fitting(at: number, minutes: number, hours: readonly Stretch[]): number {
  const found = hours.find(({ starts, ends }) => Math.max(starts, at) + minutes <= ends);
  return found === undefined ? at : Math.max(found.starts, at);
}

/** A stop that a change moves. */
export interface Move {
  id: string;
  from: number;
  to: number;
}

/** The stops that are to begin later than before, in their order. */
export function movedBy(before: ReadonlyMap<string, Reckoned>, after: ReadonlyMap<string, Reckoned>): Move[] {
  return [...after]
    .map(([id, { starts }]) => ({ id, from: before.get(id)?.starts ?? starts, to: starts }))
    .filter(({ from, to }) => to > from);
}

/** How much of its hours a team is to work, and how many stops there still is room for. */
export function loadOf(
  stops: number,
  hours: readonly Stretch[],
  minutesEach: number,
): { minutes: number; ofMinutes: number; room: number } {
  const ofMinutes = hours.reduce((sum, { starts, ends }) => sum + ends - starts, 0);
  const places = hours.reduce((sum, { starts, ends }) => sum + Math.floor((ends - starts) / minutesEach), 0);
  return { minutes: stops * minutesEach, ofMinutes, room: Math.max(0, places - stops) };
}
