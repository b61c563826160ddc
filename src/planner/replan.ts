import type { Plan, Route } from './plan.ts';
import { type Problem, type Told, unnoticed } from './problem.ts';
import { solve, type SolveOptions } from './solve.ts';

/** Price of a visit changed, unless the problem says another: more than the way to most visits. */
const defaultChange = 100;

/** What a new plan means for one visit. */
export interface Change {
  visit: string;
  patient: string;
  kind: 'person' | 'time' | 'person-and-time' | 'now-unplanned' | 'now-planned' | 'cancelled';
  before: { staff: string; start: number }[];
  after: { staff: string; start: number }[];
}

export interface Replanned {
  plan: Plan;
  changes: Change[];
}

/**
 * Plans again when something has happened: the problem is as it is now (the person who is sick is gone from it or has other shifts,
 * the acute visit is in it, `now` is set, visits that have begun are marked), the plan is what everybody has been told. Changes
 * as few visits as possible and says which.
 */
export function replan(problem: Problem, told: Pick<Plan, 'routes'>, options: SolveOptions): Replanned {
  const weights = problem.weights.change > 0 ? problem.weights : { ...problem.weights, change: defaultChange };
  const bound: Problem = { ...problem, weights, told: toldBy(told.routes) };
  const { plan } = solve(bound, { ...options, start: told });
  return { plan, changes: changesBetween(problem, told, plan) };
}

function toldBy(routes: Route[]): Told[] {
  return [...startsOf({ routes })].flatMap(([visit, roles]) =>
    roles.flatMap((one, role) => (one === undefined ? [] : [{ visit, role, ...one }])),
  );
}

type Starts = Map<string, { staff: string; start: number }[]>;

function startsOf({ routes }: Pick<Plan, 'routes'>): Starts {
  const starts: Starts = new Map();
  for (const { staff, stops } of routes)
    for (const stop of stops) {
      if (stop.kind !== 'visit') continue;
      const own = starts.get(stop.visit) ?? [];
      own[stop.role] = { staff, start: stop.start };
      starts.set(stop.visit, own);
    }
  return starts;
}

/** Which visits have another person, a start moved by more than goes unnoticed, or come in or out. */
export function changesBetween(problem: Problem, from: Pick<Plan, 'routes'>, to: Pick<Plan, 'routes'>): Change[] {
  const [was, is] = [startsOf(from), startsOf(to)];
  const known = new Map(problem.visits.map((visit) => [visit.id, visit]));
  return [...new Set([...was.keys(), ...known.keys()])].flatMap((visit): Change[] => {
    const before = was.get(visit) ?? [];
    const after = is.get(visit) ?? [];
    const patient = known.get(visit)?.patient ?? '';
    const kind = known.has(visit) ? kindOf(before, after) : 'cancelled';
    return kind === null ? [] : [{ visit, patient, kind, before, after }];
  });
}

function kindOf(before: Change['before'], after: Change['after']): Change['kind'] | null {
  if (before.length === 0 && after.length === 0) return null;
  if (before.length === 0) return 'now-planned';
  if (after.length === 0) return 'now-unplanned';
  const person = before.some(({ staff }, role) => after[role]?.staff !== staff);
  const time = before.some(({ start }, role) => Math.abs((after[role]?.start ?? start) - start) > unnoticed + 1e-6);
  if (person && time) return 'person-and-time';
  if (person) return 'person';
  return time ? 'time' : null;
}
