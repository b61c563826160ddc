import { BodyLong, BodyShort, Button, LocalAlert } from '@navikt/ds-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { saveFile } from '../../../web/api/client.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { roleTexts } from '../../organisation/texts/index.ts';
import { type AccessReport as Report, reportPaths } from '../contract.ts';
import { reportTexts, saidOfAction, saidOfGround } from '../texts/report.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { reportQuery } from './api.ts';
import { WellKnown } from './WellKnown.tsx';
import './log-review.css';

const params = z.object({ patientId: z.string() });

interface Days {
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
}

/** Who has looked at a patient, to be given to the patient: on screen, on paper, as a file. */
export function AccessReport() {
  const { patientId } = useScreenParams(params);
  const [days, setDays] = useState<Days>({ from: undefined, to: undefined });
  const report = useQuery(reportQuery(patientId, days));
  if (report.data === undefined && report.error)
    return <ErrorState error={report.error} headingLevel="1" onRetry={() => void report.refetch()} />;
  if (report.data === undefined) return <SkeletonPage />;
  return <Shown report={report.data} error={report.error} onDays={setDays} />;
}

interface ShownProps {
  readonly report: Report;
  readonly error: unknown;
  readonly onDays: (days: Days) => void;
}

function Shown({ report, error, onDays }: ShownProps) {
  const t = useText(logReviewWebTexts);
  const format = useFormat();
  const { patient, providerName, from, to, madeAt, lines, cut } = report;
  const columns = useColumns();
  return (
    <article className="hl-log-review__report">
      <PageHeader
        title={t.reportTitle}
        lead={
          <>
            <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />{' '}
            <span className="hl-figures">{patient.number}</span>
            <br />
            {t.reportLead({ provider: providerName, from, to })}
          </>
        }
        actions={<Outputs report={report} />}
      />
      <DaysForm key={`${from} ${to}`} from={from} to={to} onDays={onDays} />
      {error !== null && error !== undefined && <ErrorState error={error} />}
      <DataList
        label={t.linesLabel}
        columns={columns}
        rows={lines}
        rowKey={(line) =>
          `${line.at} ${line.unit} ${line.role} ${line.system} ${line.action} ${line.ground} ${line.denied}`
        }
        empty={t.reportEmpty({ provider: providerName })}
      />
      {cut && (
        <LocalAlert status="warning" size="small">
          <LocalAlert.Content>{t.cut}</LocalAlert.Content>
        </LocalAlert>
      )}
      <BodyLong size="small" className="hl-log-review__rights">
        {t.reportRights({ provider: providerName })}
      </BodyLong>
      <BodyShort size="small" textColor="subtle">
        {t.madeAt({ when: format.dateTime(madeAt) })}
      </BodyShort>
      <WellKnown report={report} />
    </article>
  );
}

function useColumns(): readonly Column<Report['lines'][number]>[] {
  const t = useText(reportTexts);
  const roles = useText(roleTexts);
  const format = useFormat();
  const { locale } = useLocale();
  return [
    {
      id: 'when',
      header: t.when,
      phone: 'title',
      width: '12rem',
      cell: ({ at }) => (
        <time dateTime={at} className="hl-figures">
          {format.dateTime(at)}
        </time>
      ),
    },
    { id: 'unit', header: t.unit, cell: ({ unit, provider }) => (provider === null ? unit : `${unit}, ${provider}`) },
    {
      id: 'role',
      header: t.role,
      cell: ({ role, system }) => (system === null ? (role === null ? '–' : roles[role]) : t.system({ name: system })),
    },
    { id: 'what', header: t.what, cell: ({ action }) => saidOfAction(action, locale) },
    {
      id: 'why',
      header: t.why,
      phone: 'line',
      cell: ({ ground, denied }) => saidOfGround(ground, denied, locale),
    },
  ];
}

/** Paper and file. */
function Outputs({ report: { patient, from, to } }: { readonly report: Report }) {
  const t = useText(logReviewWebTexts);
  const { locale } = useLocale();
  const path = reportPaths.csv
    .replace(':id', patient.id)
    .replace(':from', from)
    .replace(':to', to)
    .replace(':locale', locale);
  const file = useMutation({ mutationFn: () => saveFile(path) });
  return (
    <div className="hl-log-review__outputs">
      <Button size="small" onClick={() => window.print()}>
        {t.print}
      </Button>
      <Button size="small" variant="secondary" loading={file.isPending} onClick={() => file.mutate()}>
        {t.asFile}
      </Button>
      {file.error && <ErrorState error={file.error} />}
    </div>
  );
}

interface DaysFormProps {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly onDays: (days: Days) => void;
}

function DaysForm({ from, to, onDays }: DaysFormProps) {
  const t = useText(logReviewWebTexts);
  const [first, setFirst] = useState<LocalDate | null>(from);
  const [last, setLast] = useState<LocalDate | null>(to);
  const [tried, setTried] = useState(false);
  return (
    <form
      className="hl-log-review__days"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (first !== null && last !== null) onDays({ from: first, to: last });
      }}
    >
      <DateInput
        id="report-from"
        label={t.from}
        value={first}
        onChange={setFirst}
        error={tried && first === null ? t.needDates : undefined}
      />
      <DateInput
        id="report-to"
        label={t.to}
        value={last}
        onChange={setLast}
        error={tried && last === null ? t.needDates : undefined}
      />
      <Button size="small" variant="secondary" type="submit">
        {t.change}
      </Button>
    </form>
  );
}
