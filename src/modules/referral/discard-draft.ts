import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { endRelations } from '../access/index.ts';
import { beginAction } from './begin-action.ts';
import { saveReferral } from './queries.ts';

/** Throws a draft away. It is kept out of every list, and the care relation that it gave ends. */
export async function discardDraft(
  work: Work,
  id: ReferralId,
  asked: { version: number },
): Promise<{ id: ReferralId }> {
  const { referral } = await beginAction(work, id, 'discard', asked);
  await endRelations(work, { caseId: id });
  await saveReferral(work, referral, { discardedAt: work.now });
  work.announce(`unit:${referral.fromUnitId}`);
  return { id };
}
