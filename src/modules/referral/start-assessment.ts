import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import { pinnedModel } from './pinned-model.ts';
import { saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';

/** Somebody at the receiver takes hold of the referral and begins to assess it; the sender sees that. The clock goes on. */
export async function startAssessment(
  work: Work,
  id: ReferralId,
  asked: { version: number },
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'start-assessment', asked);
  const started = await saveReferral(work, referral, { state: 'under-assessment' });
  await recordMove(work, {
    referral: started,
    model: await pinnedModel(work, referral),
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'start-assessment'), owesFacts: referral.owesFacts },
    type: 'referral.assessment-started',
    holds: true,
  });
  return { id };
}
