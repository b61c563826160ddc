import { BodyLong, Checkbox, CheckboxGroup, Select, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import type { z } from 'zod';
import { type FactKey, factKeys } from '../../../../model/index.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialogs.tsx';
import type { askCompletionBody } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { Overtaken } from './Overtaken.tsx';
import { useAction } from './use-action.ts';

interface AskCompletionProps {
  readonly referral: Referral;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A question to the sender, with the facts that are asked for. What is written is kept when the dialog is closed. */
export function AskCompletion({ referral, open, onClose }: AskCompletionProps) {
  const t = useText(referralWebTexts);
  const [question, setQuestion] = useState('');
  const [facts, setFacts] = useState<readonly FactKey[]>([]);
  const [tried, setTried] = useState(false);
  const command = useAction<z.input<typeof askCompletionBody>>(referral, 'ask-completion', () => {
    setQuestion('');
    setFacts([]);
    onClose();
  });
  if (!open) return null;
  const tooShort = question.trim().length < 3;
  const send = () => {
    setTried(true);
    if (!tooShort) command.mutate({ version: referral.version, question, missingFacts: [...facts] });
  };
  return (
    <Overtaken
      referral={referral}
      error={command.error}
      mine={[{ label: t.question, mine: question, theirs: '' }]}
      onSeen={onClose}
      onKeepMine={() => command.reset()}
    >
      {(error) => (
        <ConfirmDialog
          open
          title={t.askTitle}
          confirmLabel={t.askSend}
          busy={command.isPending}
          error={error}
          onConfirm={send}
          onCancel={onClose}
        >
          <BodyLong spacing>{t.askText}</BodyLong>
          <Textarea
            size="small"
            label={t.question}
            value={question}
            error={tried && tooShort ? t.questionNeeded : undefined}
            onChange={(event) => setQuestion(event.target.value.slice(0, 4000))}
          />
          <AskedFacts referral={referral} facts={facts} onChange={setFacts} />
        </ConfirmDialog>
      )}
    </Overtaken>
  );
}

interface AskedFactsProps {
  readonly referral: Referral;
  readonly facts: readonly FactKey[];
  readonly onChange: (facts: readonly FactKey[]) => void;
}

/** What the profile says is missing first; any other fact can be added. */
function AskedFacts({ referral, facts, onChange }: AskedFactsProps) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const missing = referral.completeness?.missing.map(({ fact }) => fact) ?? [];
  const offered = [...new Set([...missing, ...facts])];
  return (
    <div className="hl-spaced">
      {offered.length > 0 && (
        <CheckboxGroup
          size="small"
          legend={t.askedFacts}
          value={[...facts]}
          onChange={(next: FactKey[]) => onChange(next)}
        >
          {offered.map((fact) => (
            <Checkbox key={fact} value={fact}>
              {names.fact(fact)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <Select
        size="small"
        label={t.askOtherFact}
        value=""
        onChange={(event) => {
          const fact = factKeys.find((one) => one === event.target.value);
          if (fact) onChange([...facts, fact]);
        }}
      >
        <option value="">{t.chooseFact}</option>
        {factKeys
          .filter((fact) => !offered.includes(fact))
          .map((fact) => (
            <option key={fact} value={fact}>
              {names.fact(fact)}
            </option>
          ))}
      </Select>
    </div>
  );
}
