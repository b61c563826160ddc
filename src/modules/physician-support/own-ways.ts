import type { Role } from '../../kernel/roles.ts';
import { type CooperationModel, type Urgency, urgencies } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import { findWays, type FoundWay, type FoundWays } from './find-ways.ts';
import type { RequestRow } from './queries.ts';

/**
 * The ways by which a unit hands what it has been asked on within itself, as a coordinator to its cars: those for the matter's urgency, then
 * those for what is less urgent, which the model lets take over.
 */
export async function ownWays(
  work: Work,
  placed: PlacedPatient,
  request: Pick<RequestRow, 'toUnitId' | 'urgency'>,
  role: Role,
): Promise<Pick<FoundWays, 'now' | 'next'>> {
  const open = new Map<string, FoundWay>();
  const later = new Map<string, FoundWay>();
  const by = { role, unitId: request.toUnitId };
  for (const urgency of urgencies.slice(urgencies.indexOf(request.urgency as Urgency))) {
    const { now, next } = await findWays(work, placed, { urgency, by, at: work.now });
    for (const way of [...now, ...next]) {
      const ways = way.now ? open : later;
      if (way.unitId === request.toUnitId && !ways.has(way.route)) ways.set(way.route, way);
    }
  }
  return { now: [...open.values()], next: [...later.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
}

/** Who hands requests on by a way, by the model; undefined when the asker may use it too. */
export function handedBy(model: CooperationModel, routeId: string, asker: Role): Role | undefined {
  const rule = model.routes.find((one) => one.rule.id === routeId)?.rule;
  const by = rule?.callers.flatMap((one) => one.by) ?? [];
  return by.includes(asker) ? undefined : (by[0] as Role | undefined);
}
