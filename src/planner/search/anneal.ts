import type { Compiled } from '../compiled.ts';
import { findNear } from './near.ts';
import { exchange, relocate, reorder, type Search, swap } from './propose.ts';
import { planOpen, relocateBound, relocateJoint, replaceByOpen } from './propose-jobs.ts';
import { ruinAndRecreate } from './ruin.ts';
import { seeded } from './random.ts';
import { type State, sum, total } from './state.ts';

/** The share of proposals that ruin and recreate where that is worth it, by the square of tasks: each looks at every place for some tasks. */
const ruins = 2;

/** Ready to search from the plan in hand. */
export function newSearch(s: State, seed: number): Search {
  const { c } = s;
  const tasks = Array.from({ length: c.tasks }, (_, task) => task).filter((task) => c.fixed[task] === 0);
  const breaks = Array.from({ length: c.breaks }, (_, at) => c.tasks + at);
  const joint = Array.from({ length: c.jobs }, (_, job) => job).filter((job) => {
    const own = c.jobTasks.subarray(c.jobFrom[job], c.jobFrom[job + 1]);
    return own.length > 1 && own.every((task) => c.fixed[task] === 0);
  });
  return {
    s,
    near: findNear(c, 40),
    random: seeded(seed),
    movable: Int32Array.from([...tasks, ...breaks]),
    joint: Int32Array.from(joint),
    bound: Int32Array.from(tasks.filter((task) => isBound(c, task))),
    ruled: c.same.length + c.otherDay.length > 0 || (c.problem.links ?? []).length > 0,
    ruins: Math.min(0.01, ruins / (c.tasks * c.tasks)),
    cost: total(s),
  };
}

/** Whether the task shares its person with others, all of which may be moved. */
function isBound(c: Compiled, task: number): boolean {
  const others = c.same.subarray(c.sameFrom[task], c.sameFrom[task + 1]);
  return others.length > 0 && others.every((other) => c.fixed[other] === 0);
}

/** One proposal of one neighbourhood, chosen at random; `reorders` is the share that reorder a route where lateness is. */
export function step(search: Search, heat: number, reorders = 0.08): boolean {
  const { random, s } = search;
  const limit = search.cost - heat * Math.log(1 - random.share());
  const mayBeStuck = search.ruled || (s.sums[sum.leaving] as number) > 0;
  if (mayBeStuck && random.share() < search.ruins) return ruinAndRecreate(search, limit);
  if ((s.sums[sum.leaving] as number) > 0 && random.share() < 0.04)
    return random.share() < 0.5 ? planOpen(search, limit) : replaceByOpen(search, limit);
  if (search.bound.length > 0 && random.share() < 0.05) return relocateBound(search, limit);
  if (random.share() < reorders) return reorder(search, limit);
  const dice = random.share();
  if (dice < 0.48) return relocate(search, limit);
  if (dice < 0.75) return swap(search, limit);
  if (dice < 0.9) return exchange(search, limit);
  return relocateJoint(search, limit);
}
