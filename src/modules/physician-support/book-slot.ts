import type { Instant } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import { type CooperationModel, quantityOn, type Way } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import { divide, type DividedTime } from './domain/divide.ts';
import {
  type BookingFor,
  countFree,
  divideDay,
  type SlotDay,
  type SlotRow,
  takeSlot,
  waitForSlot,
} from './slot-queries.ts';

/** Length of a time, and how many at once, where the model's way does not say. */
const without = { minutesEach: 30, parallel: 1 };

/** What is asked for: a certain time or the first free one; and whether to stand in the queue when there is none. */
export interface WantedSlot {
  startsAt?: Instant | undefined;
  orWait: boolean;
}

/** The times of an opening, by the capacity that the model gives the way on that day. */
export function timesOf(model: CooperationModel, routeId: string, opening: NonNullable<Way['opening']>): DividedTime[] {
  const capacity = model.routes.find(({ rule }) => rule.id === routeId)?.rule.capacity;
  if (capacity === undefined) return divide(opening, without);
  const day = dateAt(opening.start);
  return divide(opening, {
    minutesEach: quantityOn(model, capacity.minutesEach, day),
    parallel: quantityOn(model, capacity.parallel, day),
  });
}

/** What is free of an opening before anything is written: whoever comes too late is told so at once, without waiting for those who book. */
export interface SlotChance {
  day: SlotDay;
  divided: boolean;
  free: boolean;
}

/** Looks whether there is a time to book. An opening that nobody has booked yet is free as a whole. */
export async function slotChance(work: Work, day: SlotDay, wanted: WantedSlot): Promise<SlotChance> {
  const { divided, free } = await countFree(work, day, wanted.startsAt ?? null);
  return { day, divided, free: !divided || free > 0 };
}

/** Books a time for a request, or stands in the queue. Null when nothing is free and nobody wants to wait. */
export async function bookSlot(
  work: Work,
  { day, divided, free }: SlotChance,
  times: readonly DividedTime[],
  request: BookingFor,
  wanted: WantedSlot,
): Promise<SlotRow | 'waiting' | null> {
  if (!divided) await divideDay(work, day, times);
  const slot = free ? await takeSlot(work, day, request, wanted.startsAt ?? null) : undefined;
  if (slot !== undefined) return slot;
  if (!wanted.orWait) return null;
  await waitForSlot(work, day, request);
  return 'waiting';
}
