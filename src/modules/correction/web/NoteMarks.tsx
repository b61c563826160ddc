import { ReadMore } from '@navikt/ds-react';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { FactList } from '../../../web/ui/FactList.tsx';
import { dateAt } from '../../../kernel/zone.ts';
import { type Note, notesOfText, type TextPlace } from '../contract.ts';
import { correctionWebTexts } from '../texts/web.ts';
import './correction.css';

interface NoteMarksProps {
  /** The text as it reads now. */
  readonly text: string;
  readonly notes: readonly Note[];
  readonly place: TextPlace;
}

/** What has been added beside a text: that it was corrected or objected to, with the old text, who, when and why one press away. */
export function NoteMarks({ text, notes, place }: NoteMarksProps) {
  const here = notesOfText(text, notes, place);
  if (here.length === 0) return null;
  return (
    <div className="hl-notes">
      {here.map((note) => (
        <Mark key={note.id} note={note} />
      ))}
    </div>
  );
}

function Mark({ note }: { readonly note: Note }) {
  const t = useText(correctionWebTexts);
  const when = useExact(note.at);
  const who = note.by?.name ?? note.unit.name;
  const signed = t.unitAnd({ name: who, unit: note.unit.name });
  if (note.kind === 'objection') {
    return (
      <ReadMore header={t.objectionBy({ when })} size="small" className="hl-notes__mark">
        <FactList
          facts={[
            { label: t.patientSays, value: note.reason },
            { label: t.notedBy, value: signed },
          ]}
        />
      </ReadMore>
    );
  }
  return (
    <ReadMore header={t.correctedBy({ when, who: signed })} size="small" className="hl-notes__mark">
      <FactList
        facts={[
          { label: t.before, value: <del>{note.oldText}</del> },
          { label: t.reason, value: note.reason },
        ]}
      />
    </ReadMore>
  );
}

/** The exact moment, as a signature has it: "2026-11-22 14:05". */
export function useExact(at: Note['at']): string {
  const format = useFormat();
  return `${dateAt(at)} ${format.time(at)}`;
}
