import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export {
  forgetAreas,
  type GoverningModel,
  governingModel,
  hashOfModel,
  modelByHash,
  putInForce,
  registerModel,
  registerShipped,
} from './models.ts';
export { versionToMoveTo } from './moving-version.ts';

export const agreementModule: ModuleDoor = { name: 'agreement', endpoints: routes };
