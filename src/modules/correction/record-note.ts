import { type Id, newId, type UnitId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import type { MatterKind } from './contract.ts';
import { insertNotes, type NewNote } from './queries.ts';
import type { WrittenMatter, WrittenText } from './written.ts';

/** What is said about a text. */
export interface Said {
  kind: 'correction' | 'objection';
  oldText: string;
  newText: string | null;
  reason: string;
}

const entryTypes = { correction: 'correction.made', objection: 'correction.objection-noted' } as const;

/** Adds a note wherever the text stands, and tells those who take part; those who act on the text have it to read. */
export async function recordNote(
  work: Work,
  caseKind: MatterKind,
  { matter, text }: { matter: WrittenMatter; text: WrittenText },
  said: Said,
): Promise<Id<'note'>> {
  const notes = text.standings.map(
    ({ caseId, objectId, readers }): NewNote => ({
      ...said,
      id: newId<'note'>(),
      patientId: matter.patientId,
      caseKind,
      caseId,
      objectKind: text.objectKind,
      objectId,
      field: text.field,
      participants: readers,
    }),
  );
  await insertNotes(work, notes);
  for (const caseId of new Set(notes.map((note) => note.caseId))) {
    const here = notes.filter((note) => note.caseId === caseId);
    record(work, said.kind, { caseKind, caseId, matter, text, notes: here });
  }
  const [first] = notes;
  if (first === undefined) throw new Error('a text stands somewhere');
  return first.id;
}

function record(
  work: Work,
  kind: Said['kind'],
  told: {
    caseKind: MatterKind;
    caseId: Id<string>;
    matter: WrittenMatter;
    text: WrittenText;
    notes: readonly NewNote[];
  },
): void {
  const { caseKind, caseId, matter, text, notes } = told;
  const participants = [...new Set(notes.flatMap((note) => note.participants))];
  const params = { from: userOf(work.actor).unitName, kind };
  work.record({
    type: entryTypes[kind],
    subject: aboutPatient(matter.patientId),
    case: { kind: caseKind, id: caseId },
    participants,
    params,
    // The words are kept with the matter; the entry says which text, and by which notes.
    payload: { noteIds: notes.map(({ id }) => id), objectKind: text.objectKind, field: text.field },
    work: text.matters ? toRead(work, participants, params) : [],
  });
}

/** Every unit but one's own has it to read. */
export function toRead(
  work: Work,
  units: readonly UnitId[],
  params: { from: string; kind: 'correction' | 'objection' | 'move' },
): WorkChange[] {
  const own = userOf(work.actor).unitId;
  return units
    .filter((unit) => unit !== own)
    .map((unit) => ({ op: 'open', unit, action: 'correction.read', params: { ...params } }));
}
