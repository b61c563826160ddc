import { type RawBuilder, sql } from 'kysely';
import type { Id, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addDays } from '../../kernel/local-date.ts';
import { rolesWithoutPatients } from '../../kernel/roles.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { lockSubject } from '../../platform/journal/lock.ts';
import type { Work } from '../../platform/work.ts';
import type { HolderFilter, WorklistFilters } from './contract.ts';

export interface ItemRow {
  caseKind: string;
  caseId: Id<string>;
  action: string;
  patientId: PatientId | null;
  sentence: string;
  params: JsonObject;
  waits: boolean;
  waitsForUnitId: UnitId | null;
  dueAt: Instant | null;
  clause: string | null;
  holderId: UserId | null;
  openedAt: Instant;
  caseOpenedAt: Instant;
  /** Number of the group, as in `worklistGroups`. */
  rank: number;
}

/** Place of a row in the list: what breaks first. */
export interface RowPlace {
  rank: number;
  due: string;
  opened: Instant;
  caseId: string;
  action: string;
}

export interface Choice {
  holder: HolderFilter;
  kind: string | null;
}

/**
 * Group of a row at a moment, as a number that sorts. 0 urgent: under a quarter of the time left, or passed. 1 today: due before
 * midnight. 2 later. 3 waiting for others; but a passed deadline of theirs is urgent for us too.
 */
function rank(at: Instant): RawBuilder<number> {
  const midnight = startOfDay(addDays(dateAt(at), 1));
  return sql`case
    when i.waits and i.action <> 'deadline.escalate' then 3
    when i.due_at - ${at}::timestamptz < (i.due_at - i.opened_at) * 0.25 then 0
    when i.due_at < ${midnight}::timestamptz then 1
    else 2 end`;
}

const itemColumns = sql`i.case_kind, i.case_id, i.action, i.patient_id, i.sentence, i.params, i.waits, i.waits_for_unit_id, i.due_at,
  i.clause, i.holder_id, i.opened_at, i.case_opened_at`;
const dueText = sql`coalesce(to_char(i.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '~')`;

/** The unit's work that the role has to do with: an administrator at a unit is no part of its care. */
function ofUnit(work: Work): RawBuilder<boolean> {
  const actor = userOf(work.actor);
  const own = sql<boolean>`i.county = ${actor.county} and i.unit_id = ${actor.unitId}::uuid`;
  return rolesWithoutPatients.includes(actor.role) ? sql`${own} and i.patient_id is null` : own;
}

function heldBy(work: Work, holder: HolderFilter): RawBuilder<boolean> {
  if (holder === 'all') return sql`true`;
  if (holder === 'unassigned') return sql`i.holder_id is null`;
  return sql`i.holder_id = ${userOf(work.actor).userId}::uuid`;
}

/** One page of the unit's list, in the order of what breaks first, as it is at a moment. */
export async function loadPage(
  work: Work,
  page: Choice & { at: Instant; after: RowPlace | null; limit: number },
): Promise<ItemRow[]> {
  const { holder, kind, after } = page;
  const place = sql`${rank(page.at)}, ${dueText} collate "C", i.case_opened_at, i.case_id, i.action collate "C"`;
  const later =
    after === null
      ? sql`true`
      : sql`(${place}) > (${after.rank}::integer, ${after.due}::text, ${after.opened}::timestamptz, ${after.caseId}::uuid, ${after.action}::text)`;
  const { rows } = await sql<ItemRow>`
    select ${itemColumns}, ${rank(page.at)} as rank from worklist.item i
    where ${ofUnit(work)} and ${heldBy(work, holder)} and (${kind}::text is null or i.case_kind = ${kind}) and ${later}
    order by ${place} limit ${page.limit}`.execute(work.tx);
  return rows;
}

export interface Counts {
  byKind: { kind: string; rank: number; total: number; mine: number; unassigned: number }[];
  saved: WorklistFilters | null;
}

/** What the chips show, and which of them the person chose last. One pass over the unit's list. */
export async function loadCounts(work: Work, at: Instant): Promise<Counts> {
  const { userId, unitId } = userOf(work.actor);
  const { rows } = await sql<Counts>`
    with counted as (
      select i.case_kind as kind, ${rank(at)} as rank, count(*) as total, count(*) filter (where i.holder_id = ${userId}::uuid) as mine,
        count(*) filter (where i.holder_id is null) as unassigned
      from worklist.item i where ${ofUnit(work)} group by 1, 2)
    select coalesce((select jsonb_agg(c order by c.kind, c.rank) from counted c), '[]') as by_kind,
      (select f.filters from worklist.filter_choice f where f.staff_id = ${userId}::uuid and f.unit_id = ${unitId}::uuid) as saved`.execute(
    work.tx,
  );
  return rows[0] ?? { byKind: [], saved: null };
}

/** Open work of the unit about a patient. */
export async function loadOfPatient(work: Work, patientId: PatientId): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select ${itemColumns}, ${rank(work.now)} as rank from worklist.item i
    where ${ofUnit(work)} and i.patient_id = ${patientId}::uuid
    order by ${rank(work.now)}, i.due_at nulls last, i.case_opened_at limit 100`.execute(work.tx);
  return rows;
}

export interface AssignableRow {
  caseKind: string;
  patientId: PatientId | null;
  waits: boolean;
  holderId: UserId | null;
}

/** One piece of the unit's work; undefined when it is no longer there. */
export async function loadItem(work: Work, caseId: string, action: string): Promise<AssignableRow | undefined> {
  const { rows } = await sql<AssignableRow>`
    select i.case_kind, i.patient_id, i.waits, i.holder_id from worklist.item i
    where ${ofUnit(work)} and i.case_id = ${caseId}::uuid and i.action = ${action}`.execute(work.tx);
  return rows[0];
}

/** Takes the journal's lock on what a piece of work is about: the patient, or the unit itself. */
export async function lockWork(work: Work, caseId: string, action: string): Promise<void> {
  await lockSubject(
    work,
    sql`select coalesce(i.patient_id, i.unit_id) from worklist.item i
      where ${ofUnit(work)} and i.case_id = ${caseId}::uuid and i.action = ${action}`,
  );
}

/** Keeps which chips a person chose at a unit. */
export async function saveChoice(work: Work, filters: WorklistFilters): Promise<void> {
  const { userId, unitId } = userOf(work.actor);
  await sql`insert into worklist.filter_choice (staff_id, unit_id, filters, updated_at)
    values (${userId}::uuid, ${unitId}::uuid, ${JSON.stringify(filters)}::jsonb, ${work.now})
    on conflict (staff_id, unit_id) do update set filters = excluded.filters, updated_at = excluded.updated_at`.execute(
    work.tx,
  );
}

/** The chips a person chose at the unit, or null. */
export async function loadChoice(work: Work): Promise<WorklistFilters | null> {
  const { userId, unitId } = userOf(work.actor);
  const { rows } = await sql<{ filters: WorklistFilters }>`select filters from worklist.filter_choice
    where staff_id = ${userId}::uuid and unit_id = ${unitId}::uuid`.execute(work.tx);
  return rows[0]?.filters ?? null;
}
