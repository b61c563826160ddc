/**
 * Periods are half-open: `start` belongs to the period, `end` does not, and `end: null` means that it has not
 * ended. Works for anything ordered by `<`: instants and dates alike.
 */
export interface Period<T extends string> {
  readonly start: T;
  readonly end: T | null;
}

/** Makes a period; throws RangeError when it would end before it starts. A period may be empty (start = end). */
export function period<T extends string>(start: T, end: T | null): Period<T> {
  if (end !== null && end < start) throw new RangeError(`A period cannot end (${end}) before it starts (${start})`);
  return { start, end };
}

/** True when the point lies in the period. */
export function contains<T extends string>(p: Period<T>, at: T): boolean {
  return p.start <= at && (p.end === null || at < p.end);
}

/** True when some point lies in both. */
export function overlaps<T extends string>(a: Period<T>, b: Period<T>): boolean {
  return intersection(a, b) !== null;
}

/** What the periods share, or null when they share no point. */
export function intersection<T extends string>(a: Period<T>, b: Period<T>): Period<T> | null {
  const start = a.start < b.start ? b.start : a.start;
  const end = earlierEnd(a.end, b.end);
  return end === null || start < end ? { start, end } : null;
}

function earlierEnd<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}

/** True when the periods (in any order) cover every point of `whole`. */
export function cover<T extends string>(parts: readonly Period<T>[], whole: Period<T>): boolean {
  let covered: T | null = whole.start;
  for (const part of parts.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    if (covered === null || (whole.end !== null && covered >= whole.end)) return true;
    if (part.start > covered) return false;
    if (part.end === null) covered = null;
    else if (part.end > covered) covered = part.end;
  }
  return covered === null || (whole.end !== null && covered >= whole.end);
}
