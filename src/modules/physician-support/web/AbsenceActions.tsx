import { BodyShort, InlineMessage, Radio, RadioGroup, Textarea, TextField } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { midSentence } from '../../../kernel/texts.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { roleTexts } from '../../organisation/texts/index.ts';
import { type Absence, type AbsenceAction, absencePaths, absenceReceipt } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { supportKeys } from './api.ts';
import { SmallForm } from './SmallForms.tsx';

const paths: Record<AbsenceAction, string> = {
  notify: absencePaths.notify,
  correct: absencePaths.correct,
  engage: absencePaths.engage,
  claim: absencePaths.claim,
  'answer-claim': absencePaths.answerClaim,
  close: absencePaths.close,
};

/** What the unit may do in the case now. */
export function AbsenceActions({ absence }: { readonly absence: Absence }) {
  const t = useText(supportWebTexts);
  const roles = useText(roleTexts);
  const may = useMay();
  const [open, setOpen] = useState<AbsenceAction | null>(null);
  const acting = useRef<AbsenceAction>('notify');
  const act = useCommand<object, typeof absenceReceipt>({
    path: () => paths[acting.current].replace(':id', absence.id),
    schema: absenceReceipt,
    invalidates: supportKeys,
    onSuccess: () => {
      announce(t.done);
      setOpen(null);
    },
  });
  const name = (action: AbsenceAction) => (action === 'close' ? t['close-case'] : t[action]);
  const allowed = may('physician-support.absence') ? absence.actions : [];
  const perform = (action: AbsenceAction, body: object) => {
    acting.current = action;
    act.mutate({ version: absence.version, ...body });
  };
  return (
    <>
      {open !== null && (
        <ActForm
          absence={absence}
          action={open}
          label={name(open)}
          busy={act.isPending}
          onCancel={() => setOpen(null)}
          onSend={(body) => perform(open, body)}
        />
      )}
      {act.isError && <ErrorState error={act.error} />}
      {open === null && absence.byOthers.length > 0 && (
        <InlineMessage status="info">
          {t.doneByOthers({
            what: absence.byOthers.map((action) => midSentence(name(action))).join(', '),
            roles: absence.notifiers.map((role) => midSentence(roles[role])).join(', '),
          })}
        </InlineMessage>
      )}
      {open === null && (
        <ActionBar
          actions={allowed.map((action) => ({
            id: action,
            label: name(action),
            onSelect: () => setOpen(action),
          }))}
        />
      )}
    </>
  );
}

interface ActFormProps {
  readonly absence: Absence;
  readonly action: AbsenceAction;
  readonly label: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSend: (body: object) => void;
}

/** Words, and for a claim the amount, for an answer whether it is accepted. */
function ActForm({ absence, action, label, busy, onCancel, onSend }: ActFormProps) {
  const t = useText(supportWebTexts);
  const [words, setWords] = useState('');
  const [amount, setAmount] = useState('');
  const [accept, setAccept] = useState('yes');
  const [tried, setTried] = useState(false);
  const kronor = Number(amount.replaceAll(/\s/g, '').replace(',', '.'));
  const amountWrong = action === 'claim' && !(kronor > 0);
  const names: Partial<Record<AbsenceAction, string>> = {
    notify: t.notice,
    correct: t.correction,
    engage: t.engaged,
    claim: t.evidence,
    'answer-claim': t.claimAnswer,
    close: t.closeWhy,
  };
  const send = () => {
    setTried(true);
    if (words.trim() === '' || amountWrong) return;
    onSend(bodyOf(action, words, { amount: kronor, accept: accept === 'yes' }));
  };
  return (
    <SmallForm label={label} busy={busy} onCancel={onCancel} onSubmit={send}>
      <Help absence={absence} action={action} />
      {action === 'claim' && (
        <TextField
          size="small"
          inputMode="decimal"
          label={t.amount}
          value={amount}
          error={tried && amountWrong ? t.needAmount : undefined}
          onChange={(event) => setAmount(event.target.value)}
        />
      )}
      {action === 'answer-claim' && (
        <RadioGroup size="small" legend={t['answer-claim']} value={accept} onChange={setAccept}>
          <Radio value="yes">{t.accept}</Radio>
          <Radio value="no">{t.contest}</Radio>
        </RadioGroup>
      )}
      <Textarea
        size="small"
        label={names[action] ?? label}
        value={words}
        error={tried && words.trim() === '' ? t.needText : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
    </SmallForm>
  );
}

/** What the agreement says about the step. */
function Help({ absence, action }: { readonly absence: Absence; readonly action: AbsenceAction }) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
  if (action === 'close') return <BodyShort size="small">{t.closeHelp}</BodyShort>;
  if (action === 'engage') return <BodyShort size="small">{absence.mayEngage[locale]}</BodyShort>;
  if (action !== 'claim') return null;
  return (
    <BodyShort size="small">
      {t.evidenceWanted}: {absence.evidence.map((one) => one[locale]).join('; ')}
    </BodyShort>
  );
}

function bodyOf(action: AbsenceAction, words: string, { amount, accept }: { amount: number; accept: boolean }): object {
  switch (action) {
    case 'notify':
      return { notice: words };
    case 'correct':
      return { correction: words };
    case 'engage':
      return { engaged: words };
    case 'claim':
      return { amount, evidence: words };
    case 'close':
      return { reason: words };
    default:
      return { accept, answer: words };
  }
}
