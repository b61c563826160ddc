import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { hsaId } from '../organisation/contract.ts';
import { morningListParts, rhythmKinds } from '../../model/index.ts';

export * from './review-contract.ts';

/** Address of the module's endpoints, for both sides. */
export const rhythmPaths = {
  record: '/api/hospital-events',
  notice: '/api/hospital-notices',
  morningList: '/api/morning-list',
  occasion: '/api/occasions/:id',
  end: '/api/occasions/:id/end',
} as const;

const bilingual = z.object({ sv: z.string(), en: z.string() });
const clauseRef = z.object({ modelHash: z.string(), id: z.string(), heading: z.string() });
const name = (max: number) => z.string().trim().min(1).max(max);

/** What is written by hand has no number of its own, and no system has that name. */
const isNoHand = (source: string) => source !== 'manual';

/** What has happened. A system that tells gives its name and its own number of the event: told twice it is one. */
export const hospitalEventBody = z.strictObject({
  patientId: idSchema<'patient'>(),
  kind: z.enum(morningListParts),
  place: name(200),
  happenedAt: instantSchema,
  from: z
    .strictObject({ source: name(100).refine(isNoHand, 'names a system, not the hand'), externalId: name(200) })
    .optional(),
});
/** What a hospital's system tells by itself. The patient is named by number: the system knows nothing of who has care here. */
export const noticeBody = z.strictObject({
  number: z.string().trim().min(10).max(20),
  /** HSA-id of the hospital's unit, of the system's own provider. */
  unit: hsaId,
  kind: z.enum(morningListParts),
  place: name(200),
  happenedAt: instantSchema,
  /** The system's own number of what has happened: told twice it is one. */
  externalId: name(200),
});
/** The same whether or not the patient has care here. */
export const noticeAnswer = z.strictObject({ received: z.literal(true) });
export const eventSchema = z.object({
  id: idSchema<'hospital_event'>(),
  patientId: idSchema<'patient'>(),
  kind: z.enum(morningListParts),
  place: z.string(),
  happenedAt: instantSchema,
  source: z.string(),
});
export type HospitalEvent = z.output<typeof eventSchema>;

export const morningListQuery = z.strictObject({ of: z.enum(['mine', 'unit']).default('mine') });
export const morningListAnswer = z.object({
  since: instantSchema,
  /** When the model sets that it is read, as HH:MM; null where no model speaks of it. */
  readAt: z.string().nullable(),
  clause: clauseRef.nullable(),
  shows: z.array(z.enum(morningListParts)),
  rows: z.array(
    z.object({
      patient: z.object({
        id: idSchema<'patient'>(),
        name: z.string(),
        number: z.string(),
        protectedIdentity: z.boolean(),
      }),
      events: z.array(eventSchema),
    }),
  ),
  /** How many of the patients nothing is told about. */
  quiet: z.number().int(),
});
export type MorningList = z.output<typeof morningListAnswer>;

export const occasionParams = z.object({ id: idSchema<'occasion'>() });
export const occasionSchema = z.object({
  id: idSchema<'occasion'>(),
  kind: z.enum(rhythmKinds),
  title: bilingual,
  startsAt: instantSchema,
  state: z.enum(['due', 'held', 'cancelled']),
  endedAt: instantSchema.nullable(),
  endedBy: z.string().nullable(),
  note: z.string().nullable(),
  leads: z.string(),
  takesPart: z.array(z.string()),
  agenda: z.array(bilingual),
  clause: clauseRef,
  mayEnd: z.boolean(),
  version: z.number().int(),
});
export type Occasion = z.output<typeof occasionSchema>;
export const endBody = z.strictObject({
  version: z.number().int().positive(),
  outcome: z.enum(['held', 'cancelled']),
  note: name(2000).nullable().default(null),
});
