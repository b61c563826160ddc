import type { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import type { Urgency } from '../../model/index.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { unitsById } from '../organisation/index.ts';
import { beginAction } from './begin-action.ts';
import type { cancelBookingBody, moveBookingBody } from './contract.ts';
import { entryAbout, paramsOf } from './deliver.ts';
import { findWays } from './find-ways.ts';
import { fillSoon } from './fill-freed-slots.ts';
import { placeNow } from './place-patient.ts';
import { type RequestId, type RequestRow, saveRequest } from './queries.ts';
import { type BookingRow, bookingOf, endBooking, moveSlot, type SlotDay } from './slot-queries.ts';
import { supportTexts } from './texts/index.ts';

/** Gives the time back, so that the next in the queue gets it. The request stays where it is, and is to be answered otherwise. */
export async function cancelBooking(
  work: Work,
  id: RequestId,
  { version, reason }: z.output<typeof cancelBookingBody>,
): Promise<{ id: RequestId }> {
  const { request } = await beginAction(work, id, 'cancel-booking', version);
  if (!(await endBooking(work, id, reason))) throw noBooking();
  const saved = await saveRequest(work, request, { state: request.state });
  const params = { ...(await paramsOf(work, request)), by: userOf(work.actor).unitName };
  work.record({ type: 'physician-support.booking-cancelled', ...entryAbout(saved), params, payload: { reason } });
  await fillSoon(work);
  return { id };
}

/** Moves a request to another time: the one who asked within the model's hours for booking, the unit that visits at will. */
export async function moveBooking(
  work: Work,
  id: RequestId,
  { version, startsAt }: z.output<typeof moveBookingBody>,
): Promise<{ id: RequestId }> {
  const { request } = await beginAction(work, id, 'move-booking', version);
  const booking = await bookingOf(work, id);
  if (booking === undefined) throw noBooking();
  await mustBeOpenToAsker(work, request, booking);
  const day: SlotDay = booking;
  const slot = await moveSlot(work, booking, day, startsAt);
  if (slot === undefined)
    throw new Refusal(
      'cannot-be-done',
      'time-not-free',
      both(supportTexts, (t) => t.timeNotFree),
    );
  const saved = await saveRequest(work, request, { state: request.state });
  const params: JsonObject = { ...(await paramsOf(work, request)), at: slot.startsAt, by: userOf(work.actor).unitName };
  work.record({ type: 'physician-support.booking-moved', ...entryAbout(saved), params });
  if (booking.slotId !== null) await fillSoon(work);
  return { id };
}

/** The asker's hours for booking hold for moving too. */
export async function mustBeOpenToAsker(work: Work, request: RequestRow, booking: BookingRow): Promise<void> {
  const { unitId, role } = userOf(work.actor);
  if (unitId === request.toUnitId) return;
  const placed = await placeNow(work, request.patientId);
  const by = { role, unitId };
  const ways = await findWays(work, placed, { urgency: request.urgency as Urgency, by, at: work.now });
  const open = ways.now.some(({ route, opening }) => route === booking.routeId && opening?.start === booking.opensAt);
  if (open) return;
  const why = ways.closed.find(({ route }) => route === booking.routeId)?.reason;
  const unit = (await unitsById(work, [request.toUnitId])).get(request.toUnitId);
  const whom = { unit: unit?.name ?? '–', phone: unit?.staffPhone ?? '–' };
  const told = both(supportTexts, (t) => t.bookingClosed(whom));
  throw new Refusal('cannot-be-done', 'booking-closed', {
    sv: [told.sv, why?.sv ?? ''].join(' ').trim(),
    en: [told.en, why?.en ?? ''].join(' ').trim(),
  });
}

export function noBooking() {
  return notFound(
    'no-booking',
    both(supportTexts, (t) => t.noBooking),
  );
}
