import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { forgetNotices } from './forget-notices.ts';
import { openOccasions } from './open-occasions.ts';
import { routes } from './routes.ts';

export { openOccasions } from './open-occasions.ts';

export const rhythmModule: ModuleDoor = {
  name: 'rhythm',
  endpoints: routes,
  // Often, so that what the model sets for early in the morning is there, and a new agreement is followed the same day.
  jobs: [
    { task: 'rhythm.open', match: '*/15 * * * *', run: openOccasions },
    { task: 'rhythm.forget-notices', match: '27 3 * * *', run: forgetNotices },
  ],
};
