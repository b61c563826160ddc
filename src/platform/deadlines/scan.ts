import { sql } from 'kysely';
import { type County, type Id, newId, type PatientId, type ProviderId, type UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { inTransaction, type Platform, systemActor } from '../transaction.ts';
import type { NewEntry, SubjectKind, Work, WorkChange } from '../work.ts';

/** What one scan did. */
export interface Scan {
  warned: number;
  passed: number;
}

interface DueRow {
  unitId: UnitId;
  caseKind: string;
  caseId: Id<string>;
  action: string;
  patientId: PatientId | null;
  providerId: ProviderId | null;
  subjectKind: SubjectKind;
  subjectId: Id<string>;
  dueAt: Instant;
  clause: string | null;
  passed: boolean;
  /** Of the entry that started it: who takes part, its sentence's values, and what work it opened. */
  participants: UnitId[] | null;
  params: JsonObject | null;
  work: WorkChange[] | null;
}

const rowsPerBatch = 100;

/**
 * Looks for deadlines whose time to warn has come or that have passed, and tells the journal: 'deadline.warned' once, 'deadline.passed'
 * once. A passed deadline opens 'deadline.escalate' for the units that wait for it. Any number may scan at once and any number of times:
 * each takes rows that no other holds, and a row that has been told of is no longer looked for.
 */
export async function scanDeadlines(platform: Platform, county: County): Promise<Scan> {
  const total: Scan = { warned: 0, passed: 0 };
  for (;;) {
    const acting = { actor: systemActor('deadline-scanner', county), action: 'deadline.scan', requestId: newId() };
    const batch = await inTransaction(platform, acting, scanBatch);
    total.warned += batch.warned;
    total.passed += batch.passed;
    if (batch.warned + batch.passed === 0) return total;
  }
}

async function scanBatch(work: Work): Promise<Scan> {
  const rows = await takeDue(work);
  if (rows.length === 0) return { warned: 0, passed: 0 };
  await markTold(work, rows);
  for (const row of rows) work.record(entryFor(row));
  const passed = rows.filter((row) => row.passed).length;
  return { warned: rows.length - passed, passed };
}

/**
 * Locks the journal heads together with the rows: commands lock the head first too, so nobody waits in a ring; what a command holds just
 * now is skipped and found by the next scan.
 */
async function takeDue(work: Work): Promise<DueRow[]> {
  const { county } = work.actor;
  const { rows } = await sql<DueRow>`
    with due as (
      select d.* from platform.deadline d
      join platform.journal_head h on h.county = d.county and h.subject_id = d.subject_id
      where d.county = ${county} and d.stopped_at is null
        and ((d.passed_at is null and d.due_at <= ${work.now}) or (d.warned_at is null and d.passed_at is null and d.warn_at <= ${work.now}))
      order by d.due_at, d.case_id, d.unit_id, d.action limit ${rowsPerBatch}
      for update of h, d skip locked)
    select d.unit_id, d.case_kind, d.case_id, d.action, d.patient_id, d.provider_id, d.subject_kind, d.subject_id, d.due_at, d.clause,
      d.due_at <= ${work.now} as passed, j.participants, j.params, j.work
    from due d
    left join platform.journal j on j.county = d.county and j.case_id = d.case_id and j.id = d.started_by
    order by d.due_at, d.case_id, d.unit_id, d.action`.execute(work.tx);
  return rows;
}

async function markTold(work: Work, rows: readonly DueRow[]): Promise<void> {
  const keys = sql.join(
    rows.map((row) => sql`(${row.unitId}::uuid, ${row.caseId}::uuid, ${row.action}::text, ${row.passed}::boolean)`),
  );
  await sql`update platform.deadline d
    set warned_at = coalesce(d.warned_at, ${work.now}), passed_at = case when k.passed then ${work.now}::timestamptz end
    from (values ${keys}) as k (unit_id, case_id, action, passed)
    where d.county = ${work.actor.county} and d.unit_id = k.unit_id and d.case_id = k.case_id and d.action = k.action`.execute(
    work.tx,
  );
}

function entryFor(row: DueRow): NewEntry {
  const waiting = row.passed ? waitingUnits(row) : [];
  const participants = [...new Set([row.unitId, ...waiting, ...(row.participants ?? [])])];
  return {
    type: row.passed ? 'deadline.passed' : 'deadline.warned',
    subject: { kind: row.subjectKind, id: row.subjectId },
    case: { kind: row.caseKind, id: row.caseId },
    ...(row.providerId === null ? {} : { providerId: row.providerId }),
    participants,
    params: { action: row.action, due: row.dueAt },
    payload: { unit: row.unitId, action: row.action, dueAt: row.dueAt, clause: row.clause },
    work: waiting.map((unit) => escalation(row, unit)),
  };
}

/** Units that the same entry told to wait for this one. */
function waitingUnits(row: DueRow): UnitId[] {
  const waits = (row.work ?? []).filter(
    (change) =>
      change.op === 'open' &&
      change.waits === true &&
      change.action === row.action &&
      change.waitsFor === row.unitId &&
      change.unit !== row.unitId,
  );
  return waits.map((change) => change.unit).filter((unit) => unit !== undefined);
}

/** Shown as urgent to those who wait; goes away when the awaited work is done. */
function escalation(row: DueRow, unit: UnitId): WorkChange {
  return {
    op: 'open',
    unit,
    action: 'deadline.escalate',
    waits: true,
    waitsFor: row.unitId,
    dueAt: row.dueAt,
    ...(row.clause === null ? {} : { clause: row.clause }),
    params: { ...row.params, action: row.action },
  };
}
