import { z } from 'zod';
import { type Id, idSchema, type PatientId, type ReferralId, type UnitId, type UserId } from '../../kernel/ids.ts';
import { type Instant, instantSchema } from '../../kernel/instant.ts';
import type { JsonValue } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { levelSchema, type ReferralFacts, referralFactsSchema } from '../../model/index.ts';
import { noteSchema } from '../correction/contract.ts';

export * from './domain/end-requests.ts';
export { levelSchema };
export type EnrolmentLevel = z.infer<typeof levelSchema>;

/** Whose profession answers for a level. Others can be named as well: units are staffed as they are. */
export const rolesOfLevel: Readonly<Record<EnrolmentLevel, readonly Role[]>> = {
  nurse: ['home-care-nurse', 'receiver'],
  ot: ['occupational-therapist'],
  pt: ['physiotherapist'],
};

/** What is stored. `ended` may lie ahead: the responsibility then lasts until `endsAt`. */
export const enrolmentStates = ['active', 'end-proposed', 'end-contested', 'ended'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** What is shown: the state seen at a moment. */
export const enrolmentStatuses = ['planned', 'active', 'end-proposed', 'end-contested', 'ending', 'ended'] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

export const proposalStates = ['proposed', 'contested', 'accepted', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What a person may do with an enrolment. */
export const enrolmentActions = [
  'take-on',
  'change-responsible',
  'propose-end',
  'withdraw-end',
  'accept-end',
  'contest-end',
] as const;
export type EnrolmentAction = (typeof enrolmentActions)[number];

/** A proposal that an enrolment ends, as other modules get it. */
export interface EndProposal {
  id: Id<'end_proposal'>;
  fromUnitId: UnitId;
  toUnitId: UnitId;
  state: ProposalState;
  reason: string;
  handover: ReferralFacts;
  proposedEndAt: Instant;
  proposedAt: Instant;
  proposedBy: UserId;
  dueAt: Instant;
  clause: string;
  answeredAt: Instant | null;
  answeredBy: UserId | null;
  answerReason: string | null;
  /** When it was over; until then it may be answered, taken back or followed by another. */
  settledAt: Instant | null;
}

/**
 * A period in which a unit answers for a level of a patient's care, as other modules get it. Half-open: `endsAt` does not belong to
 * it. Proposals come newest first, and only to the units that they are between.
 */
export interface EnrolmentPeriod {
  id: Id<'enrolment'>;
  patientId: PatientId;
  level: EnrolmentLevel;
  unitId: UnitId;
  responsibleStaffId: UserId | null;
  namedContactId: UserId | null;
  referralId: ReferralId;
  modelHash: string;
  state: EnrolmentState;
  /** When the responsible person took over; null until then. */
  takenOnAt: Instant | null;
  startsAt: Instant;
  endsAt: Instant | null;
  updatedAt: Instant;
  version: number;
  proposals: EndProposal[];
}

/** A threshold assessment that was made and kept. */
export interface Assessment {
  id: Id<'assessment'>;
  referralId: ReferralId;
  unitId: UnitId;
  modelHash: string;
  facts: JsonValue;
  outcome: string;
  explanation: JsonValue;
  assessedAt: Instant;
  assessedBy: UserId;
}

/** What a threshold assessment is made from; the model is the one that the referral is pinned to. */
export interface NewAssessment {
  patientId: PatientId;
  referralId: ReferralId;
  modelHash: string;
  facts: ReferralFacts;
  birthDate: LocalDate;
}

/** Enrolments that a decision on a referral gives. */
export interface NewEnrolments {
  patientId: PatientId;
  referralId: ReferralId;
  modelHash: string;
  levels: {
    level: EnrolmentLevel;
    unitId: UnitId;
    responsibleStaffId?: UserId | null;
    namedContactId?: UserId | null;
  }[];
  startsAt: Instant;
  /** Further units that take part and see the entries, such as the sender of the referral. */
  participants?: UnitId[];
}

/** The end of enrolments that follows from an accepted referral back to the health centre. */
export interface HandBack {
  patientId: PatientId;
  /** The home-care unit whose enrolments end. */
  fromUnitId: UnitId;
  /** The health centre that has accepted: the acting unit. */
  toUnitId: UnitId;
  /** When they end; now if that has passed. */
  endsAt: Instant;
  /** Only these; otherwise all of the unit's that have not ended. */
  enrolmentIds?: Id<'enrolment'>[];
}

const unitSchema = z.strictObject({ id: idSchema<'unit'>(), name: z.string(), phone: z.string().nullable() });
const personSchema = z.strictObject({
  id: idSchema<'staff'>(),
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
});
const bilingualSchema = z.strictObject({ sv: z.string(), en: z.string() });
const instantOut = z.string() as unknown as z.ZodType<Instant, Instant>;

const proposalSchema = z.strictObject({
  id: idSchema<'end_proposal'>(),
  from: unitSchema,
  to: unitSchema,
  state: z.enum(proposalStates),
  reason: z.string(),
  handover: referralFactsSchema,
  proposedEndAt: instantOut,
  proposedAt: instantOut,
  proposedBy: personSchema.nullable(),
  dueAt: instantOut,
  /** The answer is late: the responsibility stays with home care until somebody answers. */
  overdue: z.boolean(),
  clause: z.string(),
  answeredAt: instantOut.nullable(),
  answeredBy: personSchema.nullable(),
  answerReason: z.string().nullable(),
});

export const enrolmentSchema = z.strictObject({
  id: idSchema<'enrolment'>(),
  patientId: idSchema<'patient'>(),
  level: levelSchema,
  unit: unitSchema,
  responsible: personSchema.nullable(),
  namedContact: personSchema.nullable(),
  /** When the responsible person took over; null until then. */
  takenOnAt: instantOut.nullable(),
  referralId: idSchema<'referral'>(),
  modelHash: z.string(),
  state: z.enum(enrolmentStates),
  status: z.enum(enrolmentStatuses),
  startsAt: instantOut,
  endsAt: instantOut.nullable(),
  version: z.number().int(),
  proposal: proposalSchema.nullable(),
});
export type EnrolmentView = z.infer<typeof enrolmentSchema>;

const patientSchema = z.strictObject({
  id: idSchema<'patient'>(),
  name: z.string(),
  number: z.string(),
  numberKind: z.string(),
  birthDate: z.string(),
  protectedIdentity: z.string(),
});

const actionSchema = z.strictObject({
  action: z.enum(enrolmentActions),
  allowed: z.boolean(),
  /** Why not, and what would be needed. */
  why: bilingualSchema.nullable(),
});

const historySchema = z.strictObject({
  id: idSchema<'entry'>(),
  type: z.string(),
  at: instantOut,
  unit: unitSchema.nullable(),
  person: personSchema.nullable(),
  params: z.record(z.string(), z.unknown()),
});

/** One enrolment as its screen needs it. */
export const enrolmentDetailSchema = z.strictObject({
  enrolment: enrolmentSchema,
  patient: patientSchema.nullable(),
  proposals: z.array(proposalSchema),
  /** The patient's other enrolments that the unit may see, e.g. other levels that could end together. */
  others: z.array(enrolmentSchema),
  /** Corrections and objections; the texts are given as they read now. */
  notes: z.array(noteSchema),
  history: z.array(historySchema),
  actions: z.array(actionSchema),
  /** Preset for the end: the health centre that the patient is listed at. */
  listedAt: unitSchema.nullable(),
  /** The physician whom the patient is listed with. */
  physician: personSchema.nullable(),
  /** Allergies, infections, devices and so on, in words. */
  alerts: z.array(z.strictObject({ id: idSchema<'alert'>(), description: z.string() })),
  /** People of the unit, to choose responsible and named contact from; empty for other units. */
  staff: z.array(personSchema.extend({ roles: z.array(z.enum(roles)) })),
  now: instantOut,
});
export type EnrolmentDetail = z.infer<typeof enrolmentDetailSchema>;

/** Answer of the commands on the end: the patient's enrolments that the unit may see. */
export const enrolmentsSchema = z.strictObject({ enrolments: z.array(enrolmentSchema) });

const versioned = z.strictObject({ id: idSchema<'enrolment'>(), version: z.number().int().min(1) });
/** One patient's enrolments, all or nothing. */
const several = z
  .array(versioned)
  .min(1)
  .max(3)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'the same enrolment twice');
const words = z.string().trim().min(1).max(4000);

export const enrolmentParamsSchema = z.strictObject({ id: idSchema<'enrolment'>() });

export const changeResponsibleSchema = z.strictObject({
  version: z.number().int().min(1),
  responsibleStaffId: idSchema<'staff'>().nullable(),
  namedContactId: idSchema<'staff'>().nullable(),
});
export const takeOnSchema = z.strictObject({
  /** Who was responsible when one looked: if somebody else has been named since, nothing is changed. */
  seenResponsibleId: idSchema<'staff'>().nullable(),
});
export const proposeEndSchema = z.strictObject({
  enrolments: several,
  toUnitId: idSchema<'unit'>(),
  reason: words,
  handover: referralFactsSchema,
  proposedEndAt: instantSchema,
});
export const withdrawEndSchema = z.strictObject({ enrolments: several });
export const acceptEndSchema = z.strictObject({ enrolments: several, note: words.optional() });
export const contestEndSchema = z.strictObject({ enrolments: several, reason: words });
export type ProposeEnd = z.output<typeof proposeEndSchema>;

/** Search among the enrolled: `own` are those of the unit, `to-us` those that others propose to end to the unit. */
export const searchEnrolledSchema = z.strictObject({
  scope: z.enum(['own', 'to-us']).default('own'),
  text: z.string().trim().max(100).default(''),
  level: levelSchema.optional(),
  status: z.enum(enrolmentStatuses).optional(),
  responsible: z.union([z.literal('me'), z.literal('none'), idSchema<'staff'>()]).optional(),
  page: z.number().int().min(1).max(1000).default(1),
  pageSize: z.number().int().min(1).max(100).default(50),
});
export type SearchEnrolled = z.output<typeof searchEnrolledSchema>;

/** One row per patient. */
export const enrolledPageSchema = z.strictObject({
  rows: z.array(z.strictObject({ patient: patientSchema, enrolments: z.array(enrolmentSchema) })),
  total: z.number().int(),
  /** Patients for each choice of a filter, with the other filters as they are. */
  counts: z.partialRecord(z.enum(enrolmentStatuses), z.number().int()),
  levelCounts: z.partialRecord(levelSchema, z.number().int()),
  responsibleCounts: z.partialRecord(z.enum(['me', 'none']), z.number().int()),
  page: z.number().int(),
  pageSize: z.number().int(),
});
export type EnrolledPage = z.infer<typeof enrolledPageSchema>;
