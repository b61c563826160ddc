import { BodyLong, Button, Checkbox, Modal, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import type { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { uiTexts } from '../../../web/ui/texts.ts';
import { correctionWebTexts } from '../texts/web.ts';
import { correctionKeys } from './api.ts';
import { ComparePersons, FindPerson, type Found, type Person } from './FindPerson.tsx';
import './correction.css';

interface MoveDialogProps {
  /** Where the move is asked for; the same body for every kind of matter. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly version: number;
  /** Whom the matter is about now. */
  readonly person: Person;
  readonly onClose: () => void;
}

const shortest = 3;

/** Moves a matter to the right patient, after both persons have been compared. */
export function MoveDialog({ path, schema, version, person, onClose }: MoveDialogProps) {
  const t = useText(correctionWebTexts);
  const ui = useText(uiTexts);
  const [found, setFound] = useState<Found | null>(null);
  const [reason, setReason] = useState('');
  const [compared, setCompared] = useState(false);
  const [tried, setTried] = useState(false);
  const move = useCommand<{ version: number; number: string; reason: string }, z.ZodType>({
    path,
    schema,
    invalidates: [...correctionKeys, ['patient-facts']],
    onSuccess: () => {
      announce(t.moved);
      onClose();
    },
  });
  const same = found?.number === person.number;
  const submit = () => {
    setTried(true);
    if (found === null || same || !compared || reason.trim().length < shortest) return;
    move.mutate({ version, number: found.number, reason });
  };
  return (
    <Modal open onClose={onClose} header={{ heading: t.move, size: 'small' }} width="medium" portal>
      <Modal.Body>
        <div className="hl-correction__fields">
          <BodyLong size="small">{t.moveHelp}</BodyLong>
          <FindPerson
            error={tried && found === null ? t.needFound : same ? t.sameNumber : undefined}
            onFound={setFound}
          />
          {found && !same && (
            <>
              <ComparePersons wrong={person} right={found} />
              <Confirm {...{ reason, setReason, compared, setCompared, tried }} />
            </>
          )}
          {move.isError && <ErrorState error={move.error} />}
        </div>
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" data-color="danger" loading={move.isPending} onClick={submit}>
          {t.moveIt}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {ui.cancel}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

interface ConfirmProps {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly compared: boolean;
  readonly setCompared: (compared: boolean) => void;
  readonly tried: boolean;
}

function Confirm({ reason, setReason, compared, setCompared, tried }: ConfirmProps) {
  const t = useText(correctionWebTexts);
  return (
    <>
      <Textarea
        size="small"
        label={t.whyMove}
        description={t.whyMoveHelp}
        minRows={2}
        value={reason}
        error={tried && reason.trim().length < shortest ? t.needWhy : undefined}
        onChange={({ target }) => setReason(target.value.slice(0, 1000))}
      />
      <Checkbox
        size="small"
        checked={compared}
        error={tried && !compared}
        onChange={({ target }) => setCompared(target.checked)}
      >
        {t.compared}
      </Checkbox>
      {tried && !compared && <p className="hl-error">{t.needCompared}</p>}
    </>
  );
}
