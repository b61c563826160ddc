import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { CooperationModel, ReferralFacts } from '../../model/index.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { enrolmentsOf } from '../enrolment/index.ts';
import { identityOf } from '../patient/index.ts';
import { completenessOf, personOf, thresholdOf } from './judge.ts';
import type { Referral } from './queries.ts';
import { referralTexts } from './texts/index.ts';

/** What the rules say when a sent referral has got new facts. */
export async function rejudge(
  work: Work,
  referral: Referral,
  model: CooperationModel,
  facts: ReferralFacts,
): Promise<{ complete: boolean; ruleOutcome: Referral['ruleOutcome'] }> {
  const identity = await identityOf(work, referral.patientId);
  if (identity === undefined)
    throw notFound(
      'no-such-patient',
      both(referralTexts, (t) => t.patientUnknown),
    );
  const today = dateAt(work.now);
  const enrolments = await enrolmentsOf(work, referral.patientId);
  const person = personOf(identity.birthDate, enrolments, { today, now: work.now });
  const { missing } = completenessOf(model, referral.kind, facts, { ...person, today });
  const threshold = thresholdOf(model, referral.kind, facts, person);
  return { complete: missing.length === 0, ruleOutcome: threshold?.outcome ?? null };
}
