import { sql } from 'kysely';
import type { z } from 'zod';
import type { UnitId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { requireVersion } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { changeContactsBody, SubstituteGiven } from './contract.ts';
import { forgetUnit, unitById } from './directory.ts';
import { decideOnConfirming } from './policy.ts';
import { loadUnit, lockUnit } from './queries.ts';
import { noSuchUnit } from './show-unit.ts';
import { checkSubstitutes, forgetSubstitutes, replaceSubstitutes } from './substitutes.ts';
import type { OrganisationTables } from './tables.ts';
import { checkHours, replaceUnitParts } from './unit-facts.ts';
import { changeToTell, confirmed, directoryEntry, tellAffected } from './upkeep.ts';

/** The unit itself keeps its numbers and hours: somebody who works there changes them, and so confirms them. */
export async function changeContacts(
  work: Work,
  id: UnitId,
  body: z.output<typeof changeContactsBody>,
): Promise<{ id: UnitId }> {
  const actor = userOf(work.actor);
  const locked = await lockUnit(work, id);
  const unit = locked && (await loadUnit(work, id));
  if (locked === undefined || unit === undefined) throw noSuchUnit();
  authorise(work, decideOnConfirming(actor, locked));
  requireVersion(locked.version, body.version);
  checkHours(body.hours);
  await checkSubstitutes(work, id, body.substitutes);
  await replaceUnitParts(work, id, { ...body, serves: unit.serves });
  await replaceSubstitutes(work, id, body.substitutes);
  await tables<OrganisationTables>(work)
    .updateTable('organisation.unit')
    .set({ lastConfirmedOn: dateAt(work.now), version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  forgetUnit(id);
  forgetSubstitutes(id);
  const { name } = unit;
  work.record({
    type: 'organisation.contacts-changed',
    ...directoryEntry(id, [actor.unitId, id]),
    params: { unit: name },
    payload: { numbers: body.numbers, hours: body.hours, substitutes: body.substitutes },
    work: [confirmed(id)],
  });
  const fresh = body.substitutes.find((one) => !unit.substitutes.some((known) => sameSubstitute(known, one)));
  if (fresh !== undefined) await tellOfSubstitute(work, unit, fresh);
  else if (changeToTell(unit, { ...unit, numbers: body.numbers }) !== null)
    await tellAffected(work, id, { unit: name, change: 'numbers', day: dateAt(work.now) });
  return { id };
}

function sameSubstitute(one: SubstituteGiven, other: SubstituteGiven): boolean {
  return one.unitId === other.unitId && one.firstDay === other.firstDay && one.lastDay === other.lastDay;
}

/** Those who ring the unit learn who answers instead. */
async function tellOfSubstitute(
  work: Work,
  unit: { id: UnitId; name: string },
  { unitId, firstDay }: SubstituteGiven,
): Promise<void> {
  const other = (await unitById(work, unitId))?.name ?? '–';
  await tellAffected(work, unit.id, { unit: unit.name, change: 'substitute', day: firstDay, other });
}
