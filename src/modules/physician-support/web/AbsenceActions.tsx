import { BodyShort, InlineMessage, Radio, RadioGroup, Textarea, TextField } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { midSentence } from '../../../kernel/texts.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { roleTexts } from '../../organisation/texts/index.ts';
import {
  type Absence,
  type AbsenceAction,
  absencePaths,
  absenceReceipt,
  longestReason,
  longestText,
} from '../contract.ts';
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
      {open === 'close' && (
        <CloseDialog
          absence={absence}
          busy={act.isPending}
          error={act.error}
          onCancel={() => setOpen(null)}
          onClose={(reason) => perform('close', { reason })}
        />
      )}
      {open !== null && open !== 'close' && (
        <ActForm
          absence={absence}
          action={open}
          label={name(open)}
          busy={act.isPending}
          onCancel={() => setOpen(null)}
          onSend={(body) => perform(open, body)}
        />
      )}
      {act.isError && open !== 'close' && <ErrorState error={act.error} />}
      {open === null && absence.byOthers.length > 0 && <DoneByOthers absence={absence} name={name} />}
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

interface DoneByOthersProps {
  readonly absence: Absence;
  readonly name: (action: AbsenceAction) => string;
}

/** What another role does: told, instead of offered. */
function DoneByOthers({ absence: { byOthers, notifiers }, name }: DoneByOthersProps) {
  const t = useText(supportWebTexts);
  const roles = useText(roleTexts);
  return (
    <InlineMessage status="info">
      {t.doneByOthers({
        what: byOthers.map((action) => midSentence(name(action))).join(', '),
        roles: notifiers.map((role) => midSentence(roles[role])).join(', '),
      })}
    </InlineMessage>
  );
}

interface CloseDialogProps {
  readonly absence: Absence;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onClose: (reason: string) => void;
}

/** A closed case is not opened again: what ends with it is said, and why is asked for. */
function CloseDialog({ absence, busy, error, onCancel, onClose }: CloseDialogProps) {
  const t = useText(supportWebTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const long = reason.length > longestReason;
  return (
    <ConfirmDialog
      open
      title={t.closeTitle}
      confirmLabel={t['close-case']}
      busy={busy}
      error={error}
      onCancel={onCancel}
      onConfirm={() => {
        setTried(true);
        if (!missing && !long) onClose(reason);
      }}
    >
      <BodyShort spacing>{absence.state === 'noted' ? t.closeUnheard : t.closeHelp}</BodyShort>
      <Textarea
        size="small"
        label={t.closeWhy}
        maxLength={longestReason}
        value={reason}
        error={long ? t.tooLong({ most: longestReason }) : tried && missing ? t.needText : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
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
  const most = action === 'engage' ? longestReason : longestText;
  const long = words.length > most;
  const names: Partial<Record<AbsenceAction, string>> = {
    notify: t.notice,
    correct: t.correction,
    engage: t.engaged,
    claim: t.evidence,
    'answer-claim': t.claimAnswer,
  };
  const send = () => {
    setTried(true);
    if (words.trim() === '' || long || amountWrong) return;
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
        maxLength={most}
        value={words}
        error={long ? t.tooLong({ most }) : tried && words.trim() === '' ? t.needText : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
    </SmallForm>
  );
}

/** What the agreement says about the step. */
function Help({ absence, action }: { readonly absence: Absence; readonly action: AbsenceAction }) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
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
    default:
      return { accept, answer: words };
  }
}
