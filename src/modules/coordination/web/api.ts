import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../web/api/client.ts';
import { supportPaths, supportRequest, type Urgency } from '../../physician-support/contract.ts';
import {
  boardAnswer,
  coordinationPaths,
  myRoundAnswer,
  queueAnswer,
  staffingAnswer,
  staffingPaths,
} from '../contract.ts';

/** What a change of a task or a round makes old. */
export const coordinationKeys = [
  ['coordination'],
  ['support-request'],
  ['support-requests'],
  ['worklist'],
  ['patient-overview'],
];

/** The unit's cars and teams on a day. */
export const boardQuery = (day: string) =>
  queryOptions({
    queryKey: ['coordination', 'board', day],
    queryFn: ({ signal }) => get(coordinationPaths.board.replace(':day', day), boardAnswer, { signal }),
    placeholderData: keepPreviousData,
    // Times are reckoned from now.
    refetchInterval: 60_000,
  });

/** The queue, in pages. */
export const queueQuery = (text: string, urgency: Urgency | undefined) =>
  infiniteQueryOptions({
    queryKey: ['coordination', 'queue', text, urgency],
    queryFn: ({ signal, pageParam }) =>
      post(
        coordinationPaths.queue,
        queueAnswer,
        {
          ...(text === '' ? {} : { text }),
          ...(urgency === undefined ? {} : { urgency }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** One's own round of a day. */
export const myRoundQuery = (day: string) =>
  queryOptions({
    queryKey: ['coordination', 'mine', day],
    queryFn: ({ signal }) => get(coordinationPaths.myRound.replace(':day', day), myRoundAnswer, { signal }),
  });

/** Cars, teams and who is in them, four weeks from a day. */
export const staffingQuery = (from: string | undefined) =>
  queryOptions({
    queryKey: ['coordination', 'staffing', from],
    queryFn: ({ signal }) =>
      get(staffingPaths.staffing, staffingAnswer, { query: from === undefined ? {} : { from }, signal }),
    placeholderData: keepPreviousData,
  });

/** The request that a task is about, with its thread. */
export const requestOfTask = (id: string) =>
  queryOptions({
    queryKey: ['support-request', id],
    queryFn: ({ signal }) => get(supportPaths.show.replace(':id', id), supportRequest, { signal }),
  });
