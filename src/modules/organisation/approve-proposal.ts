import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { laterDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { insertAssignment } from './give-assignment.ts';
import { decideOnProposal } from './policy.ts';
import { lockProposal, type ProposalRow, requireWaiting, settleProposal } from './proposal-queries.ts';
import { organisationTexts } from './texts/index.ts';

type ProposalId = Id<'assignment_proposal'>;

/** The second administrator approves: the assignment is given, from today at the earliest. */
export async function approveProposal(work: Work, id: ProposalId, version: number): Promise<{ id: ProposalId }> {
  const proposal = await lockProposal(work, id);
  authorise(work, decideOnProposal(userOf(work.actor), proposal));
  requireWaiting(proposal, version);
  const validFrom = laterDate(proposal.validFrom, dateAt(work.now));
  const { staffId, staffName, unitId, role, purpose, validTo } = proposal;
  if (validTo !== null && validTo <= validFrom) throw refused('proposalLapsed');
  await requireOpen(work, proposal);
  await settleProposal(work, proposal, { state: 'approved', reason: null });
  await insertAssignment(
    work,
    { id: staffId, name: staffName },
    { unitId, role, purpose, validFrom, validTo },
    { proposalId: id, proposedBy: proposal.proposedById },
  );
  return { id };
}

/** The account or the unit may have been closed since. */
async function requireOpen(work: Work, { staffId, unitId }: ProposalRow): Promise<void> {
  const today = dateAt(work.now);
  const { rows } = await sql<{ account: boolean; unit: boolean }>`select s.active as account,
      (u.active_to is null or u.active_to > ${today}::date) as unit
    from organisation.staff s, organisation.unit u where s.id = ${staffId}::uuid and u.id = ${unitId}::uuid for update of s`.execute(
    work.tx,
  );
  if (rows[0]?.account !== true) throw refused('accountClosed');
  if (!rows[0].unit) throw refused('unitClosed');
}

function refused(key: 'proposalLapsed' | 'accountClosed' | 'unitClosed') {
  const codes = { proposalLapsed: 'proposal-lapsed', accountClosed: 'account-closed', unitClosed: 'unit-closed' };
  return wrongState(
    codes[key],
    both(organisationTexts, (t) => t[key]),
  );
}
