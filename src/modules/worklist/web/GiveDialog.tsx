import { BodyShort, Button, ErrorMessage, Modal, Search } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UserId } from '../../../kernel/ids.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useWorkSentence } from '../../../web/sentences.ts';
import { useAssignment, useSession } from '../../../web/session.ts';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import type { WorklistItem } from '../contract.ts';
import { worklistWebTexts } from '../texts/web.ts';
import { colleaguesQuery } from './api.ts';
import { type Colleague, colleaguesMatching, rowKey } from './list.ts';
import { useAssign } from './use-assign.ts';

interface GiveDialogProps {
  readonly opened: WorklistItem;
  /** The list as it is now: somebody may take the row while the dialog is open. */
  readonly rows: readonly WorklistItem[] | undefined;
  readonly onClose: () => void;
}

/** Who is to do a piece of work: a colleague who works at the unit today, oneself, or nobody yet. */
export function GiveDialog({ opened, rows, onClose }: GiveDialogProps) {
  const item = rows?.find((row) => rowKey(row) === rowKey(opened)) ?? opened;
  const t = useText(worklistWebTexts);
  const say = useWorkSentence();
  const me = useSession().user?.id;
  const assign = useAssign(item, onClose);
  const holder = item.holder?.id ?? null;
  const give = (to: UserId | 'me' | null) => assign.mutate({ holder: to, seenHolder: holder });
  return (
    <Modal open onClose={onClose} header={{ heading: t.giveTitle, size: 'small' }} portal width="small">
      <Modal.Body>
        <BodyShort spacing>{say(item)}</BodyShort>
        <BodyShort size="small" textColor="subtle" spacing>
          {item.holder === null ? t.unassigned : t.heldBy({ name: holder === me ? t.me : item.holder.name })}
        </BodyShort>
        {assign.isError && (
          <ErrorMessage size="small" role="alert" spacing>
            {assign.error.message || t.refused}
          </ErrorMessage>
        )}
        <div className="hl-give__own">
          {holder !== me && (
            <Button size="small" variant="secondary" onClick={() => give('me')}>
              {t.take}
            </Button>
          )}
          {holder !== null && (
            <Button size="small" variant="secondary" onClick={() => give(null)}>
              {t.putBack}
            </Button>
          )}
        </div>
        <Colleagues holder={holder} onChoose={give} />
      </Modal.Body>
    </Modal>
  );
}

interface ColleaguesProps {
  readonly holder: string | null;
  readonly onChoose: (id: UserId) => void;
}

function Colleagues({ holder, onChoose }: ColleaguesProps) {
  const t = useText(worklistWebTexts);
  const me = useSession().user?.id;
  const [text, setText] = useState('');
  const found = useQuery(colleaguesQuery(useAssignment().unitId));
  const others = (found.data ?? []).filter(({ id }) => id !== me && id !== holder);
  const shown = colleaguesMatching(others, text);
  const [only] = shown;
  return (
    <>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (shown.length === 1 && only) onChoose(only.id);
        }}
      >
        <Search
          autoFocus
          size="small"
          variant="simple"
          label={t.giveSearch}
          hideLabel={false}
          value={text}
          onChange={setText}
        />
      </form>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && shown.length === 0 && <BodyShort size="small">{t.giveNobody}</BodyShort>}
      <ul className="hl-give__list" aria-label={t.giveList}>
        {shown.map((colleague) => (
          <li key={colleague.id}>
            <ColleagueButton colleague={colleague} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ColleagueButton({
  colleague,
  onChoose,
}: { readonly colleague: Colleague } & Pick<ColleaguesProps, 'onChoose'>) {
  return (
    <Button size="small" variant="tertiary" onClick={() => onChoose(colleague.id)}>
      {colleague.name}, {colleague.title}
    </Button>
  );
}
