import { InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ApiError } from '../api/errors.ts';
import { SkeletonPage } from '../frame/SkeletonPage.tsx';
import { useText } from '../i18n/locale.tsx';
import { useLive } from '../live.ts';
import { useScreenParams } from '../screen-address.ts';
import { useAssignment, useMay } from '../session.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import type { PatientOverview as Overview } from '../../views/patient-overview/contract.ts';
import { overviewQuery } from './api.ts';
import { ComingReviews } from './ComingReviews.tsx';
import { ComingVisits } from './ComingVisits.tsx';
import { Contacts, Relatives } from './Contacts.tsx';
import { Enrolments, LatestMessages, OpenMatters } from './Matters.tsx';
import { OthersData } from './OthersData.tsx';
import { OverviewActions } from './OverviewActions.tsx';
import { OverviewStrip } from './OverviewStrip.tsx';
import { ResponsibleNow } from './ResponsibleNow.tsx';
import { overviewTexts } from './texts/index.ts';
import { WhatHasHappened } from './WhatHasHappened.tsx';
import './overview.css';

/** Who the patient is, who answers for what, what waits, and what has happened. */
export function PatientOverview() {
  const { patientId } = useScreenParams(z.object({ patientId: z.string() }));
  const { unitId } = useAssignment();
  const overview = useQuery(overviewQuery(patientId));
  const t = useText(overviewTexts);
  useLive([`unit:${unitId}`], [['patient-overview', patientId]]);
  if (overview.data) return <Shown overview={overview.data} />;
  if (overview.isPending) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.title} above={<AppLink to="/patients">{t.back}</AppLink>} />
      <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
      <InEmergency patientId={patientId} error={overview.error} />
    </>
  );
}

/** No relation is asked for in an emergency: the way there is open to whoever gives care. */
function InEmergency({ patientId, error }: { readonly patientId: string; readonly error: unknown }) {
  const t = useText(overviewTexts);
  const may = useMay();
  if (!(error instanceof ApiError) || error.status !== 403 || !may('access.emergency')) return null;
  return (
    <p>
      {t.emergencyText} <AppLink to={`/patients/${patientId}/access`}>{t.emergency}</AppLink>
    </p>
  );
}

function Shown({ overview }: { readonly overview: Overview }) {
  const t = useText(overviewTexts);
  const { unitName } = useAssignment();
  const cares = overview.relation === 'care';
  return (
    <>
      <OverviewStrip patient={overview.patient} />
      <PageHeader
        title={t.title}
        lead={t.lead({ unit: unitName })}
        actions={<OverviewActions patientId={overview.patient.id} cares={cares} />}
      />
      {!cares && (
        <InlineMessage status="info" size="small" className="hl-overview__note">
          <strong>{t.processTitle}.</strong> {t.processText}
        </InlineMessage>
      )}
      <div className="hl-overview">
        <div className="hl-overview__column">
          <ResponsibleNow overview={overview} />
          <Contacts overview={overview} />
          {cares && <Relatives overview={overview} />}
        </div>
        <div className="hl-overview__column">
          <OpenMatters overview={overview} />
          <Enrolments overview={overview} />
          <ComingVisits overview={overview} />
          <ComingReviews overview={overview} />
          <LatestMessages overview={overview} />
          <OthersData overview={overview} />
        </div>
        <div className="hl-overview__column">
          <WhatHasHappened overview={overview} />
        </div>
      </div>
    </>
  );
}
