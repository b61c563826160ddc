import type { ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Side } from '../../kernel/side.ts';
import { type UserActor, userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { providersById, staffById, unitsById } from '../organisation/index.ts';
import type { Controller } from './contract.ts';

/** Words for who owns, asked and wrote, loaded together. */
export interface Names {
  controller(providerId: ProviderId, side: Side): Controller;
  unit(id: UnitId): { id: UnitId; name: string };
  person(id: UserId): { id: UserId; name: string; title: string };
}

/** Loads names; mostly from memory. */
export async function namesOf(
  work: Work,
  ids: { providers?: Iterable<ProviderId | null>; units?: Iterable<UnitId | null>; people?: Iterable<UserId | null> },
): Promise<Names> {
  const known = <Id>(some: Iterable<Id | null> = []): Id[] => [...some].filter((id): id is Id & {} => id !== null);
  const providers = await providersById(work, known(ids.providers));
  const units = await unitsById(work, known(ids.units));
  const staff = await staffById(work, known(ids.people));
  return {
    controller: (providerId, side) => ({ providerId, side, name: providers.get(providerId) ?? '–' }),
    unit: (id) => ({ id, name: units.get(id)?.name ?? '–' }),
    person: (id) => ({ id, name: staff.get(id)?.name ?? '–', title: staff.get(id)?.title ?? '' }),
  };
}

/** Columns that name the acting controller and unit as owner of a new row. */
export function ownerNow(work: Work): { actor: UserActor; providerId: ProviderId; side: Side; unitId: UnitId } {
  const actor = userOf(work.actor);
  return { actor, providerId: actor.providerId, side: actor.side, unitId: actor.unitId };
}
