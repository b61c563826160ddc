import { type ModuleDoor, query } from '../../platform/http/endpoint.ts';
import { overviewParams, overviewPath, patientOverview } from './contract.ts';
import { may } from './policy.ts';
import { showPatientOverview } from './show-patient-overview.ts';

export const patientOverviewView: ModuleDoor = {
  name: 'patient-overview',
  endpoints: [
    query({
      path: overviewPath,
      method: 'GET',
      permission: may.view,
      log: 'patient.overview',
      summary: 'Everything the patient overview shows, in one request.',
      params: overviewParams,
      answer: patientOverview,
      handle: (work, { params }) => showPatientOverview(work, params.id),
    }),
  ],
};
