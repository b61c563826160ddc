import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export { workToReopen } from './open-work.ts';
export { worklistProjector } from './project.ts';
export { rebuildWorklist } from './rebuild.ts';
export { openWorkOf } from './show-worklist.ts';

export const worklistModule: ModuleDoor = { name: 'worklist', endpoints: routes };
