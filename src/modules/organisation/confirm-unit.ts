import { sql } from 'kysely';
import type { UnitId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { requireVersion } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { decideOnConfirming } from './policy.ts';
import { lockUnit } from './queries.ts';
import { noSuchUnit } from './show-unit.ts';
import type { OrganisationTables } from './tables.ts';
import { confirmed, directoryEntry } from './upkeep.ts';

/** "Stämmer fortfarande": somebody who knows has looked at the unit's facts and they hold. */
export async function confirmUnit(work: Work, id: UnitId, body: { version: number }): Promise<{ id: UnitId }> {
  const actor = userOf(work.actor);
  const unit = await lockUnit(work, id);
  if (unit === undefined) throw noSuchUnit();
  authorise(work, decideOnConfirming(actor, unit));
  requireVersion(unit.version, body.version);
  await tables<OrganisationTables>(work)
    .updateTable('organisation.unit')
    .set({ lastConfirmedOn: dateAt(work.now), version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'organisation.unit-confirmed',
    ...directoryEntry(id, [actor.unitId, id]),
    params: { unit: unit.name },
    work: [confirmed(id)],
  });
  return { id };
}
