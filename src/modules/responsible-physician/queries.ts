import { type RawBuilder, sql } from 'kysely';
import { newId, type Id, type PatientId, type UnitId, type UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Carrier, PerformerKind } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { TransferState } from './domain/transfer-states.ts';
import type { TermTable, TransferTable } from './tables.ts';

export type TermRow = Pick<
  TermTable,
  | 'id'
  | 'patientId'
  | 'carrier'
  | 'unitId'
  | 'staffId'
  | 'modelHash'
  | 'clause'
  | 'transferId'
  | 'validFrom'
  | 'validTo'
> & { performer: PerformerKind };

const termColumns = sql`t.id, t.patient_id, t.carrier, t.performer, t.unit_id, t.staff_id, t.model_hash, t.clause, t.transfer_id, t.valid_from, t.valid_to`;

/** Every term of a patient, newest first. */
export async function termsOf(work: Work, patientId: PatientId): Promise<TermRow[]> {
  const { rows } = await sql<TermRow>`select ${termColumns} from responsible_physician.term t
    where t.county = ${work.actor.county} and t.patient_id = ${patientId}::uuid order by t.valid_from desc`.execute(
    work.tx,
  );
  return rows;
}

/** The terms that hold now at the acting unit, of patients it cares for: one who listed elsewhere is no longer among them. */
export async function termsOfUnit(work: Work): Promise<TermRow[]> {
  const { county, unitId } = userOf(work.actor);
  const { rows } = await sql<TermRow>`select ${termColumns} from responsible_physician.term t
    where t.county = ${county} and t.unit_id = ${unitId}::uuid and t.valid_to is null
      and access.cares_for(t.county, t.patient_id) order by t.valid_from desc limit 500`.execute(work.tx);
  return rows;
}

