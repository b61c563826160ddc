import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export type { ServiceLevel, StaffSummary, UnitKind, UnitSummary } from './contract.ts';
export {
  municipalitiesByCode,
  type Municipality,
  type Place,
  type ServingUnit,
  staffById,
  staffOfUnit,
  unitById,
  unitsById,
  unitsServing,
} from './directory.ts';

export { type PlaceOfStay, type Surroundings, surroundingsOf } from './surroundings.ts';
export { actorOfAssignment, assignmentsOfPerson, type Person, personByHsaId } from './people.ts';

export const organisationModule: ModuleDoor = { name: 'organisation', endpoints: routes };
