import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import { pinnedModel } from './pinned-model.ts';
import { actingUser, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';

/** The receipt: the receiver has the referral, and the time to decide begins. */
export async function receiveReferral(
  work: Work,
  id: ReferralId,
  asked: { version: number },
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'receive', asked);
  const received = await saveReferral(work, referral, { receivedAt: work.now, receivedBy: actingUser(work) });
  await recordMove(work, {
    referral: received,
    model: await pinnedModel(work, referral),
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'receive'), owesFacts: referral.owesFacts },
    type: 'referral.received',
  });
  return { id };
}
