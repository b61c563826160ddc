import { sql } from 'kysely';
import type { EnrolmentId, Id, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { ReferralFacts } from '../../model/index.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { EndProposal, EnrolmentPeriod, EnrolmentState, ProposalState } from './contract.ts';
import type { EnrolmentTables } from './tables.ts';

const enrolmentColumns = [
  'e.id',
  'e.patientId',
  'e.level',
  'e.unitId',
  'e.responsibleStaffId',
  'e.namedContactId',
  'e.referralId',
  'e.modelHash',
  'e.state',
  'e.takenOnAt',
  'e.startsAt',
  'e.endsAt',
  'e.updatedAt',
  'e.version',
] as const;

const proposalColumns = [
  'p.id as proposalId',
  'p.fromUnitId',
  'p.toUnitId',
  'p.state as proposalState',
  'p.reason',
  'p.handover',
  'p.proposedEndAt',
  'p.proposedAt',
  'p.proposedBy',
  'p.dueAt',
  'p.clause',
  'p.answeredAt',
  'p.answeredBy',
  'p.answerReason',
  'p.settledAt',
] as const;

/** Enrolments with their proposals, newest first. Joined flat, so that the driver reads the moments. */
function withProposals(work: Work) {
  return tables<EnrolmentTables>(work)
    .selectFrom('enrolment.enrolment as e')
    .leftJoin('enrolment.end_proposal as p', (join) =>
      join.onRef('p.county', '=', 'e.county').onRef('p.enrolmentId', '=', 'e.id'),
    )
    .select(enrolmentColumns)
    .select(proposalColumns)
    .where('e.county', '=', work.actor.county)
    .orderBy('e.id')
    .orderBy('p.proposedAt', 'desc')
    .orderBy('p.id', 'desc');
}

type Joined = Awaited<ReturnType<ReturnType<typeof withProposals>['execute']>>[number];

function grouped(rows: readonly Joined[]): EnrolmentPeriod[] {
  const periods = new Map<string, EnrolmentPeriod>();
  for (const row of rows) {
    const period = periods.get(row.id) ?? periodOf(row);
    periods.set(row.id, period);
    if (row.proposalId !== null) period.proposals.push(proposalOf(row));
  }
  return [...periods.values()].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
}

function periodOf(row: Joined): EnrolmentPeriod {
  const { id, patientId, level, unitId, responsibleStaffId, namedContactId, referralId, modelHash, state } = row;
  const { takenOnAt, startsAt, endsAt, updatedAt, version } = row;
  return {
    id,
    patientId,
    level,
    unitId,
    responsibleStaffId,
    namedContactId,
    referralId,
    modelHash,
    state,
    takenOnAt,
    startsAt,
    endsAt,
    updatedAt,
    version,
    proposals: [],
  };
}

// The columns of a joined proposal are all there or all absent; only the answer's may be missing.
function proposalOf(row: Joined): EndProposal {
  return {
    id: row.proposalId,
    fromUnitId: row.fromUnitId,
    toUnitId: row.toUnitId,
    state: row.proposalState,
    reason: row.reason,
    handover: row.handover,
    proposedEndAt: row.proposedEndAt,
    proposedAt: row.proposedAt,
    proposedBy: row.proposedBy,
    dueAt: row.dueAt,
    clause: row.clause,
    answeredAt: row.answeredAt,
    answeredBy: row.answeredBy,
    answerReason: row.answerReason,
    settledAt: row.settledAt,
  } as EndProposal;
}

/** All enrolments of a patient that the acting unit may see, in order of their start. */
export async function loadOfPatient(work: Work, patientId: PatientId): Promise<EnrolmentPeriod[]> {
  return grouped(await withProposals(work).where('e.patientId', '=', patientId).execute());
}

/** All enrolments of the patient that one of them belongs to; empty when that one cannot be seen. */
export async function loadWithSiblings(work: Work, id: EnrolmentId): Promise<EnrolmentPeriod[]> {
  const rows = await withProposals(work)
    .where('e.patientId', 'in', (query) =>
      query
        .selectFrom('enrolment.enrolment as one')
        .select('one.patientId')
        .where('one.county', '=', work.actor.county)
        .where('one.id', '=', id),
    )
    .execute();
  return grouped(rows);
}

/** Loads enrolments and locks them, in the order of their ids so that two commands never wait for each other in a ring. */
export async function lock(work: Work, ids: readonly EnrolmentId[]): Promise<EnrolmentPeriod[]> {
  return grouped(await withProposals(work).where('e.id', 'in', ids).forUpdate('e').execute());
}

/** Loads enrolments by their ids, without locking. */
export async function loadByIds(work: Work, ids: readonly EnrolmentId[]): Promise<EnrolmentPeriod[]> {
  return ids.length === 0 ? [] : grouped(await withProposals(work).where('e.id', 'in', ids).execute());
}

/** Locks a unit's enrolments of a patient that have not ended. */
export async function lockOfUnit(work: Work, patientId: PatientId, unitId: UnitId): Promise<EnrolmentPeriod[]> {
  const rows = await withProposals(work)
    .where('e.patientId', '=', patientId)
    .where('e.unitId', '=', unitId)
    .where('e.state', '<>', 'ended')
    .forUpdate('e')
    .execute();
  return grouped(rows);
}

/** The new state of one enrolment. */
export interface Move {
  id: EnrolmentId;
  state: EnrolmentState;
  endsAt: Instant | null;
}

function moveStates(work: Work, moves: readonly Move[]) {
  const rows = sql.join(moves.map((m) => sql`(${m.id}::uuid, ${m.state}, ${m.endsAt}::timestamptz)`));
  return sql`update enrolment.enrolment e
    set state = m.state, ends_at = m.ends_at, updated_at = ${work.now}, version = e.version + 1
    from (values ${rows}) as m (id, state, ends_at)
    where e.county = ${work.actor.county} and e.id = m.id`;
}

/** How proposals were answered, or that they were taken back. */
export interface Answer {
  state: Exclude<ProposalState, 'proposed'>;
  by: UserId | null;
  reason: string | null;
}

/**
 * Moves enrolments and answers their open proposals, in one statement. A contested one stays open until home care takes it back or
 * proposes again; it keeps its answer then.
 */
export async function saveAnswer(work: Work, moves: readonly Move[], answer: Answer): Promise<void> {
  const answeredAt = answer.by === null ? null : work.now;
  const settledAt = answer.state === 'contested' ? null : work.now;
  const ids = moves.map(({ id }) => id);
  await sql`with moved as (${moveStates(work, moves)})
    update enrolment.end_proposal p
    set state = case p.state when 'proposed' then ${answer.state} else p.state end,
      answered_at = case p.state when 'proposed' then ${answeredAt}::timestamptz else p.answered_at end,
      answered_by = case p.state when 'proposed' then ${answer.by}::uuid else p.answered_by end,
      answer_reason = case p.state when 'proposed' then ${answer.reason} else p.answer_reason end,
      settled_at = ${settledAt}::timestamptz, version = p.version + 1
    where p.county = ${work.actor.county} and p.enrolment_id = any(${ids}::uuid[]) and p.settled_at is null`.execute(
    work.tx,
  );
}

/** A proposal to be, one for each enrolment. */
export interface NewProposal {
  id: Id<'end_proposal'>;
  enrolmentId: EnrolmentId;
  dueAt: Instant;
  clause: string;
}

/** What the proposals of one command share. */
export interface ProposalTerms {
  patientId: PatientId;
  fromUnitId: UnitId;
  toUnitId: UnitId;
  by: UserId;
  ownerProviderId: Id<'provider'>;
  reason: string;
  handover: ReferralFacts;
  proposedEndAt: Instant;
}

/** Moves enrolments and adds their proposals, in one statement; a contested one before is settled by the new one, and drafts go. */
export async function saveProposals(
  work: Work,
  moves: readonly Move[],
  proposals: readonly NewProposal[],
  terms: ProposalTerms,
): Promise<void> {
  const rows = sql.join(
    proposals.map(
      (p) => sql`(${work.actor.county}, ${p.id}::uuid, ${p.enrolmentId}::uuid, ${terms.patientId}::uuid,
        ${terms.ownerProviderId}::uuid, ${terms.fromUnitId}::uuid, ${terms.toUnitId}::uuid, 'proposed', ${terms.reason},
        ${JSON.stringify(terms.handover)}::jsonb, ${terms.proposedEndAt}::timestamptz, ${work.now}::timestamptz,
        ${terms.by}::uuid, ${p.dueAt}::timestamptz, ${p.clause})`,
    ),
  );
  const ids = moves.map(({ id }) => id);
  await sql`with moved as (${moveStates(work, moves)}),
    settled as (update enrolment.end_proposal p set settled_at = ${work.now}::timestamptz, version = p.version + 1
      where p.county = ${work.actor.county} and p.enrolment_id = any(${ids}::uuid[]) and p.settled_at is null),
    written as (delete from enrolment.end_draft d
      where d.county = ${work.actor.county} and d.enrolment_id = any(${ids}::uuid[]))
    insert into enrolment.end_proposal (county, id, enrolment_id, patient_id, owner_provider_id, from_unit_id, to_unit_id, state,
      reason, handover, proposed_end_at, proposed_at, proposed_by, due_at, clause)
    values ${rows}`.execute(work.tx);
}

/** Sets who is responsible, since when they have taken over, and who is the named contact. */
export async function savePeople(
  work: Work,
  id: EnrolmentId,
  people: { responsibleStaffId: UserId | null; namedContactId: UserId | null; takenOnAt: Instant | null },
): Promise<void> {
  await tables<EnrolmentTables>(work)
    .updateTable('enrolment.enrolment')
    .set((eb) => ({ ...people, updatedAt: work.now, version: eb('version', '+', 1) }))
    .where('county', '=', work.actor.county)
    .where('id', '=', id)
    .execute();
}

/** Somebody takes over, named before or now. What was decided about the enrolment stays as it was unless the person is another. */
export async function saveTakenOn(work: Work, id: EnrolmentId, by: UserId): Promise<void> {
  await sql`update enrolment.enrolment e
    set taken_on_at = ${work.now}, updated_at = ${work.now}, responsible_staff_id = ${by}::uuid,
      version = e.version + (e.responsible_staff_id is distinct from ${by}::uuid)::integer
    where e.county = ${work.actor.county} and e.id = ${id}::uuid`.execute(work.tx);
}
