import type { EnrolmentId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { wrongState } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { openProposal } from './actions.ts';
import type { EnrolmentPeriod, HandBack } from './contract.ts';
import { justAfter, later } from './domain/times.ts';
import { moveCare } from './move-care.ts';
import { lockOfUnit, saveAnswer } from './queries.ts';
import { enrolmentTexts } from './texts/index.ts';

/**
 * Ends a unit's enrolments because the health centre has accepted a referral that hands the patient back; in the transaction of that
 * decision, which has authorised it. Returns those that ended. Refuses when one is proposed to somebody else.
 */
export async function handBack(work: Work, asked: HandBack): Promise<EnrolmentId[]> {
  const all = await lockOfUnit(work, asked.patientId, asked.fromUnitId);
  const ending = all.filter(({ id }) => asked.enrolmentIds?.includes(id) ?? true);
  if (ending.length === 0)
    throw wrongState(
      'enrolment-ended',
      both(enrolmentTexts, (t) => t.whyEnded),
    );
  for (const enrolment of ending) requireNoOtherReceiver(enrolment, asked);
  const ends = ending.map((enrolment) => ({ enrolment, endsAt: endOf(work, enrolment, asked) }));
  await saveAnswer(
    work,
    ends.map(({ enrolment, endsAt }) => ({ id: enrolment.id, state: 'ended', endsAt })),
    {
      state: 'accepted',
      by: userOf(work.actor).userId,
      reason: null,
    },
  );
  await moveCare(work, ends, asked.fromUnitId, asked.toUnitId);
  for (const { enrolment, endsAt } of ends) recordHandBack(work, asked, enrolment, endsAt);
  return ending.map(({ id }) => id);
}

function requireNoOtherReceiver(enrolment: EnrolmentPeriod, asked: HandBack): void {
  // The acting unit sees only proposals made to itself: a proposed end without one was made to somebody else.
  if (enrolment.state !== 'end-proposed' || openProposal(enrolment)?.toUnitId === asked.toUnitId) return;
  throw wrongState(
    'end-proposed-already',
    both(enrolmentTexts, (t) => t.proposedElsewhere),
  );
}

/** An enrolment that has not begun ends as it begins, a millisecond being the shortest period there is. */
function endOf(work: Work, enrolment: EnrolmentPeriod, asked: HandBack): Instant {
  const wanted = later(asked.endsAt, work.now);
  return wanted > enrolment.startsAt ? wanted : justAfter(enrolment.startsAt);
}

function recordHandBack(work: Work, asked: HandBack, enrolment: EnrolmentPeriod, endsAt: Instant): void {
  work.record({
    type: 'enrolment.end-accepted',
    subject: aboutPatient(asked.patientId),
    case: { kind: 'enrolment', id: enrolment.id },
    participants: [asked.fromUnitId, asked.toUnitId],
    params: { level: enrolment.level, unit: userOf(work.actor).unitName, end: endsAt },
    payload: { endsAt, fromUnitId: asked.fromUnitId, toUnitId: asked.toUnitId, by: 'referral' },
    work: [{ op: 'close' }],
  });
}
