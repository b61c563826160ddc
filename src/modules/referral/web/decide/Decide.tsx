import { Alert, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SkeletonPage } from '../../../../web/frame/SkeletonPage.tsx';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { useLive } from '../../../../web/live.ts';
import { useAssignment } from '../../../../web/session.ts';
import { AppLink, LinkButton } from '../../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../../web/ui/PageHeader.tsx';
import { type Referral, referralQuery } from '../api.ts';
import { Attachments } from '../attachments/Attachments.tsx';
import { FactsAsSent } from '../conversation/FactsAsSent.tsx';
import { useNames } from '../names.ts';
import { ReferralPatient } from '../ReferralPatient.tsx';
import { useReferralId } from '../screen-id.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { Assessment } from './Assessment.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import '../referral.css';

/** Assess and decide: facts, rule, outcome and clause on the left; the decision on the right. */
export function Decide() {
  const id = useReferralId();
  const referral = useQuery(referralQuery(id));
  useLive([`unit:${useAssignment().unitId}`], [['referral', id]]);
  if (referral.data) return <Deciding referral={referral.data} />;
  if (referral.isError)
    return <ErrorState headingLevel="1" error={referral.error} onRetry={() => void referral.refetch()} />;
  return <SkeletonPage />;
}

function Deciding({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const names = useNames();
  return (
    <>
      <ReferralPatient patient={referral.patient} />
      <PageHeader
        title={t.decideOn({ kind: names.kind(referral.kind) })}
        above={
          <AppLink to={`/referrals/${referral.id}`}>
            {t.backToMatter} · <span className="hl-figures">{referral.caseNumber}</span>
          </AppLink>
        }
        lead={t.fromTo({ from: referral.from.name, to: referral.to?.name ?? '–' })}
      />
      <DecideBody referral={referral} />
    </>
  );
}

function DecideBody({ referral }: { readonly referral: Referral }) {
  // The form stays when somebody else decides meanwhile: sending it then says who was first and what holds.
  const [wasPossible] = useState(() => mayDecide(referral));
  if (!wasPossible) return <CannotDecide referral={referral} />;
  return (
    <>
      <Overtaken referral={referral} />
      <div className="hl-matter">
        <Grounds referral={referral} />
        <div className="hl-matter__thread">
          <DecisionForm referral={referral} />
        </div>
      </div>
    </>
  );
}

/** Somebody else has decided while the form was open. Not said at once: one's own decision closes the form. */
function Overtaken({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const possible = mayDecide(referral);
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(!possible), possible ? 0 : 1500);
    return () => clearTimeout(timer);
  }, [possible]);
  if (!isLate) return null;
  return (
    <Alert variant="warning" role="alert" className="hl-spaced">
      {t.decidedMeanwhile} <AppLink to={`/referrals/${referral.id}`}>{t.seeDecision}</AppLink>
    </Alert>
  );
}

/** What the decision rests on: the rule's outcome, the facts, and the files. */
function Grounds({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const hasFiles = referral.attachments.some(({ removedAt }) => removedAt === null);
  return (
    <div className="hl-matter__facts">
      {referral.threshold && (
        <section className="hl-panel" aria-labelledby="assessment">
          <Heading level="2" size="small" id="assessment" spacing>
            {t.thresholdHeading}
          </Heading>
          <Assessment referral={referral} />
        </section>
      )}
      <FactsAsSent referral={referral} />
      {hasFiles && <Attachments referral={referral} compact />}
    </div>
  );
}

function mayDecide(referral: Referral): boolean {
  return referral.actions.some(({ name, allowed }) => allowed && (name === 'accept' || name === 'decline'));
}

function CannotDecide({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const why = referral.actions.find(({ name }) => name === 'accept')?.why;
  return (
    <>
      <Alert variant="info" className="hl-spaced">
        {why ? why[locale] : t.cannotDecide}
      </Alert>
      <LinkButton to={`/referrals/${referral.id}`}>{t.backToMatter}</LinkButton>
    </>
  );
}
