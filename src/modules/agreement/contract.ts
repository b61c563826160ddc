import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';

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
  parties: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      principal: z.string(),
      /** Who signed for the party and when; null while it has not been signed, or was put in force without signatures. */
      signed: z.strictObject({ by: z.string(), at: instantSchema }).nullable(),
      /** Whether the acting person may sign for this party now. */
      maySign: z.boolean(),
    }),
  ),
  clauses: z.array(clauseSchema),
  /** Questions on which the parties read a clause differently, each with the clause it is about. */
  interpretations: z.array(interpretationSchema.extend({ clause: z.string() })),
});

/* Models being written */
const source = z.string().trim().min(1).max(400_000);
export const draftParams = z.strictObject({ id: idSchema<'model_draft'>() });
export const libraryParams = z.strictObject({
  model: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  version: z.coerce.number().int().min(1).max(100_000),
});
export const draftSummarySchema = z.strictObject({
  id: idSchema<'model_draft'>(),
  title: z.string(),
  changedBy: z.string(),
  changedAt: instantSchema,
});
export const draftsAnswer = z.strictObject({ drafts: z.array(draftSummarySchema) });
export const draftAnswer = draftSummarySchema.extend({
  source: z.string(),
  /** The version that the draft was begun from. */
  basedOn: hash.nullable(),
  /** The version that it was last proposed as. */
  proposedAs: hash.nullable(),
  version: z.number().int(),
});
export const beginDraftBody = z.strictObject({ basedOn: hash.nullable(), source });
export const saveDraftBody = z.strictObject({ source, version: z.number().int().min(1) });
export const proposeBody = z.strictObject({ version: z.number().int().min(1) });
export const signBody = z.strictObject({ party: z.string().min(1).max(120) });
export const sourceAnswer = z.strictObject({ source: z.string() });
