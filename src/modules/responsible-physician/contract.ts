import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { localDateSchema as day } from '../../kernel/local-date.ts';
import { carriers } from '../../model/index.ts';
import { transferActions, transferStates } from './domain/transfer-states.ts';

export type { TransferAction } from './domain/transfer-states.ts';

/** Address of the module's endpoints, for both sides. */
export const physicianPaths = {
  show: '/api/patients/:id/physician',
  name: '/api/patients/:id/physician',
  ask: '/api/patients/:id/physician-transfers',
  transfer: '/api/physician-transfers/:id',
  accept: '/api/physician-transfers/:id/accept',
  decline: '/api/physician-transfers/:id/decline',
  withdraw: '/api/physician-transfers/:id/withdraw',
  acknowledge: '/api/physician-transfers/:id/acknowledge',
  mine: '/api/my-patients',
  absences: '/api/physician-absences',
  endAbsence: '/api/physician-absences/:id/end',
} as const;

export const ofPatientParams = z.object({ id: idSchema<'patient'>() });
export const transferParams = z.object({ id: idSchema<'transfer'>() });
export const absenceParams = z.object({ id: idSchema<'absence'>() });

const bilingual = z.object({ sv: z.string(), en: z.string() });
const reason = z.string().trim().min(1).max(4000);
const version = z.number().int().positive();

const unit = z.object({ id: idSchema<'unit'>(), name: z.string(), phone: z.string().nullable() });
const person = z.object({
  id: idSchema<'staff'>(),
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
});
const clauseRef = z.object({ modelHash: z.string(), id: z.string(), heading: z.string() });
const patient = z.object({
  id: idSchema<'patient'>(),
  name: z.string(),
  number: z.string(),
  birthDate: z.string(),
  protectedIdentity: z.boolean(),
});

/** A way of carrying the responsibility that the model has for this patient. */
const choice = z.object({
  carriedBy: z.enum(carriers),
  title: bilingual,
  criteria: bilingual.nullable(),
  share: z.object({ min: z.number(), max: z.number() }).nullable(),
  clause: clauseRef,
});
export type ShownChoice = z.output<typeof choice>;

const term = z.object({
  /** Null when nobody has been named and it follows from the listing. */
  id: idSchema<'term'>().nullable(),
  carriedBy: z.enum(carriers),
  title: bilingual,
  unit: unit.nullable(),
  person: person.nullable(),
  /** Who answers instead while the physician is away. */
  substitute: person.nullable(),
  since: instantSchema.nullable(),
  until: instantSchema.nullable(),
  clause: clauseRef,
});
export type ShownTerm = z.output<typeof term>;

export const transferSchema = z.object({
  id: idSchema<'transfer'>(),
  patient: patient.nullable(),
  direction: z.enum(['to', 'back']),
  state: z.enum(transferStates),
  from: unit,
  to: unit,
  carriedBy: z.enum(carriers),
  title: bilingual,
  criteria: bilingual.nullable(),
  clause: clauseRef,
  reason: z.string(),
  askedAt: instantSchema,
  askedBy: person.nullable(),
  dueAt: instantSchema.nullable(),
  answer: z.object({ at: instantSchema, by: person.nullable(), reason: z.string().nullable() }).nullable(),
  acknowledgedAt: instantSchema.nullable(),
  actions: z.array(z.enum(transferActions)),
  /** Physicians of the acting unit, for whoever accepts. */
  physicians: z.array(person),
  version: z.number().int(),
});
export type Transfer = z.output<typeof transferSchema>;

/** Who carries the physician's responsibility for a patient, and what may be done about it. */
export const physicianView = z.object({
  now: term.nullable(),
  before: z.array(term),
  open: transferSchema.nullable(),
  /** How many different physicians have answered about the patient. */
  continuity: z.object({ days: z.number().int(), physicians: z.number().int() }),
  may: z.object({ name: z.boolean(), moveTo: z.boolean(), moveBack: z.boolean() }),
  whyNot: bilingual.nullable(),
  /** How the acting unit may name one of its own physicians. */
  naming: z.array(choice),
  /** Where responsibility may be asked to move, each with the units of the sort. */
  moving: z.array(choice.extend({ units: z.array(unit) })),
  /** The listed centre, when responsibility may go back there. */
  backTo: unit.nullable(),
  physicians: z.array(person),
});
export type PhysicianView = z.output<typeof physicianView>;

export const nameBody = z.strictObject({
  /** The term that the user saw; null when none had been recorded. */
  seen: idSchema<'term'>().nullable(),
  staffId: idSchema<'staff'>(),
  carriedBy: z.enum(carriers),
});
export const askBody = z.strictObject({
  direction: z.enum(['to', 'back']),
  carriedBy: z.enum(carriers),
  toUnitId: idSchema<'unit'>(),
  reason,
});
export const acceptBody = z.strictObject({ version, staffId: idSchema<'staff'>() });
export const declineBody = z.strictObject({ version, reason });
export const withdrawBody = z.strictObject({ version, reason });
export const acknowledgeBody = z.strictObject({ version });

/* The physician's own patients */

export const mineQuery = z.strictObject({ of: z.enum(['mine', 'unit']).default('mine') });
export const mineAnswer = z.object({
  patients: z.array(
    z.object({
      patient,
      carriedBy: z.enum(carriers),
      physician: person.nullable(),
      /** Set when the physician is away and the reader, or another, stands in. */
      substitute: person.nullable(),
      since: instantSchema.nullable(),
      /** Different physicians in the days that `days` says. */
      physicians: z.number().int(),
    }),
  ),
  days: z.number().int(),
  /** True when there are more than can be shown. */
  more: z.boolean(),
  /** Transfers that wait for this unit's answer, or for its acknowledgement. */
  transfers: z.array(transferSchema),
});
export type MyPatients = z.output<typeof mineAnswer>;

/* Absence */

export const absenceBody = z
  .strictObject({ staffId: idSchema<'staff'>(), substituteId: idSchema<'staff'>(), fromOn: day, toOn: day.nullable() })
  .refine((one) => one.toOn === null || one.toOn >= one.fromOn, { path: ['toOn'], message: 'before the first day' });
export const endAbsenceBody = z.strictObject({ version, toOn: day });
const absence = z.object({
  id: idSchema<'absence'>(),
  person,
  substitute: person,
  fromOn: z.string(),
  toOn: z.string().nullable(),
  version: z.number().int(),
});
export const absencesAnswer = z.object({ absences: z.array(absence), physicians: z.array(person) });
export type Absences = z.output<typeof absencesAnswer>;
