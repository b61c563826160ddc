import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { hsaId } from '../organisation/contract.ts';
import { localDateSchema as day } from '../../kernel/local-date.ts';
import { morningListParts, rhythmKinds } from '../../model/index.ts';
import { noteSchema } from '../correction/contract.ts';
import { lapseReasons } from './domain/follow-model.ts';

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
const shownPatient = z.object({
  id: idSchema<'patient'>(),
  name: z.string(),
  number: z.string(),
  protectedIdentity: z.boolean(),
});
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
      patient: shownPatient,
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

/** Addresses of what has to do with reviews of patients, for both sides. */
export const reviewPaths = {
  search: '/api/reviews/search',
  show: '/api/reviews/:id',
  end: '/api/reviews/:id/end',
  move: '/api/reviews/:id/move',
} as const;

const version = z.number().int().positive();

export const reviewParams = z.object({ id: idSchema<'review'>() });
export const reviewStates = ['coming', 'due', 'held', 'cancelled', 'lapsed'] as const;

export const reviewSchema = z.object({
  id: idSchema<'review'>(),
  patientId: idSchema<'patient'>(),
  kind: z.enum(rhythmKinds),
  title: bilingual,
  state: z.enum(reviewStates),
  unit: z.object({ id: idSchema<'unit'>(), name: z.string() }),
  dueAt: instantSchema,
  /** The day that the model sets; another than the one due when it has been moved. */
  setFor: instantSchema,
  countedBy: z.enum(['enrolment', 'held', 'cancelled']),
  countedFrom: instantSchema,
  movedReason: z.string().nullable(),
  heldAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  endedBy: z.string().nullable(),
  note: z.string().nullable(),
  lapsedBecause: z.enum(lapseReasons).nullable(),
  leads: z.string(),
  takesPart: z.array(z.string()),
  agenda: z.array(bilingual),
  clause: clauseRef,
  lastHeldAt: instantSchema.nullable(),
  /** The one ahead, when this one is over. */
  next: z.object({ id: idSchema<'review'>(), dueAt: instantSchema }).nullable(),
  /** What has been added beside the texts. */
  notes: z.array(noteSchema),
  mayEnd: z.boolean(),
  /** The days it may be moved to, where it may be moved. */
  mayMove: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** The first day on which it may have been held. */
  heldFrom: z.string(),
  version: z.number().int(),
});
export type Review = z.output<typeof reviewSchema>;

/** Held: on which day, today unless said. Called off: the note says why. */
export const endReviewBody = z.strictObject({
  version,
  outcome: z.enum(['held', 'cancelled']),
  heldOn: day.nullable().default(null),
  note: name(2000).nullable().default(null),
});
export const moveReviewBody = z.strictObject({ version, day, reason: name(2000) });

export const searchReviewsBody = z.strictObject({
  text: z.string().trim().max(100).default(''),
  kind: z.enum(rhythmKinds).optional(),
  overdue: z.boolean().default(false),
  page: z.number().int().min(1).max(1000).default(1),
  pageSize: z.number().int().min(1).max(100).default(50),
});
export type SearchReviews = z.output<typeof searchReviewsBody>;
export const reviewPage = z.object({
  rows: z.array(
    z.object({
      id: idSchema<'review'>(),
      patient: shownPatient,
      kind: z.enum(rhythmKinds),
      title: bilingual,
      dueAt: instantSchema,
      overdue: z.boolean(),
      moved: z.boolean(),
      lastHeldAt: instantSchema.nullable(),
    }),
  ),
  total: z.number().int(),
  /** Reviews of each kind, and overdue ones, with the other filters as they are. */
  counts: z.partialRecord(z.enum(rhythmKinds), z.number().int()),
  overdueCount: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});
export type ReviewPage = z.output<typeof reviewPage>;

/** The reviews of a patient in short: what is next, and when the last was. */
export const reviewsInShort = z.array(
  z.object({
    id: idSchema<'review'>(),
    kind: z.enum(rhythmKinds),
    title: bilingual,
    unit: z.string(),
    dueAt: instantSchema,
    overdue: z.boolean(),
    lastHeldAt: instantSchema.nullable(),
  }),
);
