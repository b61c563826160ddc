import { sql } from 'kysely';
import type { z } from 'zod';
import { plus } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import {
  type CooperationModel,
  instantOfWall,
  openingsFrom,
  type PerformerKind,
  urgencies,
  wallMinuteOf,
} from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare, decideOnMatter } from '../access/index.ts';
import { governingModel } from '../agreement/index.ts';
import { unitById } from '../organisation/index.ts';
import { identitiesOf } from '../patient/index.ts';
import { timesOf } from './book-slot.ts';
import type { dayAnswer, freeAnswer, freeBody } from './contract.ts';
import { unknownRequest } from './begin-action.ts';
import { mustBeOpenToAsker, noBooking } from './change-booking.ts';
import { lookAt } from './deliver.ts';
import { findWays } from './find-ways.ts';
import { placeNow } from './place-patient.ts';
import { decideOnAction, sidesOf } from './policy.ts';
import { loadRequest, type RequestId } from './queries.ts';
import { shownPatient } from './show-request.ts';
import { byTime, freeOf, type Place, placesOf } from './slot-places.ts';
import { type BookingRow, bookingOf, ofDay, type SlotDay } from './slot-queries.ts';
import { supportTexts } from './texts/index.ts';

/** The times that may be booked by a way now, with how many are free of each. */
export async function showFreeTimes(
  work: Work,
  { patientId, urgency, routeId }: z.output<typeof freeBody>,
): Promise<z.input<typeof freeAnswer>> {
  authorise(work, await decideOnCare(work, patientId), { patientId });
  const known = urgencies.find((one) => one === urgency);
  if (known === undefined)
    throw badInput(
      'no-such-urgency',
      both(supportTexts, (t) => t.notBookable),
    );
  const placed = await placeNow(work, patientId);
  const { role, unitId } = userOf(work.actor);
  const { now } = await findWays(work, placed, { urgency: known, by: { role, unitId }, at: work.now });
  const way = now.find(({ route, how }) => route === routeId && how === 'book');
  if (way === undefined || way.opening === null || way.unitId === null)
    throw new Refusal(
      'cannot-be-done',
      'not-bookable',
      both(supportTexts, (t) => t.notBookable),
    );
  const day = { unitId: way.unitId, routeId, opensAt: way.opening.start };
  return freeOf(work, day, await placesOf(work, day, timesOf(placed.governing.model, routeId, way.opening)));
}

/** The times that a request's booking may be moved to: for the one who asked within the hours for booking, for the unit that visits always. */
export async function showTimesToMoveTo(work: Work, id: RequestId): Promise<z.input<typeof freeAnswer>> {
  const request = await loadRequest(work, id);
  if (request === undefined) throw unknownRequest();
  authorise(work, decideOnAction(work, sidesOf(work, request), 'move-booking'), lookAt(request));
  const booking = await bookingOf(work, id);
  if (booking === undefined) throw noBooking();
  await mustBeOpenToAsker(work, request, booking);
  // Somebody has a time of the opening, so it has been divided.
  return freeOf(work, booking, await placesOf(work, booking, []));
}

/** The unit's own times of one day, with who has them. */
export async function showDay(work: Work, date: LocalDate = dateAt(work.now)): Promise<z.input<typeof dayAnswer>> {
  const ground = authorise(work, decideOnMatter(work, 'list'), { details: { date } });
  const { unitId } = userOf(work.actor);
  const unit = await unitById(work, unitId);
  if (unit === undefined || unit.municipalityCode === null) return { date, routes: [] };
  const { hash, model } = await governingModel(work, unit.municipalityCode, work.now);
  const routes = [];
  for (const { rule, opening } of openingsOn(model, unit.kind, date)) {
    const day = { unitId, routeId: rule.id, opensAt: opening.start };
    const places = await placesOf(work, day, timesOf(model, rule.id, opening));
    const bookings = await bookingsOf(work, day);
    const patients = await identitiesOf(
      work,
      bookings.map(({ patientId }) => patientId),
    );
    for (const patientId of patients.keys()) work.look({ ground, patientId });
    const held = (id: Place['id']) => {
      const booking = id === null ? undefined : bookings.find(({ slotId }) => slotId === id);
      if (booking === undefined) return null;
      const identity = patients.get(booking.patientId);
      return { requestId: booking.requestId, patient: identity === undefined ? null : shownPatient(identity) };
    };
    routes.push({
      routeId: rule.id,
      title: rule.title,
      clause: { modelHash: hash, id: rule.clause, heading: model.clauses.get(rule.clause)?.heading ?? rule.clause },
      opensAt: opening.start,
      waiting: bookings.filter(({ slotId }) => slotId === null).length,
      times: byTime(places).map(({ places: at, ...time }) => ({
        ...time,
        places: at.map(({ id, place, state }) => ({ place, state, booking: held(id) })),
      })),
    });
  }
  return { date, routes };
}

type BookedPlace = Pick<BookingRow, 'requestId' | 'patientId' | 'slotId'>;

/** Everybody who has or waits for a time of an opening, as far as the unit takes part. */
async function bookingsOf(work: Work, day: SlotDay): Promise<BookedPlace[]> {
  const { rows } = await sql<BookedPlace>`select request_id, patient_id, slot_id from physician_support.booking
    where ${ofDay(work, day)} and state <> 'cancelled' order by booked_at, id`.execute(work.tx);
  return rows;
}

/** The openings on a day of every way that is booked at such a unit. */
export function openingsOn(model: CooperationModel, kind: string, date: LocalDate) {
  const from = startOfDay(date);
  const to = startOfDay(dateAt(plus(from, { hours: 30 })));
  return model.routes
    .filter(({ rule }) => rule.kind === 'bookable-slot' && rule.switchedOff === undefined)
    .filter(({ rule }) => rule.servedBy.performer === (kind as PerformerKind))
    .flatMap(({ rule, hours }) => {
      const found = [];
      for (const opening of openingsFrom(hours, wallMinuteOf(from))) {
        const [start, end] = [instantOfWall(opening.start), instantOfWall(opening.end)];
        if (start >= to) break;
        if (start >= from) found.push({ rule, opening: { start, end } });
      }
      return found;
    });
}
