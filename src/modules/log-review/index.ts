import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { planReviews } from './plan-reviews.ts';
import { routes } from './routes.ts';

export { planReview, planReviews } from './plan-reviews.ts';

export const logReviewModule: ModuleDoor = {
  name: 'log-review',
  endpoints: routes,
  jobs: [
    {
      task: 'log-review.plan',
      match: '17 4 * * *',
      run: async (platform, county) => ({ planned: await planReviews(platform, county) }),
    },
  ],
};
