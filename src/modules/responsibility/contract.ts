import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { type Instant, instantSchema } from '../../kernel/instant.ts';
import { needs, payingParties, performerKinds, principals } from '../../model/index.ts';

const bilingual = z.strictObject({ sv: z.string(), en: z.string() });
const instantOut = z.string() as unknown as z.ZodType<Instant, Instant>;

/** Who answers for one need of a patient at a moment, and why. */
export const answerSchema = z.strictObject({
  need: z.enum(needs),
  needName: bilingual,
  /** Huvudman: who is legally responsible. */
  principal: z.strictObject({ kind: z.enum(principals), name: z.string().nullable() }),
  /** Utförare. `unit` is null when the kind is known but no such unit is, e.g. a patient who is listed nowhere. */
  performer: z.strictObject({
    kind: z.enum(performerKinds),
    kindName: bilingual,
    unit: z.strictObject({ id: idSchema<'unit'>(), name: z.string(), phone: z.string().nullable() }).nullable(),
    person: z
      .strictObject({
        id: idSchema<'staff'>(),
        name: z.string(),
        title: z.string(),
        phone: z.string().nullable(),
        /** Who is away, when the person stands in for somebody. */
        standsInFor: z.string().nullable(),
      })
      .nullable(),
  }),
  payer: z.strictObject({ kind: z.enum(payingParties), name: z.string().nullable() }),
  /** `interim`: the rule stands for the time being, while the parties disagree or an end is not accepted. */
  source: z.strictObject({
    kind: z.enum(['clause', 'decision', 'interim']),
    modelHash: z.string(),
    clause: z.string(),
    clauseHeading: z.string(),
    row: z.string().nullable(),
    decision: z.string().nullable(),
  }),
  explanation: bilingual,
});
export type Answer = z.infer<typeof answerSchema>;

export const responsibilitiesParams = z.strictObject({ id: idSchema<'patient'>() });
export const responsibilitiesQuery = z.strictObject({
  /** Any moment; now unless said otherwise. */
  at: instantSchema.optional(),
  need: z.enum(needs).optional(),
});
export const responsibilitiesAnswer = z.strictObject({ at: instantOut, answers: z.array(answerSchema) });
