import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export const referralModule: ModuleDoor = { name: 'referral', endpoints: routes };
