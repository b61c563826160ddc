import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../web/api/client.ts';
import { afterSaving } from '../../../web/ui/autosave.ts';
import {
  absenceAnswer,
  absenceList,
  absencePaths,
  answerDraftAnswer,
  dayAnswer,
  draftAnswer,
  feedList,
  freeAnswer,
  requestList,
  slotPaths,
  supportPaths,
  supportRequest,
  type Urgency,
  waysAnswer,
} from '../contract.ts';

/** What a change of a request or a time makes old. */
export const supportKeys = [
  ['support-request'],
  ['support-requests'],
  ['support-slots'],
  ['support-absence'],
  ['worklist'],
  ['patient-overview'],
];

/** The ways to a physician now; asked anew each minute, since they open and close. */
export const waysQuery = (patientId: string, urgency: Urgency) =>
  queryOptions({
    queryKey: ['support-ways', patientId, urgency],
    queryFn: ({ signal }) => post(supportPaths.ways, waysAnswer, { patientId, urgency }, { signal }),
    refetchInterval: 60_000,
  });

/** The ways that a request may be referred on by. */
export const onwardQuery = (id: string) =>
  queryOptions({
    queryKey: ['support-onward', id],
    queryFn: ({ signal }) => get(supportPaths.onward.replace(':id', id), waysAnswer, { signal }),
  });

/** The free times of a way that is booked. */
export const freeTimesQuery = (patientId: string, urgency: Urgency, routeId: string) =>
  queryOptions({
    queryKey: ['support-slots', 'free', patientId, urgency, routeId],
    queryFn: ({ signal }) => post(slotPaths.free, freeAnswer, { patientId, urgency, routeId }, { signal }),
  });

/** The answer that one has begun to write, fetched anew each time the form is opened. */
export const answerDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['support-answer-draft', id],
    queryFn: () =>
      afterSaving(() => post(supportPaths.loadAnswerDraft.replace(':id', id), answerDraftAnswer, undefined)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** The times that a booked one may be moved to. */
export const timesToMoveToQuery = (id: string) =>
  queryOptions({
    queryKey: ['support-slots', 'move', id],
    queryFn: ({ signal }) => get(supportPaths.freeTimes.replace(':id', id), freeAnswer, { signal }),
    retry: false,
  });

/** What one has begun to write about the patient, fetched anew each time the form is opened. */
export const draftQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['support-draft', patientId],
    queryFn: () => afterSaving(() => post(supportPaths.loadDraft, draftAnswer, { patientId })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** A request with its whole thread. */
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['support-request', id],
    queryFn: ({ signal }) => get(supportPaths.show.replace(':id', id), supportRequest, { signal }),
  });

/** The unit's requests, newest first. */
export const requestsQuery = (box: 'asked' | 'received') =>
  queryOptions({
    queryKey: ['support-requests', box],
    queryFn: ({ signal }) => post(supportPaths.search, requestList, { box, limit: 100 }, { signal }),
  });

/** The unit's own times of a day. */
export const dayQuery = (date: string | undefined) =>
  queryOptions({
    queryKey: ['support-slots', 'day', date],
    queryFn: ({ signal }) => get(slotPaths.day, dayAnswer, { query: date === undefined ? {} : { date }, signal }),
  });

export const feedsQuery = queryOptions({
  queryKey: ['support-slots', 'feeds'],
  queryFn: ({ signal }) => get(slotPaths.feeds, feedList, { signal }),
});

export const absencesQuery = queryOptions({
  queryKey: ['support-absence'],
  queryFn: ({ signal }) => get(absencePaths.list, absenceList, { signal }),
});

export const absenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['support-absence', id],
    queryFn: ({ signal }) => get(absencePaths.show.replace(':id', id), absenceAnswer, { signal }),
  });
