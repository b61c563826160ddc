import type { ImportCount } from './contract.ts';

export type Outcome = 'new' | 'changed' | 'unchanged';

/** Counts outcomes by type, in the order the types were first met. */
export interface Counting {
  add(type: string, outcome: Outcome): void;
  skip(type: string, reason: NonNullable<ImportCount['reason']>, times?: number): void;
  /** True when anything is new or changed. */
  changesAnything(): boolean;
  list(): ImportCount[];
}

/** Starts a count. */
export function startCounting(): Counting {
  const counts = new Map<string, ImportCount>();
  const of = (type: string): ImportCount => {
    const known = counts.get(type) ?? { type, new: 0, changed: 0, unchanged: 0, skipped: 0, reason: null };
    counts.set(type, known);
    return known;
  };
  return {
    add(type, outcome) {
      of(type)[outcome] += 1;
    },
    skip(type, reason, times = 1) {
      const count = of(type);
      count.skipped += times;
      count.reason = reason;
    },
    changesAnything: () => [...counts.values()].some((count) => count.new + count.changed > 0),
    list: () => [...counts.values()],
  };
}
