import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { endRelations } from '../access/index.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import { pinnedModel } from './pinned-model.ts';
import { saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';

/**
 * The sender has read the decision; the matter ends, and with it the care relations that it gave: the sender's, and that of a receiver
 * who enrolled nobody (a single visit, an assistive device). Whoever was enrolled has a relation of the enrolment's own.
 */
export async function closeReferral(
  work: Work,
  id: ReferralId,
  asked: { version: number },
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'close', asked);
  await endRelations(work, { caseId: id });
  const closed = await saveReferral(work, referral, { state: 'closed', closedAt: work.now, owesFacts: false });
  await recordMove(work, {
    referral: closed,
    model: await pinnedModel(work, referral),
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'close'), owesFacts: false },
    type: 'referral.closed',
  });
  return { id };
}
