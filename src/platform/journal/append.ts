import { sql, type Transaction } from 'kysely';
import type { Id, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject, JsonValue } from '../../kernel/json.ts';
import { type Actor, systemName } from '../actor.ts';
import type { NewEntry } from '../work.ts';
import { chainHash, emptyHash, type HashedEntry, headText } from './chain.ts';
import type { Signer } from './signing.ts';

/** An entry as it was collected during a unit of work: with its id, not yet chained. */
export interface CollectedEntry extends NewEntry {
  id: Id<'entry'>;
}

/** An entry as written, as the projectors get it. */
export interface WrittenEntry extends HashedEntry {
  previousHash: Buffer;
  hash: Buffer;
}

interface Head {
  subjectId: string;
  count: number;
  hash: Buffer;
}

/**
 * Writes the entries of one unit of work: locks the heads of their chains (in sorted order, so that two units of work never wait for
 * each other in a ring), chains and signs, then inserts entries and moves the heads in one statement.
 */
export async function appendEntries(
  tx: Transaction<unknown>,
  signer: Signer,
  actor: Actor,
  now: Instant,
  entries: readonly CollectedEntry[],
): Promise<WrittenEntry[]> {
  if (entries.length === 0) return [];
  const heads = await lockHeads(tx, actor.county, now, entries);
  const written = entries.map((entry) => chain(entry, heads, actor, now));
  await insertEntries(tx, signer, actor.county, now, written, heads);
  return written;
}

async function lockHeads(
  tx: Transaction<unknown>,
  county: string,
  now: Instant,
  entries: readonly CollectedEntry[],
): Promise<Map<string, Head>> {
  const subjects = new Map(entries.map((entry) => [entry.subject.id as string, entry.subject.kind]));
  const sorted = [...subjects].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const rows = sql.join(
    sorted.map(([id, kind]) => sql`(${county}, ${kind}, ${id}::uuid, 0, ${emptyHash}, ''::bytea, ${now}::timestamptz)`),
  );
  const { rows: locked } = await sql<Head>`
    insert into platform.journal_head as h (county, subject_kind, subject_id, count, hash, signature, changed_at)
    values ${rows}
    on conflict (county, subject_id) do update set changed_at = excluded.changed_at
    returning h.subject_id, h.count, h.hash`.execute(tx);
  return new Map(locked.map((head) => [head.subjectId, head]));
}

function chain(entry: CollectedEntry, heads: Map<string, Head>, actor: Actor, now: Instant): WrittenEntry {
  const head = heads.get(entry.subject.id);
  if (head === undefined) throw new Error('a head was not locked');
  const user = actor.kind === 'user' ? actor : undefined;
  const sender = actor.kind === 'system' ? undefined : actor;
  const hashed: HashedEntry = {
    county: actor.county,
    id: entry.id,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subjectCount: head.count + 1,
    type: entry.type,
    patientId: entry.subject.kind === 'patient' ? entry.subject.id : null,
    caseKind: entry.case.kind,
    caseId: entry.case.id,
    providerId: entry.providerId ?? sender?.providerId ?? null,
    unitId: sender?.unitId ?? null,
    userId: user?.userId ?? null,
    assignmentId: user?.assignmentId ?? null,
    systemActor: actor.kind === 'user' ? null : systemName(actor),
    participants: sortedUnits(entry.participants),
    params: entry.params ?? {},
    payload: entry.payload ?? {},
    work: entry.work ?? [],
    occurredAt: entry.occurredAt ?? now,
    recordedAt: now,
  };
  const previousHash = head.hash;
  head.count += 1;
  head.hash = chainHash(previousHash, hashed);
  return { ...hashed, previousHash, hash: head.hash };
}

function sortedUnits(units: readonly UnitId[]): string[] {
  return [...new Set<string>(units)].toSorted();
}

async function insertEntries(
  tx: Transaction<unknown>,
  signer: Signer,
  county: string,
  now: Instant,
  written: readonly WrittenEntry[],
  heads: Map<string, Head>,
): Promise<void> {
  const rows = sql.join(written.map(rowOf));
  const moved = sql.join(
    [...heads.values()].map(({ subjectId, count, hash }) => {
      const signature = signer.sign(headText(county, subjectId, count, hash));
      return sql`(${subjectId}::uuid, ${count}::integer, ${hash}::bytea, ${signature}::bytea)`;
    }),
  );
  await sql`
    with entry as (
      insert into platform.journal (county, id, subject_kind, subject_id, subject_count, type, patient_id, case_kind, case_id, provider_id,
        unit_id, user_id, assignment_id, system_actor, participants, params, payload, work, occurred_at, recorded_at, previous_hash, hash)
      values ${rows})
    update platform.journal_head h set count = m.count, hash = m.hash, signature = m.signature, changed_at = ${now}
    from (values ${moved}) as m (subject_id, count, hash, signature)
    where h.county = ${county} and h.subject_id = m.subject_id`.execute(tx);
}

function rowOf(entry: WrittenEntry) {
  const json = (value: JsonObject | JsonValue) => JSON.stringify(value);
  return sql`(${entry.county}, ${entry.id}::uuid, ${entry.subjectKind}, ${entry.subjectId}::uuid, ${entry.subjectCount}::integer, ${entry.type},
    ${entry.patientId}::uuid, ${entry.caseKind}, ${entry.caseId}::uuid, ${entry.providerId}::uuid, ${entry.unitId}::uuid, ${entry.userId}::uuid,
    ${entry.assignmentId}::uuid, ${entry.systemActor}::text, ${entry.participants}::uuid[], ${json(entry.params)}::jsonb, ${json(entry.payload)}::jsonb,
    ${json(entry.work)}::jsonb, ${entry.occurredAt}::timestamptz, ${entry.recordedAt}::timestamptz, ${entry.previousHash}::bytea, ${entry.hash}::bytea)`;
}
