import type { EnrolmentId, UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { Refusal } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { staffById } from '../organisation/index.ts';
import { responsibleActions } from './responsible-work.ts';
import { lockForAny } from './lock-for-end.ts';
import { saveTakenOn } from './queries.ts';
import { enrolmentTexts } from './texts/index.ts';

/**
 * The responsible person has read the referral and takes over. A colleague who does so becomes responsible instead, unless somebody was
 * named since they looked. Done twice by the same person it changes nothing.
 */
export async function takeOn(
  work: Work,
  id: EnrolmentId,
  asked: { seenResponsibleId: UserId | null },
): Promise<EnrolmentId> {
  const enrolment = await lockForAny(work, 'take-on', id);
  const { userId, name } = userOf(work.actor);
  const { responsibleStaffId, level, patientId, unitId: unit } = enrolment;
  const mine = responsibleStaffId === userId;
  if (mine && enrolment.takenOnAt !== null) return id;
  if (!mine && responsibleStaffId !== asked.seenResponsibleId) throw await namedSince(work, responsibleStaffId);
  await saveTakenOn(work, id, userId);
  work.record({
    type: 'enrolment.taken-on',
    subject: aboutPatient(patientId),
    case: { kind: 'enrolment', id },
    participants: [unit],
    params: { level, name },
    payload: { responsibleStaffId: userId, before: responsibleStaffId },
    work: responsibleActions.map((action) => ({ op: 'close', unit, action })),
  });
  return id;
}

async function namedSince(work: Work, responsible: UserId | null): Promise<Refusal> {
  const name = responsible === null ? '–' : ((await staffById(work, [responsible])).get(responsible)?.name ?? '–');
  return new Refusal(
    'stale',
    'responsible-changed',
    both(enrolmentTexts, (t) => t.namedSince({ name })),
    { responsible: name },
  );
}
