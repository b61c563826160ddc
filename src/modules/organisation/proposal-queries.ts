import { sql } from 'kysely';
import type { Id, PrincipalId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work, WorkChange } from '../../platform/work.ts';
import type { Proposal } from './contract.ts';
import { administrators } from './policy.ts';
import { organisationTexts } from './texts/index.ts';

/** A proposed right with what is needed to decide about it. */
export interface ProposalRow extends Omit<Proposal, 'standing' | 'validFrom' | 'validTo' | 'proposedAt'> {
  unitId: UnitId;
  principalId: PrincipalId;
  principalName: string;
  proposedById: UserId;
  proposedAt: Instant;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

const columns = sql`q.id, q.staff_id, s.given_name || ' ' || s.family_name as staff_name, s.hsa_id, q.unit_id, u.name as unit_name, q.role,
  q.purpose, q.valid_from, q.valid_to, q.state, q.proposed_by as proposed_by_id, p.given_name || ' ' || p.family_name as proposed_by,
  q.proposed_at, q.version, v.principal_id, h.name as principal_name
  from organisation.assignment_proposal q join organisation.staff s on s.id = q.staff_id join organisation.staff p on p.id = q.proposed_by
  join organisation.unit u on u.id = q.unit_id join organisation.provider v on v.id = u.provider_id
  join organisation.principal h on h.id = v.principal_id`;

/** The matter that a proposal is, in journal and worklist. */
export const caseOf = (id: Id<'assignment_proposal'>) => ({ kind: 'assignment-proposal', id }) as const;

/** It waits for nobody any more, at whichever unit. */
export const decided: WorkChange[] = [{ op: 'close', action: 'organisation.decide-proposal' }];

/** The units where somebody works who may decide about a proposal: administrators of the principal, but for who proposed and whom it is for, if it is for somebody. */
export async function unitsThatMayDecide(work: Work, staffId: UserId | null): Promise<UnitId[]> {
  const { userId, principalId } = userOf(work.actor);
  const day = dateAt(work.now);
  const { rows } = await sql<{ unitId: UnitId }>`select distinct a.unit_id
    from organisation.assignment a join organisation.staff s on s.id = a.staff_id and s.active
    join organisation.unit u on u.id = a.unit_id join organisation.provider v on v.id = u.provider_id
    where v.principal_id = ${principalId}::uuid and a.role = any(${[...administrators]}::text[]) and a.staff_id <> ${userId}::uuid
      and a.staff_id is distinct from ${staffId}::uuid and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
    order by a.unit_id`.execute(work.tx);
  return rows.map(({ unitId }) => unitId);
}

/** Proposals that wait within a principal, oldest first. */
export async function waitingProposals(work: Work, principalId: PrincipalId): Promise<ProposalRow[]> {
  const { rows } =
    await sql<ProposalRow>`select ${columns} where q.state = 'proposed' and v.principal_id = ${principalId}::uuid
    order by q.proposed_at, q.id limit 200`.execute(work.tx);
  return rows;
}

/** One proposal of the acting administrator's principal, also when it is decided. */
export async function loadProposal(work: Work, id: Id<'assignment_proposal'>): Promise<ProposalRow> {
  const { rows } = await sql<ProposalRow>`select ${columns} where q.id = ${id}::uuid
    and v.principal_id = ${userOf(work.actor).principalId}::uuid`.execute(work.tx);
  const [row] = rows;
  if (row === undefined) throw noSuchProposal();
  return row;
}

/** Locks a proposal of the acting administrator's principal. */
export async function lockProposal(work: Work, id: Id<'assignment_proposal'>): Promise<ProposalRow> {
  const { rows } = await sql<ProposalRow>`select ${columns} where q.id = ${id}::uuid
    and v.principal_id = ${userOf(work.actor).principalId}::uuid for update of q`.execute(work.tx);
  const [row] = rows;
  if (row === undefined) throw noSuchProposal();
  return row;
}

/** Refuses what is decided already, or has changed since it was seen. */
export function requireWaiting(proposal: ProposalRow, version: number): void {
  if (proposal.state !== 'proposed') {
    throw wrongState(
      'already-decided',
      both(organisationTexts, (t) => t.alreadyDecided),
      { state: proposal.state },
    );
  }
  requireVersion(proposal.version, version);
}

/** Writes who decided what. */
export async function settleProposal(
  work: Work,
  { id }: ProposalRow,
  decision: { state: 'approved' | 'refused' | 'withdrawn'; reason: string | null },
): Promise<void> {
  await sql`update organisation.assignment_proposal set state = ${decision.state}, decided_by = ${userOf(work.actor).userId}::uuid,
    decided_at = ${work.now}, decision_reason = ${decision.reason}, version = version + 1 where id = ${id}::uuid`.execute(
    work.tx,
  );
}

function noSuchProposal() {
  return notFound(
    'no-such-proposal',
    both(organisationTexts, (t) => t.noSuchProposal),
  );
}
