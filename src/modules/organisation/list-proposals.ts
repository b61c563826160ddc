import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { roles } from '../../kernel/roles.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { needsSecondEyes } from './account-rules.ts';
import type { Proposal, proposalsAnswer } from './contract.ts';
import { standingTo } from './domain/second-eyes.ts';
import { loadProposal, type ProposalRow, waitingProposals } from './proposal-queries.ts';

/** What waits for a second administrator within the own principal. */
export async function listProposals(work: Work): Promise<z.input<typeof proposalsAnswer>> {
  authorise(work, allow('administration'));
  const rows = await waitingProposals(work, userOf(work.actor).principalId);
  const asked = { now: work.now, county: work.actor.county };
  return {
    proposals: rows.map((row) => shown(work, row)),
    roles: roles.filter((role) => needsSecondEyes(role, asked)),
  };
}

/** One proposal of the own principal, as it has become. */
export async function showProposal(work: Work, id: Id<'assignment_proposal'>): Promise<Proposal> {
  authorise(work, allow('administration'));
  return shown(work, await loadProposal(work, id));
}

function shown(work: Work, row: ProposalRow): Proposal {
  const { unitId: _unit, principalId: _principal, principalName: _name, proposedById, ...proposal } = row;
  const standing = standingTo(userOf(work.actor), { proposedById, staffId: row.staffId });
  return { ...proposal, standing };
}
