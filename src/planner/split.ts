import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { measure } from './measure.ts';

/**
 * The parts of a problem that have nothing to do with each other: each with the staff who can do its visits and all that visits are
 * tied to. Each part can be solved by itself, on a thread of its own; workload is then evened out within each part.
 */
export function split(problem: Problem): Problem[] {
  const groups = new Groups();
  const skilled = new Map<string, string[]>();
  for (const { id, unit, skills } of problem.staff)
    for (const skill of skills) {
      add(skilled, JSON.stringify([skill, unit]), id);
      add(skilled, JSON.stringify([skill]), id);
    }
  for (const visit of problem.visits) {
    groups.join(`visit ${visit.id}`, `patient ${visit.patient}`);
    for (const { skill } of visit.roles) {
      const able = skilled.get(JSON.stringify(visit.unit === undefined ? [skill] : [skill, visit.unit])) ?? [];
      for (const id of able) groups.join(`visit ${visit.id}`, `staff ${id}`);
    }
    for (const id of visit.begun?.staff ?? []) groups.join(`visit ${visit.id}`, `staff ${id}`);
    for (const other of [...(visit.samePersonAs ?? []), ...(visit.notSameDayAs ?? [])])
      groups.join(`visit ${visit.id}`, `visit ${other}`);
  }
  for (const { first, second } of problem.links ?? []) groups.join(`visit ${first}`, `visit ${second}`);
  const parts = new Map<string, { visits: Set<string>; patients: Set<string>; staff: Set<string> }>();
  for (const visit of problem.visits) {
    const key = groups.of(`visit ${visit.id}`);
    const part = parts.get(key) ?? { visits: new Set(), patients: new Set(), staff: new Set() };
    part.visits.add(visit.id);
    part.patients.add(visit.patient);
    parts.set(key, part);
  }
  for (const { id } of problem.staff) parts.get(groups.of(`staff ${id}`))?.staff.add(id);
  return [...parts.values()].map((part) => partOf(problem, part));
}

function add(all: Map<string, string[]>, key: string, value: string): void {
  const own = all.get(key);
  if (own === undefined) all.set(key, [value]);
  else own.push(value);
}

function partOf(
  problem: Problem,
  part: { visits: ReadonlySet<string>; patients: ReadonlySet<string>; staff: ReadonlySet<string> },
): Problem {
  const visits = problem.visits.filter(({ id }) => part.visits.has(id));
  const staff = problem.staff.filter(({ id }) => part.staff.has(id));
  const used = new Set([
    ...visits.map(({ place }) => place),
    ...staff.flatMap(({ shifts }) => shifts.flatMap(({ from, to }) => [from, to])),
  ]);
  const rows = problem.places.map((_, at) => at).filter((at) => used.has(problem.places[at]?.id ?? ''));
  const vehicles = problem.vehicles?.map((vehicle) =>
    vehicle.minutes === undefined
      ? vehicle
      : { ...vehicle, minutes: rows.map((from) => rows.map((to) => vehicle.minutes?.[from]?.[to] ?? 0)) },
  );
  return {
    ...problem,
    // A visit nobody can do is a part without staff, which still needs a place.
    places: rows.flatMap((at) => problem.places[at] ?? []),
    ...(vehicles === undefined ? {} : { vehicles }),
    staff,
    visits: visits.map((visit) => withKnownStaff(visit, part.staff)),
    links: (problem.links ?? []).filter(({ first }) => part.visits.has(first)),
    history: (problem.history ?? []).filter(({ patient }) => part.patients.has(patient)),
    told: (problem.told ?? []).filter(({ visit }) => part.visits.has(visit)),
  };
}

function withKnownStaff(visit: Problem['visits'][number], staff: ReadonlySet<string>): Problem['visits'][number] {
  const { preferred, forbidden } = visit;
  return {
    ...visit,
    ...(preferred === undefined ? {} : { preferred: preferred.filter((id) => staff.has(id)) }),
    ...(forbidden === undefined ? {} : { forbidden: forbidden.filter((id) => staff.has(id)) }),
  };
}

/** One plan of the parts' plans. */
export function joinPlans(problem: Problem, plans: readonly Pick<Plan, 'routes' | 'unplanned'>[]): Plan {
  const order = new Map(problem.staff.map(({ id }, at) => [id, at]));
  const routes = plans
    .flatMap((plan) => plan.routes)
    .toSorted((a, b) => (order.get(a.staff) ?? 0) - (order.get(b.staff) ?? 0) || a.shift - b.shift);
  const unplanned = plans.flatMap((plan) => plan.unplanned);
  return { routes, unplanned, cost: measure(problem, { routes, unplanned }) };
}

/** Which things hang together. */
class Groups {
  private readonly leader = new Map<string, string>();

  of(one: string): string {
    let at = one;
    for (;;) {
      const next = this.leader.get(at);
      if (next === undefined || next === at) return at;
      const after = this.leader.get(next) ?? next;
      this.leader.set(at, after);
      at = after;
    }
  }

  join(a: string, b: string): void {
    const [from, to] = [this.of(a), this.of(b)];
    if (from !== to) this.leader.set(from, to);
    this.leader.set(to, to);
  }
}
