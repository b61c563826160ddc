import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export const physicianSupportModule: ModuleDoor = { name: 'physician-support', endpoints: routes };
