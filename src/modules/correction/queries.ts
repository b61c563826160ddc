import { type RawBuilder, sql } from 'kysely';
import type { Id, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { MatterKind, ObjectKind } from './contract.ts';
import type { NoteKind } from './domain/notes.ts';

export interface NoteRow {
  id: Id<'note'>;
  kind: NoteKind;
  patientId: PatientId;
  unitId: UnitId;
  caseKind: MatterKind;
  caseId: Id<string>;
  objectKind: ObjectKind;
  objectId: Id<string>;
  field: string;
  oldText: string | null;
  newText: string | null;
  reason: string;
  recordedAt: Instant;
  recordedBy: UserId;
}

/** What is shown of a note. */
export type NotedRow = Omit<NoteRow, 'patientId' | 'caseKind' | 'caseId'>;

const columns = sql`id, kind, patient_id, unit_id, case_kind, case_id, object_kind, object_id, field, old_text, new_text, reason,
  recorded_at, recorded_by`;

/** Notes in some matters that the acting unit may see, in the order they were made. */
export async function loadNotes(work: Work, caseIds: readonly Id<string>[]): Promise<NoteRow[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<NoteRow>`select ${columns} from correction.note
    where county = ${work.actor.county} and case_id = any(${[...caseIds]}::uuid[]) order by recorded_at, number, id`.execute(
    work.tx,
  );
  return rows;
}

/**
 * The notes on one row's texts, as a column of another module's query: `select m.id, ${notedOn(sql`m.county`, sql`m.id`)} as noted`. Spares a
 * statement where rows are read by commands.
 */
export function notedOn(county: RawBuilder<unknown>, objectId: RawBuilder<unknown>): RawBuilder<NotedRow[]> {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'unitId', n.unit_id, 'objectKind', n.object_kind,
      'objectId', n.object_id, 'field', n.field, 'oldText', n.old_text, 'newText', n.new_text, 'reason', n.reason, 'recordedBy', n.recorded_by,
      'recordedAt', to_char(n.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by n.recorded_at, n.number), '[]')
    from correction.note n where n.county = ${county} and n.object_id = ${objectId})`;
}

/** One note, or undefined when out of sight. */
export async function loadNote(work: Work, id: Id<string>): Promise<NoteRow | undefined> {
  const { rows } = await sql<NoteRow>`select ${columns} from correction.note
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  return rows[0];
}

/** A note about to be added. */
export interface NewNote {
  id: Id<'note'>;
  kind: NoteKind;
  patientId: PatientId;
  caseKind: MatterKind;
  caseId: Id<string>;
  objectKind: ObjectKind;
  objectId: Id<string>;
  field: string;
  oldText: string | null;
  newText: string | null;
  reason: string;
  participants: readonly UnitId[];
}

/** Adds notes, numbered within their text; one statement. */
export async function insertNotes(work: Work, notes: readonly NewNote[]): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  const rows = sql.join(
    notes.map(
      (
        note,
      ) => sql`(${county}, ${note.id}::uuid, ${note.kind}, ${note.patientId}::uuid, ${providerId}::uuid, ${unitId}::uuid,
        ${note.caseKind}, ${note.caseId}::uuid, ${note.objectKind}, ${note.objectId}::uuid, ${note.field},
        (select count(*) + 1 from correction.note n where n.county = ${county} and n.object_id = ${note.objectId}::uuid and n.field = ${note.field}),
        ${note.oldText}::text, ${note.newText}::text, ${note.reason}, ${work.now}::timestamptz, ${userId}::uuid, ${[...note.participants]}::uuid[])`,
    ),
  );
  await sql`insert into correction.note (county, id, kind, patient_id, owner_provider_id, unit_id, case_kind, case_id, object_kind, object_id,
    field, number, old_text, new_text, reason, recorded_at, recorded_by, participants) values ${rows}`.execute(work.tx);
}
