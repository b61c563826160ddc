import type { Compiled } from './compiled.ts';
import { startNode } from './compiled.ts';
import type { Plan } from './plan.ts';
import { afterMove, countJob, mayPut, put, rebuild, rebuildEmpty, takeBack } from './search/moves.ts';
import { beginMove } from './search/schedule.ts';
import type { State } from './search/state.ts';

interface Placed {
  node: number;
  route: number;
  start: number;
}

/** Takes a plan as the plan in hand. What no longer fits (somebody is away, a visit is gone) is left unplanned. */
export function readPlan(s: State, plan: Pick<Plan, 'routes'>): void {
  const placed = placedBy(s.c, plan);
  const order = placed.toSorted((a, b) => a.route - b.route || a.start - b.start);
  if (
    placed.length > 0 &&
    allowed(s, order) &&
    rebuild(
      s,
      order.flatMap(({ route, node }) => [route, node]),
    )
  )
    return;
  placeBegun(s);
  placeOneByOne(s, placed);
}

/** Visits that have begun stand where they are; everything else is free. */
export function placeBegun(s: State): void {
  const { c, route } = s;
  rebuildEmpty(s);
  const begun = Array.from({ length: c.tasks }, (_, task) => task).filter((task) => c.fixed[task] === 1);
  const last = new Map<number, number>();
  for (const task of begun.toSorted((a, b) => (c.opens[a] as number) - (c.opens[b] as number))) {
    const r = Array.from({ length: c.routes }, (_, each) => each).find((each) => mayPut(s, task, each));
    if (r === undefined) continue;
    beginMove(s);
    put(s, task, last.get(r) ?? c.tasks + c.breaks + r, Infinity);
    last.set(r, task);
  }
  const jobs = new Set(begun.map((task) => c.jobOf[task] as number));
  for (const job of jobs)
    if ((route[c.jobTasks[c.jobFrom[job] as number] as number] as number) >= 0) countJob(s, job, true);
}

function placedBy(c: Compiled, plan: Pick<Plan, 'routes'>): Placed[] {
  const visits = new Map(c.problem.visits.map(({ id }, index) => [id, index]));
  const shifts = new Map<string, number>();
  for (let r = 0; r < c.routes; r += 1)
    shifts.set(`${c.problem.staff[c.personOf[r] as number]?.id} ${c.shiftOf[r]}`, r);
  const placed: Placed[] = [];
  for (const { staff, shift, stops } of plan.routes) {
    const route = shifts.get(`${staff} ${shift}`);
    if (route === undefined) continue;
    for (const stop of stops) {
      const node =
        stop.kind === 'visit' ? taskOf(c, visits.get(stop.visit), stop.role) : breakOf(c, route, stop.number);
      if (node !== undefined) placed.push({ node, route, start: stop.start });
    }
  }
  return withAllBreaks(c, placed);
}

function taskOf(c: Compiled, visit: number | undefined, role: number): number | undefined {
  if (visit === undefined || role >= (c.problem.visits[visit]?.roles.length ?? 0)) return undefined;
  return (c.taskOfVisit[visit] as number) + role;
}

function breakOf(c: Compiled, route: number, number: number): number | undefined {
  for (let b = 0; b < c.breaks; b += 1)
    if (c.breakRoute[b] === route && c.breakNumber[b] === number) return c.tasks + b;
  return undefined;
}

function withAllBreaks(c: Compiled, placed: readonly Placed[]): Placed[] {
  const there = new Set(placed.map(({ node }) => node));
  const missing = Array.from({ length: c.breaks }, (_, b) => c.tasks + b).filter((node) => !there.has(node));
  return [
    ...placed,
    ...missing.map((node) => ({ node, route: c.breakRoute[node - c.tasks] as number, start: c.opens[node] as number })),
  ];
}

/** Whether whole jobs are there, each task once, begun visits first, and the rules of persons hold. */
function allowed(s: State, order: readonly Placed[]): boolean {
  const { c } = s;
  const there = new Map(order.map(({ node, route }) => [node, route]));
  if (there.size !== order.length) return false;
  const whole = (job: number) =>
    c.jobTasks.subarray(c.jobFrom[job], c.jobFrom[job + 1]).every((task) => there.has(task));
  s.route.fill(-1);
  for (const { node, route } of order) {
    if (node >= c.tasks) continue;
    if (!whole(c.jobOf[node] as number) || !mayPut(s, node, route)) return false;
    s.route[node] = route;
  }
  if (Array.from({ length: c.tasks }, (_, task) => task).some((task) => c.fixed[task] === 1 && !there.has(task)))
    return false;
  return order.every(({ node, route }, at) => {
    const before = order[at - 1];
    const begun = node < c.tasks && c.fixed[node] === 1;
    return (
      !begun || before === undefined || before.route !== route || (before.node < c.tasks && c.fixed[before.node] === 1)
    );
  });
}

/** In order of time, each job behind what its routes have so far and before breaks to come; jobs that do not fit are left. */
function placeOneByOne(s: State, placed: readonly Placed[]): void {
  const { c, route } = s;
  const where = new Map(placed.map((one) => [one.node, one]));
  const last = lastBegun(s);
  for (const { node, route: own } of placed.toSorted((a, b) => a.start - b.start)) {
    if (node >= c.tasks) last.set(own, node);
    else if ((route[node] as number) < 0) {
      const job = c.jobOf[node] as number;
      const tasks = [...c.jobTasks.subarray(c.jobFrom[job], c.jobFrom[job + 1])];
      beginMove(s);
      countJob(s, job, true);
      const fits = tasks.every((task) => {
        const r = where.get(task)?.route ?? -1;
        return r >= 0 && mayPut(s, task, r) && put(s, task, last.get(r) ?? startNode(c, r), Infinity);
      });
      if (!fits || afterMove(s) === Infinity) takeBack(s);
      else for (const task of tasks) last.set(route[task] as number, task);
    }
  }
}

/** The last visit of each route that has begun. */
function lastBegun(s: State): Map<number, number> {
  const { c, next, route } = s;
  const last = new Map<number, number>();
  for (let r = 0; r < c.routes; r += 1)
    for (let node = next[startNode(c, r)] as number; node < c.tasks && c.fixed[node] === 1; node = next[node] as number)
      last.set(route[node] as number, node);
  return last;
}
