import type { UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Role } from '../../kernel/roles.ts';
import { type ClosedWay, routes, type Urgency, type Way as ModelWay } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import type { WayHow } from './domain/words.ts';

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
  return { now: ways.now.map(found), next: ways.next.map(found), closed: ways.closed };
}

function found(way: ModelWay): FoundWay {
  const unitId = way.servedBy.unit as UnitId | null;
  return { ...way, unitId, how: howOf(way, unitId) };
}

/** Lives are not saved through a form, and what has no unit here can only be rung. */
function howOf({ kind }: ModelWay, unitId: UnitId | null): WayHow {
  if (kind === 'emergency' || unitId === null) return 'call';
  return kind === 'bookable-slot' ? 'book' : 'send';
}
