import { z } from 'zod';
import { idSchema } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateSchema as localDate } from '../../../kernel/local-date.ts';
import { factKeys, type FactKey, referralFactsSchema } from '../../../model/index.ts';

const instantOut = z.string() as unknown as z.ZodType<Instant, Instant>;
const bilingual = z.strictObject({ sv: z.string(), en: z.string() });
const factKey = z.enum(factKeys as [FactKey, ...FactKey[]]);

/** What has been written of an end that is not yet proposed; anything may be missing. */
export const endDraftBodySchema = z.strictObject({
  enrolmentIds: z.array(idSchema<'enrolment'>()).max(3),
  toUnitId: idSchema<'unit'>().nullable(),
  reason: z.string().max(4000),
  handover: referralFactsSchema,
  /** First day on which the health centre answers. */
  endDate: localDate.nullable(),
});
export type EndDraftBody = z.output<typeof endDraftBodySchema>;

/** Version 0 begins a draft. */
export const saveEndDraftSchema = z.strictObject({ version: z.number().int().min(0), body: endDraftBodySchema });

export const endDraftAnswerSchema = z.strictObject({
  draft: z
    .strictObject({
      body: endDraftBodySchema,
      version: z.number().int(),
      savedAt: instantOut,
      savedBy: z.string().nullable(),
    })
    .nullable(),
});
export type EndDraftAnswer = z.output<typeof endDraftAnswerSchema>;

export const checkEndSchema = z.strictObject({ handover: referralFactsSchema });

/** How complete a handover is, and what will happen when the end is proposed. */
export const endCheckSchema = z.strictObject({
  required: z.number().int(),
  present: z.number().int(),
  missing: z.array(z.strictObject({ fact: factKey, label: bilingual, why: bilingual, clause: z.string() })),
  /** Facts that the model's profile asks for, in its order. */
  asked: z.array(factKey),
  clause: z.string(),
  modelHash: z.string(),
  answer: z.strictObject({ dueAt: instantOut, clause: z.string(), breach: bilingual }),
});
export type EndCheck = z.output<typeof endCheckSchema>;
