import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useNow } from '../../../web/clock.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment, useMay } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import type { MeasureShown, PatientMeasures } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { measuresQuery } from './api.ts';
import { EndMeasure } from './EndMeasure.tsx';
import { MeasureForm } from './MeasureForm.tsx';
import { clock, timeOf } from './times.ts';
import './visit.css';

/** What the unit does for a patient in the home: how often, and when it comes next. */
export function Measures() {
  const { patientId } = useScreenParams(z.object({ patientId: z.string() }));
  const found = useQuery(measuresQuery(patientId));
  useLive([`unit:${useAssignment().unitId}`], [['visits', 'measures']]);
  if (found.data) return <Shown data={found.data} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

type Doing = { add: true } | { change: MeasureShown } | { end: MeasureShown } | null;

function Shown({ data }: { readonly data: PatientMeasures }) {
  const t = useText(visitWebTexts);
  const mayPlan = useMay()('visit.planMeasures') && data.enrolments.length > 0;
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const { patient, measures } = data;
  return (
    <>
      <PageHeader
        title={t.measures}
        above={
          <AppLink to={`/patients/${patient.id}`}>
            <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
          </AppLink>
        }
        lead={t.measureLead}
      />
      {data.enrolments.length === 0 && <BodyShort spacing>{t.notEnrolled}</BodyShort>}
      {measures.length === 0 && <BodyShort spacing>{t.noMeasures}</BodyShort>}
      <ul className="hl-measures">
        {measures.map((measure) => (
          <li key={measure.id}>
            <Measure measure={measure} />
            {mayPlan && !measure.ended && (
              <span className="hl-measures__buttons">
                <Button
                  size="xsmall"
                  variant="secondary"
                  aria-label={`${t.changeMeasure}: ${measure.what}`}
                  onClick={() => setDoing({ change: measure })}
                >
                  {t.changeMeasure}
                </Button>
                <Button
                  size="xsmall"
                  variant="tertiary"
                  aria-label={`${t.endMeasure}: ${measure.what}`}
                  onClick={() => setDoing({ end: measure })}
                >
                  {t.endMeasure}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <Button size="small" onClick={() => setDoing({ add: true })}>
          {t.addMeasure}
        </Button>
      )}
      <Coming data={data} />
      {doing !== null && 'add' in doing && <MeasureForm data={data} measure={null} onClose={close} />}
      {doing !== null && 'change' in doing && <MeasureForm data={data} measure={doing.change} onClose={close} />}
      {doing !== null && 'end' in doing && <EndMeasure measure={doing.end} onClose={close} />}
    </>
  );
}

function Measure({ measure }: { readonly measure: MeasureShown }) {
  const t = useText(visitWebTexts);
  const format = useFormat();
  const now = useNow();
  const { what, minutes, rounds, weekdays, everyWeeks, firstDay, lastDay, needs, person, ended } = measure;
  const days =
    weekdays.length === 7 ? t.everyDay : weekdays.map((day) => t[`day${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`]).join(', ');
  const times = rounds.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`).join(', ');
  return (
    <div>
      <strong>{what}</strong> {ended && <span className="hl-subtle">({t.measureEnded})</span>}
      <BodyShort size="small">{t.pattern({ minutes, times, days, weeks: everyWeeks })}</BodyShort>
      <BodyShort size="small" textColor="subtle">
        {format.date(firstDay, now)} – {lastDay === null ? t.untilFurther : format.date(lastDay, now)};{' '}
        {needs.map((need) => t[`skill-${need}`]).join(' + ')}
        {person !== null && `; ${t.person.toLocaleLowerCase()} ${person.name}`}
      </BodyShort>
    </div>
  );
}

function Coming({ data }: { readonly data: PatientMeasures }) {
  const t = useText(visitWebTexts);
  const format = useFormat();
  const now = useNow();
  return (
    <section aria-labelledby="coming-heading">
      <Heading level="2" size="xsmall" spacing id="coming-heading">
        {t.comingVisits}
      </Heading>
      {data.visits.length === 0 && <BodyShort size="small">{t.noComing}</BodyShort>}
      <ul className="hl-measures">
        {data.visits.map(({ id, startsAt, endsAt, what, persons }) => (
          <li key={id}>
            <span className="hl-figures">
              {format.date(startsAt, now)} {timeOf(startsAt)}–{timeOf(endsAt)}
            </span>{' '}
            {what}, {persons.map(({ name }) => name).join(' + ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
