import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnProposal } from './policy.ts';
import { caseOf, decided, lockProposal, requireWaiting, settleProposal } from './proposal-queries.ts';

type ProposalId = Id<'assignment_proposal'>;

/** The second administrator refuses, with a reason; nothing is given. */
export async function refuseProposal(
  work: Work,
  id: ProposalId,
  body: { version: number; reason: string },
): Promise<{ id: ProposalId }> {
  const actor = userOf(work.actor);
  const proposal = await lockProposal(work, id);
  authorise(work, decideOnProposal(actor, proposal));
  requireWaiting(proposal, body.version);
  await settleProposal(work, proposal, { state: 'refused', reason: body.reason });
  const { staffId, staffName, unitId, unitName, role } = proposal;
  work.record({
    type: 'organisation.proposal-refused',
    subject: { kind: 'staff', id: staffId },
    case: caseOf(id),
    participants: [actor.unitId, unitId],
    params: { name: staffName, unit: unitName, role },
    payload: { proposalId: id, reason: body.reason },
    work: decided,
  });
  return { id };
}
