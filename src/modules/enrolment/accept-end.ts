import type { EnrolmentId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { openProposal } from './actions.ts';
import type { EndProposal } from './contract.ts';
import { later } from './domain/times.ts';
import { lockFor, type Target } from './lock-for-end.ts';
import { type Ending, moveCare } from './move-care.ts';
import { saveAnswer } from './queries.ts';

interface Accepted extends Ending {
  proposal: EndProposal;
}

/**
 * The health centre accepts: each enrolment ends when that was proposed, or now if that has passed. Home care answers, and keeps its
 * care relation, until that instant; from it the health centre does, by the model's clause.
 */
export async function acceptEnd(
  work: Work,
  asked: { enrolments: Target[]; note?: string | undefined },
): Promise<EnrolmentId> {
  const { enrolments } = await lockFor(work, 'accept-end', asked.enrolments);
  const endings = enrolments.flatMap((enrolment): Accepted[] => {
    const proposal = openProposal(enrolment);
    return proposal === undefined ? [] : [{ enrolment, proposal, endsAt: later(proposal.proposedEndAt, work.now) }];
  });
  await saveAnswer(
    work,
    endings.map(({ enrolment, endsAt }) => ({ id: enrolment.id, state: 'ended', endsAt })),
    {
      state: 'accepted',
      by: userOf(work.actor).userId,
      reason: asked.note ?? null,
    },
  );
  await moveCare(work, endings, enrolments[0].unitId, userOf(work.actor).unitId);
  for (const ending of endings) recordAcceptance(work, ending, asked.note ?? null);
  return enrolments[0].id;
}

function recordAcceptance(work: Work, { enrolment, proposal, endsAt }: Accepted, note: string | null): void {
  work.record({
    type: 'enrolment.end-accepted',
    subject: aboutPatient(enrolment.patientId),
    case: { kind: 'enrolment', id: enrolment.id },
    participants: [enrolment.unitId, proposal.toUnitId],
    params: { level: enrolment.level, unit: userOf(work.actor).unitName, end: endsAt },
    payload: { proposalId: proposal.id, endsAt, fromUnitId: enrolment.unitId, toUnitId: proposal.toUnitId, note },
    work: [{ op: 'close' }],
  });
}
