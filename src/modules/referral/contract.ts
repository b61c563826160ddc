import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { levelSchema, referralFactsSchema, referralKindSchema } from '../../model/index.ts';
import { noteSchema } from '../correction/contract.ts';
import { messageSchema } from '../messaging/contract.ts';
import {
  bilingualSchema,
  factKeySchema,
  jsonSchema,
  patientIdSchema,
  referralIdSchema,
  staffIdSchema,
  unitIdSchema,
} from './domain/requests.ts';
import { attachmentTypes, declineCodes, referralActions, referralStages, referralStates } from './domain/words.ts';

export * from './domain/requests.ts';
export * from './domain/words.ts';

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
  /** Why what had been given was changed; none when facts were only added, or asked for. */
  reason: z.string().nullable(),
  /** Since the version before; empty for the first. */
  changes: z.array(factChangeSchema),
});

/** One event of the conversation, oldest first. `type` is the journal entry's type, without 'referral.' where it is the matter's own. */
export const threadEntrySchema = z.strictObject({
  id: z.string(),
  type: z.string(),
  at: z.string(),
  by: personRefSchema.nullable(),
  unit: unitRefSchema.nullable(),
  /** The words that go with it: question, answer, reason. */
  text: z.string().nullable(),
  /** Where the words stand, for what has been noted about them. */
  textAt: z.strictObject({ objectId: z.string(), field: z.string() }).nullable(),
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
  /** Messages about the matter, to or from the acting unit, oldest first. */
  messages: z.array(messageSchema),
  /** Corrections, objections of the patient's, and that the matter was moved here. Texts are given as they read now. */
  notes: z.array(noteSchema),
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
