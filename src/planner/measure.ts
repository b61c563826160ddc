import type { Cost, Plan, Route } from './plan.ts';
import { type Problem, type Staff, unnoticed, type Visit } from './problem.ts';
import { travelTimes, vehiclesOf } from './travel-times.ts';

/** A plan without its cost, which is what is measured. */
export type Measured = Pick<Plan, 'routes' | 'unplanned'>;

/**
 * The objective of a plan, from the plan alone: written from the rules and not from the search, which keeps its sums step by step
 * and is tested against this.
 */
export function measure(problem: Problem, plan: Measured): Cost {
  const facts = new Facts(problem, plan);
  const parts = {
    travel: plan.routes.reduce((sum, route) => sum + facts.travelOf(route), 0),
    ...facts.tardiness(),
    ...facts.persons(),
    balance: facts.imbalance(),
    overtime: plan.routes.reduce((sum, route) => sum + facts.overtimeOf(route), 0),
    unplanned: facts.unplanned(),
    change: facts.changes(),
  };
  const { weights } = problem;
  const total =
    weights.travel * parts.travel +
    weights.tardiness * parts.tardiness +
    weights.maxTardiness * parts.maxTardiness +
    weights.newPerson * parts.newPerson +
    weights.usualPerson * parts.usualPerson +
    weights.balance * parts.balance +
    weights.overtime * parts.overtime +
    weights.preference * parts.preference +
    weights.unplanned * parts.unplanned +
    weights.change * parts.change;
  return { total, ...parts };
}

/** One role of a visit as it is planned. */
export interface Done {
  visit: Visit;
  role: number;
  staff: string;
  start: number;
}

export class Facts {
  private readonly visits: ReadonlyMap<string, Visit>;
  private readonly staff: ReadonlyMap<string, Staff>;
  private readonly placeAt: ReadonlyMap<string, number>;
  private readonly tables: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly done: readonly Done[];

  constructor(
    private readonly problem: Problem,
    private readonly plan: Measured,
  ) {
    this.visits = new Map(problem.visits.map((visit) => [visit.id, visit]));
    this.staff = new Map(problem.staff.map((one) => [one.id, one]));
    this.placeAt = new Map(problem.places.map(({ id }, index) => [id, index]));
    this.tables = new Map(vehiclesOf(problem).map((vehicle) => [vehicle.id, travelTimes(problem.places, vehicle)]));
    this.done = plan.routes.flatMap(({ staff, stops }) =>
      stops.flatMap((stop) => {
        const visit = stop.kind === 'visit' ? this.visits.get(stop.visit) : undefined;
        return stop.kind === 'visit' && visit !== undefined
          ? [{ visit, role: stop.role, staff, start: stop.start }]
          : [];
      }),
    );
  }

  /** Minutes between two places with the person's vehicle. */
  way(staff: string, from: string, to: string): number {
    const vehicle = this.staff.get(staff)?.vehicle ?? vehiclesOf(this.problem)[0]?.id ?? '';
    if (from === to) return 0;
    return this.tables.get(vehicle)?.[this.placeAt.get(from) ?? -1]?.[this.placeAt.get(to) ?? -1] ?? 0;
  }

  /** The places of a route in order: where it starts, each visit, where it ends. A break is taken where the person is. */
  placesOf(route: Route): string[] {
    const shift = this.staff.get(route.staff)?.shifts[route.shift];
    const visited = route.stops.flatMap((stop) => {
      const place = stop.kind === 'visit' ? this.visits.get(stop.visit)?.place : undefined;
      return place === undefined ? [] : [place];
    });
    return [shift?.from ?? '', ...visited, shift?.to ?? ''];
  }

  travelOf(route: Route): number {
    const places = this.placesOf(route);
    if (places.length === 2) return 0;
    return places.slice(1).reduce((sum, place, at) => sum + this.way(route.staff, places[at] ?? '', place), 0);
  }

  overtimeOf({ staff, shift, returns }: Route): number {
    const end = this.staff.get(staff)?.shifts[shift]?.end;
    return end === undefined ? 0 : Math.max(0, returns - end);
  }

  tardiness(): { tardiness: number; maxTardiness: number } {
    const late = this.done.map(({ visit, start }) => Math.max(0, start - visit.window.closes));
    const weighed = this.done.map(({ visit }, at) => (late[at] ?? 0) * (visit.window.weight ?? 1));
    return { tardiness: weighed.reduce((sum, one) => sum + one, 0), maxTardiness: Math.max(0, ...late) };
  }

  persons(): { newPerson: number; usualPerson: number; preference: number } {
    const before = new Map<string, Map<string, number>>();
    for (const { patient, staff, visits } of this.problem.history ?? []) {
      if (visits <= 0) continue;
      const own = before.get(patient) ?? new Map<string, number>();
      before.set(patient, own.set(staff, (own.get(staff) ?? 0) + visits));
    }
    const fresh = new Set<string>();
    let usualPerson = 0;
    let preference = 0;
    for (const { visit, staff } of this.done) {
      const own = before.get(visit.patient);
      const all = [...(own?.values() ?? [])].reduce((sum, one) => sum + one, 0);
      if (own?.has(staff) !== true) fresh.add(JSON.stringify([visit.patient, staff]));
      if (own !== undefined) usualPerson += 1 - (own.get(staff) ?? 0) / all;
      if (visit.preferred?.includes(staff) === false) preference += 1;
    }
    return { newPerson: fresh.size, usualPerson, preference };
  }

  /** How unevenly work is shared: the variance of workloads, each weighed by the working time the person is there for. */
  imbalance(): number {
    const loads = this.problem.staff.map(({ id }) => this.loadOf(id));
    const times = this.problem.staff.map((staff) => workingTime(staff));
    const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
    const share = sum(loads) / Math.max(1, sum(times));
    return sum(loads.map((load, at) => (load - share * (times[at] ?? 1)) ** 2 / (times[at] ?? 1)));
  }

  private loadOf(staff: string): number {
    const routes = this.plan.routes.filter((route) => route.staff === staff);
    const work = this.done.filter((one) => one.staff === staff);
    const minutes = work.map(({ visit, role }) => visit.roles[role]?.minutes ?? visit.minutes);
    return [...routes.map((route) => this.travelOf(route)), ...minutes].reduce((sum, one) => sum + one, 0);
  }

  unplanned(): number {
    const planned = new Set(this.done.map(({ visit }) => visit.id));
    return this.problem.visits.reduce((sum, { id, priority = 1 }) => sum + (planned.has(id) ? 0 : priority), 0);
  }

  /** Of what has been told: another person, and a start moved by more than goes unnoticed, each count. */
  changes(): number {
    const now = new Map(this.done.map((one) => [JSON.stringify([one.visit.id, one.role]), one]));
    return (this.problem.told ?? []).reduce((sum, { visit, role, staff, start }) => {
      const is = now.get(JSON.stringify([visit, role]));
      if (is === undefined || is.visit.begun !== undefined) return sum;
      const moved = Math.abs(is.start - start) > unnoticed + 1e-6;
      return sum + Number(is.staff !== staff) + Number(moved);
    }, 0);
  }
}

/** Minutes a person is there for, breaks apart; eight hours where a shift has no end. */
function workingTime({ shifts }: Staff): number {
  const minutes = shifts.map(
    ({ start, end = start + 480, breaks = [] }) => end - start - breaks.reduce((sum, one) => sum + one.minutes, 0),
  );
  return Math.max(
    1,
    minutes.reduce((sum, one) => sum + one, 0),
  );
}
