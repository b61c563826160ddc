import { type EnrolmentId, newId, type UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { ageOn } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import {
  complete,
  type CooperationModel,
  type Due,
  due,
  impossibleDays,
  type ReferralFacts,
  sayImpossible,
} from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import { modelByHash } from '../agreement/index.ts';
import { unitById, type UnitSummary } from '../organisation/index.ts';
import { identityOf } from '../patient/index.ts';
import type { EnrolmentPeriod, ProposeEnd } from './contract.ts';
import { momentToCome } from './domain/times.ts';
import { lockFor, unknownEnrolment } from './lock-for-end.ts';
import { type NewProposal, saveProposals } from './queries.ts';
import { enrolmentTexts } from './texts/index.ts';

type NewEnd = NewProposal & { enrolment: EnrolmentPeriod; due: Due };

/**
 * Home care proposes that enrolments end and to which health centre the patient goes back, with what that centre needs to know. One
 * proposal for each enrolment, all or nothing. Home care stays responsible until the centre accepts; how long it has is said by the
 * model that the enrolment is pinned to.
 */
export async function proposeEnd(work: Work, asked: ProposeEnd): Promise<EnrolmentId> {
  const { enrolments } = await lockFor(work, 'propose-end', asked.enrolments);
  const [first] = enrolments;
  const receiver = await receiverOf(work, asked.toUnitId);
  const proposedEndAt = endOf(work, enrolments, asked.proposedEndAt);
  const levels = enrolments.map(({ level }) => level);
  const handover = { ...asked.handover, levels, endDate: dateAt(proposedEndAt) };
  const model = await modelByHash(work, first.modelHash);
  requirePossibleDays(work, asked.handover);
  await requireComplete(work, model, first, handover);
  // One after another: a transaction has one connection.
  const ends: NewEnd[] = [];
  for (const enrolment of enrolments) ends.push(await newEnd(work, enrolment));
  const { userId, providerId } = userOf(work.actor);
  await saveProposals(
    work,
    enrolments.map(({ id }) => ({ id, state: 'end-proposed', endsAt: null })),
    ends,
    {
      patientId: first.patientId,
      fromUnitId: first.unitId,
      toUnitId: receiver.id,
      by: userId,
      ownerProviderId: providerId,
      reason: asked.reason,
      handover,
      proposedEndAt,
    },
  );
  await relateReceiver(work, enrolments, receiver.id);
  for (const end of ends) recordProposal(work, end, receiver, proposedEndAt);
  return first.id;
}

async function receiverOf(work: Work, id: UnitId): Promise<UnitSummary> {
  const unit = await unitById(work, id);
  if (unit === undefined || !unit.active || unit.county !== work.actor.county) {
    const text = both(enrolmentTexts, (t) => t.unknownUnit);
    throw badInput('unknown-unit', text, { toUnitId: text });
  }
  if (unit.kind !== 'health-centre') {
    const text = both(enrolmentTexts, (t) => t.notHealthCentre({ unit: unit.name }));
    throw badInput('not-health-centre', text, { toUnitId: text });
  }
  return unit;
}

function endOf(work: Work, enrolments: readonly EnrolmentPeriod[], wanted: Instant): Instant {
  const moment = momentToCome(wanted, work.now);
  const refuse = (code: string, text: { sv: string; en: string }) => badInput(code, text, { proposedEndAt: text });
  if ('fault' in moment) {
    const past = moment.fault === 'in-past';
    throw refuse(
      `end-${moment.fault}`,
      both(enrolmentTexts, (t) => (past ? t.endInPast : t.endTooFar)),
    );
  }
  if (enrolments.some(({ startsAt }) => moment.at <= startsAt)) {
    throw refuse(
      'end-before-start',
      both(enrolmentTexts, (t) => t.endBeforeStart),
    );
  }
  return moment.at;
}

/** What nobody can have done yet has no day to come. */
function requirePossibleDays(work: Work, handover: ReferralFacts): void {
  const faults = impossibleDays(handover, dateAt(work.now));
  if (faults.length === 0) return;
  const fields = Object.fromEntries(faults.map(({ fact, why }) => [`handover.${fact}`, why]));
  throw badInput('impossible-day', sayImpossible(faults), fields);
}

/** What the model's profile of a referral back to the health centre requires holds for a handover as well. */
async function requireComplete(
  work: Work,
  model: CooperationModel,
  { patientId }: EnrolmentPeriod,
  handover: ReferralFacts,
): Promise<void> {
  const patient = await identityOf(work, patientId);
  if (patient === undefined) throw unknownEnrolment();
  const today = dateAt(work.now);
  const context = { today, age: ageOn(patient.birthDate, today), enrolled: true };
  const { missing } = complete(model, 'back-to-health-centre', handover, context);
  if (missing.length === 0) return;
  const text = {
    sv: enrolmentTexts.sv.handoverIncomplete({ missing: missing.map(({ label }) => label.sv).join(', ') }),
    en: enrolmentTexts.en.handoverIncomplete({ missing: missing.map(({ label }) => label.en).join(', ') }),
  };
  const fields = Object.fromEntries(missing.map(({ fact, why }) => [`handover.${fact}`, { ...why }]));
  throw new Refusal('cannot-be-done', 'handover-incomplete', text, { fields });
}

async function newEnd(work: Work, enrolment: EnrolmentPeriod): Promise<NewEnd> {
  const model = await modelByHash(work, enrolment.modelHash);
  const time = due(model, 'enrolment.end-answer', work.now);
  return {
    id: newId<'end_proposal'>(),
    enrolmentId: enrolment.id,
    enrolment,
    due: time,
    dueAt: time.dueAt,
    clause: `${enrolment.modelHash}#${time.clause}`,
  };
}

async function relateReceiver(work: Work, enrolments: readonly EnrolmentPeriod[], unitId: UnitId): Promise<void> {
  const relations = enrolments.map(({ id, patientId }) => ({
    patientId,
    unitId,
    scope: 'process' as const,
    ground: 'end-proposal' as const,
    caseKind: 'enrolment',
    caseId: id,
  }));
  await relate(work, relations);
}

function recordProposal(work: Work, end: NewEnd, receiver: UnitSummary, proposedEndAt: Instant): void {
  const { enrolment, clause, dueAt } = end;
  const { unitId, level } = enrolment;
  const { warnAt } = end.due;
  work.record({
    type: 'enrolment.end-proposed',
    subject: aboutPatient(enrolment.patientId),
    case: { kind: 'enrolment', id: enrolment.id },
    participants: [unitId, receiver.id],
    params: { level, unit: receiver.name, end: proposedEndAt },
    payload: { proposalId: end.id, toUnitId: receiver.id, proposedEndAt, dueAt, clause },
    work: [
      { op: 'close', action: 'enrolment.revise-end' },
      {
        op: 'open',
        unit: receiver.id,
        action: 'enrolment.answer-end',
        dueAt,
        warnAt,
        clause,
        params: { level, from: userOf(work.actor).unitName },
      },
      {
        op: 'open',
        unit: unitId,
        action: 'enrolment.await-end-answer',
        waits: true,
        waitsFor: receiver.id,
        dueAt,
        warnAt,
        clause,
        params: { level, unit: receiver.name },
      },
    ],
  });
}
