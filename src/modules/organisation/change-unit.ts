import { sql } from 'kysely';
import type { z } from 'zod';
import type { UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, requireVersion } from '../../platform/errors.ts';
import { endSessionsOfUnit } from '../../platform/session.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { changeUnitBody } from './contract.ts';
import { forgetUnit } from './directory.ts';
import { decideOnOwnPrincipal } from './policy.ts';
import { loadUnit, lockUnit, refusing } from './queries.ts';
import { noSuchUnit } from './show-unit.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';
import { changeToTell, confirmed, directoryEntry, tellAffected } from './upkeep.ts';
import { checkHours, checkMunicipality, replaceUnitParts, unitRefusals } from './unit-facts.ts';

/** Changes a unit of the administrator's own principal; closing it is giving the first day on which it is closed. */
export async function changeUnit(
  work: Work,
  id: UnitId,
  body: z.output<typeof changeUnitBody>,
): Promise<{ id: UnitId }> {
  const actor = userOf(work.actor);
  const unit = await lockUnit(work, id);
  if (unit === undefined) throw noSuchUnit();
  authorise(work, decideOnOwnPrincipal(actor, unit));
  requireVersion(unit.version, body.version);
  checkHours(body.hours);
  const before = await loadUnit(work, id);
  await checkMunicipality(work, body.municipalityCode, before ?? { county: actor.county });
  if (body.activeTo !== null && body.activeTo < unit.activeFrom) {
    const text = both(organisationTexts, (t) => t.closesBeforeOpening);
    throw badInput('closes-before-opening', text, { activeTo: text });
  }
  const { name, hsaId, municipalityCode, address, activeTo } = body;
  const update = tables<OrganisationTables>(work)
    .updateTable('organisation.unit')
    .set({
      name,
      hsaId,
      municipalityCode,
      address,
      activeTo,
      lastConfirmedOn: dateAt(work.now),
      version: sql`version + 1`,
    })
    .where('id', '=', id);
  await refusing(unitRefusals(hsaId), update.execute());
  await refusing(unitRefusals(hsaId), replaceUnitParts(work, id, body));
  // Closed today, whoever works there is signed out at once; on a later day, at its beginning.
  if (activeTo !== null) {
    const closed = activeTo <= dateAt(work.now) ? work.now : startOfDay(activeTo);
    await endSessionsOfUnit(work.tx, id, closed);
  }
  forgetUnit(id);
  work.record({
    type: 'organisation.unit-changed',
    ...directoryEntry(id, [actor.unitId, id]),
    params: { unit: name },
    work: [confirmed(id)],
    payload: {
      name,
      hsaId,
      municipalityCode,
      address,
      activeTo,
      numbers: body.numbers,
      hours: body.hours,
      serves: body.serves,
    },
  });
  const change = before === undefined ? null : changeToTell(before, body);
  const day = change === 'closes' && activeTo !== null ? activeTo : dateAt(work.now);
  if (change !== null) await tellAffected(work, id, { unit: name, change, day, other: unit.name });
  return { id };
}
