import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';

/** Addresses of the module's endpoints, for both sides. No patient data in any of them: ids only. */
export const accessPaths = {
  /** What is in force for a patient, and everything that has been in force, newest first. GET. */
  standing: '/api/patients/:id/consents-and-blocks',
  giveConsent: '/api/access/consents',
  withdrawConsent: '/api/access/consents/:id/withdraw',
  recordAttitude: '/api/access/attitudes',
  block: '/api/access/blocks',
  optOut: '/api/access/opt-outs',
  liftBlock: '/api/access/blocks/:id/lift',
  /** Step 1: do others hold data about the patient? POST, command. */
  look: '/api/access/openings',
  /** The chain of steps as it stands. GET. */
  opening: '/api/access/openings/:id',
  /** Step 2: who holds. */
  sources: '/api/access/openings/:id/sources',
  /** Step 3: open chosen sources. */
  open: '/api/access/openings/:id/open',
  /** Emergency, step 1: danger stated, see who holds and who has blocked. */
  emergencySources: '/api/access/openings/:id/emergency-sources',
  /** Emergency, step 2: necessity stated, opened for a limited time. */
  emergencyOpen: '/api/access/openings/:id/emergency-open',
  /** The content of an opened source, newest first, to be read and nothing else. GET. */
  content: '/api/access/openings/:id/content',
  /** The head of the asking unit has taken note of an emergency opening. */
  acknowledge: '/api/access/openings/:id/acknowledge',
  /** Asks another controller to lift its block in an emergency (lag 2022:913 3 kap. 5 §). */
  askToLift: '/api/access/block-requests',
  blockRequest: '/api/access/block-requests/:id',
  answerBlockRequest: '/api/access/block-requests/:id/answer',
} as const;

export const sides = ['health-care', 'social-service'] as const;
export const consentPurposes = ['coherent-documentation', 'coordinated-plan'] as const;
export const howAsked = ['oral', 'written', 'digital'] as const;
export const capacities = ['able', 'temporarily-without', 'lastingly-without', 'child'] as const;
export const blockKinds = ['unit', 'process', 'across'] as const;
/** Who spoke for the patient. A guardian may neither block within a controller nor opt out for a child; the server refuses it. */
export const requesters = ['patient', 'guardian', 'representative'] as const;
export const liftGrounds = ['patient-request', 'indispensable'] as const;
export const amongs = ['own-controller', 'other-controllers'] as const;
export const openingSteps = ['existence', 'source', 'content'] as const;

const patientId = idSchema<'patient'>();
const version = z.number().int().positive();
const words = z.string().trim().min(1).max(2000);

export const patientParams = z.object({ id: patientId });
export const consentParams = z.object({ id: idSchema<'consent'>() });
export const blockParams = z.object({ id: idSchema<'block'>() });
export const openingParams = z.object({ id: idSchema<'opening'>() });
export const blockRequestParams = z.object({ id: idSchema<'block_request'>() });

const unit = z.object({ id: idSchema<'unit'>(), name: z.string() });
const person = z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() });
/** Vårdgivare or omsorgsgivare: a provider on one side. The same municipality's care and social service are two. */
export const controllerSchema = z.object({
  providerId: idSchema<'provider'>(),
  name: z.string(),
  side: z.enum(sides),
});
export type Controller = z.output<typeof controllerSchema>;

// Consent, attitude, blocks ------------------------------------------------------------------------------------------------

/** The patient's consent to the acting controller's reading of others' data. Replaces nothing: an earlier one is withdrawn first. */
export const giveConsentRequest = z.strictObject({
  patientId,
  purpose: z.enum(consentPurposes).default('coherent-documentation'),
  how: z.enum(howAsked),
  /** When the patient gave it, if not now; never later than now. */
  givenAt: instantSchema.optional(),
  note: words.optional(),
});

export const withdrawConsentRequest = z.strictObject({ version, how: z.enum(howAsked), note: words.optional() });

/** What is known of the will of somebody who cannot take a stand; 'able' says that the ability is back. */
export const recordAttitudeRequest = z.strictObject({
  patientId,
  capacity: z.enum(capacities),
  /** How the attitude was clarified, as far as possible. Left out: not clarified yet. Needed with 'lastingly-without' to open. */
  clarifiedHow: words.optional(),
  /** There is reason to assume that the person would have objected. */
  wouldObject: z.boolean().default(false),
  note: words.optional(),
});

