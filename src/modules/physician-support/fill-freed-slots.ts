import { sql } from 'kysely';
import { type County, newId } from '../../kernel/ids.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { entryAbout, paramsOf } from './deliver.ts';
import { loadRequest, saveRequest } from './queries.ts';
import { type BookingRow, moveSlot } from './slot-queries.ts';

export const fillTask = 'physician-support.fill-freed-slots';

/** Those who wait learn at once that a time has been given back; the same is done every minute besides. */
export async function fillSoon(work: Work): Promise<void> {
  await work.enqueue(fillTask, {}, { key: fillTask });
}

/** Gives freed times to those who wait for them, first come first served. */
export async function fillFreedSlots(platform: Platform, county: County): Promise<{ filled: number }> {
  let filled = 0;
  const acting = { actor: systemActor('slot-keeper', county), action: fillTask, requestId: newId() };
  while (await inTransaction(platform, acting, fillOne)) filled += 1;
  return { filled };
}

async function fillOne(work: Work): Promise<boolean> {
  const booking = await firstWaiting(work);
  if (booking === undefined) return false;
  const request = await loadRequest(work, booking.requestId, true);
  const slot = request === undefined ? undefined : await moveSlot(work, booking, booking, null);
  if (request === undefined || slot === undefined) return false;
  const saved = await saveRequest(work, request, { state: request.state });
  const params = { ...(await paramsOf(work, request)), at: slot.startsAt };
  work.record({ type: 'physician-support.booked', ...entryAbout(saved), params });
  return true;
}

/** The first in some queue where a time is free. */
async function firstWaiting(work: Work): Promise<BookingRow | undefined> {
  const { rows } = await sql<BookingRow>`select b.* from physician_support.booking b
    join physician_support.request r on r.county = b.county and r.id = b.request_id and r.state in ('sent', 'received')
    where b.county = ${work.actor.county} and b.state = 'waiting' and exists (
      select 1 from physician_support.slot s where s.county = b.county and s.unit_id = b.unit_id and s.route_id = b.route_id
        and s.opens_at = b.opens_at and s.state = 'free' and s.ends_at > ${work.now}::timestamptz)
    order by b.booked_at, b.id limit 1`.execute(work.tx);
  return rows[0];
}
