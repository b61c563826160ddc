import { BodyLong, Modal, Skeleton } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { correctionWebTexts } from '../texts/web.ts';
import { type Matter, textsQuery } from './api.ts';
import { NoteForm } from './NoteForm.tsx';

interface NoteDialogProps {
  readonly kind: 'correction' | 'objection';
  readonly matter: Matter;
  readonly onClose: () => void;
}

/** Chooses one of the unit's own texts, and says how it should read or what the patient says about it. */
export function NoteDialog({ kind, matter, onClose }: NoteDialogProps) {
  const t = useText(correctionWebTexts);
  const found = useQuery(textsQuery(matter));
  const title = kind === 'correction' ? t.correct : t.object;
  const texts = found.data?.texts;
  return (
    <Modal open onClose={onClose} header={{ heading: title, size: 'small' }} width="medium" portal>
      {texts !== undefined && texts.length > 0 ? (
        <NoteForm kind={kind} matter={matter} texts={texts} onClose={onClose} />
      ) : (
        <Modal.Body>
          {found.isPending && <Skeleton variant="rounded" height="8rem" aria-label={t.loading} />}
          {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
          {found.data && <BodyLong>{t.nothing}</BodyLong>}
        </Modal.Body>
      )}
    </Modal>
  );
}
