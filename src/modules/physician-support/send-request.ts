import type { z } from 'zod';
import { newId, type UnitId } from '../../kernel/ids.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import { forgetFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare, relate } from '../access/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import type { sendBody } from './contract.ts';
import { bookSlot, type SlotChance, slotChance, timesOf, type WantedSlot } from './book-slot.ts';
import { awaitAnswer, entryAbout, lookAt, paramsOf } from './deliver.ts';
import { findWays, type FoundWay, type FoundWays } from './find-ways.ts';
import { draftOfSupport } from './keep-draft.ts';
import { placeNow } from './place-patient.ts';
import { type Delivery, insertRequest, type NewRequest, type RequestId } from './queries.ts';
import { presentWays } from './show-ways.ts';
import type { SlotDay, SlotRow } from './slot-queries.ts';
import { causes } from './texts/causes.ts';
import { supportTexts } from './texts/index.ts';
import { physicianOf, responsibleUnits } from './responsible-units.ts';

/**
 * Asks for a physician. Goes to exactly one unit, the one that the chosen way leads to by the model in force now; the units responsible
 * for the patient may read it. The receiver cares for the patient for as long as the request is open.
 */
export async function sendRequest(work: Work, body: z.output<typeof sendBody>): Promise<{ id: RequestId }> {
  const { unitId: own, role } = userOf(work.actor);
  const { patientId, routeId, urgency } = body;
  const id = newId<'request'>();
  authorise(work, await decideOnCare(work, patientId), lookAt({ id, patientId }));
  mustBeKnown(body.cause);
  const placed = await placeNow(work, patientId);
  const ways = await findWays(work, placed, { urgency, by: { role, unitId: own }, at: work.now });
  const way = await chosenWay(work, placed, ways, routeId);
  const participants = [...new Set([own, way.toUnitId, ...responsibleUnits(placed, work.now)])];
  const delivery = deliveryBy(placed, way);
  const request: NewRequest = {
    ...contentOf(body),
    id,
    participants,
    physician: physicianOf(placed, work.now),
    delivery,
  };
  const wanted = body.slot ?? { orWait: false };
  const chance = way.how === 'book' ? await slotChance(work, dayOf(way), wanted) : null;
  const full = () => noTimeFree(work, placed, ways, { way, wanted });
  if (chance !== null && !chance.free && !wanted.orWait) throw await full();
  if (!(await insertRequest(work, request))) throw photoGone();
  const booked = chance && (await book(work, placed, { chance, way, request, wanted }));
  if (chance !== null && booked === null) throw await full();
  await letTakePart(work, request);
  await forgetFormDraft(work, draftOfSupport({ patientId }));
  const params = await paramsOf(work, { urgency, fromUnitId: own, toUnitId: way.toUnitId });
  work.record({
    type: 'physician-support.asked',
    ...entryAbout({ id, patientId, participantUnitIds: participants }),
    params,
    payload: { routeId, urgency, clause: delivery.clause, answerDueAt: delivery.answerDueAt },
    work: awaitAnswer({ fromUnitId: own, delivery }, work.now, params),
  });
  if (booked !== null) recordBooking(work, request, params, booked);
  return { id };
}

/** The causes are those of the form: what is counted by cause must be found there. */
function mustBeKnown(cause: string | undefined): void {
  if (cause === undefined || Object.hasOwn(causes, cause)) return;
  const text = both(supportTexts, (t) => t.noSuchCause);
  throw badInput('no-such-cause', text, { cause: text });
}

function contentOf(
  body: z.output<typeof sendBody>,
): Omit<NewRequest, 'id' | 'participants' | 'physician' | 'delivery'> {
  const { routeId: _routeId, cause = null, slot: _slot, ...content } = body;
  return { ...content, cause, need: 'physician' };
}

function dayOf({ opening, toUnitId: unitId, route: routeId }: OpenWay): SlotDay {
  if (opening === null) throw new Error('a way that is booked has no opening');
  return { unitId, routeId, opensAt: opening.start };
}

