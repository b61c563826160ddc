import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export type { Address, Alert, Listing, PatientIdentity, Relative, Situation, Stay } from './contract.ts';
export { identitiesOf, identityOf } from './identity.ts';
export { patientsMatching } from './patients-matching.ts';
export { situationOf } from './situation.ts';

export const patientModule: ModuleDoor = { name: 'patient', endpoints: routes };
