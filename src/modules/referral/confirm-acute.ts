import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import { pinnedModel } from './pinned-model.ts';
import { actingUser, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';

/** The receiver confirms an acute referral; until then it does not count. It is the receipt as well. */
export async function confirmAcute(
  work: Work,
  id: ReferralId,
  asked: { version: number },
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'confirm', asked);
  const by = actingUser(work);
  const confirmed = await saveReferral(work, referral, {
    receivedAt: work.now,
    receivedBy: by,
    confirmedAt: work.now,
    confirmedBy: by,
  });
  await recordMove(work, {
    referral: confirmed,
    model: await pinnedModel(work, referral),
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'confirm'), owesFacts: referral.owesFacts },
    type: 'referral.confirmed',
  });
  return { id };
}
