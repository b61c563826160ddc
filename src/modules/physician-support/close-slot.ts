import { sql } from 'kysely';
import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { governingModel } from '../agreement/index.ts';
import { unitById } from '../organisation/index.ts';
import { timesOf } from './book-slot.ts';
import type { placeBody, slotAnswer } from './contract.ts';
import { fillSoon } from './fill-freed-slots.ts';
import { openingsOn } from './show-slots.ts';
import { divideDay, type SlotRow } from './slot-queries.ts';
import { supportTexts } from './texts/index.ts';

type Place = z.output<typeof placeBody>;

/** Closes one of the unit's own times: the physician is away. A time that somebody has is not closed over their head. */
export async function closeSlot(work: Work, place: Place): Promise<{ id: Id<'slot'> }> {
  return setState(work, place, 'closed');
}

/** Opens a closed time again; those who wait get it first. */
export async function reopenSlot(work: Work, place: Place): Promise<{ id: Id<'slot'> }> {
  const reopened = await setState(work, place, 'free');
  await fillSoon(work);
  return reopened;
}

async function setState(work: Work, place: Place, state: 'closed' | 'free'): Promise<{ id: Id<'slot'> }> {
  authorise(work, allow('no-patient-data'));
  const { unitId } = userOf(work.actor);
  const day = { unitId, routeId: place.routeId, opensAt: place.opensAt };
  await divideDay(work, day, await timesHere(work, place));
  const { rows } = await sql<Pick<SlotRow, 'id' | 'state'>>`update physician_support.slot
    set state = case when state = 'taken' then state else ${state} end
    where county = ${work.actor.county} and unit_id = ${unitId}::uuid and route_id = ${place.routeId}
      and starts_at = ${place.startsAt}::timestamptz and place = ${place.place}
    returning id, state`.execute(work.tx);
  const [slot] = rows;
  if (slot === undefined) throw noSuchSlot();
  if (slot.state === 'taken')
    throw wrongState(
      'slot-taken',
      both(supportTexts, (t) => t.slotTaken),
      { state: slot.state },
    );
  work.announce(`unit:${unitId}`);
  return { id: slot.id };
}

/** The times that the model gives the unit in that opening; none for an opening that there is not. */
async function timesHere(work: Work, { routeId, opensAt }: Place) {
  const unit = await unitById(work, userOf(work.actor).unitId);
  if (unit === undefined || unit.municipalityCode === null) throw noSuchSlot();
  const { model } = await governingModel(work, unit.municipalityCode, work.now);
  const opening = openingsOn(model, unit.kind, dateAt(opensAt)).find(
    (one) => one.rule.id === routeId && one.opening.start === opensAt,
  );
  if (opening === undefined) throw noSuchSlot();
  return timesOf(model, routeId, opening.opening);
}

/** What closing and opening answer with. */
export async function slotStands(work: Work, id: Id<'slot'>): Promise<z.input<typeof slotAnswer>> {
  authorise(work, allow('no-patient-data'));
  const { rows } = await sql<Pick<SlotRow, 'id' | 'state'>>`select id, state from physician_support.slot
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  const [slot] = rows;
  if (slot === undefined) throw noSuchSlot();
  return slot;
}

function noSuchSlot() {
  return notFound(
    'no-such-time',
    both(supportTexts, (t) => t.noSuchSlot),
  );
}
