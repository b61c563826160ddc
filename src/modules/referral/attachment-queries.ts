import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Id, ReferralId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { Referral } from './queries.ts';
import type { AttachmentTable, ReferralTables } from './tables.ts';

export type Attachment = Selectable<AttachmentTable>;

/** Stores the bytes once per content, and who added them to what; one statement. */
export async function insertAttachment(
  work: Work,
  referral: Referral,
  file: { id: Id<'attachment'>; name: string; mediaType: Attachment['mediaType']; bytes: Buffer },
): Promise<void> {
  const { providerId, userId } = userOf(work.actor);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { county } = work.actor;
  // `on conflict` names no columns: naming them would ask for the right to read content that is not yet attached to anything.
  await sql`with content as (
      insert into referral.attachment_content (county, sha256, content) values (${county}, ${sha256}, ${file.bytes}) on conflict do nothing)
    insert into referral.attachment (county, id, referral_id, patient_id, owner_provider_id, sha256, name, media_type, size, added_at, added_by)
    values (${county}, ${file.id}::uuid, ${referral.id}::uuid, ${referral.patientId}::uuid, ${providerId}::uuid, ${sha256}, ${file.name},
      ${file.mediaType}, ${file.bytes.length}, ${work.now}, ${userId}::uuid)`.execute(work.tx);
}

/** An attachment that has not been removed, with its content. */
export async function loadAttachment(
  work: Work,
  referralId: ReferralId,
  id: Id<'attachment'>,
): Promise<(Attachment & { content: Buffer }) | undefined> {
  return tables<ReferralTables>(work)
    .selectFrom('referral.attachment as a')
    .innerJoin('referral.attachment_content as c', (join) =>
      join.onRef('c.county', '=', 'a.county').onRef('c.sha256', '=', 'a.sha256'),
    )
    .selectAll('a')
    .select('c.content')
    .where('a.county', '=', work.actor.county)
    .where('a.referralId', '=', referralId)
    .where('a.id', '=', id)
    .where('a.removedAt', 'is', null)
    .executeTakeFirst();
}

/** Marks an attachment of one's own provider as removed. False when there is none such. */
export async function markRemoved(
  work: Work,
  referralId: ReferralId,
  id: Id<'attachment'>,
): Promise<'removed' | 'foreign' | 'none'> {
  const { providerId } = userOf(work.actor);
  const row = await tables<ReferralTables>(work)
    .updateTable('referral.attachment')
    .set((eb) => ({
      removedAt: eb.case().when('ownerProviderId', '=', providerId).then(work.now).else(eb.ref('removedAt')).end(),
    }))
    .where('county', '=', work.actor.county)
    .where('referralId', '=', referralId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('removedAt')
    .executeTakeFirst();
  if (row === undefined) return 'none';
  return row.removedAt === null ? 'foreign' : 'removed';
}
