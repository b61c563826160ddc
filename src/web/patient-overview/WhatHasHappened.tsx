import { Button, InlineMessage } from '@navikt/ds-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type TimelineEntry, timelineKinds } from '../../modules/timeline/contract.ts';
import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { useText } from '../i18n/locale.tsx';
import { useSentence } from '../sentences.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { FilterChips } from '../ui/FilterChips.tsx';
import { Timeline } from '../ui/Timeline.tsx';
import { timelineQuery } from './api.ts';
import { Panel } from './Panel.tsx';
import { overviewTexts } from './texts/index.ts';

const all = 'all';

/** What has happened with the patient across organisations, newest first. */
export function WhatHasHappened({ overview }: { readonly overview: PatientOverview }) {
  const t = useText(overviewTexts);
  const say = useSentence();
  const [kind, setKind] = useState<string>(all);
  const { id } = overview.patient;
  const pages = useInfiniteQuery({
    ...timelineQuery(id, kind === all ? null : kind, overview.timeline),
    placeholderData: keepPreviousData,
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const options = [
    { value: all, label: t.all },
    ...timelineKinds.map((one) => ({ value: one, label: t[`kind-${one}`] })),
  ];
  return (
    <Panel title={t.timeline}>
      <FilterChips
        label={t.timelineFilter}
        single
        options={options}
        selected={[kind]}
        onChange={([chosen]) => setKind(chosen ?? all)}
      />
      {pages.isError && <ErrorState error={pages.error} headingLevel="3" onRetry={() => void pages.refetch()} />}
      {entries.length === 0 && !pages.isFetching && (
        <p className="hl-subtle">{kind === all ? t.noEntries : t.noEntriesOfKind}</p>
      )}
      <Timeline
        entries={entries.map((entry) => ({
          id: entry.id,
          at: entry.occurredAt,
          title: say(entry.sentence),
          unitName: entry.unit?.name ?? null,
          personName: entry.person?.name ?? entry.connectedSystem ?? (entry.system === null ? null : t.system),
          to: linkOf(entry, id),
        }))}
      />
      {pages.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
      {overview.timeline.hasMore === 'other-provider' && (
        <InlineMessage status="info" size="small" className="hl-panel__elsewhere">
          <strong>{t.otherProviderTitle}.</strong> {t.otherProviderText}{' '}
          <AppLink to={`/patients/${id}/access`}>{t.othersOpen}</AppLink>
        </InlineMessage>
      )}
    </Panel>
  );
}

/** Where an entry's object is opened; nowhere when it is the patient who is open already. */
function linkOf({ object }: TimelineEntry, patientId: string): string | null {
  return object.kind === 'patient' && object.id === patientId ? null : object.path;
}