/** Locks what is said of who carries a patient, so that two do not change it at once. */
export async function lockPatient(work: Work, patientId: PatientId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('responsible-physician:' || ${patientId}::text, 0))`.execute(
    work.tx,
  );
}

export interface NewTerm {
  patientId: PatientId;
  carrier: Carrier;
  performer: PerformerKind;
  unitId: UnitId;
  staffId: UserId | null;
  modelHash: string;
  clause: string;
  transferId: Id<'transfer'> | null;
}

/** Ends the present term and begins a new one at the same moment: never a gap, never two at once. */
export async function beginTerm(work: Work, term: NewTerm): Promise<Id<'term'>> {
  const { county, providerId, userId } = userOf(work.actor);
  const id = newId<'term'>();
  await sql`
    with ended as (update responsible_physician.term t set valid_to = ${work.now}::timestamptz
      where t.county = ${county} and t.patient_id = ${term.patientId}::uuid and t.valid_to is null returning t.id)
    insert into responsible_physician.term (county, id, patient_id, owner_provider_id, carrier, performer, unit_id, staff_id, model_hash,
      clause, transfer_id, named_by, valid_from)
    select ${county}, ${id}::uuid, ${term.patientId}::uuid, ${providerId}::uuid, ${term.carrier}, ${term.performer}, ${term.unitId}::uuid,
      ${term.staffId}::uuid, ${term.modelHash}, ${term.clause}, ${term.transferId}::uuid, ${userId}::uuid, ${work.now}::timestamptz
    from (select count(*) from ended) as after_ending`.execute(work.tx);
  return id;
}

export type TransferRow = Omit<TransferTable, 'county' | 'ownerUnitId' | 'version' | 'performer'> & {
  ownerUnitId: UnitId;
  performer: PerformerKind;
  version: number;
};

const transferColumns = sql`x.id, x.patient_id, x.owner_provider_id, x.owner_unit_id, x.direction, x.state, x.from_unit_id, x.to_unit_id, x.carrier, x.performer, x.model_hash,
  x.clause, x.reason, x.asked_at, x.asked_by, x.due_at, x.answered_at, x.answered_by, x.answer_reason, x.acknowledged_at, x.acknowledged_by,
  x.version`;

async function transfersWhere(
  work: Work,
  which: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`select ${transferColumns} from responsible_physician.transfer x
    where x.county = ${work.actor.county} and ${which} order by x.asked_at desc, x.id desc ${rest}`.execute(work.tx);
  return rows;
}

export async function loadTransfer(
  work: Work,
  id: Id<'transfer'>,
  lock: 'for update' | '' = '',
): Promise<TransferRow | undefined> {
  return (await transfersWhere(work, sql`x.id = ${id}::uuid`, sql.raw(lock)))[0];
}

/** The transfer that waits for an answer about a patient, if the acting unit is a party to it. */
export async function openTransferOf(work: Work, patientId: PatientId): Promise<TransferRow | undefined> {
  return (await transfersWhere(work, sql`x.patient_id = ${patientId}::uuid and x.state = 'asked'`))[0];
}

/** What waits for the acting unit: to answer, or to take note of the answer. */
export function waitingTransfers(work: Work): Promise<TransferRow[]> {
  const { unitId } = userOf(work.actor);
  return transfersWhere(
    work,
    sql`((x.to_unit_id = ${unitId}::uuid and x.state = 'asked')
      or (x.from_unit_id = ${unitId}::uuid and (x.state = 'asked' or (x.state in ('accepted', 'declined') and x.acknowledged_at is null))))`,
    sql`limit 50`,
  );
}

export interface NewTransfer {
  id: Id<'transfer'>;
  patientId: PatientId;
  direction: 'to' | 'back';
  fromUnitId: UnitId;
  toUnitId: UnitId;
  carrier: Carrier;
  performer: PerformerKind;
  modelHash: string;
  clause: string;
  reason: string;
  dueAt: Instant | null;
}

export async function insertTransfer(work: Work, one: NewTransfer): Promise<void> {
  const { county, providerId, userId } = userOf(work.actor);
  await sql`insert into responsible_physician.transfer (county, id, patient_id, owner_provider_id, direction, state, from_unit_id, to_unit_id,
      carrier, performer, model_hash, clause, reason, asked_at, asked_by, due_at)
    values (${county}, ${one.id}::uuid, ${one.patientId}::uuid, ${providerId}::uuid, ${one.direction}, 'asked', ${one.fromUnitId}::uuid,
      ${one.toUnitId}::uuid, ${one.carrier}, ${one.performer}, ${one.modelHash}, ${one.clause}, ${one.reason}, ${work.now}, ${userId}::uuid,
      ${one.dueAt}::timestamptz)`.execute(work.tx);
}

export async function saveAnswer(
  work: Work,
  id: Id<'transfer'>,
  state: Exclude<TransferState, 'asked'>,
  reason: string | null,
): Promise<void> {
  const { county, userId } = userOf(work.actor);
  await sql`update responsible_physician.transfer set state = ${state}, answered_at = ${work.now}, answered_by = ${userId}::uuid,
    answer_reason = ${reason}, version = version + 1 where county = ${county} and id = ${id}::uuid`.execute(work.tx);
}

export async function saveAcknowledged(work: Work, id: Id<'transfer'>): Promise<void> {
  const { county, userId } = userOf(work.actor);
  await sql`update responsible_physician.transfer set acknowledged_at = ${work.now}, acknowledged_by = ${userId}::uuid, version = version + 1
    where county = ${county} and id = ${id}::uuid`.execute(work.tx);
}

/** How many different physicians have answered about each patient since a moment; those with none are left out. */
export async function physiciansMet(
  work: Work,
  patientIds: readonly PatientId[],
  since: Instant,
): Promise<Map<PatientId, number>> {
  if (patientIds.length === 0) return new Map();
  const { rows } = await sql<{ id: PatientId; n: number }>`select p.id,
      responsible_physician.physicians_met(${work.actor.county}, p.id, ${since}::timestamptz) as n
    from unnest(${[...patientIds]}::uuid[]) as p (id)`.execute(work.tx);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
