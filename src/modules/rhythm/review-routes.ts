import type { Id } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { endReview } from './end-review.ts';
import { listReviews } from './list-reviews.ts';
import { moveReview } from './move-review.ts';
import { may } from './policy.ts';
import * as contract from './contract.ts';
import { showReview } from './show-review.ts';

const { reviewPaths: paths } = contract;

/** The reviews of patients: what lies ahead at the unit, one of them, and how it went. */
export const reviewRoutes: readonly Endpoint[] = [
  query({
    path: paths.search,
    method: 'POST',
    permission: may.reviews,
    log: 'rhythm.reviews',
    summary: 'The reviews of patients that lie ahead at the unit, the soonest first.',
    body: contract.searchReviewsBody,
    answer: contract.reviewPage,
    handle: (work, { body }) => listReviews(work, body),
  }),
  query({
    path: paths.show,
    method: 'GET',
    permission: may.reviews,
    log: 'rhythm.review',
    summary: 'One review of a patient.',
    params: contract.reviewParams,
    answer: contract.reviewSchema,
    handle: (work, { params }) => showReview(work, params.id),
  }),
  command({
    path: paths.end,
    permission: may.holdReviews,
    log: 'rhythm.end-review',
    summary: 'Say that a review of a patient was held, or called off and why.',
    params: contract.reviewParams,
    body: contract.endReviewBody,
    answer: contract.reviewSchema,
    perform: (work, { params, body }) => endReview(work, params.id, body),
    respond: (work, { id }) => showReview(work, id as Id<'review'>),
  }),
  command({
    path: paths.move,
    permission: may.holdReviews,
    log: 'rhythm.move-review',
    summary: 'Move a review of a patient to another day, and say why.',
    params: contract.reviewParams,
    body: contract.moveReviewBody,
    answer: contract.reviewSchema,
    perform: (work, { params, body }) => moveReview(work, params.id, body),
    respond: (work, { id }) => showReview(work, id as Id<'review'>),
  }),
];
