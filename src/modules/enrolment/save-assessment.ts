import { type Id, newId } from '../../kernel/ids.ts';
import { ageOn } from '../../kernel/local-date.ts';
import { contains } from '../../kernel/period.ts';
import { dateAt } from '../../kernel/zone.ts';
import { type Assessment as Assessed, assess, thresholdFacts } from '../../model/index.ts';
import { jsonb } from '../../platform/database/connect.ts';
import { userOf } from '../../platform/actor.ts';
import { tables, type Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import type { NewAssessment } from './contract.ts';
import { loadOfPatient } from './queries.ts';
import type { EnrolmentTables } from './tables.ts';

/** An assessment as it was made and kept. */
export interface SavedAssessment extends Assessed {
  id: Id<'assessment'>;
}

/**
 * Makes the threshold assessment (tröskelbedömning) of a referral's facts by the model that the referral is pinned to, and keeps it with
 * its explanation: the facts used, the row hit and the clause. The referral records that it was made.
 */
export async function saveAssessment(work: Work, asked: NewAssessment): Promise<SavedAssessment> {
  const model = await modelByHash(work, asked.modelHash);
  const enrolments = await loadOfPatient(work, asked.patientId);
  const enrolled = enrolments.some(({ startsAt, endsAt }) => contains({ start: startsAt, end: endsAt }, work.now));
  const facts = thresholdFacts(asked.facts, { age: ageOn(asked.birthDate, dateAt(work.now)), enrolled });
  const assessed = assess(model, facts);
  const { userId, unitId, providerId, county } = userOf(work.actor);
  const id = newId<'assessment'>();
  await tables<EnrolmentTables>(work)
    .insertInto('enrolment.assessment')
    .values({
      county,
      id,
      patientId: asked.patientId,
      ownerProviderId: providerId,
      unitId,
      referralId: asked.referralId,
      modelHash: asked.modelHash,
      facts: json(facts),
      outcome: assessed.outcome ?? 'undetermined',
      explanation: json({ ...assessed.explanation, levels: assessed.levels, missing: assessed.missing }),
      assessedAt: work.now,
      assessedBy: userId,
    })
    .execute();
  return { ...assessed, id };
}

/** As jsonb; what is absent is left out. */
function json(value: object) {
  return jsonb(JSON.parse(JSON.stringify(value)));
}
