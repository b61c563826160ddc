import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';
import { solveRun } from './solve-run.ts';

export { centreOf } from './domain/municipality-centres.ts';
export { visitsTo } from './show-measures.ts';
export { visitId } from './visit-id.ts';

export const visitModule: ModuleDoor = {
  name: 'visit',
  endpoints: routes,
  tasks: [{ task: 'visit.solve', run: solveRun }],
};
