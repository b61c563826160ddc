import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment } from '../../../web/session.ts';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import type { ReviewPage } from '../contract.ts';
import { reviewWebTexts } from '../texts/review-web.ts';
import { reviewsQuery } from './review-api.ts';

type Row = ReviewPage['rows'][number];
type Kind = Row['kind'];

const pageSize = 50;
/** The kinds that are always there to choose; others when there are any. */
const usual: readonly Kind[] = ['medication-review', 'plan-follow-up'];

/** The reviews that lie ahead at the unit: by kind, overdue, by name. */
export function Reviews() {
  const t = useText(reviewWebTexts);
  const { unitId, unitName } = useAssignment();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Kind>();
  const [overdue, setOverdue] = useState(false);
  const [page, setPage] = useState(1);
  const sought = useDeferredValue(text.trim());
  const list = useQuery(
    reviewsQuery({ text: sought, overdue, page, pageSize, ...(kind === undefined ? {} : { kind }) }),
  );
  useLive([`unit:${unitId}`], [['reviews']]);
  const columns = useColumns();
  const { data } = list;
  const narrowed = sought !== '' || overdue || kind !== undefined;
  return (
    <>
      <PageHeader title={t.reviews} lead={t.listLead({ unit: unitName })} />
      <DataList<Row>
        label={t.reviews}
        rows={data?.rows}
        rowKey={(row) => row.id}
        rowTo={(row) => `/reviews/${row.id}`}
        error={list.error}
        onRetry={() => void list.refetch()}
        search={{
          value: text,
          label: t.search,
          onChange: (value) => {
            setText(value);
            setPage(1);
          },
        }}
        tools={
          <Filters
            data={data}
            kind={kind}
            overdue={overdue}
            onChange={(next) => {
              setKind(next.kind);
              setOverdue(next.overdue);
              setPage(1);
            }}
          />
        }
        empty={narrowed ? t.emptyFiltered : t.empty}
        pages={{ page, count: Math.ceil((data?.total ?? 0) / pageSize), onPage: setPage }}
        columns={columns}
      />
      {data && <p className="hl-subtle">{t.count({ n: data.total })}</p>}
    </>
  );
}

interface Chosen {
  readonly kind: Kind | undefined;
  readonly overdue: boolean;
}

interface FiltersProps extends Chosen {
  readonly data: ReviewPage | undefined;
  readonly onChange: (chosen: Chosen) => void;
}

function Filters({ data, kind, overdue, onChange }: FiltersProps) {
  const t = useText(reviewWebTexts);
  const counted = Object.keys(data?.counts ?? {}) as Kind[];
  const kinds = [...new Set([...usual, ...counted])];
  return (
    <>
      <FilterChips
        label={t.kind}
        selected={kind === undefined ? [] : [kind]}
        onChange={(selected) =>
          onChange({ overdue, kind: kinds.find((one) => selected.includes(one) && one !== kind) })
        }
        options={kinds.map((one) => ({
          value: one,
          label: t[`kind-${one}`],
          ...(data === undefined ? {} : { count: data.counts[one] ?? 0 }),
        }))}
      />
      <FilterChips
        label={t.show}
        selected={overdue ? ['overdue'] : []}
        onChange={(selected) => onChange({ kind, overdue: selected.includes('overdue') })}
        options={[{ value: 'overdue', label: t.overdue, ...(data === undefined ? {} : { count: data.overdueCount }) }]}
      />
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(reviewWebTexts);
  const { locale } = useLocale();
  return [
    {
      id: 'patient',
      header: t.patient,
      phone: 'title',
      cell: ({ patient }) => (
        <>
          <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />{' '}
          <span className="hl-figures hl-subtle">{patient.number}</span>
        </>
      ),
    },
    { id: 'what', header: t.what, cell: ({ title }) => title[locale] },
    {
      id: 'due',
      header: t.due,
      phone: 'line',
      cell: (row) => (
        <>
          <Moment at={row.dueAt} />
          {row.overdue && <strong> · {t.late}</strong>}
          {row.moved && <span className="hl-subtle"> · {t.moved}</span>}
        </>
      ),
    },
    {
      id: 'last',
      header: t.lastHeld,
      phone: 'line',
      cell: ({ lastHeldAt }) =>
        lastHeldAt === null ? <span className="hl-subtle">{t.never}</span> : <Moment at={lastHeldAt} />,
    },
  ];
}
