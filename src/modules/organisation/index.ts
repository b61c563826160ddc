import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { lockDormantAccounts } from './lock-dormant-accounts.ts';
import { routes } from './routes.ts';
import { remindToConfirm } from './upkeep.ts';

export { needsSecondEyes } from './account-rules.ts';
export type { StaffSummary, UnitSummary, UnitKind } from './contract.ts';
export {
  forgetMunicipalities,
  municipalitiesByCode,
  headOfUnit,
  holderAt,
  providersById,
  type ServingUnit,
  staffById,
  staffOfUnit,
  unitById,
  unitsById,
  unitsServing,
} from './directory.ts';
export {
  namesAtUnits,
  type ReviewingUnit,
  rolesOfAssignments,
  staffNames,
  unitsOfProvider,
  unitsWithRoles,
} from './for-review.ts';
export { type DistrictArea, districtAreas } from './reference-lists.ts';
export { forgetSurroundings, type Surroundings, surroundingsOf } from './surroundings.ts';
export { administrators, decideOnOwnPrincipal } from './policy.ts';
export { unitsThatMayDecide } from './proposal-queries.ts';
export { patientNumbers } from './patient-numbers.ts';
export { unitsOfKinds } from './units-of-kinds.ts';
export { unitsOfRole } from './units-of-role.ts';
export { roleTexts, unitKindTexts } from './texts/labels.ts';
export { actorOfAssignment, assignmentsOfPerson, hsaIdOf, noteSignIn, type Person, personByHsaId } from './people.ts';

export { receiveAssignments, receiveUnits, type TabledAssignment, type TabledUnit } from './receive-table.ts';
export {
  municipalitiesNamed,
  providersByNumber,
  type ReceivedStaff,
  receiveStaff,
  staffByHsaId,
  type StaffByHsaId,
  type UnitByHsaId,
  unitsByHsaId,
} from './receive.ts';

export { substitutesOf } from './substitutes.ts';
export { remindToConfirm } from './upkeep.ts';
export { lockDormantAccounts } from './lock-dormant-accounts.ts';

export const organisationModule: ModuleDoor = {
  name: 'organisation',
  endpoints: routes,
  jobs: [
    { task: 'organisation.lock-dormant', match: '23 3 * * *', run: lockDormantAccounts },
    { task: 'organisation.remind-to-confirm', match: '33 4 * * *', run: remindToConfirm },
  ],
};
