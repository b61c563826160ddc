import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';

/** The groups of the list, in the order they are shown. */
export const worklistGroups = ['urgent', 'today', 'later', 'waiting'] as const;
export type WorklistGroup = (typeof worklistGroups)[number];

/** Whose: held by me, by nobody, or all of the unit's. */
export const holderFilters = ['all', 'mine', 'unassigned'] as const;
export type HolderFilter = (typeof holderFilters)[number];

export const worklistPaths = {
  show: '/api/worklist',
  assign: '/api/worklist/:caseId/:action/assign',
  saveFilters: '/api/worklist/filters',
} as const;

const kind = z.string().regex(/^[a-z-]{1,40}$/);

export const worklistQuery = z.object({
  holder: z.enum(holderFilters).default('all'),
  /** Kind of matter, e.g. 'referral'. */
  kind: kind.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const worklistFilters = z.strictObject({ holder: z.enum(holderFilters), kind: kind.nullable() });
export type WorklistFilters = z.output<typeof worklistFilters>;

const unit = z.object({ id: idSchema<'unit'>(), name: z.string() });
const person = z.object({ id: idSchema<'staff'>(), name: z.string() });
export const sentenceSchema = z.object({ key: z.string(), params: z.record(z.string(), z.json()) });

export const worklistItem = z.object({
  caseKind: z.string(),
  caseId: idSchema<string>(),
  /** What is waited for, e.g. 'referral.decide'. With the case it names the row. */
  action: z.string(),
  /** Key and values in the modules' `sentences`. */
  sentence: sentenceSchema,
  group: z.enum(worklistGroups),
  patient: z
    .object({
      id: idSchema<'patient'>(),
      name: z.string(),
      number: z.string(),
      birthDate: z.string(),
      /** Shown with a mark; the address is in no list. */
      protectedIdentity: z.boolean(),
    })
    .nullable(),
  /** The unit that we wait for; null when it is ours to do. */
  waitsFor: unit.nullable(),
  dueAt: instantSchema.nullable(),
  /** Share of the time that is left, 0 to 1; null without deadline. */
  timeLeft: z.number().nullable(),
  passed: z.boolean(),
  /** Clause that sets the time, `<model>#<clause>`. */
  clause: z.string().nullable(),
  holder: person.nullable(),
  openedAt: instantSchema,
  caseOpenedAt: instantSchema,
  /** What to do, and the screen where it is done. */
  primaryAction: z.object({ action: z.string(), path: z.string().nullable() }),
});
export type WorklistItem = z.output<typeof worklistItem>;

export const worklist = z.object({
  unit,
  asOf: instantSchema,
  items: z.array(worklistItem),
  next: z.string().nullable(),
  counts: z.object({
    /** Within the chosen kind. */
    holder: z.record(z.enum(holderFilters), z.number().int()),
    /** Within the chosen holder. */
    kinds: z.array(z.object({ kind: z.string(), count: z.number().int() })),
    /** Within both. */
    groups: z.record(z.enum(worklistGroups), z.number().int()),
  }),
  /** The filters this person chose last, at this unit. */
  saved: worklistFilters.nullable(),
});
export type Worklist = z.output<typeof worklist>;

export const assignParams = z.object({ caseId: idSchema<string>(), action: z.string().regex(/^[a-z-]+\.[a-z-]+$/) });
export const assignRequest = z.strictObject({
  /** Whom to assign to: 'me', a colleague at the unit, or null to release. */
  holder: z.union([z.literal('me'), idSchema<'staff'>()]).nullable(),
  /** Who held it when the list was fetched; if somebody took it since, nothing is changed. */
  seenHolder: idSchema<'staff'>().nullable(),
});
export const assignAnswer = z.object({
  caseId: idSchema<string>(),
  action: z.string(),
  holder: person.nullable(),
  /** False when the work is no longer there: somebody did it. */
  open: z.boolean(),
});
