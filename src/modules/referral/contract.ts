import { z } from 'zod';
import { idSchema, type PatientId, type ReferralId, type UnitId, type UserId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { factKeys, levelSchema, referralFactsSchema, referralKindSchema } from '../../model/index.ts';

/** States as the parties see them; the column's check has the same list. */
export const referralStates = [
  'draft',
  'sent',
  'completion-asked',
  'under-assessment',
  'accepted',
  'accepted-in-part',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** States with what has happened within them told apart: this is what decides which actions are possible. */
export const referralStages = [
  'draft',
  'unconfirmed',
  'sent',
  'received',
  'under-assessment',
  'completion-asked',
  'accepted',
  'accepted-in-part',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type ReferralStage = (typeof referralStages)[number];

/** What can be done with a referral; each is one endpoint: POST /api/referrals/:id/<action>. */
export const referralActions = [
  'save',
  'discard',
  'send',
  'receive',
  'confirm',
  'start-assessment',
  'assess',
  'ask-completion',
  'answer-completion',
  'supply-facts',
  'accept',
  'decline',
  'withdraw',
  'close',
  'accept-decline',
  'add-attachment',
  'remove-attachment',
] as const;
export type ReferralAction = (typeof referralActions)[number];

/** Why a referral is declined. Lack of capacity is counted by itself: it is no disagreement about the rule. */
export const declineCodes = [
  'threshold-not-met',
  'wrong-receiver',
  'other-principal',
  'capacity',
  'patient-declines',
  'other',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

export const maxAttachmentBytes = 20 * 1024 * 1024;
export const attachmentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

/** A text in both languages; the reader's language is chosen on the screen. */
export const bilingualSchema = z.strictObject({ sv: z.string(), en: z.string() });
const factKeySchema = z.enum(factKeys as [(typeof factKeys)[number], ...(typeof factKeys)[number][]]);
const jsonSchema = z.json();
/** A JSON value as answers carry it. */
export type Json = z.infer<typeof jsonSchema>;
const dateSchema = z.string().refine(isLocalDate, 'not a date (YYYY-MM-DD)') as unknown as z.ZodType<LocalDate, string>;
const version = z.number().int().min(1);
const reason = z.string().trim().min(3).max(4000);

export const referralIdSchema: z.ZodType<ReferralId, string> = idSchema<'referral'>();
const unitIdSchema: z.ZodType<UnitId, string> = idSchema<'unit'>();
const staffIdSchema: z.ZodType<UserId, string> = idSchema<'staff'>();
const patientIdSchema: z.ZodType<PatientId, string> = idSchema<'patient'>();

export const referralParams = z.strictObject({ id: referralIdSchema });
export const attachmentParams = z.strictObject({ id: referralIdSchema, attachmentId: idSchema<'attachment'>() });

/** A change of facts, field by field: a value sets, null empties. */
export const factsPatchSchema = z
  .partialRecord(factKeySchema, jsonSchema.nullable())
  .refine(
    (patch) => referralFactsSchema.safeParse(withoutNulls(patch)).success,
    'a fact has a value that it cannot have',
  );
export type FactsPatch = z.infer<typeof factsPatchSchema>;

function withoutNulls(patch: Partial<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null && value !== undefined));
}

// ---- Requests

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
/** POST /api/referrals/:id/supply-facts: the sender adds facts without being asked, or pays an acute referral's debt of facts. */
export const supplyFactsBody = z.strictObject({ version, patch: factsPatchSchema });

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

// ---- Answers

export const unitRefSchema = z.strictObject({
  id: unitIdSchema,
  name: z.string(),
  kind: z.string(),
  providerName: z.string().nullable(),
  phone: z.string().nullable(),
});
export const personRefSchema = z.strictObject({
  id: staffIdSchema,
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
});
export const clauseRefSchema = z.strictObject({ modelHash: z.string(), id: z.string(), heading: z.string() });

/** What this actor may do next; for what is not possible now, why. Actions that never concern the actor's unit are left out. */
export const actionSchema = z.strictObject({
  name: z.enum(referralActions),
  allowed: z.boolean(),
  why: bilingualSchema.optional(),
});

/** As `complete()` of the model answers; the browser can run the same function on the same facts. */
export const completenessSchema = z.strictObject({
  required: z.number().int(),
  present: z.number().int(),
  missing: z.array(
    z.strictObject({
      fact: factKeySchema,
      field: factKeySchema,
      fault: z.enum(['absent', 'unacceptable']),
      label: bilingualSchema,
      why: bilingualSchema,
      clause: z.string(),
    }),
  ),
  maySend: z.boolean(),
  clause: z.string(),
});

export const ruleOutcomes = ['enrol', 'single-visit', 'region', 'municipality', 'not-home-care'] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];
/** As `assess()` of the model answers. `outcome` is null while facts that could change it are missing. */
export const thresholdSchema = z.strictObject({
  outcome: z.enum(ruleOutcomes).nullable(),
  levels: z.array(levelSchema),
  explanation: z.strictObject({
    facts: z.array(z.strictObject({ input: z.string(), value: jsonSchema, says: bilingualSchema })),
    rows: z.array(z.strictObject({ id: z.string(), clause: z.string(), says: bilingualSchema })),
    sentence: bilingualSchema,
  }),
  missing: z.array(z.strictObject({ input: z.string(), field: factKeySchema.nullable(), label: bilingualSchema })),
});

export const previewAnswer = z.strictObject({
  model: z.strictObject({ hash: z.string(), title: z.string(), version: z.string() }),
  completeness: completenessSchema,
  threshold: thresholdSchema.nullable(),
});

export const receiverSchema = z.strictObject({ unit: unitRefSchema, reason: bilingualSchema, best: z.boolean() });
export const receiversAnswer = z.strictObject({ receivers: z.array(receiverSchema), note: bilingualSchema.nullable() });

/** What every command answers; the screen then fetches the referral. */
export const receiptAnswer = z.strictObject({
  id: referralIdSchema,
  caseNumber: z.string(),
  state: z.enum(referralStates),
  stage: z.enum(referralStages),
  version: z.number().int(),
  updatedAt: z.string(),
});

export const decisionSchema = z.strictObject({
  outcome: z.enum(['accepted', 'accepted-in-part', 'declined']),
  ruleOutcome: z.enum(ruleOutcomes).nullable(),
  /** True when the decision is another than the rule's outcome. */
  deviates: z.boolean(),
  deviationReason: z.string().nullable(),
  levels: z.array(
    z.strictObject({
      level: levelSchema,
      unitId: unitIdSchema,
      responsibleStaffId: staffIdSchema.nullable(),
      namedContactId: staffIdSchema.nullable(),
    }),
  ),
  declinedLevels: z.array(z.strictObject({ level: levelSchema, reason: z.string() })),
  startsAt: z.string().nullable(),
  firstVisitOn: z.string().nullable(),
  messageToSender: z.string().nullable(),
  decline: z.strictObject({ code: z.enum(declineCodes), reason: z.string(), clause: clauseRefSchema }).nullable(),
  /** What the patient is told, as it was shown before the decision was sent. */
  toPatient: z.string(),
  enrolmentIds: z.array(idSchema<'enrolment'>()),
});

export const factChangeSchema = z.strictObject({
  fact: factKeySchema,
  change: z.enum(['added', 'changed', 'removed']),
  before: jsonSchema.nullable(),
  after: jsonSchema.nullable(),
});
export const factsVersionSchema = z.strictObject({
  number: z.number().int(),
  recordedAt: z.string(),
  by: personRefSchema.nullable(),
  /** Since the version before; empty for the first. */
  changes: z.array(factChangeSchema),
});

/** One event of the conversation, oldest first. `type` is the journal entry's type, without 'referral.'. */
export const threadEntrySchema = z.strictObject({
  id: z.string(),
  type: z.string(),
  at: z.string(),
  by: personRefSchema.nullable(),
  unit: unitRefSchema.nullable(),
  /** The words that go with it: question, answer, reason. */
  text: z.string().nullable(),
  missingFacts: z.array(factKeySchema),
  factsVersion: z.number().int().nullable(),
  /** The deadlines that began here, and when they were met. */
  deadlines: z.array(
    z.strictObject({
      action: z.string(),
      unitId: unitIdSchema,
      dueAt: z.string(),
      clause: clauseRefSchema.nullable(),
      stoppedAt: z.string().nullable(),
      passed: z.boolean(),
    }),
  ),
});

export const attachmentSchema = z.strictObject({
  id: idSchema<'attachment'>(),
  name: z.string(),
  mediaType: z.enum(attachmentTypes),
  size: z.number().int(),
  addedAt: z.string(),
  by: personRefSchema.nullable(),
  removedAt: z.string().nullable(),
});

export const prefilledSchema = z.strictObject({
  fact: factKeySchema,
  source: bilingualSchema,
  recordedOn: z.string(),
  /** Old: must be confirmed (or changed) before sending. */
  old: z.boolean(),
  confirmed: z.boolean(),
});

/** A threshold assessment that the receiver has made and kept. */
export const assessmentSchema = z.strictObject({
  id: z.string(),
  outcome: z.string(),
  explanation: jsonSchema,
  facts: jsonSchema,
  assessedAt: z.string(),
  by: personRefSchema.nullable(),
});

export const referralPatientSchema = z.strictObject({
  id: patientIdSchema,
  name: z.string(),
  number: z.string(),
  numberKind: z.string(),
  birthDate: z.string(),
  age: z.number().int(),
  protectedIdentity: z.string(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  /** Where the patient stays: it decides which model governs. */
  municipalityCode: z.string().nullable(),
  /** Enrolled in home care now, at some level. */
  enrolled: z.boolean(),
});

/** GET /api/referrals/:id — everything the conversation screen shows. */
export const referralAnswer = z.strictObject({
  id: referralIdSchema,
  caseNumber: z.string(),
  kind: referralKindSchema,
  state: z.enum(referralStates),
  stage: z.enum(referralStages),
  version: z.number().int(),
  side: z.enum(['sender', 'receiver', 'both']),
  patient: referralPatientSchema,
  from: unitRefSchema,
  fromStaff: personRefSchema.nullable(),
  to: unitRefSchema.nullable(),
  model: z.strictObject({ hash: z.string(), title: z.string(), version: z.string() }).nullable(),
  facts: referralFactsSchema,
  factsVersion: z.number().int(),
  prefilled: z.array(prefilledSchema),
  versions: z.array(factsVersionSchema),
  completeness: completenessSchema.nullable(),
  /** The rule's outcome on the facts as they are now. Null for kinds that the threshold does not concern. */
  threshold: thresholdSchema.nullable(),
  /** What a decision starts from: the levels asked for, the rule's outcome as it stands (on the receiver's findings, if assessed), and the decision it presets. */
  basis: z.strictObject({
    levels: z.array(levelSchema),
    /** Accepting enrols the patient on the levels. */
    enrols: z.boolean(),
    ruleOutcome: z.enum(ruleOutcomes).nullable(),
    preset: z.enum(['accept', 'decline']).nullable(),
  }),
  assessments: z.array(assessmentSchema),
  decision: decisionSchema.nullable(),
  decidedBy: personRefSchema.nullable(),
  withdrawnReason: z.string().nullable(),
  thread: z.array(threadEntrySchema),
  attachments: z.array(attachmentSchema),
  actions: z.array(actionSchema),
  /** Clauses that a decline may point at, best first. */
  clauses: z.array(clauseRefSchema),
  openedAt: z.string(),
  sentAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  receivedBy: personRefSchema.nullable(),
  confirmedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type ReferralAnswer = z.infer<typeof referralAnswer>;

export const searchRowSchema = z.strictObject({
  id: referralIdSchema,
  caseNumber: z.string(),
  kind: referralKindSchema,
  state: z.enum(referralStates),
  stage: z.enum(referralStages),
  patient: z
    .strictObject({ id: patientIdSchema, name: z.string(), number: z.string(), protectedIdentity: z.string() })
    .nullable(),
  fromUnit: unitRefSchema,
  toUnit: unitRefSchema.nullable(),
  openedAt: z.string(),
  sentAt: z.string().nullable(),
  updatedAt: z.string(),
});
export const searchAnswer = z.strictObject({
  rows: z.array(searchRowSchema),
  /** Pass as `after` for the next page; null at the end. */
  next: z.string().nullable(),
  /** Matters of the box by state, whatever the filter. */
  counts: z.partialRecord(z.enum(referralStates), z.number().int()),
});
