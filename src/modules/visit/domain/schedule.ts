import {
  evaluate,
  type Plan,
  type Problem,
  type Route,
  type Stop,
  travelTimes,
  type Visit,
} from '../../../planner/index.ts';
import type { Order } from './shapes.ts';
import { isVisit } from './to-problem.ts';

type ShiftOf = Problem['staff'][number]['shifts'][number];

/** The order in which each person makes their visits in a plan. */
export function ordersOf({ routes }: Pick<Plan, 'routes'>): Order[] {
  return routes.map(({ staff, stops }) => ({
    staffId: staff,
    visits: stops.filter(isVisit).map(({ visit, role }) => ({ visit, part: role })),
  }));
}

/** Takes a person's part of a visit out of where it is and puts it last before `before` of somebody's day; null leaves it unplanned. */
export function moved(
  orders: readonly Order[],
  what: { visit: string; part: number },
  to: { staffId: string; at: number } | null,
): Order[] {
  const same = (one: { visit: string; part: number }) =>
    one.visit === what.visit && (to === null || one.part === what.part);
  const without = orders.map((order) => ({ ...order, visits: order.visits.filter((one) => !same(one)) }));
  if (to === null) return without.filter(({ visits }) => visits.length > 0);
  const all = without.some(({ staffId }) => staffId === to.staffId)
    ? without
    : [...without, { staffId: to.staffId, visits: [] }];
  return all
    .map((order) =>
      order.staffId === to.staffId ? { ...order, visits: order.visits.toSpliced(to.at, 0, what) } : order,
    )
    .filter(({ visits }) => visits.length > 0);
}

/** Passes over all routes until visits with several persons agree; more are needed only when they wait for each other in a ring. */
const mostPasses = 60;

/**
 * The plan that follows from an order: everybody goes as soon as they can, waits for those they meet, and takes their break when
 * there is time for it. Whether it may be carried out is for `check` to say.
 */
export function planOf(problem: Problem, orders: readonly Order[], before?: Pick<Plan, 'unplanned'>): Plan {
  const travel = new Map(
    (problem.vehicles ?? []).map((vehicle) => [vehicle.id, travelTimes(problem.places, vehicle)] as const),
  );
  const placeAt = new Map(problem.places.map(({ id }, at) => [id, at]));
  const visits = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const walks = orders.flatMap(({ staffId, visits: order }): Walk[] => {
    const staff = problem.staff.find(({ id }) => id === staffId);
    const matrix = travel.get(staff?.vehicle ?? problem.vehicles?.[0]?.id ?? '');
    const stops = order.flatMap(({ visit, part }) => {
      const known = visits.get(visit);
      return known === undefined ? [] : [{ visit: known, part }];
    });
    const way = (from: string, to: string) =>
      from === to ? 0 : (matrix?.[placeAt.get(from) ?? 0]?.[placeAt.get(to) ?? 0] ?? 0);
    return stops.length === 0 ? [] : [{ staffId, shift: staff?.shifts[0], stops, way, now: problem.now ?? 0 }];
  });
  const agreed = new Map<string, number>();
  let routes = walks.map((walk) => routeOf(walk, agreed));
  for (let pass = 0; pass < mostPasses && agree(routes, agreed); pass += 1)
    routes = walks.map((walk) => routeOf(walk, agreed));
  const planned = new Set(orders.flatMap((order) => order.visits.map(({ visit }) => visit)));
  const reasons = new Map(before?.unplanned.map(({ visit, reasons: said }) => [visit, said]));
  const unplanned = problem.visits
    .filter(({ id }) => !planned.has(id))
    .map(({ id }) => ({ visit: id, reasons: reasons.get(id) ?? [] }));
  return { routes, unplanned, cost: evaluate(problem, { routes, unplanned }) };
}

interface Walk {
  staffId: string;
  /** Missing for somebody who does not work. */
  shift: ShiftOf | undefined;
  stops: readonly { visit: Visit; part: number }[];
  way(from: string, to: string): number;
  now: number;
}

/** Everybody in a visit begins when the last of them can. True when somebody must wait longer than so far. */
function agree(routes: readonly Route[], agreed: Map<string, number>): boolean {
  let changed = false;
  for (const stop of routes.flatMap(({ stops }) => stops.filter(isVisit))) {
    const so = agreed.get(stop.visit);
    // The first time a visit is met nobody waits yet.
    changed ||= so !== undefined && Math.abs(stop.start - so) > 1e-9;
    agreed.set(stop.visit, Math.max(stop.start, so ?? -Infinity));
  }
  return changed;
}

function routeOf(walk: Walk, agreed: ReadonlyMap<string, number>): Route {
  const { staffId, shift, stops: visits, way, now } = walk;
  const start = shift?.start ?? visits[0]?.visit.window.opens ?? 0;
  const stops: Stop[] = [];
  const left = [...(shift?.breaks ?? []).entries()];
  let place = shift?.from ?? visits[0]?.visit.place ?? '';
  let free = start;
  for (const { visit, part } of visits) {
    const minutes = visit.roles[part]?.minutes ?? visit.minutes;
    const going = () => {
      const earliest = visit.begun === undefined ? Math.max(free, now) : free;
      const arrives = earliest + way(place, visit.place);
      const begins = visit.begun?.start ?? Math.max(arrives, visit.window.opens, agreed.get(visit.id) ?? 0);
      return { arrives: Math.min(arrives, begins), begins };
    };
    const [next] = left;
    if (next !== undefined && mustRest(next[1], free, { ...going(), minutes, closes: visit.window.closes })) {
      free = rest(stops, left, free);
    }
    const { arrives, begins } = going();
    stops.push({ kind: 'visit', visit: visit.id, role: part, arrives, start: begins, end: begins + minutes });
    place = visit.place;
    free = begins + minutes;
  }
  while (left.length > 0) free = rest(stops, left, free);
  const [first] = stops;
  const [firstVisit] = visits;
  const leaves =
    first?.kind === 'visit' && firstVisit !== undefined
      ? Math.max(
          Math.max(start, firstVisit.visit.begun === undefined ? now : 0),
          first.start - way(shift?.from ?? '', firstVisit.visit.place),
        )
      : Math.max(start, now);
  if (first?.kind === 'visit')
    first.arrives = Math.min(first.start, leaves + way(shift?.from ?? '', firstVisit?.visit.place ?? ''));
  return {
    staff: staffId,
    shift: 0,
    leaves: Math.min(leaves, first?.start ?? leaves),
    returns: free + way(place, shift?.to ?? place),
    stops,
  };
}

type Break = NonNullable<ShiftOf['breaks']>[number];

/** Whether the break is taken before the next visit: it cannot wait, or it is time and makes nobody wait. */
function mustRest(
  { earliest, latest, minutes: pause }: Break,
  free: number,
  next: { begins: number; minutes: number; closes: number },
): boolean {
  if (next.begins + next.minutes > latest) return true;
  return free >= earliest && next.begins + pause <= Math.max(next.closes, next.begins);
}

/** Takes the next break where the person is; answers when they are free again. */
function rest(stops: Stop[], left: [number, Break][], free: number): number {
  const [next] = left.splice(0, 1);
  if (next === undefined) return free;
  const [number, { earliest, minutes }] = next;
  const start = Math.max(free, earliest);
  stops.push({ kind: 'break', number, arrives: free, start, end: start + minutes });
  return start + minutes;
}
