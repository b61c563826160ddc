import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in small letters');

export const modelParams = z.strictObject({ hash });
export const clauseParams = z.strictObject({ hash, clauseId: z.string().min(1).max(120) });

/** A version of a cooperation model and where it governs. */
export const modelSummarySchema = z.strictObject({
  hash,
  modelId: z.string(),
  version: z.string(),
  title: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  areas: z.array(
    z.strictObject({
      municipalityCode: z.string(),
      municipalityName: z.string(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
});
export const modelsAnswer = z.strictObject({ models: z.array(modelSummarySchema) });

/** What a clause rests on: a place in a source, a place in the law, or an assumption with its reason. */
export const clauseSourceSchema = z.strictObject({
  kind: z.enum(['seed', 'law', 'assumption']),
  text: z.string(),
  place: z.string().nullable(),
});
const standing = z.enum(['agreed', 'rule-today', 'proposal', 'answer']);
export const clauseSchema = z.strictObject({
  id: z.string(),
  heading: z.string(),
  text: z.string(),
  standing,
  source: clauseSourceSchema,
});
export const interpretationSchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  positions: z.array(z.strictObject({ by: z.string(), text: z.string() })),
  status: z.enum(['open', 'settled']),
  applied: z.string(),
});
export const clauseAnswer = clauseSchema.extend({
  modelHash: hash,
  modelTitle: z.string(),
  modelVersion: z.string(),
  /** How the parties read the clause where they read it differently. */
  interpretations: z.array(interpretationSchema),
});
export const modelAnswer = modelSummarySchema.extend({
  about: z.string(),
  parties: z.array(z.strictObject({ name: z.string(), principal: z.string() })),
  clauses: z.array(clauseSchema),
  /** Questions on which the parties read a clause differently, each with the clause it is about. */
  interpretations: z.array(interpretationSchema.extend({ clause: z.string() })),
});
