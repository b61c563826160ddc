import { Radio, RadioGroup, Select, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../../../web/i18n/locale.tsx';
import { ClauseLink } from '../../../../web/ui/ClauseLink.tsx';
import { type DeclineCode, declineCodes } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';
import type { Deviation } from './decision.ts';
import { SendDecision } from './SendDecision.tsx';
import { useSettled } from '../use-settled.ts';

interface DeclineFormProps {
  readonly referral: Referral;
  readonly deviation: Deviation;
}

/** Declining: what kind of reason, the reason in words, and the clause it rests on. */
export function DeclineForm({ referral, deviation }: DeclineFormProps) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const preset = referral.basis.preset === 'decline';
  const [code, setCode] = useState<DeclineCode | ''>(preset ? 'threshold-not-met' : '');
  const [reason, setReason] = useState('');
  const [clause, setClause] = useState(preset ? (referral.clauses[0]?.id ?? '') : '');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < 3;
  const settled = useSettled(reason, 400);
  return (
    <div className="hl-form-section__fields">
      <RadioGroup
        size="small"
        legend={t.declineWhy}
        value={code}
        error={tried && code === '' ? t.chooseOne : undefined}
        onChange={(chosen: DeclineCode) => setCode(chosen)}
      >
        {declineCodes.map((one) => (
          <Radio key={one} value={one} {...(one === 'capacity' ? { description: t.capacityNote } : {})}>
            {names.decline(one)}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        size="small"
        label={t.declineReason}
        description={t.declineReasonNote}
        value={reason}
        error={tried && tooShort ? t.reasonNeeded : undefined}
        onChange={(event) => setReason(event.target.value.slice(0, 4000))}
      />
      <ClauseField referral={referral} clause={clause} onChange={setClause} tried={tried} />
      <SendDecision
        referral={referral}
        action="decline"
        told={code === '' || settled.trim() === '' ? null : { outcome: 'decline', code, reason: settled }}
        body={(version) => ({
          version,
          code,
          reason,
          clause,
          ...(deviation.needed ? { deviationReason: deviation.reason } : {}),
        })}
        ready={code !== '' && !tooShort && clause !== ''}
        deviation={deviation}
        onTried={() => setTried(true)}
      />
    </div>
  );
}

interface ClauseFieldProps {
  readonly referral: Referral;
  readonly clause: string;
  readonly onChange: (clause: string) => void;
  readonly tried: boolean;
}

/** The clauses of the agreement that governs the matter; those that the rule rests on first. */
function ClauseField({ referral, clause, onChange, tried }: ClauseFieldProps) {
  const t = useText(referralWebTexts);
  const chosen = referral.clauses.find(({ id }) => id === clause);
  return (
    <div>
      <Select
        size="small"
        label={t.clauseOfDecline}
        value={clause}
        error={tried && clause === '' ? t.chooseClause : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t.chooseClauseOption}</option>
        {referral.clauses.map(({ id, heading }) => (
          <option key={id} value={id}>
            {heading}
          </option>
        ))}
      </Select>
      {chosen && (
        <p className="hl-side__text hl-small">
          <ClauseLink clause={{ ...chosen, title: chosen.heading }}>{t.readClause}</ClauseLink>
        </p>
      )}
    </div>
  );
}
