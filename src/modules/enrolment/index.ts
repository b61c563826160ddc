import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import type { EnrolmentPeriod } from './contract.ts';
import { followTask, followVersions } from './follow-version.ts';
import { loadOfPatient } from './queries.ts';
import { routes } from './routes.ts';

export type { Assessment, EnrolmentPeriod } from './contract.ts';
export { assessmentsOf } from './assessments-of.ts';
export { enrolmentTextOwner } from './correctable-texts.ts';
export { enrol } from './enrol.ts';
export { moveAssessments } from './move-assessments.ts';
export { saveAssessment } from './save-assessment.ts';
export { statusAt } from './domain/states.ts';
export { countEnds } from './follow-up.ts';
export { handBack } from './hand-back.ts';
export { type RunningEnrolment, runningEnrolments } from './running.ts';
export { enrolledAt, type EnrolledHere } from './search-queries.ts';

/** All enrolments of a patient that the acting unit may see, with end proposals, in order of their start. One statement. */
export function enrolmentsOf(work: Work, patientId: PatientId): Promise<EnrolmentPeriod[]> {
  return loadOfPatient(work, patientId);
}

export const enrolmentModule: ModuleDoor = {
  name: 'enrolment',
  endpoints: routes,
  jobs: [{ task: followTask, match: '*/10 * * * *', run: followVersions }],
};
