import type { PatientId, ReferralId } from '../../kernel/ids.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { EnrolmentTables } from './tables.ts';

/** The threshold assessments made on a referral go with it to another patient. */
export async function moveAssessments(work: Work, referralId: ReferralId, patientId: PatientId): Promise<void> {
  await tables<EnrolmentTables>(work)
    .updateTable('enrolment.assessment')
    .set({ patientId })
    .where('county', '=', work.actor.county)
    .where('referralId', '=', referralId)
    .execute();
}
