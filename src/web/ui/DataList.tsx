import { BodyShort, Button, Pagination, Search, Skeleton } from '@navikt/ds-react';
import { type ReactNode, useState } from 'react';
import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { useText } from '../i18n/locale.tsx';
import { DataCards } from './DataCards.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataListProps, RowGroup } from './data-list-types.ts';
import { ErrorState } from './ErrorState.tsx';
import { uiTexts } from './texts.ts';
import { useNarrow } from './use-narrow.ts';
import './data-list.css';

export type { Column, DataListProps, RowGroup } from './data-list-types.ts';

/**
 * A dense table on wide windows and a list of cards on phones, with search field, folds, loading, empty, error and
 * more. j and k move between rows anywhere on the screen, Enter opens.
 */
export function DataList<Row>(props: DataListProps<Row>) {
  return (
    <section className="hl-list" aria-label={props.label}>
      <ListTools {...props} />
      <ListBody {...props} />
      <ListEnd {...props} />
    </section>
  );
}

function ListTools<Row>({ search, tools }: DataListProps<Row>) {
  const t = useText(uiTexts);
  if (!search && tools === undefined) return null;
  return (
    <div className="hl-list__tools">
      {search && (
        <Search
          label={search.label ?? t.listSearch}
          placeholder={search.placeholder ?? search.label ?? t.listSearch}
          variant="simple"
          size="small"
          value={search.value}
          onChange={search.onChange}
          data-filter-input
        />
      )}
      {tools}
    </div>
  );
}

function ListBody<Row>(props: DataListProps<Row>) {
  const { rows, groups, error, onRetry, empty } = props;
  const list = groups ?? (rows ? [{ id: 'all', title: '', rows }] : undefined);
  if (error !== undefined && error !== null && !list) {
    return <ErrorState error={error} {...(onRetry ? { onRetry } : {})} />;
  }
  if (!list) return <ListSkeleton />;
  if (list.every((group) => group.rows.length === 0)) return <div className="hl-list__empty">{empty}</div>;
  if (!groups) return <Rows {...props} rows={rows ?? []} />;
  return groups
    .filter((group) => group.rows.length > 0)
    .map((group) => (
      <Fold key={group.id} group={group}>
        <Rows {...props} rows={group.rows} label={group.title} />
      </Fold>
    ));
}

function Rows<Row>(props: DataListProps<Row> & { readonly rows: readonly Row[] }) {
  return useNarrow() ? <DataCards {...props} /> : <DataTable {...props} />;
}

function Fold<Row>({ group, children }: { readonly group: RowGroup<Row>; readonly children: ReactNode }) {
  const [open, setOpen] = useState(group.folded !== true);
  const Icon = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className="hl-list__group">
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon aria-hidden />
          {group.title} <span className="hl-subtle">({group.count ?? group.rows.length})</span>
        </button>
      </h2>
      {open && children}
    </section>
  );
}

function ListSkeleton() {
  const t = useText(uiTexts);
  return (
    <div className="hl-list__skeleton">
      <span role="status" className="hl-sr-only">
        {t.listLoading}
      </span>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} variant="rounded" height="2.25rem" />
      ))}
    </div>
  );
}

function ListEnd<Row>({ more, pages, rows, groups }: DataListProps<Row>) {
  const t = useText(uiTexts);
  const narrow = useNarrow();
  const shown = groups ? groups.reduce((sum, group) => sum + group.rows.length, 0) : (rows?.length ?? 0);
  if (pages && pages.count > 1) {
    return (
      <Pagination
        page={pages.page}
        count={pages.count}
        onPageChange={pages.onPage}
        size={narrow ? 'xsmall' : 'small'}
        siblingCount={narrow ? 0 : 1}
      />
    );
  }
  if (!more?.hasMore || shown === 0) return null;
  return (
    <div className="hl-list__more">
      <Button size="small" variant="secondary" loading={more.loading} onClick={more.onMore}>
        {t.showMore}
      </Button>
      {more.total !== undefined && <BodyShort size="small">{t.shownOf({ shown, total: more.total })}</BodyShort>}
    </div>
  );
}
