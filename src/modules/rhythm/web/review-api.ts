import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../web/api/client.ts';
import { reviewPage, reviewPaths, reviewSchema, type SearchReviews } from '../contract.ts';

/** The unit's coming reviews. Names go in the body, never in an address. */
export const reviewsQuery = (asked: Partial<SearchReviews>) =>
  queryOptions({
    queryKey: ['reviews', asked],
    queryFn: ({ signal }) => post(reviewPaths.search, reviewPage, asked, { signal }),
  });

/** One review of a patient. */
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: ({ signal }) => get(reviewPaths.show.replace(':id', id), reviewSchema, { signal }),
  });

/** What a change of a review makes old. */
export const reviewKeys = [['review'], ['reviews'], ['worklist'], ['patient-overview']];
