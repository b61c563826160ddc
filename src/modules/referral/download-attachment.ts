import type { Id, ReferralId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { loadAttachment } from './attachment-queries.ts';
import { lookAt } from './begin-action.ts';
import { referralTexts } from './texts/index.ts';

/** Sends a file to a participant. Images are shown; a PDF is saved, since browsers show none under headers that keep files from running anything. */
export async function downloadAttachment(work: Work, id: ReferralId, attachmentId: Id<'attachment'>) {
  await lookAt(work, id);
  const attachment = await loadAttachment(work, id, attachmentId);
  if (attachment === undefined)
    throw notFound(
      'no-such-attachment',
      both(referralTexts, (t) => t.attachmentUnknown),
    );
  const { mediaType, name, content } = attachment;
  return { mediaType, name, bytes: content, inline: mediaType !== 'application/pdf' };
}
