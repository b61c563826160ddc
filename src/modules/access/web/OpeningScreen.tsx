import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams, useScreenSearch } from '../../../web/screen-address.ts';
import { useAssignment, useSession } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { Opening } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessStrip } from './AccessStrip.tsx';
import { openingQuery } from './api.ts';
import { HeadReview } from './HeadReview.tsx';
import { OpenedContent } from './OpenedContent.tsx';
import { OpeningSteps } from './OpeningSteps.tsx';
import './access.css';

/** The steps to what others hold: whether there is anything, who has it, and what it says. */
export function OpeningScreen() {
  const { openingId } = useScreenParams(z.object({ openingId: z.string() }));
  const { source } = useScreenSearch(z.object({ source: z.string().optional().catch(undefined) }));
  const { unitId } = useAssignment();
  const t = useText(accessWebTexts);
  const opening = useQuery(openingQuery(openingId));
  useLive([`unit:${unitId}`], [['access', 'opening', openingId]]);
  if (opening.isPending) return <SkeletonPage />;
  if (opening.data === undefined || opening.isError)
    return (
      <>
        <PageHeader title={t.others} above={<AppLink to="/patients">{t.toPatients}</AppLink>} />
        <ErrorState error={opening.error} onRetry={() => void opening.refetch()} />
      </>
    );
  if (source !== undefined) return <OpenedContent key={source} opening={opening.data} sourceId={source} />;
  return <Steps opening={opening.data} />;
}

function Steps({ opening }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const now = useNow();
  const mine = useSession().user?.id === opening.by.id;
  const { patientId, among, by, unit, startedAt, emergency } = opening;
  const begun = t.begun({ who: by.name, unit: unit.name, when: format.when(startedAt, now) });
  return (
    <>
      <AccessStrip patientId={patientId} />
      <PageHeader
        title={titleOf(t, mine, opening)}
        lead={begun}
        above={mine && <AppLink to={`/patients/${patientId}/access`}>{t.toAccess}</AppLink>}
      />
      {emergency !== null && <HeadReview opening={opening} mine={mine} />}
      {mine && <OpeningSteps opening={opening} within={among === 'own-controller'} />}
    </>
  );
}

function titleOf(
  t: Record<'review' | 'emergency' | 'within' | 'others', string>,
  mine: boolean,
  opening: Opening,
): string {
  if (!mine) return t.review;
  if (opening.emergency !== null) return t.emergency;
  return opening.among === 'own-controller' ? t.within : t.others;
}
