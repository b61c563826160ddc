import type { UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Role } from '../../kernel/roles.ts';
import { dateAt } from '../../kernel/zone.ts';
import { type ClosedWay, routes, type Urgency, type Way as ModelWay } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import { substitutesOf, unitById, unitsById } from '../organisation/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import type { WayHow } from './domain/words.ts';
import { supportTexts } from './texts/index.ts';

/** One way to a physician as the model in force now gives it, and how it is used here. */
export interface FoundWay extends ModelWay {
  unitId: UnitId | null;
  how: WayHow;
}

/** Ways in the order they are to be tried, what opens later, and what is closed to this caller with the reason. */
export interface FoundWays {
  now: FoundWay[];
  next: FoundWay[];
  closed: readonly ClosedWay[];
}

/** Who asks: cut-offs and direct numbers depend on it. */
export interface Caller {
  role: Role;
  unitId: UnitId;
}

interface Asked {
  urgency: Urgency;
  by: Caller;
  at: Instant;
}

/** The ways to a physician about a patient for one caller at a moment. */
export async function findWays(
  work: Work,
  { governing, situation, municipalityCode }: PlacedPatient,
  { urgency, by, at }: Asked,
): Promise<FoundWays> {
  const unit = await unitById(work, by.unitId);
  const caller = { role: by.role, unitKind: unit?.kind ?? null };
  const patient = { situation, municipality: municipalityCode };
  const ways = routes(governing.model, patient, 'physician', urgency, at, caller);
  const units = [...ways.now, ...ways.next].flatMap(({ servedBy }) => (servedBy.unit as UnitId | null) ?? []);
  const standsIn = await substitutesOf(work, units);
  const names = await unitsById(work, units);
  const found = (way: ModelWay): FoundWay => {
    const unitId = way.servedBy.unit as UnitId | null;
    const other =
      unitId === null
        ? undefined
        : standsIn(unitId, dateAt(way.kind === 'bookable-slot' && way.opening ? way.opening.start : way.from));
    if (unitId === null || other === undefined) return { ...way, unitId, how: howOf(way, unitId) };
    const told = { unit: other.name, of: names.get(unitId)?.name ?? '–' };
    const why = {
      sv: `${way.why.sv} ${supportTexts.sv.standsIn(told)}`,
      en: `${way.why.en} ${supportTexts.en.standsIn(told)}`,
    };
    return { ...way, unitId: other.unitId, how: howOf(way, other.unitId), why };
  };
  return { now: ways.now.map(found), next: ways.next.map(found), closed: ways.closed };
}

/** Lives are not saved through a form, and what has no unit here can only be rung. */
function howOf({ kind }: ModelWay, unitId: UnitId | null): WayHow {
  if (kind === 'emergency' || unitId === null) return 'call';
  return kind === 'bookable-slot' ? 'book' : 'send';
}

/** Ways are those of the one who asked, whoever acts now. */
export function callerOf({ fromRole, fromUnitId }: { fromRole: string; fromUnitId: UnitId }): Caller {
  return { role: fromRole as Role, unitId: fromUnitId };
}

/** True if it is the way that a request came by to the unit that has it. */
export function isWayOf(delivery: { routeId: string; toUnitId: UnitId }, { route, unitId }: FoundWay): boolean {
  return route === delivery.routeId && unitId === delivery.toUnitId;
}