/** Blocks what one unit, or one matter, of the acting controller has documented, for the controller's other units. */
export const blockRequest = z.strictObject({
  patientId,
  kind: z.enum(['unit', 'process']),
  /** The unit whose data are blocked; the acting unit unless another of the same controller is named. */
  unitId: idSchema<'unit'>().optional(),
  /** With 'process': the matter, e.g. { kind: 'referral', id }. */
  process: z.object({ kind: z.string().regex(/^[a-z-]{1,40}$/), id: idSchema<string>() }).optional(),
  requestedBy: z.enum(requesters),
  how: z.enum(howAsked),
  note: words.optional(),
});

/** The patient objects to being in coherent documentation. Holds from the moment it is recorded. */
export const optOutRequest = z.strictObject({
  patientId,
  /** everything: data of every controller here; own-controller: what the acting controller has; unit: what one of its units has. */
  extent: z.enum(['everything', 'own-controller', 'unit']),
  unitId: idSchema<'unit'>().optional(),
  requestedBy: z.enum(requesters),
  how: z.enum(howAsked),
  note: words.optional(),
});

export const liftBlockRequest = z.strictObject({
  version,
  /** patient-request: the patient asked for it or consents. indispensable: consent cannot be had and the care cannot wait (only blocks within the controller). */
  ground: z.enum(liftGrounds),
  reason: words,
});

export const consentSchema = z.object({
  kind: z.literal('consent'),
  id: idSchema<'consent'>(),
  patientId,
  purpose: z.enum(consentPurposes),
  controller: controllerSchema,
  unit,
  askedBy: person,
  how: z.enum(howAsked),
  note: z.string().nullable(),
  givenAt: instantSchema,
  recordedAt: instantSchema,
  withdrawn: z.object({ at: instantSchema, by: person, how: z.enum(howAsked), note: z.string().nullable() }).nullable(),
  /** The acting unit may withdraw it now. */
  mayWithdraw: z.boolean(),
  version: z.number().int(),
});

export const attitudeSchema = z.object({
  kind: z.literal('attitude'),
  id: idSchema<'attitude'>(),
  patientId,
  controller: controllerSchema,
  unit,
  recordedBy: person,
  capacity: z.enum(capacities),
  clarifiedHow: z.string().nullable(),
  wouldObject: z.boolean(),
  note: z.string().nullable(),
  recordedAt: instantSchema,
  /** When a later one replaced it; null for the one that holds. */
  replacedAt: instantSchema.nullable(),
});

export const blockSchema = z.object({
  kind: z.literal('block'),
  id: idSchema<'block'>(),
  patientId,
  blockKind: z.enum(blockKinds),
  /** Null: the data of every controller here. */
  controller: controllerSchema.nullable(),
  /** The unit whose data are blocked; null when it is the controller's (or everybody's), or not for the acting unit to know. */
  unit: unit.nullable(),
  process: z.object({ kind: z.string(), id: idSchema<string>() }).nullable(),
  requestedBy: z.enum(requesters),
  how: z.enum(howAsked),
  recordedBy: person,
  note: z.string().nullable(),
  from: instantSchema,
  lifted: z.object({ at: instantSchema, by: person, ground: z.enum(liftGrounds), reason: z.string() }).nullable(),
  mayLift: z.boolean(),
  version: z.number().int(),
});

export const standingEntry = z.discriminatedUnion('kind', [consentSchema, attitudeSchema, blockSchema]);
export type StandingEntry = z.output<typeof standingEntry>;
export type Consent = z.output<typeof consentSchema>;
export type Attitude = z.output<typeof attitudeSchema>;
export type Block = z.output<typeof blockSchema>;

export const standingQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** Consents, attitudes and blocks that concern the acting controller: its own, and those that it has recorded. */
export const standingAnswer = z.object({
  patientId,
  now: z.object({
    /** Consent to the acting controller's reading of others' data. */
    consent: z.enum(['none', 'given', 'withdrawn']),
    consentId: idSchema<'consent'>().nullable(),
    capacity: z.enum(capacities),
    attitudeClarified: z.boolean(),
    wouldObject: z.boolean(),
    /** Blocks in force that the acting controller has made. */
    blocks: z.array(blockSchema),
    /** Another unit of the controller has blocked; which one is not told. */
    blockedByOtherUnit: z.boolean(),
  }),
  may: z.object({ giveConsent: z.boolean(), recordAttitude: z.boolean(), block: z.boolean(), optOut: z.boolean() }),
  entries: z.array(standingEntry),
  next: z.string().nullable(),
});
export type Standing = z.output<typeof standingAnswer>;

// Opening in steps ---------------------------------------------------------------------------------------------------------

/** Step 1. Choosing to look at other units' or controllers' data is an act of its own, and is logged. */
export const lookRequest = z.strictObject({ patientId, among: z.enum(amongs) });

