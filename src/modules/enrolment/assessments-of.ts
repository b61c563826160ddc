import type { ReferralId } from '../../kernel/ids.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { Assessment } from './contract.ts';
import type { EnrolmentTables } from './tables.ts';

/** The threshold assessments made on a referral, newest first. */
export async function assessmentsOf(work: Work, referralId: ReferralId): Promise<Assessment[]> {
  return tables<EnrolmentTables>(work)
    .selectFrom('enrolment.assessment')
    .select(['id', 'referralId', 'unitId', 'modelHash', 'facts', 'outcome', 'explanation', 'assessedAt', 'assessedBy'])
    .where('county', '=', work.actor.county)
    .where('referralId', '=', referralId)
    .orderBy('assessedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
