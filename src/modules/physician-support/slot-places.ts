import { sql } from 'kysely';
import type { z } from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import { timesOf } from './book-slot.ts';
import type { freeAnswer } from './contract.ts';
import type { DividedTime } from './domain/divide.ts';
import type { FoundWay } from './find-ways.ts';
import { ofDay, type SlotDay, type SlotRow } from './slot-queries.ts';

/** One place at one time of an opening. */
export interface Place extends DividedTime {
  id: SlotRow['id'] | null;
  state: SlotRow['state'];
}

/** The times of an opening as they stand; until somebody has booked there are no rows, and all are free. */
export async function placesOf(work: Work, day: SlotDay, times: readonly DividedTime[]): Promise<Place[]> {
  const { rows } = await sql<SlotRow>`select * from physician_support.slot where ${ofDay(work, day)}
    order by starts_at, place`.execute(work.tx);
  if (rows.length > 0) return rows;
  return times.map((time) => ({ ...time, id: null, state: 'free' }));
}

/** Places by the time that they are at. */
export function byTime(places: readonly Place[]): { startsAt: Instant; endsAt: Instant; places: Place[] }[] {
  const starts = [...new Set(places.map(({ startsAt }) => startsAt))];
  return starts.map((startsAt) => {
    const at = places.filter((one) => one.startsAt === startsAt);
    return { startsAt, endsAt: at[0]?.endsAt ?? startsAt, places: at };
  });
}

/** How many places are free at each time that is not past. */
export function freeOf(work: Work, { opensAt }: SlotDay, places: readonly Place[]): z.input<typeof freeAnswer> {
  const times = byTime(places).filter(({ endsAt }) => endsAt > work.now);
  return {
    opensAt,
    times: times.map(({ startsAt, endsAt, places: at }) => ({
      startsAt,
      endsAt,
      free: at.filter(({ state }) => state === 'free').length,
    })),
  };
}

/** How many of a way's times are free in the opening that can be booked now. */
export async function countFreeTimes(work: Work, placed: PlacedPatient, way: FoundWay): Promise<number | null> {
  if (way.how !== 'book' || way.opening === null || way.unitId === null) return null;
  const day = { unitId: way.unitId, routeId: way.route, opensAt: way.opening.start };
  const places = await placesOf(work, day, timesOf(placed.governing.model, way.route, way.opening));
  return freeOf(work, day, places).times.reduce((sum, { free }) => sum + free, 0);
}
