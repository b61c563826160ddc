import { Button, Skeleton, ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instantFromMilliseconds } from '../../kernel/instant.ts';
import { timeAt } from '../../kernel/zone.ts';
import type { Answer } from '../../modules/responsibility/contract.ts';
import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { serverNow } from '../clock.ts';
import { stockholmDate } from '../i18n/format.ts';
import { useFormat, useLocale, useText } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { MomentField } from '../ui/MomentField.tsx';
import { momentOf, type WrittenMoment } from '../ui/moments.ts';
import { responsibleAtQuery } from './api.ts';
import { tonight } from './moments.ts';
import { Panel } from './Panel.tsx';
import { ResponsibleLine } from './ResponsibleLine.tsx';
import { overviewTexts } from './texts/index.ts';

type When = 'now' | 'tonight' | 'other';
/** What is asked for most, in the order it is asked. The others are one press away; those not settled always show. */
const main: readonly Answer['need'][] = [
  'physician',
  'nurse-care',
  'medication-handling',
  'occupational-therapy',
  'physiotherapy',
  'home-service',
  'on-call',
];

/** Who answers for each need now, tonight, or at any other time. */
export function ResponsibleNow({ overview }: { readonly overview: PatientOverview }) {
  const t = useText(overviewTexts);
  const format = useFormat();
  const [when, setWhen] = useState<When>('now');
  const [other, setOther] = useState<WrittenMoment>(() => ({
    date: stockholmDate(serverNow()),
    time: timeAt(instantFromMilliseconds(serverNow())),
  }));
  const [night] = useState(() => tonight(serverNow()));
  const moment = when === 'now' ? null : when === 'tonight' ? night : momentOf(other);
  const title = moment === null ? t.responsibleNow : t.responsibleAt({ when: format.when(moment, serverNow()) });
  return (
    <Panel title={title}>
      <ToggleGroup size="small" label={t.atTime} value={when} onChange={(value) => setWhen(value as When)}>
        <ToggleGroup.Item value="now" label={t.now} />
        <ToggleGroup.Item value="tonight" label={t.tonight} />
        <ToggleGroup.Item value="other" label={t.otherTime} />
      </ToggleGroup>
      {when === 'other' && (
        <MomentField id="responsible-at" dateLabel={t.date} timeLabel={t.time} value={other} onChange={setOther} />
      )}
      {moment === null ? <AsOfNow overview={overview} /> : <AtMoment patientId={overview.patient.id} at={moment} />}
      <Further patientId={overview.patient.id} />
    </Panel>
  );
}

/** Where more is said and changed about those who answer. */
function Further({ patientId }: { readonly patientId: string }) {
  const t = useText(overviewTexts);
  const may = useMay();
  if (!may('responsible-physician.read')) return null;
  return <AppLink to={`/patients/${patientId}/physician`}>{t.aboutPhysician}</AppLink>;
}

function AsOfNow({ overview }: { readonly overview: PatientOverview }) {
  const t = useText(overviewTexts);
  const { locale } = useLocale();
  const { responsibilities, responsibilityProblem } = overview;
  if (responsibilityProblem !== null) {
    return (
      <p role="note" className="hl-responsible__problem">
        <strong>{t.noResponsibility}</strong> {responsibilityProblem[locale]}
      </p>
    );
  }
  return <Answers answers={responsibilities} />;
}

function AtMoment({ patientId, at }: { readonly patientId: string; readonly at: string }) {
  // The answers of another moment are never shown meanwhile: they would be read as this one's.
  const answers = useQuery(responsibleAtQuery(patientId, at));
  if (answers.data) return <Answers answers={answers.data.answers} />;
  if (answers.isError)
    return <ErrorState error={answers.error} headingLevel="3" onRetry={() => void answers.refetch()} />;
  return <Skeleton variant="rounded" height="16rem" />;
}

function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  const t = useText(overviewTexts);
  const [all, setAll] = useState(false);
  const shown = all
    ? answers
    : answers.filter((answer) => main.includes(answer.need) || answer.source.kind === 'interim');
  return (
    <>
      <dl className="hl-responsible">
        {shown.map((answer) => (
          <ResponsibleLine key={answer.need} answer={answer} />
        ))}
      </dl>
      {answers.length > shown.length || all ? (
        <Button size="xsmall" variant="tertiary" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showMainNeeds : t.showAllNeeds({ count: answers.length })}
        </Button>
      ) : null}
    </>
  );
}
