import type { EnrolmentId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { openProposal } from './actions.ts';
import type { EndProposal, EnrolmentPeriod } from './contract.ts';
import { lockFor, type Target } from './lock-for-end.ts';
import { saveAnswer } from './queries.ts';

/**
 * The health centre contests that home care ends, with its reason. Nothing moves: home care stays responsible, by the model's clause
 * for the time being, and is asked to revise the proposal or to take it back.
 */
export async function contestEnd(work: Work, asked: { enrolments: Target[]; reason: string }): Promise<EnrolmentId> {
  const { enrolments } = await lockFor(work, 'contest-end', asked.enrolments);
  const answered = enrolments.flatMap((enrolment) => {
    const proposal = openProposal(enrolment);
    return proposal === undefined ? [] : [{ enrolment, proposal }];
  });
  await saveAnswer(
    work,
    answered.map(({ enrolment }) => ({ id: enrolment.id, state: 'end-contested', endsAt: null })),
    {
      state: 'contested',
      by: userOf(work.actor).userId,
      reason: asked.reason,
    },
  );
  for (const { enrolment, proposal } of answered) recordContest(work, enrolment, proposal, asked.reason);
  return enrolments[0].id;
}

function recordContest(work: Work, enrolment: EnrolmentPeriod, proposal: EndProposal, reason: string): void {
  const { level, unitId } = enrolment;
  const unit = userOf(work.actor).unitName;
  work.record({
    type: 'enrolment.end-contested',
    subject: aboutPatient(enrolment.patientId),
    case: { kind: 'enrolment', id: enrolment.id },
    participants: [unitId, proposal.toUnitId],
    params: { level, unit },
    payload: { proposalId: proposal.id, reason },
    work: [
      { op: 'close', action: 'enrolment.answer-end' },
      { op: 'close', action: 'enrolment.await-end-answer' },
      {
        op: 'open',
        unit: unitId,
        action: 'enrolment.revise-end',
        holder: proposal.proposedBy,
        caseOpenedAt: proposal.proposedAt,
        params: { level, unit },
      },
    ],
  });
}
