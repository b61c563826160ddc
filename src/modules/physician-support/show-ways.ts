import type { z } from 'zod';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { type UnitSummary, unitsById } from '../organisation/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import type { Way, waysAnswer, waysBody } from './contract.ts';
import { findWays, type FoundWay } from './find-ways.ts';
import { placeNow } from './place-patient.ts';

/** The ways to a physician now and next for the one who asks, each with hours, expected answer and the clause that gives it. */
export async function showWays(
  work: Work,
  { patientId, urgency }: z.output<typeof waysBody>,
): Promise<z.input<typeof waysAnswer>> {
  authorise(work, await decideOnCare(work, patientId), { patientId });
  const placed = await placeNow(work, patientId);
  const { role, unitId } = userOf(work.actor);
  const ways = findWays(work, placed, { urgency, by: { role, unitId }, at: work.now });
  return { asOf: work.now, ways: await presentWays(work, placed, ways) };
}

/** Ways with the names of units and clauses. */
export async function presentWays(work: Work, placed: PlacedPatient, ways: readonly FoundWay[]): Promise<Way[]> {
  const units = await unitsById(
    work,
    ways.flatMap(({ unitId }) => unitId ?? []),
  );
  const { hash, model } = placed.governing;
  return ways.map((way) => {
    const { unitId, clause, gives: _gives, ...shown } = way;
    const unit = unitId === null ? undefined : units.get(unitId);
    return {
      ...shown,
      unit: unit === undefined ? null : unitShown(unit),
      clause: { modelHash: hash, id: clause, heading: model.clauses.get(clause)?.heading ?? clause },
    };
  });
}

export function unitShown({ id, name, staffPhone }: Pick<UnitSummary, 'id' | 'name' | 'staffPhone'>): {
  id: UnitSummary['id'];
  name: string;
  phone: string | null;
} {
  return { id, name, phone: staffPhone };
}
