import type { Role } from '../../kernel/roles.ts';
import { type CooperationModel, type Urgency, urgencies } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import { findWays, type FoundWay } from './find-ways.ts';
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
): Promise<FoundWay[]> {
  const found = new Map<string, FoundWay>();
  const by = { role, unitId: request.toUnitId };
  for (const urgency of urgencies.slice(urgencies.indexOf(request.urgency as Urgency))) {
    const { now } = await findWays(work, placed, { urgency, by, at: work.now });
    for (const way of now) if (way.unitId === request.toUnitId && !found.has(way.route)) found.set(way.route, way);
  }
  return [...found.values()];
}

/** Who hands requests on by a way, by the model; undefined when the asker may use it too. */
export function handedBy(model: CooperationModel, routeId: string, asker: Role): Role | undefined {
  const rule = model.routes.find((one) => one.rule.id === routeId)?.rule;
  const by = rule?.callers.flatMap((one) => one.by) ?? [];
  return by.includes(asker) ? undefined : (by[0] as Role | undefined);
}
