import { BodyShort, Heading, LocalAlert, Tag } from '@navikt/ds-react';
import type { Texts } from '../../../kernel/texts.ts';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import type { ImportCount, ImportProblem, ImportResult } from '../contract.ts';
import { importTypeTexts, importWebTexts } from '../texts/web.ts';
import './import.css';

/** What an import did or would do: the outcome in one sentence, numbers by type, faults and remarks. */
export function ImportOutcome({ result }: { readonly result: ImportResult }) {
  const t = useText(importWebTexts);
  return (
    <div className="hl-import__outcome">
      <Verdict result={result} />
      <Heading level="3" size="xsmall">
        {t.counts}
      </Heading>
      <Counts counts={result.counts} />
      <Heading level="3" size="xsmall">
        {t.problems}
      </Heading>
      <Problems result={result} />
    </div>
  );
}

type Words = Texts<(typeof importWebTexts)['sv']>;

const titles: Record<ImportResult['state'], (t: Words, file: string) => string> = {
  'dry-run': (t, file) => t.resultPreview({ file }),
  imported: (t, file) => t.resultDone({ file }),
  unchanged: (t, file) => t.resultUnchanged({ file }),
  refused: (t, file) => t.resultRefused({ file }),
};

function Verdict({ result }: { readonly result: ImportResult }) {
  const t = useText(importWebTexts);
  const { state, faults, counts } = result;
  const status = faults > 0 ? 'error' : state === 'imported' ? 'success' : 'announcement';
  const idle = state === 'dry-run' && faults === 0 && counts.every((count) => count.new + count.changed === 0);
  const cannot = state === 'dry-run' && faults > 0;
  const title = cannot ? t.resultFaulty({ file: result.fileName }) : titles[state](t, result.fileName);
  return (
    <LocalAlert status={status} role={faults > 0 ? 'alert' : 'status'}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      {faults > 0 && <LocalAlert.Content>{t.stopped({ faults })}</LocalAlert.Content>}
      {idle && <LocalAlert.Content>{t.nothingToDo}</LocalAlert.Content>}
    </LocalAlert>
  );
}

function Counts({ counts }: { readonly counts: readonly ImportCount[] }) {
  const t = useText(importWebTexts);
  const types: Record<string, string> = useText(importTypeTexts);
  const { number } = useFormat();
  const column = (id: 'new' | 'changed' | 'unchanged' | 'skipped') => ({
    id,
    header: t[id],
    align: 'right' as const,
    phone: 'line' as const,
    width: '7.5rem',
    cell: (count: ImportCount) => <span className="hl-figures">{number(count[id])}</span>,
  });
  return (
    <DataList
      label={t.counts}
      rows={counts}
      rowKey={({ type }) => type}
      empty="–"
      columns={[
        { id: 'type', header: t.type, phone: 'title', cell: ({ type }) => types[type] ?? type },
        column('new'),
        column('changed'),
        column('unchanged'),
        column('skipped'),
        { id: 'why', header: t.skippedWhy, phone: 'plain', cell: ({ reason }) => (reason === null ? '' : t[reason]) },
      ]}
    />
  );
}

function Problems({ result }: { readonly result: ImportResult }) {
  const t = useText(importWebTexts);
  const { locale } = useLocale();
  const { problems, faults, remarks, format } = result;
  const place = ({ index }: ImportProblem) =>
    format === 'fhir-bundle' ? t.entry({ index: index + 1 }) : t.row({ index });
  const all = faults + remarks;
  return (
    <>
      <DataList
        label={t.problems}
        rows={problems}
        rowKey={(problem) => `${problem.index} ${problem.code} ${problem.message.sv}`}
        empty={t.noProblems}
        columns={[
          { id: 'place', header: t.place, width: '7rem', phone: 'title', cell: place },
          { id: 'severity', header: t.kind, width: '8rem', cell: ({ severity }) => <Severity severity={severity} /> },
          { id: 'what', header: t.what, cell: ({ message }) => message[locale] },
          {
            id: 'resource',
            header: t.type,
            cell: ({ resourceType, id }) => (
              <span className="hl-import__id">{[resourceType, id].filter((part) => part !== null).join(' ')}</span>
            ),
          },
        ]}
      />
      {all > problems.length && <BodyShort size="small">{t.someShown({ shown: problems.length, all })}</BodyShort>}
    </>
  );
}

function Severity({ severity }: Pick<ImportProblem, 'severity'>) {
  const t = useText(importWebTexts);
  return (
    <Tag size="small" variant="outline" data-color={severity === 'fault' ? 'danger' : 'neutral'}>
      {t[severity]}
    </Tag>
  );
}
