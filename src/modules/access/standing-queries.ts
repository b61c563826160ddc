import { type RawBuilder, sql } from 'kysely';
import type { Id, PatientId, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Side } from '../../kernel/side.ts';
import { userOf } from '../../platform/actor.ts';
import { lastCorrection } from '../../platform/fact-correction.ts';
import type { Work } from '../../platform/work.ts';
import type { Attitude, Block, Consent } from './contract.ts';

/** A consent, attitude or block as it lies in its table; what the others have is null. */
export interface StandingRow {
  entry: 'consent' | 'attitude' | 'block';
  id: Id<string>;
  patientId: PatientId;
  providerId: ProviderId;
  side: Side;
  unitId: UnitId;
  by: UserId;
  at: Instant;
  how: Consent['how'] | null;
  note: string | null;
  version: number;
  purpose: Consent['purpose'] | null;
  givenAt: Instant | null;
  capacity: Attitude['capacity'] | null;
  clarifiedHow: string | null;
  wouldObject: boolean | null;
  blockKind: Block['blockKind'] | null;
  sourceProviderId: ProviderId | null;
  sourceSide: Side | null;
  sourceUnitId: UnitId | null;
  caseKind: string | null;
  caseId: Id<string> | null;
  requestedBy: Block['requestedBy'] | null;
  endedAt: Instant | null;
  endedBy: UserId | null;
  endedHow: string | null;
  endedNote: string | null;
}

/** All three as one table; a consent as it reads now. Row-level security shows the acting controller's own alone. */
const entries = sql`(
  select 'consent' as entry, county, id, patient_id, owner_provider_id as provider_id, owner_side as side, owner_unit_id as unit_id,
    asked_by as by, recorded_at as at, coalesce(f.after ->> 'how', how) as how,
    case when f.after is null then note else f.after ->> 'note' end as note, version, purpose,
    coalesce((f.after ->> 'givenAt')::timestamptz, given_at) as given_at, null::text as capacity, null::text as clarified_how,
    null::boolean as would_object, null::text as block_kind, null::uuid as source_provider_id, null::text as source_side,
    null::uuid as source_unit_id, null::text as case_kind, null::uuid as case_id, null::text as requested_by,
    withdrawn_at as ended_at, withdrawn_by as ended_by, withdrawn_how as ended_how, withdrawn_note as ended_note
  from access.consent c left join lateral ${lastCorrection('c')} f on true
  union all
  select 'attitude', county, id, patient_id, owner_provider_id, owner_side, owner_unit_id, recorded_by, recorded_at, null, note, 1, null,
    null, capacity, clarified_how, would_object, null, null, null, null, null, null, null, replaced_at, null, null, null
  from access.attitude
  union all
  select 'block', county, id, patient_id, owner_provider_id, owner_side, owner_unit_id, recorded_by, valid_from, how, note, version, null,
    null, null, null, null, kind, source_provider_id, source_side, source_unit_id, case_kind, case_id, requested_by,
    lifted_at, lifted_by, lift_ground, lift_reason
  from access.block) as e`;

async function load(work: Work, where: RawBuilder<unknown>, limit: number): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`select * from ${entries}
    where county = ${work.actor.county} and ${where} order by at desc, id desc limit ${limit}`.execute(work.tx);
  return rows;
}

/** Entries of a patient, newest first, from a place in the list. */
export function standingEntries(
  work: Work,
  patientId: PatientId,
  page: { before: { at: Instant; id: string } | undefined; limit: number },
): Promise<StandingRow[]> {
  const { before } = page;
  const earlier = before === undefined ? sql`true` : sql`(at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  return load(work, sql`patient_id = ${patientId}::uuid and ${earlier}`, page.limit);
}

/** Locks a consent, so that two do not correct or withdraw it at once; a change of it moves its version. False when out of sight. */
export async function lockConsent(work: Work, id: string): Promise<boolean> {
  const { rows } = await sql`update access.consent set version = version + 1
    where county = ${work.actor.county} and id = ${id}::uuid returning 1`.execute(work.tx);
  return rows.length > 0;
}

/** One entry. */
export async function standingEntryById(work: Work, id: string): Promise<StandingRow | undefined> {
  return (await load(work, sql`id = ${id}::uuid`, 1))[0];
}

/** Blocks in force that the acting controller has made, and whether another of its units has blocked. */
export async function blocksNow(work: Work, patientId: PatientId): Promise<{ own: StandingRow[]; otherUnit: boolean }> {
  const { unitId } = userOf(work.actor);
  const own = await load(work, sql`patient_id = ${patientId}::uuid and entry = 'block' and ended_at is null`, 100);
  return { own, otherUnit: own.some((row) => row.blockKind !== 'across' && row.sourceUnitId !== unitId) };
}
