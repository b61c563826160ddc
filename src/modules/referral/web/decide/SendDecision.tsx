import { BodyShort, Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useGo } from '../../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { useFormDates } from '../../../../web/ui/form-dates.ts';
import type { decisionTextBody } from '../../contract.ts';
import { decisionTextQuery, type Referral } from '../api.ts';
import { Overtaken } from '../conversation/Overtaken.tsx';
import { useAction } from '../conversation/use-action.ts';
import { referralWebTexts } from '../../texts/web.ts';
import type { Deviation } from './decision.ts';

type Told = z.input<typeof decisionTextBody>;

interface SendDecisionProps {
  readonly referral: Referral;
  readonly action: 'accept' | 'decline';
  /** What the words to the patient depend on; null until it is known. */
  readonly told: Told | null;
  readonly body: (version: number) => unknown;
  /** Nothing is lacking in the form. */
  readonly ready: boolean;
  readonly deviation: Deviation;
  readonly onTried: () => void;
}

/** The words that the patient gets, and the button that makes the decision. */
export function SendDecision({ referral, action, told, body, ready, deviation, onTried }: SendDecisionProps) {
  const t = useText(referralWebTexts);
  const go = useGo();
  const dates = useFormDates();
  const [incomplete, setIncomplete] = useState(false);
  const command = useAction<unknown>(referral, action, () => go(`/referrals/${referral.id}`));
  const reasoned = !deviation.needed || deviation.reason.trim().length >= 3;
  const complete = ready && reasoned;
  const send = () => {
    onTried();
    deviation.onTried();
    setIncomplete(!complete);
    // A day that is none as it is written is no day left out.
    if (dates.right() && complete) command.mutate(body(referral.version));
  };
  return (
    <>
      <WordsToPatient referral={referral} told={told} />
      <Overtaken
        referral={referral}
        error={command.error}
        onSeen={() => go(`/referrals/${referral.id}`)}
        onKeepMine={() => command.reset()}
      >
        {(error) => (error === null ? null : <ErrorState error={error} />)}
      </Overtaken>
      {incomplete && !complete && (
        <p className="hl-error" role="alert">
          {t.decisionIncomplete}
        </p>
      )}
      <div>
        <Button data-color={action === 'decline' ? 'danger' : 'accent'} loading={command.isPending} onClick={send}>
          {action === 'accept' ? t.sendAccept : t.sendDecline}
        </Button>
      </div>
    </>
  );
}

function WordsToPatient({ referral, told }: { readonly referral: Referral; readonly told: Told | null }) {
  const t = useText(referralWebTexts);
  const nothing: Told = { outcome: 'accept', levels: [] };
  const words = useQuery({ ...decisionTextQuery(referral.id, told ?? nothing), enabled: told !== null });
  return (
    <section aria-labelledby="to-patient">
      <h3 className="hl-side__title" id="to-patient">
        {t.toPatientBefore}
      </h3>
      {told === null && <BodyShort size="small">{t.toPatientLater}</BodyShort>}
      {words.isError && <ErrorState error={words.error} headingLevel="4" />}
      {told !== null && words.data && (
        <blockquote className="hl-to-patient" lang="sv">
          {words.data.text}
        </blockquote>
      )}
    </section>
  );
}
