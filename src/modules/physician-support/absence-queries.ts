import { type Selectable, sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { AbsenceState } from './domain/absence-states.ts';
import type { RequestRow } from './queries.ts';
import type { AbsenceTable, PhysicianSupportTables } from './tables.ts';

export type AbsenceId = Id<'absence'>;
export type AbsenceRow = Selectable<AbsenceTable>;

/** Opens a case about a request that no way answered in time. One request has one case. */
export async function insertAbsence(
  work: Work,
  request: RequestRow,
  absence: { id: AbsenceId; modelHash: string; clause: string; noticeDueAt: Instant },
): Promise<void> {
  await sql`insert into physician_support.absence (county, id, request_id, patient_id, owner_provider_id, owner_unit_id, from_unit_id,
      to_unit_id, state, model_hash, clause, opened_at, notice_due_at)
    values (${work.actor.county}, ${absence.id}::uuid, ${request.id}::uuid, ${request.patientId}::uuid, ${request.ownerProviderId}::uuid,
      ${request.ownerUnitId}::uuid, ${request.fromUnitId}::uuid, ${request.toUnitId}::uuid, 'noted', ${absence.modelHash},
      ${absence.clause}, ${work.now}::timestamptz, ${absence.noticeDueAt}::timestamptz)`.execute(work.tx);
}

/** A case that the acting unit is a party to, locked when it is to be changed. */
export async function loadAbsence(work: Work, id: AbsenceId, lock = false): Promise<AbsenceRow | undefined> {
  const query = tables<PhysicianSupportTables>(work)
    .selectFrom('physician_support.absence')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The unit's cases, newest first, the latest hundred. */
export async function loadAbsences(work: Work): Promise<AbsenceRow[]> {
  const { county, unitId, role } = userOf(work.actor);
  // Of the cases of others, row-level security shows a MAS those of the own municipality.
  const overseen = role === 'mas' ? sql`or true` : sql``;
  const { rows } = await sql<AbsenceRow>`select * from physician_support.absence
    where county = ${county} and (from_unit_id = ${unitId}::uuid or to_unit_id = ${unitId}::uuid ${overseen})
    order by opened_at desc, id desc limit 100`.execute(work.tx);
  return rows;
}

/** What an act writes. */
export type AbsenceChange = { state: AbsenceState } & Partial<
  Pick<
    AbsenceRow,
    | 'notifiedAt'
    | 'notifiedBy'
    | 'notice'
    | 'correctionDueAt'
    | 'correction'
    | 'correctedAt'
    | 'engaged'
    | 'engagedAt'
    | 'claimedAt'
    | 'claimAmount'
    | 'claimEvidence'
    | 'answer'
    | 'answeredAt'
    | 'closedAt'
    | 'closeReason'
  >
>;

/** Saves an act on a locked case and raises its version. */
export async function saveAbsence(work: Work, { id, version }: AbsenceRow, change: AbsenceChange): Promise<void> {
  await tables<PhysicianSupportTables>(work)
    .updateTable('physician_support.absence')
    .set({ ...change, version: version + 1 })
    .where('county', '=', work.actor.county)
    .where('id', '=', id)
    .execute();
}
