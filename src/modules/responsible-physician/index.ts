import type { PatientId } from '../../kernel/ids.ts';
import type { PhysicianPeriod } from '../../model/index.ts';
import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import type { Situation } from '../patient/index.ts';
import { physicianPeriods } from './domain/periods.ts';
import { termsOf } from './queries.ts';
import { routes } from './routes.ts';

export { type CarrierNow, carriersNow } from './carriers-now.ts';
export { carriedBy } from './list-my-patients.ts';
export { substitutesAt } from './substitutes.ts';

/** The periods in which somebody carries a patient, for the model: what others ask `responsible` and `routes` with. One statement. */
export async function physiciansOf(
  work: Work,
  patientId: PatientId,
  listings: Situation['listings'],
): Promise<PhysicianPeriod[]> {
  return physicianPeriods(await termsOf(work, patientId), listings);
}

export const responsiblePhysicianModule: ModuleDoor = { name: 'responsible-physician', endpoints: routes };
