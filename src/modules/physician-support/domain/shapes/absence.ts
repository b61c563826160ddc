import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import { roles } from '../../../../kernel/roles.ts';
import { urgencies } from '../../../../model/index.ts';
import { absenceActions, absenceStates } from '../absence-states.ts';
import { bilingual, clauseRef, delivery, longestReason, needed, patient, person, unit, version } from './common.ts';

export type { AbsenceAction } from '../absence-states.ts';

/** Addresses of cases of absent support, for both sides. */
export const absencePaths = {
  list: '/api/absent-support',
  show: '/api/absent-support/:id',
  notify: '/api/absent-support/:id/notify',
  correct: '/api/absent-support/:id/correct',
  engage: '/api/absent-support/:id/engage',
  claim: '/api/absent-support/:id/claim',
  answerClaim: '/api/absent-support/:id/answer-claim',
  close: '/api/absent-support/:id/close',
} as const;

export const absenceParams = z.object({ id: idSchema<'absence'>() });
export const notifyBody = z.strictObject({ version, notice: needed(4000) });
export const correctBody = z.strictObject({ version, correction: needed(4000) });
export const engageBody = z.strictObject({ version, engaged: needed(1000) });
/** In kronor, with öre as decimals. */
export const claimBody = z.strictObject({
  version,
  amount: z.number().min(0.01).max(1_000_000).multipleOf(0.01),
  evidence: needed(4000),
});
export const answerClaimBody = z.strictObject({ version, accept: z.boolean(), answer: needed(4000) });

/** Nothing more is to be done: why, for whoever asks later. */
export const closeBody = z.strictObject({ version, reason: needed(longestReason) });

export const absenceReceipt = z.object({
  id: idSchema<'absence'>(),
  state: z.enum(absenceStates),
  version: z.number().int(),
});

/** The case file: what was asked, with whom it was and until when, under which clauses, and what has been done since. */
export const absenceAnswer = z.object({
  id: idSchema<'absence'>(),
  state: z.enum(absenceStates),
  patient: patient.nullable(),
  from: unit,
  to: unit,
  clause: clauseRef,
  means: bilingual,
  mayEngage: bilingual,
  evidence: z.array(bilingual),
  request: z
    .object({
      id: idSchema<'request'>(),
      urgency: z.enum(urgencies),
      cause: z.string().nullable(),
      /** What was asked, as it reads now: a part that was corrected is the corrected one. */
      situation: z.string(),
      background: z.string(),
      assessment: z.string(),
      recommendation: z.string(),
      askedBy: person.nullable(),
      sentAt: instantSchema,
      answeredAt: instantSchema.nullable(),
    })
    .nullable(),
  deliveries: z.array(delivery),
  openedAt: instantSchema,
  noticeDueAt: instantSchema,
  notifiedAt: instantSchema.nullable(),
  notice: z.string().nullable(),
  correctionDueAt: instantSchema.nullable(),
  correction: z.string().nullable(),
  correctedAt: instantSchema.nullable(),
  engaged: z.string().nullable(),
  engagedAt: instantSchema.nullable(),
  claimAmount: z.number().nullable(),
  claimEvidence: z.string().nullable(),
  claimedAt: instantSchema.nullable(),
  answer: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  closeReason: z.string().nullable(),
  actions: z.array(z.enum(absenceActions)),
  /** What the agreement leaves to other roles than the reader's, and to which. */
  byOthers: z.array(z.enum(absenceActions)),
  notifiers: z.array(z.enum(roles)),
  version: z.number().int(),
});
export type Absence = z.output<typeof absenceAnswer>;

export const absenceList = z.object({
  cases: z.array(
    z.object({
      id: idSchema<'absence'>(),
      state: z.enum(absenceStates),
      patient: patient.nullable(),
      from: z.object({ name: z.string() }),
      to: z.object({ name: z.string() }),
      openedAt: instantSchema,
      dueAt: instantSchema.nullable(),
    }),
  ),
});
