import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export {
  performerOf,
  placedPatient,
  type PlacedPatient,
  type ReadBefore,
  responsibilitiesIn,
  responsibilitiesOf,
} from './responsibilities-of.ts';

export const responsibilityModule: ModuleDoor = { name: 'responsibility', endpoints: routes };
