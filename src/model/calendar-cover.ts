import { addMonths, epochDay, type LocalDate, localDate } from '../kernel/local-date.ts';
import type { CompiledRoute } from './compiled.ts';
import { DAY_MINUTES, type Opening, openingsFrom, type WallMinute } from './hours.ts';
import { useOf } from './routes.ts';
import type { ModelDocument, RouteCaller } from './schema.ts';
import type { Urgency } from './vocabulary.ts';

/** The five years over which a model must have a way at every minute. */
export interface Years {
  readonly from: WallMinute;
  readonly to: WallMinute;
}

const FIRST_CHECKED = localDate('2026-01-01');
const CHECKED_MONTHS = 60;
/** A planned question may wait for a way to open this long. */
const PLANNED_WAIT = 7 * DAY_MINUTES;

/** Five years from when the model is in force, but not before 2026. */
export function checkedYears({ valid }: ModelDocument): Years {
  const from = valid.from > FIRST_CHECKED ? valid.from : FIRST_CHECKED;
  const full = addMonths(from, CHECKED_MONTHS);
  const to: LocalDate = valid.to !== null && valid.to > from && valid.to < full ? valid.to : full;
  return { from: epochDay(from) * DAY_MINUTES, to: epochDay(to) * DAY_MINUTES };
}

/** The first stretch of the years that no opening of any list holds; each list is in the order its openings begin. */
export function firstGap(lists: readonly (readonly Opening[])[], { from, to }: Years): Opening | null {
  const next = lists.map(() => 0);
  let covered = from;
  for (let moved = true; moved && covered < to; ) {
    moved = false;
    lists.forEach((list, k) => {
      let i = next[k] ?? 0;
      while (i < list.length && (list[i]?.end ?? 0) <= covered) i += 1;
      next[k] = i;
      const opening = list[i];
      if (opening && opening.start <= covered) {
        covered = opening.end;
        moved = true;
      }
    });
  }
  if (covered >= to) return null;
  const starts = lists.map((list, k) => list[next[k] ?? 0]?.start ?? to);
  return { start: covered, end: Math.min(to, ...starts) };
}

/** When a caller has this way: now for what is acute, some time the same day, or within a week. In order of beginning. */
export function usesOfWay(
  route: CompiledRoute,
  caller: RouteCaller,
  urgency: Urgency,
  years: Years,
): readonly Opening[] {
  const uses: Opening[] = [];
  for (const opening of openingsFrom(route.hours, years.from - PLANNED_WAIT)) {
    if (opening.start > years.to + PLANNED_WAIT) break;
    const use = useFor(route, caller, urgency, opening);
    if (use && use.start < use.end) uses.push(use);
  }
  return uses.sort((a, b) => a.start - b.start);
}

function useFor({ rule }: CompiledRoute, caller: RouteCaller, urgency: Urgency, opening: Opening): Opening | null {
  const slot = rule.kind === 'bookable-slot';
  const { from, until } = useOf(opening, caller, slot);
  // A booked time later in the day is no answer to what cannot wait.
  if (urgency === 'acute' || urgency === 'immediate') return slot ? null : { start: from, end: until };
  const begins = slot ? opening.start : from;
  const start = urgency === 'planned' ? begins - PLANNED_WAIT : Math.floor(begins / DAY_MINUTES) * DAY_MINUTES;
  return { start, end: until };
}
