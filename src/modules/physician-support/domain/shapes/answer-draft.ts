import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import { answerKinds } from '../words.ts';
import { longestKept } from './common.ts';

export const prescriptionChanges = ['start', 'stop', 'dose', 'other'] as const;

/** An answer as it is written so far; nothing in it needs to be right yet. */
export const answerDraft = z.strictObject({
  kind: z.enum(answerKinds),
  body: z.string().max(longestKept),
  at: z.strictObject({ date: z.string().max(20), time: z.string().max(20) }),
  link: z.string().max(1000),
  lines: z
    .array(
      z.strictObject({
        medicine: z.string().max(1000),
        /** Nothing until it is chosen: a new medicine must not go as a new dose because nobody looked. */
        change: z.enum([...prescriptionChanges, '']),
        instruction: z.string().max(2000),
        from: z.string().max(20),
      }),
    )
    .max(20),
  unit: z.strictObject({ id: idSchema<'unit'>(), name: z.string().max(200) }).nullable(),
  /** Null while it says what the answer says. */
  report: z.string().max(longestKept).nullable(),
});
export type AnswerDraft = z.output<typeof answerDraft>;
/** Null throws it away. */
export const saveAnswerDraftBody = z.strictObject({ draft: answerDraft.nullable() });
export const answerDraftSaved = z.object({ id: idSchema<'request'>() });
export const answerDraftAnswer = z.object({ draft: answerDraft.nullable(), savedAt: instantSchema.nullable() });
