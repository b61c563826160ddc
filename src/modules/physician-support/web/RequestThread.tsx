import { InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { CorrectionNotice, NoteMarks } from '../../correction/web/index.ts';
import { measures, type SupportRequest } from '../contract.ts';
import { causes } from '../texts/causes.ts';
import { supportWebTexts } from '../texts/web.ts';
import { requestQuery } from './api.ts';
import { measureName, Score } from './Measured.tsx';
import { PhotoRow } from './Photos.tsx';
import { RequestActions } from './RequestActions.tsx';
import { RequestCorrections } from './RequestCorrections.tsx';
import { RequestHistory } from './RequestHistory.tsx';
import { FactsStrip } from '../../patient/web/index.ts';
import './support.css';

/** One request: what was written, with whom it is and until when, what was answered, and what may be done now. */
export function RequestThread() {
  const { requestId } = useScreenParams(z.object({ requestId: z.string() }));
  const { unitId } = useAssignment();
  const t = useText(supportWebTexts);
  const request = useQuery(requestQuery(requestId));
  useLive([`unit:${unitId}`], [['support-request', requestId]]);
  if (request.data) return <Shown request={request.data} />;
  if (request.isPending) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.request} above={<AppLink to="/support">{t.back}</AppLink>} />
      <ErrorState error={request.error} onRetry={() => void request.refetch()} />
    </>
  );
}

function Shown({ request }: { readonly request: SupportRequest }) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const { locale } = useLocale();
  const cause = causes[request.cause ?? '']?.name[locale];
  return (
    <>
      {request.patient !== null && <FactsStrip patientId={request.patient.id} />}
      <div className="hl-support__column">
        <PageHeader
          title={t.request}
          lead={[t[request.urgency], cause, t[`state-${request.state}`]].filter(Boolean).join(' · ')}
          above={<AppLink to="/support">{t.back}</AppLink>}
        />
        {request.exhaustedAt !== null && request.state !== 'answered' && request.state !== 'closed' && (
          <InlineMessage status="error">
            {t.exhausted}{' '}
            {request.absenceId !== null && request.sides.includes('asker') && (
              <AppLink to={`/support/absent/${request.absenceId}`}>{t.toAbsence}</AppLink>
            )}
          </InlineMessage>
        )}
        {request.goesOnAt !== null && (
          <InlineMessage status="warning">{t.goesOn({ at: format.dateTime(request.goesOnAt) })}</InlineMessage>
        )}
        <Booked request={request} />
        <Written request={request} />
        <CorrectionNotice matter={{ kind: 'support-request', id: request.id }} notes={request.notes} />
        <RequestHistory request={request} />
        <RequestActions request={request} />
        <RequestCorrections request={request} />
      </div>
    </>
  );
}

function Booked({ request: { booking } }: { readonly request: SupportRequest }) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  if (booking === null) return null;
  return (
    <InlineMessage status={booking.startsAt === null ? 'warning' : 'success'}>
      {booking.startsAt === null ? t.waiting : t.booked({ at: format.dateTime(booking.startsAt) })}
    </InlineMessage>
  );
}

/** As many as were written. */
const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;

/** Situation, background, assessment, recommendation; then what was measured and seen. */
function Written({ request }: { readonly request: SupportRequest }) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const facts: Fact[] = (['situation', 'background', 'assessment', 'recommendation'] as const)
    .filter((part) => request[part] !== '')
    .map((part) => ({
      label: t[part],
      value: (
        <>
          <p className="hl-support__words">{request[part]}</p>
          <NoteMarks text={request[part]} notes={request.notes} place={{ objectId: request.id, field: part }} />
        </>
      ),
    }));
  const measured = request.measurements.map((one) =>
    one.kind === 'consciousness'
      ? `${t.consciousness}: ${t[one.value]}`
      : `${measureName(t, one.kind)} ${format.number(one.value, decimalsOf(one.value))} ${measures[one.kind].unit}`,
  );
  if (measured.length > 0) facts.push({ label: t.measured, value: measured.join(' · ') });
  return (
    <>
      <FactList facts={facts} />
      {measured.length > 0 && <Score score={request.news2} />}
      {request.photos.length > 0 && <PhotoRow photoIds={request.photos.map(({ id }) => id)} />}
    </>
  );
}
