import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export { registerTokens } from './token-endpoint.ts';
export { secretHashOf } from './token-queries.ts';

export const systemClientModule: ModuleDoor = { name: 'system-client', endpoints: routes };
