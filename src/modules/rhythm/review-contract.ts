import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { isLocalDate } from '../../kernel/local-date.ts';
import { rhythmKinds } from '../../model/index.ts';
import { noteSchema } from '../correction/contract.ts';
import { lapseReasons } from './domain/follow-model.ts';

/** Addresses of what has to do with reviews of patients, for both sides. */
export const reviewPaths = {
  search: '/api/reviews/search',
  show: '/api/reviews/:id',
  end: '/api/reviews/:id/end',
  move: '/api/reviews/:id/move',
} as const;

const bilingual = z.object({ sv: z.string(), en: z.string() });
const day = z.string().refine(isLocalDate, 'not a day');
const words = z.string().trim().min(1).max(2000);
const version = z.number().int().positive();

export const reviewParams = z.object({ id: idSchema<'review'>() });
export const reviewStates = ['coming', 'due', 'held', 'cancelled', 'lapsed'] as const;

const patient = z.object({
  id: idSchema<'patient'>(),
  name: z.string(),
  number: z.string(),
  protectedIdentity: z.boolean(),
});

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
  clause: z.object({ modelHash: z.string(), id: z.string(), heading: z.string() }),
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
  note: words.nullable().default(null),
});
export const moveReviewBody = z.strictObject({ version, day, reason: words });

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
      patient,
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
