import { Heading, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { ImportRun } from '../contract.ts';
import { importWebTexts } from '../texts/web.ts';
import { runsQuery } from './api.ts';
import { ImportForm } from './ImportForm.tsx';
import './import.css';

/** Choose a file, see what would happen, import it; and what was imported before. */
export function Import() {
  const t = useText(importWebTexts);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ImportForm />
      <section className="hl-import__earlier">
        <Heading level="2" size="small" spacing>
          {t.earlier}
        </Heading>
        <Earlier />
      </section>
    </>
  );
}

function Earlier() {
  const t = useText(importWebTexts);
  const format = useFormat();
  const [page, setPage] = useState(1);
  const runs = useQuery(runsQuery(page));
  const { data } = runs;
  const total = (run: ImportRun, outcome: 'new' | 'changed') =>
    format.number(run.counts.reduce((sum, count) => sum + count[outcome], 0));
  return (
    <DataList
      label={t.earlier}
      rows={data?.runs}
      rowKey={(run) => run.id ?? run.startedAt}
      rowTo={(run) => `/import/${run.id ?? ''}`}
      error={runs.error}
      onRetry={() => void runs.refetch()}
      empty={t.noEarlier}
      pages={{ page, count: Math.ceil((data?.total ?? 0) / (data?.pageSize ?? 1)), onPage: setPage }}
      columns={[
        {
          id: 'file',
          header: t.file,
          phone: 'title',
          cell: (run) => <span className="hl-import__id">{run.fileName}</span>,
        },
        { id: 'outcome', header: t.outcome, cell: (run) => <State run={run} /> },
        { id: 'new', header: t.new, align: 'right', phone: 'line', cell: (run) => total(run, 'new') },
        { id: 'changed', header: t.changed, align: 'right', phone: 'line', cell: (run) => total(run, 'changed') },
        { id: 'source', header: t.source, phone: 'line', cell: (run) => run.source },
        { id: 'unit', header: t.unit, phone: 'line', cell: (run) => run.unitName },
        { id: 'by', header: t.by, phone: 'line', cell: (run) => run.by ?? t.commandLine },
        { id: 'when', header: t.when, phone: 'line', cell: (run) => format.dateTime(run.startedAt) },
      ]}
    />
  );
}

const colours = { imported: 'success', refused: 'danger', unchanged: 'neutral', 'dry-run': 'neutral' } as const;

function State({ run }: { readonly run: ImportRun }) {
  const t = useText(importWebTexts);
  return (
    <Tag size="small" variant="outline" data-color={colours[run.state]}>
      {t[`state-${run.state}`]}
    </Tag>
  );
}
