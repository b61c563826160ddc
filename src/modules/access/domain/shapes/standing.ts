import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import {
  blockKinds,
  capacities,
  consentPurposes,
  controllerSchema,
  howAsked,
  liftGrounds,
  patientId,
  person,
  requesters,
  unit,
  version,
  words,
} from './words.ts';

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

/** How a consent should have been written down, and why it was not. */
export const correctConsentRequest = z.strictObject({
  version,
  how: z.enum(howAsked),
  givenAt: instantSchema,
  note: words.nullable(),
  reason: z.string().trim().min(3).max(2000),
});

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
export const blockDataRequest = z.strictObject({
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
  /** How it read before each correction, latest first. */
  corrections: z.array(
    z.object({
      at: instantSchema,
      by: person,
      before: z.object({ how: z.enum(howAsked), givenAt: instantSchema, note: z.string().nullable() }),
      reason: z.string(),
    }),
  ),
  /** The acting unit may withdraw it now. */
  mayWithdraw: z.boolean(),
  mayCorrect: z.boolean(),
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
  /** Null when another unit has blocked: which one is not told. */
  recordedBy: person.nullable(),
  note: z.string().nullable(),
  from: instantSchema,
  lifted: z
    .object({ at: instantSchema, by: person.nullable(), ground: z.enum(liftGrounds), reason: z.string() })
    .nullable(),
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
