import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../web/api/client.ts';
import {
  accessReport,
  basisAnswer,
  findReportAnswer,
  monthsAnswer,
  reportPaths,
  reviewDetail,
  reviewPage,
  reviewPaths,
  type ReviewState,
} from '../contract.ts';

/** One page of the reviews, of the chosen states. */
export const reviewsQuery = (states: readonly ReviewState[], page: number) =>
  queryOptions({
    queryKey: ['log-reviews', states, page],
    queryFn: ({ signal }) => post(reviewPaths.search, reviewPage, { states, page }, { signal }),
    placeholderData: keepPreviousData,
  });

/** What came of the reviews, month by month. */
export const monthsQuery = queryOptions({
  queryKey: ['log-reviews', 'months'],
  queryFn: ({ signal }) => get(reviewPaths.months, monthsAnswer, { signal }),
});

/** What a new review may be of. */
export const basisQuery = queryOptions({
  queryKey: ['log-reviews', 'basis'],
  queryFn: ({ signal }) => get(reviewPaths.basis, basisAnswer, { signal }),
});

/** One review with its sample. */
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['log-review', id],
    queryFn: ({ signal }) => get(reviewPaths.show.replace(':id', id), reviewDetail, { signal }),
  });

/** What a change of a review makes old. */
export const reviewKeys = [['log-review'], ['log-reviews'], ['worklist']];

/** The patient with a number; the number goes in the body. */
export const findForReport = (number: string) => post(reportPaths.find, findReportAnswer, { number });

/** Who has looked at a patient. */
export const reportQuery = (patientId: string, period: { from?: string | undefined; to?: string | undefined }) =>
  queryOptions({
    queryKey: ['access-report', patientId, period],
    queryFn: ({ signal }) => get(reportPaths.show.replace(':id', patientId), accessReport, { query: period, signal }),
    placeholderData: keepPreviousData,
  });
