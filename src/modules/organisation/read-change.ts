import type { UnitId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from './directory.ts';
import { noSuchUnit } from './show-unit.ts';
import { directoryEntry } from './upkeep.ts';

/** Somebody at the acting unit has read that another unit has changed. */
export async function readChange(work: Work, id: UnitId): Promise<{ id: UnitId }> {
  authorise(work, allow('no-patient-data'));
  const unit = await unitById(work, id);
  if (unit === undefined) throw noSuchUnit();
  const { unitId, unitName } = userOf(work.actor);
  work.record({
    type: 'organisation.change-read',
    ...directoryEntry(id, [unitId]),
    params: { unit: unit.name, by: unitName },
    work: [{ op: 'close', unit: unitId, action: 'organisation.read-change' }],
  });
  return { id };
}
