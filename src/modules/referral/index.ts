import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export { referralTextOwner } from './correctable-texts.ts';

export const referralModule: ModuleDoor = { name: 'referral', endpoints: routes };
