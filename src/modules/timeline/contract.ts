import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';

export const timelinePath = '/api/patients/:id/timeline';
export const timelineParams = z.object({ id: idSchema<'patient'>() });

/** Kinds of entries: the module they come from. */
export const timelineKinds = [
  'referral',
  'enrolment',
  'messaging',
  'physician-support',
  'rhythm',
  'correction',
  'patient',
  'deadline',
  'import',
  'worklist',
] as const;

export const timelineQuery = z.object({
  kind: z.enum(timelineKinds).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const timelineEntry = z.object({
  id: idSchema<'entry'>(),
  /** Part of the type before the dot: what the filter goes by. */
  kind: z.string(),
  /** Key and values in the modules' `sentences`. */
  sentence: z.object({ key: z.string(), params: z.record(z.string(), z.json()) }),
  occurredAt: instantSchema,
  recordedAt: instantSchema,
  unit: z.object({ id: idSchema<'unit'>(), name: z.string() }).nullable(),
  person: z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() }).nullable(),
  /** Name of the part of the system that acted, when no person did. */
  system: z.string().nullable(),
  /** Name of the other system that told, when one did. */
  connectedSystem: z.string().nullable(),
  object: z.object({ kind: z.string(), id: idSchema<string>(), path: z.string().nullable() }),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

export const timeline = z.object({
  entries: z.array(timelineEntry),
  next: z.string().nullable(),
  /** 'other-provider': another provider has entries about the patient that the acting unit may not see. No count, no content. */
  hasMore: z.enum(['other-provider']).nullable(),
});
export type Timeline = z.output<typeof timeline>;
