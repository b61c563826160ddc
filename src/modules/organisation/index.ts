import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export type { StaffSummary, UnitSummary } from './contract.ts';
export {
  municipalitiesByCode,
  type ServingUnit,
  staffById,
  staffOfUnit,
  unitById,
  unitsById,
  unitsServing,
} from './directory.ts';
export { type PlaceOfStay, type Surroundings, surroundingsOf } from './surroundings.ts';
export { actorOfAssignment, assignmentsOfPerson, personByHsaId } from './people.ts';

export const organisationModule: ModuleDoor = { name: 'organisation', endpoints: routes };
