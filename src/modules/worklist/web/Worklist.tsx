import { BodyShort, Button } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment, useMay } from '../../../web/session.ts';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { type FilterOption, FilterChips } from '../../../web/ui/FilterChips.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import {
  type Worklist as List,
  type WorklistFilters,
  type WorklistItem,
  holderFilters,
  worklistGroups,
} from '../contract.ts';
import { worklistWebTexts } from '../texts/web.ts';
import { GiveDialog } from './GiveDialog.tsx';
import { byGroup, rowKey } from './list.ts';
import { useStillRows } from './use-still-rows.ts';
import { useWorklist } from './use-worklist.ts';
import {
  AgeCell,
  assignButtonId,
  DeadlineCell,
  DoButton,
  HolderCell,
  PatientCell,
  WhatCell,
} from './WorklistCells.tsx';
import './worklist.css';

/** The unit's list: what breaks first on top. The start of the day. */
export function Worklist() {
  const t = useText(worklistWebTexts);
  const { unitName } = useAssignment();
  const { list, first, filters, choose, rows, text, setText, fresh } = useWorklist();
  const box = useRef<HTMLDivElement>(null);
  useStillRows(box, (rows ?? []).map(rowKey).join(' '));
  const [giving, setGiving] = useState<WorklistItem>();
  const columns = useColumns(fresh, setGiving);
  const may = useMay();
  const groups = rows && byGroup(rows);
  const narrowed = text.trim() !== '' || filters.holder !== 'all' || filters.kind !== null;
  const showAll = () => {
    setText('');
    choose({ holder: 'all', kind: null });
  };
  return (
    <div ref={box} className="hl-work">
      <PageHeader title={t.title} lead={t.lead({ unit: unitName })} />
      <DataList
        label={t.label}
        columns={columns}
        rowKey={rowKey}
        groups={
          groups &&
          worklistGroups.map((group) => ({
            id: group,
            title: t[group],
            rows: groups[group],
            ...(text.trim() === '' && first ? { count: first.counts.groups[group] } : {}),
          }))
        }
        rowTo={(item) => item.primaryAction.path ?? (item.patient ? `/patients/${item.patient.id}` : '/worklist')}
        rowAction={(item) => <DoButton item={item} />}
        rowKeys={{
          a: (item) => document.getElementById(assignButtonId(item))?.click(),
          g: (item) => item.group !== 'waiting' && may('worklist.assign') && setGiving(item),
        }}
        error={list.error}
        onRetry={() => void list.refetch()}
        search={{ value: text, onChange: setText, label: t.search }}
        tools={first && <Filters counts={first.counts} filters={filters} onChange={choose} />}
        empty={narrowed ? <EmptyFiltered onAll={showAll} /> : t.empty}
        more={{
          onMore: () => void list.fetchNextPage(),
          loading: list.isFetchingNextPage,
          hasMore: list.hasNextPage,
          ...(first ? { total: totalOf(first) } : {}),
        }}
      />
      {giving && <GiveDialog opened={giving} rows={rows} onClose={() => setGiving(undefined)} />}
      <BodyShort size="small" textColor="subtle" className="hl-work__keys">
        {t.keys}
      </BodyShort>
    </div>
  );
}

function totalOf({ counts }: List): number {
  return worklistGroups.reduce((sum, group) => sum + counts.groups[group], 0);
}

function useColumns(fresh: ReadonlySet<string>, onGive: (item: WorklistItem) => void): readonly Column<WorklistItem>[] {
  const t = useText(worklistWebTexts);
  return [
    { id: 'deadline', header: t.deadline, width: '13rem', cell: (item) => <DeadlineCell item={item} /> },
    {
      id: 'what',
      header: t.what,
      phone: 'title',
      cell: (item) => <WhatCell item={item} fresh={fresh.has(rowKey(item))} />,
    },
    { id: 'patient', header: t.patient, width: '10rem', cell: (item) => <PatientCell item={item} /> },
    { id: 'holder', header: t.holder, width: '9.5rem', cell: (item) => <HolderCell item={item} onGive={onGive} /> },
    {
      id: 'age',
      header: t.age,
      width: '6.5rem',
      phone: 'line',
      cell: (item) => <AgeCell item={item} />,
    },
  ];
}

interface FiltersProps {
  readonly counts: List['counts'];
  readonly filters: WorklistFilters;
  readonly onChange: (filters: WorklistFilters) => void;
}

function Filters({ counts, filters, onChange }: FiltersProps) {
  const t = useText(worklistWebTexts);
  const holderNames = { all: t.all, mine: t.mine, unassigned: t.unassignedFilter };
  const names: Readonly<Record<string, unknown>> = t;
  const kinds: FilterOption[] = counts.kinds.map(({ kind, count }) => {
    const name = names[`kind-${kind}`];
    return { value: kind, label: typeof name === 'string' ? name : kind, count };
  });
  // A chosen kind of which nothing is left keeps its chip, so that it can be let go.
  if (filters.kind !== null && !kinds.some((kind) => kind.value === filters.kind)) {
    const name = names[`kind-${filters.kind}`];
    kinds.push({ value: filters.kind, label: typeof name === 'string' ? name : filters.kind, count: 0 });
  }
  return (
    <>
      <FilterChips
        label={t.holderFilter}
        single
        options={holderFilters.map((holder) => ({
          value: holder,
          label: holderNames[holder],
          count: counts.holder[holder],
        }))}
        selected={[filters.holder]}
        onChange={([holder]) =>
          onChange({ ...filters, holder: holderFilters.find((known) => known === holder) ?? 'all' })
        }
      />
      {kinds.length > 1 || filters.kind !== null ? (
        <FilterChips
          label={t.kindFilter}
          options={kinds}
          selected={filters.kind === null ? [] : [filters.kind]}
          onChange={(selected) => onChange({ ...filters, kind: selected.at(-1) ?? null })}
        />
      ) : null}
    </>
  );
}

function EmptyFiltered({ onAll }: { readonly onAll: () => void }) {
  const t = useText(worklistWebTexts);
  return (
    <>
      <BodyShort spacing>{t.emptyFiltered}</BodyShort>
      <Button size="small" variant="secondary" onClick={onAll}>
        {t.showAll}
      </Button>
    </>
  );
}
