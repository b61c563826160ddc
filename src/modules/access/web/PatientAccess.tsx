import { InlineMessage } from '@navikt/ds-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ApiError } from '../../../web/api/errors.ts';
import { carriedFound } from '../../../web/found-patient.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment, useMay } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PatientStrip } from '../../../web/ui/PatientStrip.tsx';
import type { Standing } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessStrip } from './AccessStrip.tsx';
import { standingQuery } from './api.ts';
import { Decided } from './Decided.tsx';
import { EmergencyForm } from './EmergencyForm.tsx';
import { History } from './History.tsx';
import { OthersData } from './OthersData.tsx';
import './access.css';

/** What the patient has decided about their data, and the way to what others hold. */
export function PatientAccess() {
  const { patientId } = useScreenParams(z.object({ patientId: z.string() }));
  const { unitId } = useAssignment();
  const t = useText(accessWebTexts);
  const standing = useInfiniteQuery(standingQuery(patientId));
  useLive([`unit:${unitId}`], [['access', 'standing', patientId]]);
  if (standing.isPending) return <SkeletonPage />;
  const pages = standing.data?.pages ?? [];
  const [first] = pages;
  if (first === undefined || standing.isError)
    return <NotInTheCare patientId={patientId} error={standing.error} onRetry={() => void standing.refetch()} />;
  const entries = pages.flatMap((page) => page.entries);
  const older = standing.hasNextPage
    ? { busy: standing.isFetchingNextPage, show: () => void standing.fetchNextPage() }
    : null;
  return (
    <>
      <AccessStrip patientId={patientId} />
      <PageHeader
        title={t.title}
        lead={t.lead}
        above={<AppLink to={`/patients/${patientId}`}>{t.toPatient}</AppLink>}
      />
      <Columns patientId={patientId} standing={first} />
      <History entries={entries} older={older} />
    </>
  );
}

function Columns({ patientId, standing }: { readonly patientId: string; readonly standing: Standing }) {
  return (
    <div className="hl-access">
      <OthersData patientId={patientId} />
      <Decided patientId={patientId} standing={standing} />
    </div>
  );
}

interface NotInTheCareProps {
  readonly patientId: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The unit has nothing to do with the patient: what is left is an emergency, which asks for no relation. */
function NotInTheCare({ patientId, error, onRetry }: NotInTheCareProps) {
  const t = useText(accessWebTexts);
  const may = useMay();
  const queries = useQueryClient();
  const found = carriedFound(queries, patientId);
  const refused = error instanceof ApiError && error.status === 403;
  return (
    <>
      {found !== undefined && found.name !== null && (
        <PatientStrip
          patient={{
            id: patientId,
            name: found.name,
            personalNumber: found.number,
            birthDate: found.birthDate,
            protectedIdentity: found.protectedIdentity !== 'none',
          }}
        />
      )}
      <PageHeader title={t.title} above={<AppLink to="/patients">{t.toPatients}</AppLink>} />
      <ErrorState error={error} {...(refused ? {} : { onRetry })} />
      {refused && may('access.emergency') && (
        <div className="hl-access__alone">
          {found === undefined && (
            <InlineMessage status="warning" size="small">
              {t.unknownPatient}
            </InlineMessage>
          )}
          <EmergencyForm patientId={patientId} />
        </div>
      )}
    </>
  );
}
