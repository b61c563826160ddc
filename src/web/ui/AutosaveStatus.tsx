import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, FloppydiskIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useFormat, useText } from '../i18n/locale.tsx';
import type { SaveState } from './autosave.ts';
import { uiTexts } from './texts.ts';
import './forms.css';

interface AutosaveStatusProps {
  readonly state: SaveState;
  readonly onSaveNow: () => void;
}

/** "Sparat 14:32", or that it is not saved and a way to try again. */
export function AutosaveStatus({ state, onSaveNow }: AutosaveStatusProps) {
  const t = useText(uiTexts);
  const format = useFormat();
  const looks = {
    idle: { Icon: FloppydiskIcon, text: t.savedNever },
    saving: { Icon: FloppydiskIcon, text: t.saving },
    saved: { Icon: CheckmarkCircleIcon, text: state.kind === 'saved' ? t.saved({ time: format.time(state.at) }) : '' },
    failed: { Icon: ExclamationmarkTriangleIcon, text: t.notSaved },
  };
  const { Icon, text } = looks[state.kind];
  return (
    <span className="hl-autosave" data-state={state.kind}>
      <Icon aria-hidden />
      <span role="status">{text}</span>
      {state.kind === 'failed' && (
        <Button size="xsmall" variant="tertiary" onClick={onSaveNow}>
          {t.trySave}
        </Button>
      )}
    </span>
  );
}
