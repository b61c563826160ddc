import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import { localDateSchema as day } from '../../../../kernel/local-date.ts';
import { bilingual, clauseRef, patient, routeId } from './common.ts';

/** Addresses of bookable times, for both sides. */
export const slotPaths = {
  free: '/api/support-slots/free',
  day: '/api/support-slots/day',
  close: '/api/support-slots/close',
  reopen: '/api/support-slots/reopen',
  feeds: '/api/support-feeds',
  endFeed: '/api/support-feeds/:id/end',
} as const;

/** The free times of a way that is booked, for the one who asks. */
export const freeBody = z.strictObject({ patientId: idSchema<'patient'>(), urgency: z.string().max(50), routeId });
export const freeAnswer = z.object({
  opensAt: instantSchema.nullable(),
  times: z.array(z.object({ startsAt: instantSchema, endsAt: instantSchema, free: z.number().int() })),
});

export const dayQuery = z.strictObject({ date: day.optional() });

const time = z.object({
  startsAt: instantSchema,
  endsAt: instantSchema,
  places: z.array(
    z.object({
      place: z.number().int(),
      state: z.enum(['free', 'taken', 'closed']),
      /** Whose it is, for those who take part. */
      booking: z.object({ requestId: idSchema<'request'>(), patient: patient.nullable() }).nullable(),
    }),
  ),
});

/** The unit's own times of one day. */
export const dayAnswer = z.object({
  date: z.string(),
  routes: z.array(
    z.object({
      routeId: z.string(),
      title: bilingual,
      clause: clauseRef,
      opensAt: instantSchema,
      waiting: z.number().int(),
      times: z.array(time),
    }),
  ),
});
export type SlotsOfDay = z.output<typeof dayAnswer>;

/** One place at one time of the acting unit. */
export const placeBody = z.strictObject({
  routeId,
  opensAt: instantSchema,
  startsAt: instantSchema,
  place: z.number().int().min(1).max(100),
});
export const slotAnswer = z.object({ id: idSchema<'slot'>(), state: z.enum(['free', 'taken', 'closed']) });

export const feedParams = z.object({ id: idSchema<'feed'>() });
/** The address is told once, to the one who made it; only the digest of its secret is kept. */
export const feedMade = z.object({ id: idSchema<'feed'>(), path: z.string().nullable() });
export const feedList = z.object({
  feeds: z.array(z.object({ id: idSchema<'feed'>(), madeAt: instantSchema })),
});