interface Booking {
  chance: SlotChance;
  way: OpenWay;
  request: NewRequest;
  wanted: WantedSlot;
}

/** Books the time in the same act as the request. */
async function book(work: Work, placed: PlacedPatient, { chance, way, request, wanted }: Booking) {
  if (way.opening === null) return null;
  const { providerId: ownerProviderId, unitId: ownerUnitId } = userOf(work.actor);
  const of = { id: request.id, patientId: request.patientId, ownerProviderId, ownerUnitId };
  return bookSlot(work, chance, timesOf(placed.governing.model, way.route, way.opening), of, wanted);
}

/** Says that no time is left, with the ways that are. */
async function noTimeFree(
  work: Work,
  placed: PlacedPatient,
  ways: FoundWays,
  { way, wanted }: Pick<Booking, 'way' | 'wanted'>,
): Promise<Refusal> {
  const left = await presentWays(
    work,
    placed,
    ways.now.filter(({ route }) => route !== way.route),
  );
  const [next] = left;
  const full = both(supportTexts, (t) => (wanted.startsAt === undefined ? t.noFreeTime : t.timeNotFree));
  const text =
    next === undefined
      ? full
      : {
          sv: `${full.sv} ${supportTexts.sv.nextWay({ way: next.title.sv, unit: next.unit?.name ?? '' })}`,
          en: `${full.en} ${supportTexts.en.nextWay({ way: next.title.en, unit: next.unit?.name ?? '' })}`,
        };
  return new Refusal('cannot-be-done', 'no-free-time', text, { ways: left });
}

function recordBooking(work: Work, request: NewRequest, params: JsonObject, booked: SlotRow | 'waiting'): void {
  const entry = entryAbout({ ...request, participantUnitIds: request.participants });
  if (booked === 'waiting') work.record({ type: 'physician-support.queued', ...entry, params });
  else work.record({ type: 'physician-support.booked', ...entry, params: { ...params, at: booked.startsAt } });
}

/** A way that leads to a unit here. */
export type OpenWay = FoundWay & { toUnitId: UnitId };

/** The way that was chosen, if it may be used now; else refused, with the reason and the ways that may. */
export async function chosenWay(work: Work, placed: PlacedPatient, ways: FoundWays, routeId: string): Promise<OpenWay> {
  const way = ways.now.find(({ route }) => route === routeId);
  if (way !== undefined && way.how !== 'call' && way.unitId !== null) return { ...way, toUnitId: way.unitId };
  const why =
    ways.closed.find(({ route }) => route === routeId)?.reason ??
    way?.why ??
    ways.next.find(({ route }) => route === routeId)?.why;
  const told = both(supportTexts, (t) => (why === undefined ? t.noSuchWay : t.wayNotNow));
  const text = why === undefined ? told : { sv: `${told.sv} ${why.sv}`, en: `${told.en} ${why.en}` };
  throw new Refusal('cannot-be-done', why === undefined ? 'no-such-way' : 'way-not-now', text, {
    ways: await presentWays(
      work,
      placed,
      ways.now.filter(({ route }) => route !== routeId),
    ),
  });
}

/** The way as it is kept with the request. */
export function deliveryBy({ governing }: PlacedPatient, way: OpenWay): Delivery {
  const { toUnitId, route: routeId, kind, clauses, expected } = way;
  const answerDueAt = expected?.by ?? null;
  return { toUnitId, routeId, routeSort: kind, modelHash: governing.hash, clause: clauses[0] ?? '', answerDueAt };
}

/** The receiver cares while the request is open; the others who are responsible take part in the matter. */
async function letTakePart(work: Work, { id, patientId, participants, delivery }: NewRequest): Promise<void> {
  const relation = { patientId, ground: 'support-request', caseKind: 'support-request', caseId: id } as const;
  await relate(work, [
    ...participants.map((unitId) => ({ ...relation, unitId, scope: 'process' as const })),
    { ...relation, unitId: delivery.toUnitId, scope: 'care' },
  ]);
}

function photoGone() {
  return badInput(
    'photo-gone',
    both(supportTexts, (t) => t.photoGone),
  );
}
