import { newId, type ReferralId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import type { UploadedFile } from '../../platform/http/endpoint.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { insertAttachment } from './attachment-queries.ts';
import { beginAction } from './begin-action.ts';
import { maxAttachmentBytes } from './contract.ts';
import { attachmentName, sniff } from './domain/sniff.ts';
import type { Referral } from './queries.ts';
import { matterOf } from './record-move.ts';
import { referralTexts } from './texts/index.ts';

/** Adds a file to a referral. What it is, is read from its content. */
export async function addAttachment(
  work: Work,
  id: ReferralId,
  file: UploadedFile | undefined,
): Promise<{ id: ReferralId }> {
  const { referral } = await beginAction(work, id, 'add-attachment', {});
  const bytes = file?.bytes ?? Buffer.alloc(0);
  if (bytes.length === 0)
    throw badInput(
      'empty-file',
      both(referralTexts, (t) => t.emptyFile),
    );
  if (bytes.length > maxAttachmentBytes)
    throw new Refusal(
      'too-large',
      'too-large',
      both(referralTexts, (t) => t.tooMuch),
    );
  const mediaType = sniff(bytes);
  if (mediaType === null)
    throw new Refusal(
      'unsupported-type',
      'wrong-type',
      both(referralTexts, (t) => t.wrongType),
    );
  const attachmentId = newId<'attachment'>();
  const name = attachmentName(file?.name ?? '', mediaType);
  await insertAttachment(work, referral, { id: attachmentId, name, mediaType, bytes });
  await recordFile(work, referral, 'referral.attachment-added', { attachmentId, mediaType, size: bytes.length });
  return { id };
}

/** A draft's files leave no entry, as nothing in a draft does. */
export async function recordFile(
  work: Work,
  referral: Referral,
  type: 'referral.attachment-added' | 'referral.attachment-removed',
  payload: { attachmentId: string; mediaType?: string; size?: number },
): Promise<void> {
  if (referral.state === 'draft') return;
  const { units, params } = await matterOf(work, referral);
  work.record({
    type,
    subject: aboutPatient(referral.patientId),
    case: { kind: 'referral', id: referral.id },
    participants: units,
    params: { ...params, by: userOf(work.actor).unitName },
    payload,
  });
}
