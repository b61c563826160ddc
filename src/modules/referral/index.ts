import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export { type Counts, countReferrals } from './follow-up.ts';
export { referralTextOwner } from './correctable-texts.ts';

export const referralModule: ModuleDoor = { name: 'referral', endpoints: routes };
