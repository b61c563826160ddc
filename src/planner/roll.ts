import type { Route } from './plan.ts';
import { dayLength, type Problem, type Staff, type Visit } from './problem.ts';
import { solve, type SolveOptions, type Solved } from './solve.ts';

/** How a horizon of several days is rolled over: so many days are looked at together, of which the first is then settled. */
export interface RollOptions extends Omit<SolveOptions, 'start'> {
  days?: number;
}

/** Of the time given, what is kept for the whole horizon at the end. */
const wholeShare = 0.25;

/**
 * Plans a week by rolling: the first days together, of which the first is settled, then the next days, and so on. What has been
 * settled counts for those that follow (who knows whom, working time, gaps between visits, the same person, another day). In
 * the end the days are one plan, which the search improves as a whole, so that every rule is kept over all of them. For a
 * horizon that is too long to be searched well at once; a short one is as well solved directly.
 */
export function solveRolling(problem: Problem, options: RollOptions): Solved {
  const { days = 2, ...limits } = options;
  const all = daysOf(problem);
  const settled: Settled = new Map();
  const routes: Route[] = [];
  for (const [at, day] of all.entries()) {
    const until = all[at + days] ?? Infinity;
    const part = partFor(problem, settled, day, until);
    if (part.problem.visits.length === 0) continue;
    const { plan } = solve(part.problem, share(limits, (1 - wholeShare) / all.length));
    const own = plan.routes.map((route) => ({ ...route, shift: part.shifts.get(route.staff)?.[route.shift] ?? 0 }));
    const first = own.filter((route) => startsBefore(problem, route, all[at + 1] ?? Infinity));
    for (const route of first) settle(settled, route);
    routes.push(...first);
  }
  return solve(problem, { ...share(limits, wholeShare), start: { routes } });
}

/** Who does each role of a visit, on which of their shifts, and when. */
type Settled = Map<string, { staff: string; shift: number; start: number; role: number; end: number }[]>;

/** The beginnings of the days on which somebody works. */
function daysOf({ staff }: Problem): number[] {
  const starts = staff.flatMap(({ shifts }) => shifts.map(({ start }) => Math.floor(start / dayLength) * dayLength));
  return [...new Set(starts)].toSorted((a, b) => a - b);
}

function share({ iterations, milliseconds, ...rest }: SolveOptions, of: number): SolveOptions {
  return {
    ...rest,
    ...(iterations === undefined ? {} : { iterations: Math.ceil(iterations * of) }),
    ...(milliseconds === undefined ? {} : { milliseconds: milliseconds * of }),
  };
}

interface Part {
  problem: Problem;
  /** For each person, which of their shifts the part has. */
  shifts: ReadonlyMap<string, readonly number[]>;
}

/** The problem of some days, with what has been settled before as its conditions. */
function partFor(problem: Problem, settled: Settled, from: number, until: number): Part {
  const shifts = new Map<string, number[]>();
  const staff = problem.staff.map((one): Staff => {
    const own = [...one.shifts.keys()].filter((at) => {
      const start = one.shifts[at]?.start ?? -Infinity;
      return start >= from && start < until;
    });
    shifts.set(one.id, own);
    const used = workedBy(settled, one);
    return {
      ...one,
      shifts: own.flatMap((at) => one.shifts[at] ?? []),
      ...(one.maxMinutes === undefined ? {} : { maxMinutes: Math.max(0, one.maxMinutes - used) }),
    };
  });
  const left = problem.visits.filter(({ id, window }) => !settled.has(id) && window.opens < until);
  const there = new Set(left.map(({ id }) => id));
  return {
    shifts,
    problem: {
      ...problem,
      staff,
      visits: left.map((visit) => withinSettled(problem, settled, visit, there)),
      links: (problem.links ?? []).filter(({ first, second }) => there.has(first) && there.has(second)),
      history: [...(problem.history ?? []), ...metIn(problem, settled)],
      told: (problem.told ?? []).filter(({ visit }) => there.has(visit)),
    },
  };
}

/** A visit with what follows from those that are settled: the same person, and the gap to another visit. */
function withinSettled(problem: Problem, settled: Settled, visit: Visit, there: ReadonlySet<string>): Visit {
  const mate = visit.samePersonAs?.flatMap((id) => settled.get(id) ?? []).find(({ role }) => role === 0);
  let { opens, closes, hard } = visit.window;
  for (const { first, second, min = -Infinity, max = Infinity, after } of problem.links ?? []) {
    const before = second === visit.id ? settled.get(first)?.[0] : undefined;
    if (before === undefined) continue;
    const than = after === 'end' ? before.end : before.start;
    opens = Math.max(opens, than + min);
    if (than + max < closes) [closes, hard] = [Math.max(opens, than + max), true];
  }
  const { samePersonAs, notSameDayAs, ...rest } = visit;
  const known = (ids: readonly string[] | undefined) => ids?.filter((id) => there.has(id)) ?? [];
  return {
    ...rest,
    window: { ...visit.window, opens, closes: Math.max(opens, closes), ...(hard === undefined ? {} : { hard }) },
    samePersonAs: known(samePersonAs),
    notSameDayAs: known(notSameDayAs),
    ...(mate === undefined || visit.person !== undefined ? {} : { person: mate.staff }),
  };
}

/** Minutes on duty that a person's settled visits take, about: from the first of a shift to the last. */
function workedBy(settled: Settled, { id, shifts }: Staff): number {
  const own = [...settled.values()].flat().filter(({ staff }) => staff === id);
  return shifts.reduce((sum, _, shift) => {
    const there = own.filter((one) => one.shift === shift);
    if (there.length === 0) return sum;
    return sum + Math.max(...there.map(({ end }) => end)) - Math.min(...there.map(({ start }) => start));
  }, 0);
}

/** Who has met whom in what is settled. */
function metIn({ visits }: Problem, settled: Settled): NonNullable<Problem['history']> {
  return visits.flatMap(({ id, patient }) =>
    (settled.get(id) ?? []).map(({ staff }) => ({ patient, staff, visits: 1 })),
  );
}

function startsBefore({ staff }: Problem, { staff: who, shift }: Route, next: number): boolean {
  return (staff.find(({ id }) => id === who)?.shifts[shift]?.start ?? Infinity) < next;
}

/** Notes what a route settles. A visit of which only a part is settled falls out in the end, and is planned anew. */
function settle(settled: Settled, { staff, shift, stops }: Route): void {
  for (const stop of stops) {
    if (stop.kind === 'break') continue;
    const own = settled.get(stop.visit) ?? [];
    own.push({ staff, shift, start: stop.start, role: stop.role, end: stop.end });
    settled.set(stop.visit, own);
  }
}
