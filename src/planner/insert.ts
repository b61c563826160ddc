import { compile } from './compile.ts';
import { endNode, startNode } from './compiled.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { readPlan } from './read-plan.ts';
import { afterMove, countJob, mayPut, put, takeBack } from './search/moves.ts';
import { beginMove } from './search/schedule.ts';
import { newState, type State, total } from './search/state.ts';

/** One way to take a visit: who, when, and how much more the plan then costs (without what leaving it would). */
export interface InsertOption {
  cost: number;
  persons: { role: number; staff: string; shift: number; start: number; after: string | null }[];
  /** Visits of others that then begin later, and by how much. */
  moved: { visit: string; minutes: number }[];
}

/**
 * Who can take a visit that the plan does not have yet, best first: for each person (each choice of persons, for a joint visit)
 * the best place in the day, nobody else's visits changing hands. The problem names the visit among its visits.
 */
export function insert(problem: Problem, plan: Pick<Plan, 'routes'>, visit: string, most = 10): InsertOption[] {
  const s = newState(compile(problem));
  readPlan(s, plan);
  const index = problem.visits.findIndex(({ id }) => id === visit);
  if (index < 0) return [];
  const task = s.c.taskOfVisit[index] as number;
  if ((s.route[task] as number) >= 0) return [];
  return insertOptions(s, s.c.jobOf[task] as number, most);
}

interface Asked {
  s: State;
  job: number;
  tasks: Int32Array;
  most: number;
  base: number;
  found: Map<string, { cost: number; places: number[] }>;
  /** What a further option may cost at most to be among the best. */
  limit: number;
}

/** The options for a job that the plan in hand leaves out. */
export function insertOptions(s: State, job: number, most: number): InsertOption[] {
  const { c } = s;
  const tasks = c.jobTasks.subarray(c.jobFrom[job], c.jobFrom[job + 1]);
  const base = total(s) - (c.leaving[job] as number);
  const asked: Asked = { s, job, tasks, most, base, found: new Map(), limit: Infinity };
  lookFor(asked, []);
  const ranked = [...asked.found.values()].toSorted((a, b) => a.cost - b.cost).slice(0, most);
  return ranked.map((one) => describe(asked, one.places));
}

/** Keeps an option, and with it the limit for those that follow. */
function keep(asked: Asked, key: string, cost: number, places: number[]): void {
  const { found, most } = asked;
  if (cost >= (found.get(key)?.cost ?? Infinity)) return;
  found.set(key, { cost, places });
  if (found.size < most) return;
  const costs = [...found.values()].map((one) => one.cost).toSorted((a, b) => a - b);
  asked.limit = costs[most - 1] ?? Infinity;
}

/** Tries every place for the next task, behind the places chosen for those before. */
function lookFor(asked: Asked, places: readonly number[]): void {
  const { s, tasks } = asked;
  const { c } = s;
  const task = tasks[places.length] as number;
  for (let r = 0; r < c.routes; r += 1) {
    if ((c.price[task * c.routes + r] as number) === Infinity) continue;
    const end = endNode(c, r);
    // The list is as it was whenever the next node is asked for.
    for (let before = startNode(c, r); before !== end; before = s.next[before] as number) {
      const after = s.next[before] as number;
      if (after < c.tasks && c.fixed[after] === 1) continue;
      tryPlaces(asked, [...places, before]);
    }
  }
}

function tryPlaces(asked: Asked, places: number[]): void {
  const { s, tasks, limit } = asked;
  if (!putAll(asked, places, limit)) return takeBack(s);
  const cost = afterMove(s);
  const persons = places.map((_, at) => s.c.personOf[s.route[tasks[at] as number] as number] as number);
  takeBack(s);
  const whole = places.length === tasks.length;
  // With a part of the visit alone a day may be too long that is not so with all of it: who is held up leaves home later.
  if (cost >= limit && (whole || cost < Infinity)) return;
  if (!whole) return lookFor(asked, places);
  const key = persons.join(' ');
  keep(asked, key, cost, places);
}

function putAll({ s, job, tasks }: Asked, places: readonly number[], limit: number): boolean {
  beginMove(s);
  countJob(s, job, true);
  return places.every((before, at) => {
    const task = tasks[at] as number;
    return mayPut(s, task, s.route[before] as number) && put(s, task, before, limit);
  });
}

function describe(asked: Asked, places: readonly number[]): InsertOption {
  const { s, tasks, base } = asked;
  const { c } = s;
  const was = s.start.slice();
  putAll(asked, places, Infinity);
  const cost = afterMove(s) - base;
  const visitAt = (node: number) => (node < c.tasks ? (c.problem.visits[c.visitOf[node] as number]?.id ?? null) : null);
  const persons = places.map((before, at) => {
    const task = tasks[at] as number;
    const r = s.route[task] as number;
    const staff = c.problem.staff[c.personOf[r] as number]?.id ?? '';
    return {
      role: c.roleOf[task] as number,
      staff,
      shift: c.shiftOf[r] as number,
      start: s.start[task] as number,
      after: visitAt(before),
    };
  });
  const moved = Array.from({ length: c.tasks }, (_, task) => task).flatMap((task) => {
    const minutes = (s.start[task] as number) - (was[task] as number);
    const own = tasks.includes(task) || (s.route[task] as number) < 0;
    return own || minutes < 0.5 ? [] : [{ visit: visitAt(task) ?? '', minutes }];
  });
  takeBack(s);
  return { cost, persons, moved };
}
