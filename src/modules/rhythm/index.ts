import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { forgetNotices } from './forget-notices.ts';
import { openOccasions } from './open-occasions.ts';
import { openReviews, reviewsTask } from './open-reviews.ts';
import { routes } from './routes.ts';

export { reviewTextOwner } from './correctable-texts.ts';
export { openOccasions } from './open-occasions.ts';
export { openReviews } from './open-reviews.ts';
export { reviewsInShortOf } from './reviews-in-short.ts';

export const rhythmModule: ModuleDoor = {
  name: 'rhythm',
  endpoints: routes,
  // Often, so that what the model sets for early in the morning is there, and a new agreement is followed the same day.
  jobs: [
    { task: 'rhythm.open', match: '*/15 * * * *', run: openOccasions },
    { task: 'rhythm.forget-notices', match: '27 3 * * *', run: forgetNotices },
    { task: reviewsTask, match: '7,37 * * * *', run: openReviews },
  ],
};
