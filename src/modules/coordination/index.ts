import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';
import { staffingRoutes } from './routes-staffing.ts';

export const coordinationModule: ModuleDoor = { name: 'coordination', endpoints: [...routes, ...staffingRoutes] };
