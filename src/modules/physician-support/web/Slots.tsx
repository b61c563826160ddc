import { BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, isLocalDate } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { slotAnswer, slotPaths, type SlotsOfDay } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { dayQuery, supportKeys } from './api.ts';
import { Feeds } from './Feeds.tsx';
import './support.css';

type Route = SlotsOfDay['routes'][number];

/** The unit's own bookable times of one day: who has them, which are free, which are closed. */
export function Slots() {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const { unitId } = useAssignment();
  const [date, setDate] = useState<string>();
  const day = useQuery(dayQuery(date));
  useLive([`unit:${unitId}`], [['support-slots']]);
  if (day.isPending) return <SkeletonPage />;
  const shown = day.data?.date ?? date ?? '';
  const move = (days: number) => {
    if (isLocalDate(shown)) setDate(addDays(shown, days));
  };
  return (
    <>
      <PageHeader
        title={t.slotsTitle}
        lead={t.slotsLead}
        above={<AppLink to="/support">{t.back}</AppLink>}
        actions={
          <>
            <Button size="small" variant="secondary" onClick={() => move(-1)}>
              {t.previousDay}
            </Button>
            <Button size="small" variant="secondary" onClick={() => move(1)}>
              {t.nextDay}
            </Button>
          </>
        }
      />
      {day.isError && <ErrorState error={day.error} onRetry={() => void day.refetch()} />}
      {day.data && (
        <div className="hl-support__column">
          <Heading level="2" size="small">
            {format.date(day.data.date)}
          </Heading>
          {day.data.routes.length === 0 && <p className="hl-subtle">{t.slotsNone}</p>}
          {day.data.routes.map((route) => (
            <OneRoute key={`${route.routeId} ${route.opensAt}`} route={route} />
          ))}
          <Feeds />
        </div>
      )}
    </>
  );
}

function OneRoute({ route }: { readonly route: Route }) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
  const format = useFormat();
  return (
    <section>
      <Heading level="3" size="xsmall">
        {route.title[locale]} <ClauseLink clause={route.clause}>{route.clause.heading}</ClauseLink>
      </Heading>
      {route.waiting > 0 && <BodyShort size="small">{t.inQueue({ count: route.waiting })}</BodyShort>}
      <ul className="hl-support__slots">
        {route.times.map(({ startsAt, endsAt, places }) => (
          <li key={startsAt}>
            <strong className="hl-figures">
              {format.time(startsAt)}–{format.time(endsAt)}
            </strong>
            <ul className="hl-support__places">
              {places.map((one) => (
                <Place key={one.place} route={route} startsAt={startsAt} place={one} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PlaceProps {
  readonly route: Route;
  readonly startsAt: string;
  readonly place: Route['times'][number]['places'][number];
}

const colours = { free: 'success', taken: 'info', closed: 'neutral' } as const;

function Place({ route: { routeId, opensAt }, startsAt, place: { place, state, booking } }: PlaceProps) {
  const t = useText(supportWebTexts);
  const change = useCommand({
    path: state === 'closed' ? slotPaths.reopen : slotPaths.close,
    schema: slotAnswer,
    invalidates: supportKeys,
  });
  return (
    <li>
      <span className="hl-small">{t.place({ place })}</span>
      <Tag size="xsmall" variant="moderate" data-color={colours[state]}>
        {t[state]}
      </Tag>
      {booking !== null && (
        <AppLink to={`/support/${booking.requestId}`}>
          {booking.patient === null ? (
            t.hidden
          ) : (
            <PersonName name={booking.patient.name} protectedIdentity={booking.patient.protectedIdentity} />
          )}
        </AppLink>
      )}
      {state !== 'taken' && (
        <Button
          size="xsmall"
          variant="tertiary"
          loading={change.isPending}
          onClick={() => change.mutate({ routeId, opensAt, startsAt, place })}
        >
          {state === 'closed' ? t.reopen : t.close}
        </Button>
      )}
      {change.isError && <ErrorState error={change.error} />}
    </li>
  );
}
