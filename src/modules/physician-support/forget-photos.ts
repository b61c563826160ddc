import { sql } from 'kysely';
import { type County, newId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import { rules } from '../../platform/rules.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';

export const forgetPhotosTask = 'physician-support.forget-photos';

/** Forgets photographs that were never sent with a request, when the rule's days have gone, and content that no photograph holds. */
export async function forgetUnsentPhotos(platform: Platform, county: County): Promise<{ forgotten: number }> {
  const acting = { actor: systemActor('photo-keeper', county), action: forgetPhotosTask, requestId: newId() };
  return inTransaction(platform, acting, async ({ tx, now }) => {
    const days = rules().number('support.unsent-photo-days', { on: dateAt(now), county });
    // The same picture may be added meanwhile: whoever adds waits, and then keeps its content anew.
    await sql`lock table physician_support.photo in share row exclusive mode`.execute(tx);
    const { numAffectedRows } = await sql`delete from physician_support.photo
      where county = ${county} and request_id is null and added_at < ${plus(now, { days: -days })}::timestamptz`.execute(
      tx,
    );
    await sql`delete from physician_support.photo_content c where c.county = ${county} and not exists (
      select 1 from physician_support.photo p where p.county = c.county and p.sha256 = c.sha256)`.execute(tx);
    return { forgotten: Number(numAffectedRows ?? 0) };
  });
}
