import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export { timelineOf } from './show-timeline.ts';

export const timelineModule: ModuleDoor = { name: 'timeline', endpoints: routes };
