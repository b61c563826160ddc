import type { z } from 'zod';
import type { Urgency } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { type UnitSummary, unitsById } from '../organisation/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import type { Way, waysAnswer, waysBody } from './contract.ts';
import { unknownRequest } from './begin-action.ts';
import { lookAt } from './deliver.ts';
import { callerOf, findWays, type FoundWay, type FoundWays, isWayOf } from './find-ways.ts';
import { placeNow } from './place-patient.ts';
import { decideOnAction, sidesOf } from './policy.ts';
import { countFreeTimes } from './slot-places.ts';
import { loadDelivery, loadRequest, type RequestId } from './queries.ts';

/** The ways to a physician now and next for the one who asks, each with hours, expected answer and the clause that gives it. */
export async function showWays(
  work: Work,
  { patientId, urgency }: z.output<typeof waysBody>,
): Promise<z.input<typeof waysAnswer>> {
  authorise(work, await decideOnCare(work, patientId), { patientId });
  const placed = await placeNow(work, patientId);
  const { role, unitId } = userOf(work.actor);
  return present(work, placed, await findWays(work, placed, { urgency, by: { role, unitId }, at: work.now }));
}

/** The ways of the one who asked but the one that it came by, for the unit that has the request and may refer it on. */
export async function showOnwardWays(work: Work, id: RequestId): Promise<z.input<typeof waysAnswer>> {
  const request = await loadRequest(work, id);
  if (request === undefined) throw unknownRequest();
  authorise(work, decideOnAction(work, sidesOf(work, request), 'refer-on'), lookAt(request));
  const placed = await placeNow(work, request.patientId);
  const asked = { urgency: request.urgency as Urgency, by: callerOf(request), at: work.now };
  const [ways, delivery] = [await findWays(work, placed, asked), await loadDelivery(work, request)];
  return present(work, placed, { ...ways, now: ways.now.filter((way) => !isWayOf(delivery, way)) });
}

async function present(work: Work, placed: PlacedPatient, ways: FoundWays): Promise<z.input<typeof waysAnswer>> {
  const clause = clausesOf(placed);
  return {
    asOf: work.now,
    now: await presentWays(work, placed, ways.now),
    next: await presentWays(work, placed, ways.next),
    closed: ways.closed.map((one) => ({
      routeId: one.route,
      title: one.title,
      why: one.reason,
      clause: clause(one.clause),
    })),
  };
}

/** Ways with the names of units and clauses. */
export async function presentWays(work: Work, placed: PlacedPatient, ways: readonly FoundWay[]): Promise<Way[]> {
  const units = await unitsById(
    work,
    ways.flatMap(({ unitId }) => unitId ?? []),
  );
  const clause = clausesOf(placed);
  const free = new Map<FoundWay, number | null>();
  for (const way of ways) free.set(way, way.now ? await countFreeTimes(work, placed, way) : null);
  return ways.map((way) => {
    const { route: routeId, kind, title, from, until, how, gives, why, expected } = way;
    const unit = way.unitId === null ? undefined : units.get(way.unitId);
    return {
      routeId,
      kind,
      title,
      from,
      until,
      how,
      why,
      gives: [...gives],
      free: free.get(way) ?? null,
      unit: unit === undefined ? null : unitShown(unit),
      expected: expected && { what: expected.what, by: expected.by },
      clause: clause(way.clauses[0] ?? ''),
    };
  });
}

function clausesOf({ governing: { hash, model } }: PlacedPatient): (id: string) => Way['clause'] {
  return (id) => ({ modelHash: hash, id, heading: model.clauses.get(id)?.heading ?? id });
}

export function unitShown({ id, name, staffPhone }: Pick<UnitSummary, 'id' | 'name' | 'staffPhone'>): {
  id: UnitSummary['id'];
  name: string;
  phone: string | null;
} {
  return { id, name, phone: staffPhone };
}
