import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { followTask, followVersions } from './follow-version.ts';
import { routes } from './routes.ts';

export { type Counts, countReferrals } from './follow-up.ts';
export { referralTextOwner } from './correctable-texts.ts';

export const referralModule: ModuleDoor = {
  name: 'referral',
  endpoints: routes,
  jobs: [{ task: followTask, match: '*/10 * * * *', run: followVersions }],
};
