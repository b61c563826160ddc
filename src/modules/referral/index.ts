import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export type { ReferralAction, ReferralStage, ReferralState } from './contract.ts';

export const referralModule: ModuleDoor = { name: 'referral', endpoints: routes };
