import type { PatientId } from '../../kernel/ids.ts';
import { command, download, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { exportReport, findForReport, showReport } from './access-report.ts';
import * as contract from './contract.ts';
import { closeReview, followUpLook, judgeLooks } from './judge-looks.ts';
import { listReviews, showBasis, showMonths } from './list-reviews.ts';
import { may } from './policy.ts';
import type { ReviewId } from './queries.ts';
import { showReview } from './show-review.ts';
import { startDueReview, startReview } from './start-review.ts';
import { markWellKnown } from './well-known.ts';

const { reviewPaths, reportPaths } = contract;
const respond = (work: Parameters<typeof showReview>[0], { id }: { id: string }) => showReview(work, id as ReviewId);

const reviews: readonly Endpoint[] = [
  query({
    path: reviewPaths.search,
    method: 'POST',
    permission: may.review,
    log: 'log-review.list',
    summary: 'The reviews of the access log that one may see, newest first.',
    body: contract.searchReviewsRequest,
    answer: contract.reviewPage,
    handle: (work, { body }) => listReviews(work, body),
  }),
  query({
    path: reviewPaths.months,
    method: 'GET',
    permission: may.review,
    log: { none: 'counts of reviews by month: no patient data' },
    summary: 'What came of the reviews, month by month.',
    answer: contract.monthsAnswer,
    handle: (work) => showMonths(work),
  }),
  query({
    path: reviewPaths.basis,
    method: 'GET',
    permission: may.review,
    log: { none: 'units and rules: no patient data' },
    summary: 'What a new review may be of, by which rule, for which days.',
    answer: contract.basisAnswer,
    handle: (work) => showBasis(work),
  }),
  query({
    path: reviewPaths.show,
    method: 'GET',
    permission: may.review,
    log: 'log-review.show',
    summary: 'A review with its sample of looks.',
    params: contract.reviewParams,
    answer: contract.reviewDetail,
    handle: (work, { params }) => showReview(work, params.id),
  }),
  command({
    path: reviewPaths.start,
    permission: may.review,
    log: 'log-review.start',
    summary: 'Start a review: draw its sample, by rule and at random.',
    body: contract.startReviewRequest,
    answer: contract.reviewDetail,
    perform: startReview,
    respond,
  }),
  command({
    path: reviewPaths.startDue,
    permission: may.review,
    log: 'log-review.start',
    summary: 'Start a review that is due.',
    params: contract.reviewParams,
    body: contract.startDueRequest,
    answer: contract.reviewDetail,
    perform: startDueReview,
    respond,
  }),
  command({
    path: reviewPaths.judge,
    permission: may.review,
    log: 'log-review.judge',
    summary: 'Say of looks whether they are in order.',
    params: contract.reviewParams,
    body: contract.judgeRequest,
    answer: contract.reviewDetail,
    perform: judgeLooks,
    respond,
  }),
  command({
    path: reviewPaths.followUp,
    permission: may.review,
    log: 'log-review.follow-up',
    summary: 'Document what was done about a look.',
    params: contract.reviewParams,
    body: contract.followUpRequest,
    answer: contract.reviewDetail,
    perform: followUpLook,
    respond,
  }),
  command({
    path: reviewPaths.close,
    permission: may.review,
    log: 'log-review.close',
    summary: 'Close a review whose looks are judged and followed up.',
    params: contract.reviewParams,
    body: contract.closeRequest,
    answer: contract.reviewDetail,
    perform: closeReview,
    respond,
  }),
];

const reports: readonly Endpoint[] = [
  query({
    path: reportPaths.find,
    method: 'POST',
    permission: may.report,
    log: 'log-review.find-patient',
    summary: 'The patient who asks who has looked, by complete number.',
    perMinute: 30,
    body: contract.findReportRequest,
    answer: contract.findReportAnswer,
    handle: (work, { body }) => findForReport(work, body),
  }),
  query({
    path: reportPaths.show,
    method: 'GET',
    permission: may.report,
    log: 'log-review.report',
    summary: 'Who has looked at a patient within the own controller.',
    params: contract.reportParams,
    query: contract.reportQuery,
    answer: contract.accessReport,
    handle: (work, { params, query: asked }) => showReport(work, params.id, asked),
  }),
  download({
    path: reportPaths.csv,
    permission: may.report,
    log: 'log-review.report-file',
    summary: 'The same as a file (CSV).',
    signedInAnew: true,
    params: contract.csvParams,
    handle: (work, { params }) => exportReport(work, params),
  }),
  command({
    path: reportPaths.wellKnown,
    permission: may.review,
    log: 'log-review.well-known',
    summary: 'Mark a patient as well known, or take the mark away.',
    params: contract.reportParams,
    body: contract.wellKnownRequest,
    answer: contract.accessReport,
    perform: markWellKnown,
    respond: (work, { id }) => showReport(work, id as PatientId, {}),
  }),
];

export const routes: readonly Endpoint[] = [...reviews, ...reports];
