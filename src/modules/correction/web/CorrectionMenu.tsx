import { ChevronDownIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { correctionWebTexts } from '../texts/web.ts';
import type { Matter } from './api.ts';
import { NoteDialog } from './NoteDialog.tsx';
import './correction.css';

interface CorrectionMenuProps {
  readonly matter: Matter;
  /** Moves the matter to the right patient; left out where the unit may not. */
  readonly onMove?: (() => void) | undefined;
}

/** A quiet menu: correct a text, note the patient's objection, move the matter to the right patient. */
export function CorrectionMenu({ matter, onMove }: CorrectionMenuProps) {
  const t = useText(correctionWebTexts);
  const may = useMay();
  const [open, setOpen] = useState<'correction' | 'objection' | null>(null);
  if (!may('correction.make')) return null;
  return (
    <div className="hl-correction__menu">
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<ChevronDownIcon aria-hidden />}
            iconPosition="right"
          >
            {t.menu}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content>
          <ActionMenu.Item onSelect={() => setOpen('correction')}>{t.correct}</ActionMenu.Item>
          <ActionMenu.Item onSelect={() => setOpen('objection')}>{t.object}</ActionMenu.Item>
          {onMove && <ActionMenu.Item onSelect={onMove}>{t.move}</ActionMenu.Item>}
        </ActionMenu.Content>
      </ActionMenu>
      {open && <NoteDialog key={open} kind={open} matter={matter} onClose={() => setOpen(null)} />}
    </div>
  );
}
