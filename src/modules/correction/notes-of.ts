import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import type { Note } from './contract.ts';
import { loadNotes, type NotedRow } from './queries.ts';

/** What has been added beside the texts of some matters, as far as the acting unit may see it. The caller has authorised the look. */
export async function notesOf(work: Work, caseIds: readonly Id<string>[]): Promise<Note[]> {
  return presentNotes(work, await loadNotes(work, caseIds));
}

/** Notes as they are shown, with names. */
export async function presentNotes(work: Work, rows: readonly NotedRow[]): Promise<Note[]> {
  if (rows.length === 0) return [];
  const units = await unitsById(
    work,
    rows.map(({ unitId }) => unitId),
  );
  const staff = await staffById(
    work,
    rows.map(({ recordedBy }) => recordedBy),
  );
  return rows.map(({ id, kind, objectKind, objectId, field, oldText, newText, reason, recordedAt, ...row }) => {
    const by = staff.get(row.recordedBy);
    return {
      id,
      kind,
      objectKind,
      objectId,
      field,
      oldText,
      newText,
      reason,
      at: recordedAt,
      unit: { id: row.unitId, name: units.get(row.unitId)?.name ?? '–' },
      by: by === undefined ? null : { id: by.id, name: by.name, title: by.title },
    };
  });
}
