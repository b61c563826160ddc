/** What a note is: how a text should read, that the patient considers it wrong, or that the matter was about the wrong person. */
export const noteKinds = ['correction', 'objection', 'move'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Kinds of matters whose texts can be corrected. */
export const matterKinds = ['referral', 'message', 'enrolment', 'support-request', 'absent-support', 'review'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** What holds a text: a row of the module that owns the matter. */
export const objectKinds = [
  'referral',
  'completion',
  'message',
  'end-proposal',
  'enrolment',
  'support-request',
  'support-answer',
  'support-report',
  'absent-support',
  'review',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** Where a text stands. */
export interface TextPlace {
  objectId: string;
  field: string;
}

interface PlacedNote extends TextPlace {
  kind: NoteKind;
  oldText: string | null;
  newText: string | null;
}

/** The notes of one text, in the order they were made. */
export function notesAt<N extends TextPlace>(notes: readonly N[], { objectId, field }: TextPlace): N[] {
  return notes.filter((note) => note.objectId === objectId && note.field === field);
}

/**
 * How a text reads now. A correction counts for the text that it corrected: when the text has since been written anew (a new version of
 * the facts), what was wrong in the earlier one no longer matters.
 */
export function textNow(written: string, notes: readonly PlacedNote[], place: TextPlace): string {
  let text = written;
  for (const note of notesAt(notes, place)) {
    if (note.kind === 'correction' && note.oldText === text && note.newText !== null) text = note.newText;
  }
  return text;
}

/** As `textNow`, for a text that may not have been written. */
export function maybeTextNow(written: string | null, notes: readonly PlacedNote[], place: TextPlace): string | null {
  return written === null ? null : textNow(written, notes, place);
}

/** The notes that concern a text as it reads now: the corrections that led to it, and objections to any of its readings. */
export function notesOfText<N extends PlacedNote>(now: string, notes: readonly N[], place: TextPlace): N[] {
  const readings = new Set<string | null>([now]);
  return notesAt(notes, place)
    .toReversed()
    .filter((note) => {
      if (!readings.has(note.newText ?? note.oldText)) return false;
      readings.add(note.oldText);
      return true;
    })
    .toReversed();
}
