import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import { controllerSchema, patientId, person, unit, version, words } from './words.ts';

export const askToLiftRequest = z.strictObject({
  openingId: idSchema<'opening'>(),
  sourceId: idSchema<'source'>(),
  necessity: words,
});

export const answerBlockRequestRequest = z.strictObject({
  version,
  answer: z.enum(['lift', 'refuse']),
  reason: words,
});

export const blockRequestAnswer = z.object({
  id: idSchema<'block_request'>(),
  patientId,
  state: z.enum(['asked', 'lifted', 'refused']),
  /** The unit that asks, and the one that blocked and is to answer. */
  from: z.object({ unit, person, controller: controllerSchema }),
  to: z.object({ unit: unit.nullable(), controller: controllerSchema }),
  danger: z.string(),
  whyNoConsent: z.string(),
  necessity: z.string(),
  askedAt: instantSchema,
  answered: z.object({ at: instantSchema, by: person, reason: z.string() }).nullable(),
  openingId: idSchema<'opening'>().nullable(),
  mayAnswer: z.boolean(),
  version: z.number().int(),
});
export type BlockRequest = z.output<typeof blockRequestAnswer>;
