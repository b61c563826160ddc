import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { patientFactsSchema } from '../../patient/contract.ts';
import { timeline, timelinePath } from '../../timeline/contract.ts';
import { accessPaths, blockRequestAnswer, contentAnswer, openingAnswer, standingAnswer } from '../contract.ts';

/** What is in force for a patient, with the history in pages. */
export const standingQuery = (patientId: string) =>
  infiniteQueryOptions({
    queryKey: ['access', 'standing', patientId],
    queryFn: ({ signal, pageParam }) =>
      get(accessPaths.standing.replace(':id', patientId), standingAnswer, { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** The steps of an opening as they stand. */
export const openingQuery = (openingId: string) =>
  queryOptions({
    queryKey: ['access', 'opening', openingId],
    queryFn: ({ signal }) => get(accessPaths.opening.replace(':id', openingId), openingAnswer, { signal }),
    // What may be done hangs on the patient's decisions, which others change meanwhile.
    staleTime: 0,
  });

/** What an opened source holds, newest first, in pages. Nothing of it is kept when the screen is left. */
export const contentQuery = (openingId: string, sourceId: string) =>
  infiniteQueryOptions({
    queryKey: ['access', 'content', openingId, sourceId],
    queryFn: ({ signal, pageParam }) =>
      get(accessPaths.content.replace(':id', openingId), contentAnswer, {
        query: { sourceId, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
    gcTime: 0,
  });

/** A request to lift a block. */
export const blockRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['access', 'block-request', requestId],
    queryFn: ({ signal }) => get(accessPaths.blockRequest.replace(':id', requestId), blockRequestAnswer, { signal }),
  });

/** Who the patient is. */
export const patientQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['patient-facts', patientId],
    queryFn: ({ signal }) => get(`/api/patients/${patientId}`, patientFactsSchema, { signal }),
  });

/** What has happened in the unit's matters about the patient: where the matters to block are found. */
export const mattersQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['timeline', patientId, 'matters'],
    queryFn: ({ signal }) => get(timelinePath.replace(':id', patientId), timeline, { query: { limit: 100 }, signal }),
    staleTime: 60_000,
  });

/** What a change of access makes old: also what was opened, since a decision of the patient's closes it. */
export const accessKeys = [['access'], ['patient-overview'], ['timeline'], ['worklist']];
