import { BodyLong, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialogs.tsx';
import { fieldId } from '../../../../web/ui/forms.tsx';
import type { ReferralAction } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { effects, referralWebTexts } from '../../texts/web.ts';
import { Overtaken } from './Overtaken.tsx';
import { useAction } from './use-action.ts';

interface WithWordsProps {
  readonly referral: Referral;
  readonly action: ReferralAction | null;
  readonly onClose: () => void;
}

/** Withdrawing needs a reason; accepting a decline may carry a note. What is written is kept when the dialog is closed. */
export function WithWords({ referral, action, onClose }: WithWordsProps) {
  const [words, setWords] = useState('');
  const props = { referral, words, onWords: setWords, onClose };
  if (action === 'withdraw') return <Words {...props} action={action} least={3} />;
  if (action === 'accept-decline') return <Words {...props} action={action} least={0} />;
  return null;
}

interface WordsProps {
  readonly referral: Referral;
  readonly action: 'withdraw' | 'accept-decline';
  readonly least: number;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onClose: () => void;
}

function Words({ referral, action, least, words, onWords, onClose }: WordsProps) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const names = useNames();
  const [tried, setTried] = useState(false);
  const command = useAction<Record<string, unknown>>(referral, action, () => {
    onWords('');
    onClose();
  });
  const tooShort = words.trim().length < least;
  const label = action === 'withdraw' ? t.withdrawReason : t.note;
  const send = () => {
    setTried(true);
    if (tooShort) return;
    const said = action === 'withdraw' ? { reason: words } : words.trim() === '' ? {} : { note: words };
    command.mutate({ version: referral.version, ...said });
  };
  return (
    <Overtaken
      referral={referral}
      error={command.error}
      mine={[{ label, mine: words, theirs: '' }]}
      onSeen={onClose}
      onKeepMine={() => command.reset()}
    >
      {(error) => (
        <ConfirmDialog
          open
          title={names.action(action)}
          confirmLabel={names.action(action)}
          danger={action === 'withdraw'}
          busy={command.isPending}
          error={error}
          onConfirm={send}
          onCancel={onClose}
        >
          <BodyLong spacing>{effects[locale][action]}</BodyLong>
          <Textarea
            id={fieldId('words')}
            size="small"
            label={label}
            value={words}
            error={tried && tooShort ? t.reasonNeeded : undefined}
            onChange={(event) => onWords(event.target.value.slice(0, 4000))}
          />
        </ConfirmDialog>
      )}
    </Overtaken>
  );
}
