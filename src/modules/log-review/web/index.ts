import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { logReviewWebTexts } from '../texts/web.ts';

/** Reviews of the access log, and the patient's access report. */
export const contribution: Contribution = {
  module: 'log-review',
  routes: [
    {
      path: '/log-reviews',
      load: async () => ({ default: (await import('./LogReviews.tsx')).LogReviews }),
      title: say(logReviewWebTexts, (t) => t.title),
      permission: 'log-review.review',
    },
    {
      path: '/log-reviews/new',
      load: async () => ({ default: (await import('./StartReview.tsx')).StartReview }),
      title: say(logReviewWebTexts, (t) => t.newTitle),
      permission: 'log-review.review',
    },
    {
      path: '/log-reviews/$reviewId',
      load: async () => ({ default: (await import('./Review.tsx')).Review }),
      title: say(logReviewWebTexts, (t) => t.reviewTab),
      permission: 'log-review.review',
    },
    {
      path: '/access-reports',
      load: async () => ({ default: (await import('./FindReport.tsx')).FindReport }),
      title: say(logReviewWebTexts, (t) => t.reportTab),
      permission: 'log-review.report',
    },
    {
      path: '/access-reports/$patientId',
      load: async () => ({ default: (await import('./AccessReport.tsx')).AccessReport }),
      title: say(logReviewWebTexts, (t) => t.reportTab),
      permission: 'log-review.report',
    },
  ],
  nav: [
    {
      to: '/log-reviews',
      label: say(logReviewWebTexts, (t) => t.title),
      icon: MagnifyingGlassIcon,
      order: 80,
      permission: 'log-review.review',
    },
  ],
  commands: [
    {
      label: say(logReviewWebTexts, (t) => t.report),
      to: '/access-reports',
      permission: 'log-review.report',
    },
  ],
};
