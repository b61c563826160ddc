import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { serverNow } from '../../../web/clock.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink, LinkButton } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { endDraftQuery, enrolmentQuery } from './api.ts';
import { EndForm } from './EndForm.tsx';
import { EnrolledPatient } from './EnrolledPatient.tsx';
import { firstBody } from './use-end-form.ts';
import './enrolment.css';

/** Ending an enrolment and handing the patient back to the health centre. */
export function EndScreen() {
  const t = useText(enrolmentWebTexts);
  const { enrolmentId } = useScreenParams(z.object({ enrolmentId: z.string() }));
  const found = useQuery(enrolmentQuery(enrolmentId));
  const kept = useQuery(endDraftQuery(enrolmentId));
  const error = found.error ?? kept.error;
  if (!found.data || !kept.data) {
    if (error)
      return (
        <ErrorState
          headingLevel="1"
          error={error}
          onRetry={() => void Promise.all([found.refetch(), kept.refetch()])}
        />
      );
    return <SkeletonPage />;
  }
  const detail = found.data;
  const { draft } = kept.data;
  const first = firstBody(detail, draft, stockholmDate(serverNow()));
  return (
    <>
      <EnrolledPatient detail={detail} />
      <PageHeader
        title={t.endTitle}
        lead={t.endLead}
        above={<AppLink to={`/enrolments/${enrolmentId}`}>{t.openEnrolment}</AppLink>}
      />
      {/* A colleague's newer draft begins a new form. */}
      <Allowed detail={detail}>
        <EndForm key={`${draft?.savedBy}/${draft?.version}`} detail={detail} draft={draft} first={first} />
      </Allowed>
    </>
  );
}

/** The form, or why an end cannot be proposed now. */
function Allowed({ detail, children }: { readonly detail: EnrolmentDetail; readonly children: React.ReactNode }) {
  const t = useText(enrolmentWebTexts);
  const { locale } = useLocale();
  const action = detail.actions.find((one) => one.action === 'propose-end');
  if (action?.allowed) return children;
  return (
    <>
      <p>
        {t.cannotEnd}. {action?.why?.[locale]}
      </p>
      <LinkButton to={`/enrolments/${detail.enrolment.id}`}>{t.openEnrolment}</LinkButton>
    </>
  );
}
