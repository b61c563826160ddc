import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { saveAssessment } from '../enrolment/index.ts';
import { identityOf } from '../patient/index.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { assessBody } from './contract.ts';
import { changesBetween, levelsAsked, patched } from './domain/facts.ts';
import { pinnedModel } from './pinned-model.ts';
import { requirePossibleDays } from './possible-days.ts';
import { factsOf, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';
import { referralTexts } from './texts/index.ts';

/**
 * The receiver makes the threshold assessment on the facts as they were found: the sender's, with the receiver's own findings put
 * over them. The sender's facts stay as sent. The outcome presets the decision.
 */
export async function assessThreshold(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof assessBody>,
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'assess', asked);
  requirePossibleDays(work, asked.findings);
  const { patientId, modelHash } = referral;
  if (modelHash === null) throw new Error('a referral under assessment is pinned to a model');
  const identity = await identityOf(work, patientId);
  if (identity === undefined)
    throw notFound(
      'no-such-patient',
      both(referralTexts, (t) => t.patientUnknown),
    );
  const found = patched(factsOf(referral), asked.findings);
  const facts = { ...found, levels: [...levelsAsked(referral.kind, found)] };
  const assessed = await saveAssessment(work, {
    patientId,
    referralId: id,
    modelHash,
    facts,
    birthDate: identity.birthDate,
  });
  const saved = await saveReferral(work, referral, { ruleOutcome: assessed.outcome });
  const standing = { stage, owesFacts: referral.owesFacts };
  await recordMove(work, {
    referral: saved,
    model: await pinnedModel(work, referral),
    before: standing,
    after: { stage: stageAfter(stage, 'assess'), owesFacts: referral.owesFacts },
    type: 'referral.assessed',
    payload: {
      assessmentId: assessed.id,
      outcome: assessed.outcome,
      clauses: assessed.explanation.rows.map(({ clause }) => clause),
      found: changesBetween(factsOf(referral), found).map(({ fact }) => fact),
    },
  });
  return { id };
}
