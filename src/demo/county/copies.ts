import { type Kysely, sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import { type Instant, instant, instantFromMilliseconds, millisecondsOf } from '../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { JsonObject, JsonValue } from '../../kernel/json.ts';
import type { UserActor } from '../../platform/actor.ts';
import { chainHash, emptyHash, type HashedEntry, headText } from '../../platform/journal/chain.ts';
import { proofOf, type WrittenLook } from '../../platform/access-log/proof.ts';
import type { Signer } from '../../platform/journal/signing.ts';
import type { ReferralFacts } from '../../model/index.ts';
import type { DemoUnit } from './organisation-builder.ts';
import type { DemoPatient } from './patients.ts';

type Table = `${string}.${string}`;
type Row = Record<string, JsonValue>;
export type Rows = Map<Table, Row[]>;

/** A case that was played through the product, as it stands in the database. */
export interface Original {
  patient: DemoPatient;
  sender: UserActor;
  startedAt: Instant;
  caseNumber: string;
  /** JSON text of its rows by table, to be told again about somebody else. */
  text: string;
}

/** Of whom the same case is told again, by whom, from when, with which facts. */
export interface Cast {
  patient: DemoPatient;
  sender: UserActor;
  startedAt: Instant;
  caseNumber: string;
  facts: ReferralFacts;
}

/** Tables that hold what a case leaves behind, those that others refer to first, and their columns that are not given by the database. */
export async function caseTables(owner: Kysely<unknown>): Promise<Map<Table, string[]>> {
  const { rows } = await sql<{ name: Table; columns: string[]; refers: Table[] }>`
    select n.nspname || '.' || c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attidentity = '' and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns,
      coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as refers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname <> 'patient' and (c.oid = 'platform.journal_head'::regclass or exists (
      select 1 from pg_attribute p where p.attrelid = c.oid and p.attname = 'patient_id' and not p.attisdropped))
    group by c.oid, n.nspname, c.relname order by 1`.execute(owner);
  const ordered = new Map<Table, string[]>();
  const left = new Set(rows);
  while (left.size > 0) {
    const ready = [...left].filter(({ refers }) => ![...left].some(({ name }) => refers.includes(name)));
    if (ready.length === 0) throw new Error('the tables of cases refer to each other in a ring');
    for (const table of ready) {
      ordered.set(table.name, table.columns);
      left.delete(table);
    }
  }
  return ordered;
}

/** Reads what the played cases left behind, a table at a time. The listing was there before them. */
export async function takeOriginals(
  owner: Kysely<unknown>,
  tables: ReadonlyMap<Table, readonly string[]>,
  played: readonly Omit<Original, 'text' | 'caseNumber'>[],
): Promise<Original[]> {
  const kept = new Map<string, Record<string, Row[]>>(played.map(({ patient }) => [patient.id, {}]));
  for (const [table, columns] of tables) {
    const who = sql.id(table === 'platform.journal_head' ? 'subject_id' : 'patient_id');
    const but =
      table === 'access.care_relation' ? sql`and ground not in ('listing', 'home-service', 'other-care')` : sql``;
    const { rows } = await sql<{ patient: string; rows: Row[] }>`
      select who as patient, jsonb_agg(to_jsonb(kept) - 'who') as rows from (
        select ${who} as who, ${sql.join(columns.map((name) => sql.id(name)))} from ${sql.table(table)}
        where ${who} = any(${[...kept.keys()]}::uuid[]) ${but} order by ctid) as kept group by who`.execute(owner);
    const found = new Map(rows.map((row) => [row.patient, row.rows]));
    for (const [patient, all] of kept) all[table] = found.get(patient) ?? [];
  }
  return played.map((one) => {
    const all = kept.get(one.patient.id);
    return {
      ...one,
      caseNumber: all?.['referral.referral']?.[0]?.['case_number'] as string,
      text: JSON.stringify(all),
    };
  });
}

const week = 7 * 24 * 60 * 60_000;
const moment = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)`;
const day = String.raw`\d{4}-\d\d-\d\d`;
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * Tells an original again about another patient, with other people, a whole number of weeks earlier or later (so that weekdays and
 * deadlines still fit), and chains the journal anew. What the copy may keep of ids is what the organisation owns.
 */
export function copyOf(original: Original, cast: Cast, keeps: ReadonlySet<string>, signer: Signer): Rows {
  const shift = Math.round((millisecondsOf(cast.startedAt) - millisecondsOf(original.startedAt)) / week) * week;
  const named = namesOf(original, cast);
  const made = new Map<string, string>();
  const idFor = (id: string) => {
    const known = named.get(id) ?? made.get(id) ?? (keeps.has(id) ? id : undefined);
    if (known !== undefined) return known;
    const fresh = newId();
    made.set(id, fresh);
    return fresh;
  };
  const names = [...named.keys()]
    .filter((key) => !new RegExp(`^${uuid}$`).test(key))
    .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const pattern = new RegExp(`"(?:(${uuid})|(${moment})|(${day})|(${names.join('|')}))"`, 'g');
  const text = original.text.replace(pattern, (_, id?: string, at?: string, date?: string, name?: string) => {
    if (id !== undefined) return JSON.stringify(idFor(id));
    if (at !== undefined) return JSON.stringify(instantFromMilliseconds(Date.parse(at) + shift));
    if (date !== undefined) return JSON.stringify(addDays(date as LocalDate, shift / 86_400_000));
    return JSON.stringify(named.get(name ?? '') ?? name);
  });
  const rows: Rows = new Map(Object.entries(JSON.parse(text) as Record<Table, Row[]>) as [Table, Row[]][]);
  for (const table of ['referral.referral', 'referral.facts_version'] as const) {
    for (const row of rows.get(table) ?? []) row.facts = cast.facts;
  }
  chainAnew(rows, signer);
  for (const row of rows.get('platform.access_log') ?? []) row.proof = bytes(proofOf(signer, lookOf(row)));
  return rows;
}

/** Ids and names of the original's people and places, and whose they become. */
function namesOf(original: Original, cast: Cast): Map<string, string> {
  const named = new Map([[original.patient.id, cast.patient.id]]).set(original.caseNumber, cast.caseNumber);
  const become = (from: UserActor, to: UserActor) => {
    for (const key of ['userId', 'assignmentId', 'name'] as const) named.set(from[key], to[key]);
  };
  const move = (from: DemoUnit, to: DemoUnit) => {
    named.set(from.id, to.id).set(from.name, to.name).set(from.providerId, to.providerId);
    for (const actor of from.actors) {
      const colleagues = to.actors.filter(({ role }) => role === actor.role);
      const place = from.actors.filter(({ role }) => role === actor.role).indexOf(actor);
      const other = colleagues[place % colleagues.length];
      if (other !== undefined) become(actor, other);
    }
  };
  move(original.patient.healthCentre, cast.patient.healthCentre);
  move(original.patient.homeCare, cast.patient.homeCare);
  named.set(original.patient.municipality.code, cast.patient.municipality.code);
  if (original.sender.unitId !== original.patient.healthCentre.id) {
    named.set(original.sender.unitId, cast.sender.unitId).set(original.sender.unitName, cast.sender.unitName);
    become(original.sender, cast.sender);
  }
  return named;
}

/** The copy's entries are others than the original's, so their hashes and the head's signature are too. */
function chainAnew(rows: Rows, signer: Signer): void {
  const entries = (rows.get('platform.journal') ?? []).toSorted(
    (left, right) => Number(left.subject_count) - Number(right.subject_count),
  );
  let hash = emptyHash;
  for (const row of entries) {
    row.participants = (row.participants as string[]).toSorted();
    const previous = hash;
    hash = chainHash(previous, hashedOf(row));
    row.previous_hash = bytes(previous);
    row.hash = bytes(hash);
  }
  // They are given their places in the journal in the order in which they are inserted.
  rows.set('platform.journal', entries);
  for (const head of rows.get('platform.journal_head') ?? []) {
    const count = entries.length;
    head.count = count;
    head.hash = bytes(hash);
    head.signature = bytes(signer.sign(headText(head.county as string, head.subject_id as string, count, hash)));
  }
}

function hashedOf(row: Row): HashedEntry {
  const text = (name: string) => row[name] as string;
  const perhaps = (name: string) => (row[name] ?? null) as string | null;
  return {
    county: text('county'),
    id: text('id'),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    subjectCount: Number(row.subject_count),
    type: text('type'),
    patientId: perhaps('patient_id'),
    caseKind: text('case_kind'),
    caseId: text('case_id'),
    providerId: perhaps('provider_id'),
    unitId: perhaps('unit_id'),
    userId: perhaps('user_id'),
    assignmentId: perhaps('assignment_id'),
    systemActor: perhaps('system_actor'),
    participants: row.participants as string[],
    params: row.params as JsonObject,
    payload: row.payload as JsonObject,
    work: row.work ?? [],
    occurredAt: instant(text('occurred_at')),
    recordedAt: instant(text('recorded_at')),
  };
}

const fieldNames = new Map<string, string>();

/** `patient_id` as the server calls it: patientId. Thousands of rows have the same twenty columns. */
function fieldOf(column: string): string {
  let field = fieldNames.get(column);
  if (field === undefined) {
    field = column.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    fieldNames.set(column, field);
  }
  return field;
}

/** A look of the copy, which carries a mark of its own. */
function lookOf(row: Row): WrittenLook {
  const named = Object.fromEntries(Object.entries(row).map(([column, value]) => [fieldOf(column), value]));
  return { ...named, at: instant(row.at as string) } as unknown as WrittenLook;
}

/** As PostgreSQL writes bytes in JSON. */
function bytes(buffer: Buffer): string {
  return `\\x${buffer.toString('hex')}`;
}
