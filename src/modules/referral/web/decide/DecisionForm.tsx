import { Alert, Heading, Radio, RadioGroup, Tag, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../../../web/i18n/locale.tsx';
import { fieldId } from '../../../../web/ui/forms.tsx';
import type { Referral } from '../api.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { DeclineForm } from './DeclineForm.tsx';
import { needsReason } from './decision.ts';

type Choice = 'accept' | 'decline';

/** The decision, preset to what the rule says; deciding otherwise asks for a reason that is kept. */
export function DecisionForm({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const { preset, ruleOutcome } = referral.basis;
  const [own, setOwn] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const choice = own ?? preset;
  const deviates = needsReason(preset, choice);
  const deviation = { needed: deviates, reason, onTried: () => setTried(true) };
  return (
    <section className="hl-panel" aria-labelledby="decision">
      <Heading level="2" size="small" id="decision" spacing>
        {t.yourDecision}
      </Heading>
      <RadioGroup
        size="small"
        legend={t.decision}
        hideLegend
        value={choice ?? ''}
        onChange={(chosen: Choice) => setOwn(chosen)}
      >
        <Option value="accept" preset={preset} />
        <Option value="decline" preset={preset} />
      </RadioGroup>
      {preset === null && (
        <Alert variant="info" size="small" className="hl-spaced">
          {referral.threshold ? t.noPreset : t.noRule}
        </Alert>
      )}
      {deviates && ruleOutcome && (
        <div className="hl-deviation">
          <p className="hl-side__text">{t.deviates({ outcome: t[`outcome-${ruleOutcome}`] })}</p>
          <Textarea
            id={fieldId('deviationReason')}
            size="small"
            label={t.deviationReason}
            value={reason}
            error={tried && reason.trim().length < 3 ? t.deviationNeeded : undefined}
            onChange={(event) => setReason(event.target.value.slice(0, 4000))}
          />
        </div>
      )}
      {choice === 'accept' && <AcceptForm referral={referral} deviation={deviation} />}
      {choice === 'decline' && <DeclineForm referral={referral} deviation={deviation} />}
    </section>
  );
}

function Option({ value, preset }: { readonly value: Choice; readonly preset: Choice | null }) {
  const t = useText(referralWebTexts);
  return (
    <Radio value={value}>
      {value === 'accept' ? t.acceptChoice : t.declineChoice}{' '}
      {preset === value && (
        <Tag size="xsmall" variant="moderate" data-color="neutral">
          {t.byTheRule}
        </Tag>
      )}
    </Radio>
  );
}
