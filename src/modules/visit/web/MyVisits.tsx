import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addDays, isLocalDate, localDate } from '../../../kernel/local-date.ts';
import { useNow } from '../../../web/clock.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenSearch } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName, PhoneLink } from '../../../web/ui/people.tsx';
import type { MyDay } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { mineQuery } from './api.ts';
import { clock, timeOf, today } from './times.ts';
import { VisitMark } from './VisitMark.tsx';
import './visit.css';

const search = z.object({ day: z.string().refine(isLocalDate).optional().catch(undefined) });

/** One's own visits of a day, in order; made for a phone in the hand. */
export function MyVisits() {
  const t = useText(visitWebTexts);
  const day = localDate(useScreenSearch(search).day ?? today());
  const format = useFormat();
  const now = useNow();
  const found = useQuery(mineQuery(day));
  useLive([`unit:${useAssignment().unitId}`], [['visits', 'mine']]);
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.myVisits} lead={format.date(day, now)} />
      <nav className="hl-day__which" aria-label={t.day}>
        <AppLink to="/visits" search={{ day: addDays(day, -1) }}>
          {t.dayBefore}
        </AppLink>
        <AppLink to="/visits" search={{ day: addDays(day, 1) }}>
          {t.dayAfter}
        </AppLink>
      </nav>
      <Mine mine={found.data} />
    </>
  );
}

function Mine({ mine }: { readonly mine: MyDay }) {
  const t = useText(visitWebTexts);
  const now = useNow();
  const next = mine.visits.find(({ endsAt, state }) => state !== 'done' && Date.parse(endsAt) > now);
  return (
    <>
      {mine.sick && <BodyShort>{t.youAreSick}</BodyShort>}
      {mine.shift !== null && (
        <BodyShort size="small">
          {t.yourShift({ from: clock(mine.shift.starts), to: clock(mine.shift.ends) })}
        </BodyShort>
      )}
      {mine.visits.length === 0 && <BodyShort>{t.noVisits}</BodyShort>}
      <ol className="hl-mine">
        {mine.visits.map((visit) => (
          <li key={visit.id}>
            <One visit={visit} isNext={visit === next} day={mine.day} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface OneProps {
  readonly visit: MyDay['visits'][number];
  readonly isNext: boolean;
  readonly day: string;
}

function One({ visit, isNext, day }: OneProps) {
  const t = useText(visitWebTexts);
  const { startsAt, endsAt, what, patient, persons, state } = visit;
  const others = persons.map(({ name }) => name);
  return (
    <article className="hl-mine__visit" data-next={isNext}>
      <Heading level="2" size="xsmall">
        <span className="hl-figures">
          {timeOf(startsAt)}–{timeOf(endsAt)}
        </span>{' '}
        <AppLink to={`/patients/${patient.id}`}>
          <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
        </AppLink>
      </Heading>
      <BodyShort>{what}</BodyShort>
      <BodyShort size="small">{patient.address ?? t.addressHidden}</BodyShort>
      {patient.phone !== null && <PhoneLink phone={patient.phone} who={patient.name} />}
      {others.length > 1 && <BodyShort size="small">{t.together({ who: others.join(' + ') })}</BodyShort>}
      <VisitMark day={day} visit={visit.id} who={patient.name} state={state} />
    </article>
  );
}
