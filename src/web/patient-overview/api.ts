import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { responsibilitiesAnswer } from '../../modules/responsibility/contract.ts';
import { type Timeline, timeline, timelinePath } from '../../modules/timeline/contract.ts';
import { overviewPath, patientOverview } from '../../views/patient-overview/contract.ts';
import { get } from '../api/client.ts';

/** The whole overview in one request. */
export const overviewQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['patient-overview', patientId],
    queryFn: ({ signal }) => get(overviewPath.replace(':id', patientId), patientOverview, { signal }),
  });

/** Who answers for what at another moment than now. */
export const responsibleAtQuery = (patientId: string, at: string) =>
  queryOptions({
    queryKey: ['responsibilities', patientId, at],
    queryFn: ({ signal }) =>
      get(`/api/patients/${patientId}/responsibilities`, responsibilitiesAnswer, { query: { at }, signal }),
  });

/** The timeline in pages; the first page of all kinds came with the overview. */
export const timelineQuery = (patientId: string, kind: string | null, first: Timeline) =>
  infiniteQueryOptions({
    queryKey: ['timeline', patientId, kind, kind === null ? first.entries[0]?.id : null],
    queryFn: ({ signal, pageParam }) =>
      get(timelinePath.replace(':id', patientId), timeline, { query: { kind, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 60_000,
    ...(kind === null ? { initialData: { pages: [first], pageParams: [null] } } : {}),
  });
