import { z } from 'zod';
import { idSchema } from '../../../kernel/ids.ts';
import { instantSchema } from '../../../kernel/instant.ts';
import { addressFacts, alertFacts, relativeFacts } from './facts.ts';

export const correctFactPath = '/api/patients/:id/correct';
export const correctionsPath = '/api/patients/:id/corrections';

const objectId = idSchema<string>();
const reason = z.string().trim().min(3).max(2000);

/** A fact of the patient's that was wrong. `seen` is the fact as the user saw it: if it reads otherwise by now, nothing is done. */
export const correctFactBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('relative'), objectId, seen: relativeFacts, facts: relativeFacts, reason }),
  z.strictObject({ kind: z.literal('alert'), objectId, seen: alertFacts, facts: alertFacts, reason }),
  z.strictObject({ kind: z.literal('address'), objectId, seen: addressFacts, facts: addressFacts, reason }),
]);

const value = z.union([z.string(), z.boolean(), z.number(), z.null()]);

/** How facts read before they were corrected, latest first. */
export const correctionsAnswer = z.strictObject({
  corrections: z.array(
    z.strictObject({
      id: idSchema<'fact_correction'>(),
      kind: z.enum(['relative', 'alert', 'address', 'consent']),
      objectId,
      changes: z.array(z.strictObject({ field: z.string(), before: value, after: value })),
      reason: z.string(),
      at: instantSchema,
      unit: z.strictObject({ id: idSchema<'unit'>(), name: z.string() }),
      by: z.strictObject({ id: idSchema<'staff'>(), name: z.string(), title: z.string() }).nullable(),
    }),
  ),
});
export type FactCorrections = z.output<typeof correctionsAnswer>;
