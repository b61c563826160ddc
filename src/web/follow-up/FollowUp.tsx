import { BodyShort, Button, Select, Table } from '@navikt/ds-react';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type FollowUp as Counted,
  followUpAnswer,
  followUpCsvPath,
  followUpPath,
  type FollowUpTable,
  followUpTables,
} from '../../views/follow-up/contract.ts';
import { cellName } from '../../views/follow-up/texts/cell-name.ts';
import { followUpTexts } from '../../views/follow-up/texts/index.ts';
import { get, saveFile } from '../api/client.ts';
import { useNow } from '../clock.ts';
import { SkeletonPage } from '../frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../i18n/locale.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

const yearsBack = 5;
const placed = (path: string, year: number, table: FollowUpTable) =>
  path.replace(':year', String(year)).replace(':table', table);

const followUpQuery = (year: number, table: FollowUpTable) =>
  queryOptions({
    queryKey: ['follow-up', year, table],
    queryFn: ({ signal }) => get(placed(followUpPath, year, table), followUpAnswer, { signal }),
  });

/** Counts of a year, one table at a time, with the small ones hidden. */
export function FollowUp() {
  const t = useText(followUpTexts);
  const thisYear = new Date(useNow(3_600_000)).getFullYear();
  const [year, setYear] = useState(thisYear);
  const [table, setTable] = useState<FollowUpTable>('kind');
  const counted = useQuery(followUpQuery(year, table));
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="hl-form-section__fields">
        <Select size="small" label={t.table} value={table} onChange={({ target }) => setTable(tableOf(target.value))}>
          {followUpTables.map((one) => (
            <option key={one} value={one}>
              {t[`table-${one}`]}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={t.year}
          value={String(year)}
          onChange={({ target }) => setYear(Number(target.value))}
        >
          {Array.from({ length: yearsBack }, (_, back) => thisYear - back).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </div>
      {counted.isError && <ErrorState error={counted.error} onRetry={() => void counted.refetch()} />}
      {counted.isPending && <SkeletonPage />}
      {counted.data && (
        <>
          <CountTable caption={t[`table-${table}`]} counted={counted.data} />
          <Download path={placed(followUpCsvPath, year, table)} />
        </>
      )}
    </>
  );
}

/** The file asks that one has just signed in: the request goes the ordinary way, which opens the dialog for it. */
function Download({ path }: { readonly path: string }) {
  const t = useText(followUpTexts);
  const file = useMutation({ mutationFn: () => saveFile(path) });
  return (
    <>
      <Button size="small" variant="secondary" loading={file.isPending} onClick={() => file.mutate()}>
        {t.download}
      </Button>
      {file.error && <ErrorState error={file.error} />}
    </>
  );
}

function tableOf(value: string): FollowUpTable {
  return followUpTables.find((one) => one === value) ?? 'kind';
}

function CountTable({ caption, counted }: { readonly caption: string; readonly counted: Counted }) {
  const t = useText(followUpTexts);
  const { locale } = useLocale();
  const format = useFormat();
  const { rows, total, smallest } = counted;
  if (rows.length === 0) return <BodyShort className="hl-spaced">{t.empty}</BodyShort>;
  const number = (value: number | null) => (value === null ? t.fewer({ count: smallest }) : format.number(value));
  return (
    <>
      <Table size="small">
        <caption className="hl-sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{caption}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t.count}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t.median}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ cell, name, count, medianHours }) => (
            <Table.Row key={cell}>
              <Table.HeaderCell scope="row">{name ?? cellName(locale, cell)}</Table.HeaderCell>
              <Table.DataCell>{number(count)}</Table.DataCell>
              <Table.DataCell>{medianHours === null ? '–' : format.number(medianHours)}</Table.DataCell>
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row">{t.total}</Table.HeaderCell>
            <Table.DataCell>{number(total)}</Table.DataCell>
            <Table.DataCell />
          </Table.Row>
        </Table.Body>
      </Table>
      <BodyShort size="small" textColor="subtle" className="hl-spaced">
        {t.why({ count: smallest })}
      </BodyShort>
    </>
  );
}
