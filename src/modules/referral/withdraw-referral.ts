import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { endRelations } from '../access/index.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { withdrawBody } from './contract.ts';
import { pinnedModel } from './pinned-model.ts';
import { saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';

/** The sender takes the referral back before it is decided. Nobody takes part in the care through it any more. */
export async function withdrawReferral(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof withdrawBody>,
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'withdraw', asked);
  await endRelations(work, { caseId: id });
  const withdrawn = await saveReferral(work, referral, {
    state: 'withdrawn',
    withdrawnReason: asked.reason,
    owesFacts: false,
  });
  await recordMove(work, {
    referral: withdrawn,
    model: await pinnedModel(work, referral),
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'withdraw'), owesFacts: false },
    type: 'referral.withdrawn',
  });
  return { id };
}
