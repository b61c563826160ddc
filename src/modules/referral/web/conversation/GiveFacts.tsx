import { BodyLong, Select, Textarea } from '@navikt/ds-react';
import { useCallback, useState } from 'react';
import type { JsonValue } from '../../../../kernel/json.ts';
import { type FactKey, factKeys } from '../../../../model/index.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialogs.tsx';
import type { FactsPatch } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { type Change, FactField } from '../facts/FactField.tsx';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { Overtaken } from './Overtaken.tsx';
import { useAction } from './use-action.ts';

interface GiveFactsProps {
  readonly referral: Referral;
  readonly action: 'answer-completion' | 'supply-facts' | null;
  readonly onClose: () => void;
}

type Written = Partial<Record<FactKey, Referral['facts'][FactKey] | null>>;

/** Answers what was asked for, or adds facts unasked. What is written is kept when the dialog is closed. */
export function GiveFacts({ referral, action, onClose }: GiveFactsProps) {
  const [answer, setAnswer] = useState('');
  const [written, setWritten] = useState<Written>({});
  const [reason, setReason] = useState('');
  if (action === null) return null;
  const done = () => {
    setAnswer('');
    setWritten({});
    setReason('');
    onClose();
  };
  const kept = { answer, setAnswer, written, setWritten, reason, setReason };
  return <Facts {...{ referral, action, onClose, ...kept }} onDone={done} />;
}

interface FactsProps extends GiveFactsProps {
  readonly action: 'answer-completion' | 'supply-facts';
  readonly answer: string;
  readonly setAnswer: (answer: string) => void;
  readonly written: Written;
  readonly setWritten: React.Dispatch<React.SetStateAction<Written>>;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly onDone: () => void;
}

interface Request {
  version: number;
  answer?: string;
  reason?: string;
  patch: FactsPatch;
}

/** Whether something that had been given is changed or taken away: that is said why, unless it was asked for. */
const corrects = (referral: Referral, written: Written) =>
  (Object.keys(written) as FactKey[]).some((fact) => !sameFact(referral.facts[fact], written[fact]));

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
const sameFact = (before: unknown, after: unknown) =>
  isEmpty(before) || JSON.stringify(before) === JSON.stringify(after);

function Facts(props: FactsProps) {
  const { referral, action, answer, setAnswer, written, setWritten, reason, setReason, onClose, onDone } = props;
  const t = useText(referralWebTexts);
  const [tried, setTried] = useState(false);
  const command = useAction<Request>(referral, action, onDone);
  const asks = action === 'answer-completion';
  const tooShort = asks && answer.trim().length < 3;
  const nothing = !asks && Object.keys(written).length === 0;
  const saysWhy = !asks && corrects(referral, written);
  const noReason = saysWhy && reason.trim().length < 3;
  const send = () => {
    setTried(true);
    if (tooShort || nothing || noReason) return;
    const patch = written as Record<string, JsonValue> as FactsPatch;
    command.mutate({
      version: referral.version,
      ...(asks ? { answer } : {}),
      ...(saysWhy ? { reason: reason.trim() } : {}),
      patch,
    });
  };
  return (
    <Overtaken
      referral={referral}
      error={command.error}
      mine={asks ? [{ label: t.answer, mine: answer, theirs: '' }] : []}
      onSeen={onClose}
      onKeepMine={() => command.reset()}
    >
      {(error) => (
        <ConfirmDialog
          open
          title={asks ? t.answerTitle : t.supplyTitle}
          confirmLabel={asks ? t.answerSend : t.supplySend}
          busy={command.isPending}
          error={error}
          onConfirm={send}
          onCancel={onClose}
        >
          {asks ? <Question referral={referral} /> : <BodyLong spacing>{t.supplyText}</BodyLong>}
          {asks && (
            <Textarea
              size="small"
              label={t.answer}
              value={answer}
              error={tried && tooShort ? t.answerNeeded : undefined}
              onChange={(event) => setAnswer(event.target.value.slice(0, 4000))}
            />
          )}
          <FactFields referral={referral} written={written} setWritten={setWritten} />
          {saysWhy && <WhyChanged reason={reason} setReason={setReason} missing={tried && noReason} />}
          {tried && nothing && <p className="hl-error">{t.nothingWritten}</p>}
        </ConfirmDialog>
      )}
    </Overtaken>
  );
}

function WhyChanged({
  reason,
  setReason,
  missing,
}: Pick<FactsProps, 'reason' | 'setReason'> & { readonly missing: boolean }) {
  const t = useText(referralWebTexts);
  return (
    <Textarea
      size="small"
      label={t.whyChanged}
      value={reason}
      error={missing ? t.needWhyChanged : undefined}
      onChange={(event) => setReason(event.target.value.slice(0, 2000))}
    />
  );
}

function lastQuestion(referral: Referral) {
  return referral.thread.findLast(({ type }) => type === 'completion-asked');
}

function Question({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const asked = lastQuestion(referral);
  if (!asked) return null;
  return (
    <blockquote className="hl-to-patient">
      <strong>{t.theyAsk({ unit: asked.unit?.name ?? '' })}</strong>
      <div>{asked.text}</div>
    </blockquote>
  );
}

/** The facts that are asked for or missing, and any other the sender wants to change. */
function FactFields({ referral, written, setWritten }: Pick<FactsProps, 'referral' | 'written' | 'setWritten'>) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const [added, setAdded] = useState<readonly FactKey[]>([]);
  const missing = referral.completeness?.missing.map(({ fact }) => fact) ?? [];
  const asked = referral.stage === 'completion-asked' ? (lastQuestion(referral)?.missingFacts ?? []) : [];
  const facts = [...new Set([...asked, ...missing, ...added, ...(Object.keys(written) as FactKey[])])];
  const change: Change = useCallback(
    (fact, value) => setWritten((old) => ({ ...old, [fact]: value ?? null })),
    [setWritten],
  );
  return (
    <div className="hl-form-section__fields">
      {facts.map((fact) => (
        <FactField
          key={fact}
          fact={fact}
          value={fact in written ? (written[fact] ?? undefined) : referral.facts[fact]}
          onChange={change}
          needed={asked.includes(fact) && !written[fact]}
        />
      ))}
      <Select
        size="small"
        label={t.addFact}
        value=""
        onChange={(event) => {
          const fact = factKeys.find((one) => one === event.target.value);
          if (fact) setAdded([...added, fact]);
        }}
      >
        <option value="">{t.chooseFact}</option>
        {factKeys
          .filter((fact) => !facts.includes(fact))
          .map((fact) => (
            <option key={fact} value={fact}>
              {names.fact(fact)}
            </option>
          ))}
      </Select>
    </div>
  );
}
