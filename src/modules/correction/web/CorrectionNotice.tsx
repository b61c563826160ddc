import { Button, InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment, useMay } from '../../../web/session.ts';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { correctionPaths, type Note, readReceipt } from '../contract.ts';
import { correctionWebTexts } from '../texts/web.ts';
import { correctionKeys, type Matter, textsQuery } from './api.ts';
import { useExact } from './NoteMarks.tsx';
import './correction.css';

interface CorrectionNoticeProps {
  readonly matter: Matter;
  readonly notes: readonly Note[];
}

/** At the top of a matter: that it was moved here, and that there is a correction to read. */
export function CorrectionNotice({ matter, notes }: CorrectionNoticeProps) {
  const may = useMay();
  const { unitId } = useAssignment();
  const fromOthers = notes.some(({ unit }) => unit.id !== unitId);
  return (
    <>
      {notes
        .filter(({ kind }) => kind === 'move')
        .map((note) => (
          <Moved key={note.id} note={note} />
        ))}
      {fromOthers && may('correction.make') && <ToRead matter={matter} />}
    </>
  );
}

function Moved({ note }: { readonly note: Note }) {
  const t = useText(correctionWebTexts);
  const who = t.unitAnd({ name: note.by?.name ?? '–', unit: note.unit.name });
  return (
    <InlineMessage status="warning" size="small">
      {t.movedHere({ when: useExact(note.at), who })} {t.reason}: {note.reason}
    </InlineMessage>
  );
}

function ToRead({ matter }: { readonly matter: Matter }) {
  const t = useText(correctionWebTexts);
  const found = useQuery(textsQuery(matter));
  const read = useCommand({
    path: correctionPaths.read,
    schema: readReceipt,
    invalidates: correctionKeys,
    onSuccess: () => announce(t.wasRead),
  });
  if (found.data?.unread !== true) return null;
  return (
    <section aria-label={t.toRead}>
      <InlineMessage status="info" size="small">
        {t.toReadText}{' '}
        <Button size="xsmall" variant="secondary" loading={read.isPending} onClick={() => read.mutate({ ...matter })}>
          {t.haveRead}
        </Button>
      </InlineMessage>
      {read.isError && <ErrorState error={read.error} />}
    </section>
  );
}
