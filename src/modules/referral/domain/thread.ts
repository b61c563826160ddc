import type { Instant } from '../../../kernel/instant.ts';

/** The part of an entry's work that deadlines are read from. */
export interface EntryWork {
  op: string;
  unit?: string;
  action?: string;
  waits?: boolean;
  dueAt?: Instant;
  clause?: string;
}

export interface ThreadDeadline {
  action: string;
  unitId: string;
  dueAt: Instant;
  clause: string | null;
  stoppedAt: Instant | null;
  passed: boolean;
}

/** The deadlines that each entry began, with when a later entry met them; in the order of the entries. */
export function deadlinesOf(
  entries: readonly { recordedAt: Instant; work: readonly EntryWork[] }[],
  now: Instant,
): ThreadDeadline[][] {
  return entries.map(({ work }, index) =>
    work.flatMap((change) => {
      const { op, unit, action, dueAt, waits, clause } = change;
      if (op !== 'open' || waits === true || unit === undefined || action === undefined || dueAt === undefined)
        return [];
      const stopping = entries.slice(index + 1).find((later) => later.work.some((end) => ends(end, unit, action)));
      const stoppedAt = stopping?.recordedAt ?? null;
      return [{ action, unitId: unit, dueAt, clause: clause ?? null, stoppedAt, passed: (stoppedAt ?? now) > dueAt }];
    }),
  );
}

/** A later opening of the same work replaces the deadline as well. */
function ends(change: EntryWork, unit: string, action: string): boolean {
  if (change.op === 'assign') return false;
  const sameAction = change.action === undefined || change.action === action;
  const sameUnit = change.unit === undefined || change.unit === unit;
  return sameAction && sameUnit && (change.op === 'close' || change.dueAt !== undefined);
}
