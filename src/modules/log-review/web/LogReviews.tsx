import { BodyShort, Heading, Table, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment } from '../../../web/session.ts';
import { LinkButton } from '../../../web/ui/AppLink.tsx';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type ReviewState, reviewStates, type ReviewSummary } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { monthsQuery, reviewsQuery } from './api.ts';
import './log-review.css';

/** The reviews that one may see: due, under way and closed; and what came of them over time. */
export function LogReviews() {
  const t = useText(logReviewWebTexts);
  const { unitId, providerName } = useAssignment();
  const [states, setStates] = useState<readonly ReviewState[]>([]);
  const [page, setPage] = useState(1);
  const list = useQuery(reviewsQuery(states, page));
  useLive([`unit:${unitId}`], [['log-reviews']]);
  const columns = useColumns();
  const choose = (chosen: readonly string[]) => {
    setStates(reviewStates.filter((state) => chosen.includes(state)));
    setPage(1);
  };
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead({ provider: providerName })}
        actions={
          <>
            <LinkButton to="/log-reviews/new">{t.start}</LinkButton>
            <LinkButton to="/access-reports" variant="secondary">
              {t.report}
            </LinkButton>
          </>
        }
      />
      <DataList
        label={t.listLabel}
        columns={columns}
        rows={list.data?.reviews}
        rowKey={(review) => review.id}
        rowTo={(review) => `/log-reviews/${review.id}`}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={states.length === 0 ? t.empty : t.emptyFiltered}
        pages={{ page, count: Math.ceil((list.data?.total ?? 0) / (list.data?.pageSize ?? 1)), onPage: setPage }}
        tools={
          <FilterChips
            label={t.states}
            options={reviewStates.map((state) => ({ value: state, label: t[`state-${state}`] }))}
            selected={states}
            onChange={choose}
          />
        }
      />
      <OverTime />
    </>
  );
}

function useColumns(): readonly Column<ReviewSummary>[] {
  const t = useText(logReviewWebTexts);
  return [
    { id: 'of', header: t.of, phone: 'title', cell: ({ ofUnit }) => ofUnit?.name ?? t.wholeController },
    {
      id: 'days',
      header: t.days,
      phone: 'line',
      width: '14rem',
      cell: ({ from, to }) => <span className="hl-figures">{`${from} – ${to}`}</span>,
    },
    { id: 'state', header: t.state, width: '16rem', cell: (review) => <StateCell review={review} /> },
    {
      id: 'progress',
      header: t.progress,
      align: 'right',
      phone: 'line',
      cell: ({ judged, looks, state }) => (state === 'due' ? '–' : t.progressOf({ judged, looks })),
    },
    {
      id: 'unauthorised',
      header: t.unauthorised,
      align: 'right',
      phone: 'line',
      cell: ({ unauthorised, state }) => (state === 'due' ? '–' : unauthorised),
    },
    { id: 'by', header: t.by, phone: 'line', cell: ({ closedBy, startedBy }) => closedBy ?? startedBy ?? '–' },
  ];
}

/** Where it stands, and its deadline or when it was done. */
function StateCell({ review }: { readonly review: ReviewSummary }) {
  const t = useText(logReviewWebTexts);
  const { state, dueAt, plannedAt, closedAt } = review;
  return (
    <span className="hl-log-review__state">
      <Tag size="small" variant="outline" data-color={state === 'closed' ? 'success' : 'info'}>
        {t[`state-${state}`]}
      </Tag>
      {closedAt === null ? (
        <DeadlineChip what={t.dueBy} deadline={{ dueAt, startedAt: plannedAt }} />
      ) : (
        <Moment at={closedAt} />
      )}
    </span>
  );
}

/** A small table of months. */
function OverTime() {
  const t = useText(logReviewWebTexts);
  const format = useFormat();
  const { data } = useQuery(monthsQuery);
  if (data === undefined) return null;
  const headings = [t.closed, t.late, t.looks, t.inOrder, t.explained, t.unauthorised];
  return (
    <section className="hl-log-review__months">
      <Heading level="2" size="small" spacing>
        {t.overTime}
      </Heading>
      <BodyShort size="small" spacing>
        {t.waiting(data)}
      </BodyShort>
      {data.months.length === 0 ? (
        <BodyShort size="small" textColor="subtle">
          {t.noMonths}
        </BodyShort>
      ) : (
        // On a narrow screen the table scrolls in its own frame; it can be reached by keyboard.
        <div className="hl-log-review__scroll" tabIndex={0} role="region" aria-label={t.overTime}>
          <Table size="small">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{t.month}</Table.HeaderCell>
                {headings.map((heading) => (
                  <Table.HeaderCell key={heading} scope="col" align="right">
                    {heading}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.months.map((row) => (
                <Table.Row key={row.month}>
                  <Table.HeaderCell scope="row">{row.month}</Table.HeaderCell>
                  {[row.closed, row.late, row.looks, row.inOrder, row.explained, row.unauthorised].map(
                    (count, index) => (
                      <Table.DataCell key={headings[index]} align="right">
                        {format.number(count)}
                      </Table.DataCell>
                    ),
                  )}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  );
}