/** Step 2. Among other controllers the answer needs consent, or what the law has in its place. */
export const sourcesRequest = z.strictObject({
  /** What in the care or the services the data can be assumed to matter for. */
  relevance: words,
});

/** Step 3. */
export const openRequest = z.strictObject({
  sourceIds: z.array(idSchema<'source'>()).min(1).max(50),
  relevance: words,
});

export const emergencySourcesRequest = z.strictObject({
  /** The danger to the patient's life, or the serious risk to health. Within one's own controller: why the care cannot wait. */
  danger: words,
  /** Why neither consent nor the patient's own request to lift a block can be had now. */
  whyNoConsent: words,
});

export const emergencyOpenRequest = z.strictObject({
  sourceIds: z.array(idSchema<'source'>()).min(1).max(50),
  /** Why what these hold can be assumed to matter for care that the patient cannot do without. */
  necessity: words,
});

export const openingSource = z.object({
  /** Names the source within this opening; meaningless outside it. */
  id: idSchema<'source'>(),
  controller: controllerSchema,
  unit: unit.nullable(),
  /** Blocked by the patient: within the controller (may be opened in an emergency), or across controllers (may only be asked for). */
  blocked: z.boolean(),
  /** Set when opened. */
  opened: z
    .object({
      at: instantSchema,
      until: instantSchema,
      current: z.boolean(),
      ground: z.string(),
      emergency: z.boolean(),
    })
    .nullable(),
  /** What can be done with it now. */
  may: z.object({ open: z.boolean(), emergencyOpen: z.boolean(), askToLift: z.boolean() }),
  /** The request to lift its block, if one was made. */
  blockRequestId: idSchema<'block_request'>().nullable(),
});
export type OpeningSource = z.output<typeof openingSource>;

/** Why a step cannot be taken now: a code and what would be needed, in words. */
const hindrance = z.object({ code: z.string(), sv: z.string(), en: z.string() });

export const openingAnswer = z.object({
  id: idSchema<'opening'>(),
  patientId,
  among: z.enum(amongs),
  step: z.enum(openingSteps),
  by: person,
  unit,
  startedAt: instantSchema,
  /** Unblocked data exist. */
  exists: z.boolean(),
  /** Blocked data exist; which source has blocked is told only in an emergency. */
  blockExists: z.boolean(),
  consent: z.enum(['none', 'given', 'withdrawn']),
  consentId: idSchema<'consent'>().nullable(),
  capacity: z.enum(capacities),
  /** Empty before step 2. */
  sources: z.array(openingSource),
  relevance: z.string().nullable(),
  /** Set when danger has been stated. */
  emergency: z
    .object({
      danger: z.string(),
      whyNoConsent: z.string(),
      necessity: z.string().nullable(),
      acknowledged: z.object({ at: instantSchema, by: person, note: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** What the user may do next; null: may, and the step has not been taken. */
  next: z.object({
    sources: hindrance.nullable(),
    emergencySources: hindrance.nullable(),
  }),
  /** The acting user is to take note of the emergency, as head of the unit. */
  mayAcknowledge: z.boolean(),
});
export type Opening = z.output<typeof openingAnswer>;

export const acknowledgeRequest = z.strictObject({ note: words.optional() });

export const contentQuery = z.object({
  sourceId: idSchema<'source'>(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** A row of what another unit or controller has documented. It is theirs: shown, never changed, never copied into one's own. */
export const contentRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('entry'),
    id: idSchema<'entry'>(),
    sentence: z.object({ key: z.string(), params: z.record(z.string(), z.json()) }),
    at: instantSchema,
    owner: controllerSchema,
    unit: unit.nullable(),
    person: person.nullable(),
  }),
  z.object({
    kind: z.literal('record'),
    id: idSchema<'received_record'>(),
    recordKind: z.enum(['condition', 'medication', 'encounter', 'note']),
    display: z.string(),
    code: z.object({ system: z.string().nullable(), code: z.string().nullable() }),
    status: z.string().nullable(),
    at: instantSchema,
    startsAt: instantSchema.nullable(),
    endsAt: instantSchema.nullable(),
    origin: z.string(),
    owner: controllerSchema,
    unit: unit.nullable(),
  }),
]);
export type ContentRow = z.output<typeof contentRow>;

export const contentAnswer = z.object({
  openingId: idSchema<'opening'>(),
  source: openingSource,
  rows: z.array(contentRow),
  next: z.string().nullable(),
});
export type Content = z.output<typeof contentAnswer>;

// Asking another controller to lift its block ------------------------------------------------------------------------------

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
  patientName: z.string().nullable(),
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
