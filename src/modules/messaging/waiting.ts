import type { UnitId } from '../../kernel/ids.ts';
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { WorkChange } from '../../platform/work.ts';

interface Waiting {
  action: 'messaging.receive' | 'messaging.answer';
  unit: UnitId;
  /** Who waits for it. */
  asker: UnitId;
  params: JsonObject;
  times: { dueAt?: Instant; warnAt?: Instant; clause?: string };
}

/** Work for the unit that is to act, and for the one that waits for it, with the same deadline. */
export function bothSides({ action, unit, asker, params, times }: Waiting): WorkChange[] {
  return [
    { op: 'open', unit, action, params, ...times },
    { op: 'open', unit: asker, action, waits: true, waitsFor: unit, params, ...times },
  ];
}

/** Times of a deadline that warns when a quarter is left; none without deadline or when it has passed. */
export function warnedAtQuarter(from: Instant, dueAt: Instant | null): Waiting['times'] {
  if (dueAt === null) return {};
  if (dueAt <= from) return { dueAt };
  const [start, end] = [millisecondsOf(from), millisecondsOf(dueAt)];
  return { dueAt, warnAt: instantFromMilliseconds(Math.round(start + (end - start) * 0.75)) };
}
