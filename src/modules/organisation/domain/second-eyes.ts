import type { UserId } from '../../../kernel/ids.ts';
import type { ProposalStanding } from '../contract.ts';

/** How an administrator stands to a proposal: whoever proposed it, or whom it is about, must leave the decision to another. */
export function standingTo(
  administrator: { userId: UserId },
  proposal: { proposedById: UserId; staffId: UserId },
): ProposalStanding {
  if (proposal.staffId === administrator.userId) return 'about-yourself';
  return proposal.proposedById === administrator.userId ? 'own-proposal' : 'may-decide';
}
