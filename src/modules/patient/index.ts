import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export type { Alert, PatientIdentity, Situation } from './contract.ts';
export { patientByNumber, patientForNotice } from './find-patient.ts';
export { identitiesForReview, type Likeness, likenessOf, type ReviewedPatient } from './for-review.ts';
export { addressesOf, identitiesOf, identityOf, postalCodesOf } from './identity.ts';
export { type PatientInBrief, patientsInBrief } from './in-brief.ts';
export { listedWithPhysician } from './listed-with-physician.ts';
export { readNumber } from './number.ts';
export { patientsMatching } from './patients-matching.ts';
export {
  admitReceived,
  knownPatients,
  type KnownPatient,
  type ReceivedPatient,
  registerReceived,
  updateReceived,
} from './receive-patients.ts';
export { type ReceivedRecord, receiveRecords, recordReception } from './receive-records.ts';
export { receivedRecordsOf } from './received-records.ts';
export { situationOf } from './situation.ts';
export { situationShown } from './whereabouts.ts';

export const patientModule: ModuleDoor = { name: 'patient', endpoints: routes };
