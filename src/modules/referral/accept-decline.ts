import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { endRelations } from '../access/index.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { acceptDeclineBody } from './contract.ts';
import { pinnedModel } from './pinned-model.ts';
import { saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';

/** The sender accepts that the referral was declined; the matter ends. */
export async function acceptDecline(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof acceptDeclineBody>,
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'accept-decline', asked);
  await endRelations(work, { caseId: id, unitId: referral.fromUnitId });
  const closed = await saveReferral(work, referral, { state: 'closed', closedAt: work.now });
  await recordMove(work, {
    referral: closed,
    model: await pinnedModel(work, referral),
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'accept-decline'), owesFacts: false },
    type: 'referral.decline-accepted',
    payload: asked.note === undefined ? {} : { note: asked.note },
  });
  return { id };
}
