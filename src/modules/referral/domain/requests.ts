import { z } from 'zod';
import { idSchema, type PatientId, type ReferralId, type UnitId, type UserId } from '../../../kernel/ids.ts';
import { instantSchema } from '../../../kernel/instant.ts';
import { localDateSchema as dateSchema } from '../../../kernel/local-date.ts';
import { factKeys, levelSchema, referralFactsSchema, referralKindSchema } from '../../../model/index.ts';
import { declineCodes, referralStates, wordsMax } from './words.ts';

/** A text in both languages; the reader's language is chosen on the screen. */
export const bilingualSchema = z.strictObject({ sv: z.string(), en: z.string() });
export const factKeySchema = z.enum(factKeys as [(typeof factKeys)[number], ...(typeof factKeys)[number][]]);
export const jsonSchema = z.json();
/** A JSON value as answers carry it. */
export type Json = z.infer<typeof jsonSchema>;
const version = z.number().int().min(1);
const reason = z.string().trim().min(3).max(wordsMax);

export const referralIdSchema: z.ZodType<ReferralId, string> = idSchema<'referral'>();
export const unitIdSchema: z.ZodType<UnitId, string> = idSchema<'unit'>();
export const staffIdSchema: z.ZodType<UserId, string> = idSchema<'staff'>();
export const patientIdSchema: z.ZodType<PatientId, string> = idSchema<'patient'>();

export const referralParams = z.strictObject({ id: referralIdSchema });
export const attachmentParams = z.strictObject({ id: referralIdSchema, attachmentId: idSchema<'attachment'>() });

/** A change of facts, field by field: a value sets, null empties. */
export const factsPatchSchema = z.partialRecord(factKeySchema, jsonSchema.nullable()).superRefine((patch, context) => {
  const read = referralFactsSchema.safeParse(withoutNulls(patch));
  for (const { path, message } of read.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [...path], message, input: patch });
});
export type FactsPatch = z.infer<typeof factsPatchSchema>;

function withoutNulls(patch: Partial<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null && value !== undefined));
}

/** POST /api/referrals */
export const writeDraftBody = z.strictObject({ patientId: patientIdSchema, kind: referralKindSchema });
/** POST /api/referrals/:id/save. `confirmed`: prefilled facts that the writer has checked and found to hold. */
export const saveDraftBody = z.strictObject({
  version,
  patch: factsPatchSchema.optional(),
  kind: referralKindSchema.optional(),
  toUnitId: unitIdSchema.nullable().optional(),
  confirmed: z.array(factKeySchema).max(200).optional(),
});
/** For actions that carry nothing but what was seen: discard, receive, confirm, start-assessment, close. */
export const versionBody = z.strictObject({ version });
/** POST /api/referrals/:id/send */
export const sendBody = z.strictObject({ version, toUnitId: unitIdSchema });
/** POST /api/referrals/:id/assess: the receiver's own finding on the facts that the threshold depends on. */
export const assessBody = z.strictObject({ version, findings: factsPatchSchema });
/** POST /api/referrals/:id/ask-completion */
export const askCompletionBody = z.strictObject({
  version,
  question: reason,
  missingFacts: z.array(factKeySchema).max(100),
});
/** POST /api/referrals/:id/answer-completion */
export const answerCompletionBody = z.strictObject({ version, answer: reason, patch: factsPatchSchema });
/**
 * POST /api/referrals/:id/supply-facts: the sender adds facts without being asked, or pays an acute referral's debt of facts. What has
 * been given before is changed or taken away only with a reason.
 */
export const supplyFactsBody = z.strictObject({
  version,
  patch: factsPatchSchema,
  reason: reason.max(2000).optional(),
});

export const acceptedLevelSchema = z.strictObject({
  level: levelSchema,
  unitId: unitIdSchema.optional(),
  responsibleStaffId: staffIdSchema.optional(),
  namedContactId: staffIdSchema.optional(),
});
/** POST /api/referrals/:id/accept. Some of the asked levels: accepted in part; then `declined` says why for each of the others. */
export const acceptBody = z.strictObject({
  version,
  levels: z.array(acceptedLevelSchema).max(3),
  declinedLevels: z
    .array(z.strictObject({ level: levelSchema, reason }))
    .max(3)
    .optional(),
  startsAt: instantSchema.optional(),
  firstVisitOn: dateSchema.optional(),
  messageToSender: z.string().trim().max(4000).optional(),
  /** Needed when the decision is another than the rule's outcome. */
  deviationReason: reason.optional(),
});
/** POST /api/referrals/:id/decline */
export const declineBody = z.strictObject({
  version,
  code: z.enum(declineCodes),
  reason,
  /** Id of the clause in the referral's model. */
  clause: z.string().min(1).max(120),
  deviationReason: reason.optional(),
});
/** POST /api/referrals/:id/withdraw */
export const withdrawBody = z.strictObject({ version, reason });
/** POST /api/referrals/:id/accept-decline */
export const acceptDeclineBody = z.strictObject({ version, note: z.string().trim().max(4000).optional() });
/** POST /api/referrals/:id/decision-text: the words to the patient as they would be, before the decision is made. */
export const decisionTextBody = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accept'), levels: z.array(levelSchema), startsAt: instantSchema.optional() }),
  z.strictObject({ outcome: z.literal('decline'), code: z.enum(declineCodes), reason: z.string().max(4000) }),
]);
export const decisionTextAnswer = z.strictObject({ text: z.string() });

/** POST /api/referrals/preview: no state, nothing about who the patient is. */
export const previewBody = z.strictObject({
  municipalityCode: z.string().regex(/^\d{4}$/),
  kind: referralKindSchema,
  facts: referralFactsSchema,
  age: z.number().int().min(0).max(130).optional(),
  enrolled: z.boolean().optional(),
});

/** POST /api/referrals/:id/receivers: who could receive, best first. */
export const receiversBody = z.strictObject({
  kind: referralKindSchema.optional(),
  levels: z.array(levelSchema).max(3).optional(),
});

/** POST /api/referrals/search */
export const searchBody = z.strictObject({
  box: z.enum(['received', 'sent', 'drafts']),
  text: z.string().trim().max(100).optional(),
  states: z.array(z.enum(referralStates)).max(referralStates.length).optional(),
  kind: referralKindSchema.optional(),
  patientId: patientIdSchema.optional(),
  after: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(25),
});
