import type { Id, ReferralId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { recordFile } from './add-attachment.ts';
import { markRemoved } from './attachment-queries.ts';
import { beginAction } from './begin-action.ts';
import { referralTexts } from './texts/index.ts';

/** Takes a file back. It is marked, not erased: what was sent can be seen to have been sent. */
export async function removeAttachment(
  work: Work,
  id: ReferralId,
  attachmentId: Id<'attachment'>,
): Promise<{ id: ReferralId }> {
  const { referral } = await beginAction(work, id, 'remove-attachment', {});
  const outcome = await markRemoved(work, id, attachmentId);
  if (outcome === 'none')
    throw notFound(
      'no-such-attachment',
      both(referralTexts, (t) => t.attachmentUnknown),
    );
  if (outcome === 'foreign') {
    throw new Refusal(
      'not-allowed',
      'not-your-attachment',
      both(referralTexts, (t) => t.notYourAttachment),
    );
  }
  await recordFile(work, referral, 'referral.attachment-removed', { attachmentId });
  return { id };
}
