import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnWithdrawing } from './policy.ts';
import { caseOf, decided, lockProposal, requireWaiting, settleProposal } from './proposal-queries.ts';

type ProposalId = Id<'assignment_proposal'>;

/** Whoever proposed a right thinks better of it. */
export async function withdrawProposal(
  work: Work,
  id: ProposalId,
  body: { version: number },
): Promise<{ id: ProposalId }> {
  const actor = userOf(work.actor);
  const proposal = await lockProposal(work, id);
  authorise(work, decideOnWithdrawing(actor, proposal));
  requireWaiting(proposal, body.version);
  await settleProposal(work, proposal, { state: 'withdrawn', reason: null });
  const { staffId, staffName, unitId, unitName, role } = proposal;
  work.record({
    type: 'organisation.proposal-withdrawn',
    subject: { kind: 'staff', id: staffId },
    case: caseOf(id),
    participants: [actor.unitId, unitId],
    params: { name: staffName, unit: unitName, role },
    payload: { proposalId: id },
    work: decided,
  });
  return { id };
}
