import { sql } from 'kysely';
import { type Id, newId, type PatientId, type UnitId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { moveRelations } from '../access/index.ts';
import { workToReopen } from '../worklist/index.ts';
import { insertNotes } from './queries.ts';
import { toRead } from './record-note.ts';

/** A case that goes along: the matter itself, and the threads about it. */
export interface MovedCase {
  kind: 'referral' | 'message' | 'support-request' | 'absent-support';
  id: Id<string>;
  /** The units that take part in it. */
  units: readonly UnitId[];
  /** Units that took part only as the wrong patient's own: they learn that it was there by mistake, and follow it no further. */
  leftBehind?: readonly UnitId[];
}

/** A matter that was written about the wrong person. The first case is the matter itself. */
export interface Move {
  from: PatientId;
  to: PatientId;
  cases: readonly [MovedCase, ...MovedCase[]];
  reason: string;
}

/**
 * Moves what every matter has to the right patient: relations of all units, notes, and what waits for whom until when. Both patients'
 * records say so: the wrong one's only that a matter was there by mistake. The caller moves its own rows, in the same transaction.
 */
export async function moveMatters(work: Work, { from, to, cases, reason }: Move): Promise<void> {
  const [{ id: matterId }] = cases;
  const caseIds = cases.map(({ id }) => id);
  await moveRelations(work, { matterId, caseIds, from, to });
  await sql`select correction.move_notes(${work.actor.county}, ${matterId}::uuid, ${caseIds}::uuid[], ${to}::uuid)`.execute(
    work.tx,
  );
  const waiting = await workToReopen(work, matterId, caseIds);
  const notes = cases.map(({ kind, id, units }) => ({
    id: newId<'note'>(),
    kind: 'move' as const,
    patientId: to,
    caseKind: kind,
    caseId: id,
    objectKind: kind,
    objectId: id,
    field: 'patient',
    oldText: null,
    newText: null,
    reason,
    participants: units,
  }));
  await insertNotes(work, notes);
  for (const [index, one] of cases.entries()) {
    const params = { from: userOf(work.actor).unitName, kind: 'move' as const };
    const common = { case: { kind: one.kind, id: one.id }, participants: [...one.units], params };
    work.record({
      type: 'correction.moved-away',
      subject: aboutPatient(from),
      ...common,
      participants: [...one.units, ...(one.leftBehind ?? [])],
      work: [{ op: 'close' }],
    });
    work.record({
      type: 'correction.moved-here',
      subject: aboutPatient(to),
      ...common,
      payload: { noteId: notes[index]?.id ?? null },
      work: [...(waiting.get(one.id) ?? []), ...toRead(work, one.units, params)],
    });
  }
}
