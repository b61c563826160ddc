import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Heading } from '@navikt/ds-react';
import { SkeletonPage } from '../../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useLive } from '../../../../web/live.ts';
import { useAssignment } from '../../../../web/session.ts';
import { AppLink } from '../../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { MessageButton } from '../../../../web/ui/MessageButton.tsx';
import { PageHeader } from '../../../../web/ui/PageHeader.tsx';
import { CorrectionNotice } from '../../../correction/web/index.ts';
import { type Referral, referralQuery } from '../api.ts';
import { Attachments } from '../attachments/Attachments.tsx';
import { useNames } from '../names.ts';
import { ReferralPatient } from '../ReferralPatient.tsx';
import { useReferralId } from '../screen-id.ts';
import { StateTag } from '../StateTag.tsx';
import { ThresholdView } from '../ThresholdView.tsx';
import { referralWebTexts } from '../../texts/web.ts';
import { Corrections } from './Corrections.tsx';
import { CaseMessages } from './CaseMessages.tsx';
import { DecisionView } from './DecisionView.tsx';
import { FactsAsSent } from './FactsAsSent.tsx';
import { ReferralActions } from './ReferralActions.tsx';
import { ReferralThread } from './ReferralThread.tsx';
import '../referral.css';

/** A referral as a conversation between two units: the facts, the thread, and what this person may do now. */
export function Conversation() {
  const id = useReferralId();
  const referral = useQuery(referralQuery(id));
  useLive([`unit:${useAssignment().unitId}`], [['referral', id]]);
  if (referral.data) {
    // What is kept from before it was sent may still say draft: the way back is chosen by what the server says now.
    if (referral.data.state === 'draft' && referral.isFetching) return <SkeletonPage />;
    if (referral.data.state === 'draft') return <Navigate to={`/referrals/${id}/edit`} replace />;
    return <Matter referral={referral.data} />;
  }
  if (referral.isError)
    return <ErrorState headingLevel="1" error={referral.error} onRetry={() => void referral.refetch()} />;
  return <SkeletonPage />;
}

function Matter({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const { from, to, kind, stage, state } = referral;
  const box = referral.side === 'receiver' ? 'received' : 'sent';
  return (
    <>
      <ReferralPatient patient={referral.patient} />
      <PageHeader
        title={t.matterTitle({ kind: names.kind(kind) })}
        above={
          <>
            <AppLink to="/referrals" search={{ box }}>
              {t[box]}
            </AppLink>{' '}
            · <span className="hl-figures">{referral.caseNumber}</span>
          </>
        }
        lead={
          <>
            <StateTag state={state} /> {names.stage(stage)} {t.fromTo({ from: from.name, to: to?.name ?? '–' })}
          </>
        }
      />
      <div className="hl-matter">
        <div className="hl-matter__thread">
          <Heading level="2" size="small" spacing>
            {t.thread}
          </Heading>
          <CorrectionNotice matter={{ kind: 'referral', id: referral.id }} notes={referral.notes} />
          <ReferralThread referral={referral} />
          <ReferralActions referral={referral} />
          <Corrections referral={referral} />
          <MessageButton
            patientId={referral.patient.id}
            about={{ kind: 'referral', id: referral.id }}
            to={(referral.side === 'receiver' ? from : to)?.id}
          />
          {referral.decision && <DecisionView referral={referral} decision={referral.decision} />}
          {referral.threshold && (
            <section className="hl-form-section">
              <Heading level="2" size="small" spacing>
                {t.thresholdNow}
              </Heading>
              <ThresholdView threshold={referral.threshold} model={referral.model} clauses={referral.clauses} />
            </section>
          )}
          <Attachments referral={referral} compact />
          <CaseMessages referral={referral} />
        </div>
        <div className="hl-matter__facts">
          <FactsAsSent referral={referral} />
        </div>
      </div>
    </>
  );
}
