import { type Kysely, sql } from 'kysely';
import type { Id, PatientId, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Side } from '../../kernel/side.ts';
import type { Work } from '../work.ts';

/** An entry as views read it: the header, without the module's own payload. */
export interface EntryHeader {
  sequence: number;
  id: Id<'entry'>;
  type: string;
  caseKind: string;
  caseId: Id<string>;
  unitId: UnitId | null;
  userId: UserId | null;
  systemActor: string | null;
  params: JsonObject;
  /** The matter is no longer about this patient. */
  left: boolean;
  occurredAt: Instant;
  recordedAt: Instant;
}

/** Place in a patient's entries, newest first. */
export interface EntryPlace {
  occurredAt: Instant;
  sequence: number;
}

/** Entries about a patient, newest first, that the acting unit may see (row-level security decides which). */
export async function entriesOfPatient(
  work: Work,
  patientId: PatientId,
  page: { before?: EntryPlace | undefined; only?: string | undefined; without?: readonly string[]; limit: number },
): Promise<EntryHeader[]> {
  const { before, only, without = [], limit } = page;
  const earlier =
    before === undefined
      ? sql`true`
      : sql`(occurred_at, sequence) < (${before.occurredAt}::timestamptz, ${before.sequence}::bigint)`;
  const ofKind =
    only === undefined ? sql`split_part(type, '.', 1) <> all(${[...without]}::text[])` : sql`type like ${`${only}.%`}`;
  const { rows } = await sql<EntryHeader>`
    select sequence, id, type, case_kind, case_id, unit_id, user_id, system_actor, params, occurred_at, recorded_at,
      platform.case_left(county, case_id, patient_id) as "left"
    from platform.journal
    where county = ${work.actor.county} and patient_id = ${patientId}::uuid and ${earlier} and ${ofKind}
    order by occurred_at desc, sequence desc limit ${limit}`.execute(work.tx);
  return rows;
}

/** True if another provider has entries about the patient that the acting unit may not see. Neither how many nor what. */
export async function hasEntriesElsewhere(work: Work, patientId: PatientId): Promise<boolean> {
  const { rows } = await sql<{ elsewhere: boolean }>`
    select platform.journal_elsewhere(${work.actor.county}, ${patientId}::uuid) as elsewhere`.execute(work.tx);
  return rows[0]?.elsewhere ?? false;
}

/**
 * The next entries that change work, in journal order, as the projectors take them (see `projectorInput`). For rebuilding projections;
 * undefined after the last.
 */
export async function journalWorkAfter(
  db: Kysely<unknown>,
  county: string,
  after: number,
  limit: number,
): Promise<{ entries: number; last: number; input: string } | undefined> {
  const { rows } = await sql<{ entries: number; last: number | null; input: string }>`
    select count(*) as entries, max(sequence) as last, jsonb_agg(jsonb_build_object('id', id, 'caseKind', case_kind, 'caseId', case_id,
      'patientId', patient_id, 'providerId', provider_id, 'subjectKind', subject_kind, 'subjectId', subject_id, 'recordedAt', recorded_at,
      'params', params, 'work', work) order by sequence)::text as input
    from (select * from platform.journal where county = ${county} and sequence > ${after} and work <> '[]'::jsonb
      order by sequence limit ${limit}) e`.execute(db);
  const row = rows[0];
  if (row === undefined || row.last === null) return undefined;
  return { entries: row.entries, last: row.last, input: row.input };
}

/** Where in a source's entries a page begins: after this one, newest first. */
export interface SourcePage {
  providerId: ProviderId;
  /** The provider's care and its social service are two controllers: what one holds is no part of the other. */
  side: Side;
  /** The unit, or every unit of the provider that is open to the acting user. */
  unitId: UnitId | null;
  before: { at: Instant; id: string } | undefined;
  limit: number;
}

/** What is about the work rather than the patient: no part of what others may open. */
const notOfPatient = ['access', 'worklist', 'deadline', 'import', 'log-review'];

/** Entries that one provider (or one of its units) owns about a patient, newest first, as far as they are open to the acting user. */
export async function entriesOfSource(work: Work, patientId: PatientId, page: SourcePage): Promise<EntryHeader[]> {
  const { providerId, side, unitId, before, limit } = page;
  const ofUnit = unitId === null ? sql`true` : sql`unit_id = ${unitId}::uuid`;
  const earlier =
    before === undefined ? sql`true` : sql`(occurred_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  const { rows } = await sql<EntryHeader>`
    select sequence, id, type, case_kind, case_id, unit_id, user_id, system_actor, params, occurred_at, recorded_at
    from platform.journal
    where county = ${work.actor.county} and patient_id = ${patientId}::uuid and provider_id = ${providerId}::uuid and ${ofUnit}
      and coalesce(organisation.side_of(unit_id), 'health-care') = ${side}
      and ${earlier} and split_part(type, '.', 1) <> all(${notOfPatient}::text[])
      and not platform.case_left(county, case_id, patient_id)
    order by occurred_at desc, id desc limit ${limit}`.execute(work.tx);
  return rows;
}
