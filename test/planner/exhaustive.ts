import { compile } from '../../src/planner/compile.ts';
import { endNode, startNode } from '../../src/planner/compiled.ts';
import type { Problem } from '../../src/planner/problem.ts';
import { placeBegun } from '../../src/planner/read-plan.ts';
import { afterMove, countJob, mayPut, put, takeBack } from '../../src/planner/search/moves.ts';
import { beginMove } from '../../src/planner/search/schedule.ts';
import { newState, type State, total } from '../../src/planner/search/state.ts';

/**
 * The cost of the best plan of all, for tests: every job left or in every place, in every order. With `prune`, what costs more than
 * the best so far before it is complete is left; that is right only where no visit on the way makes a way shorter and nobody asks
 * for evenness.
 */
export function bestCost(problem: Problem, prune = false): number {
  const s = newState(compile(problem));
  placeBegun(s);
  const search: Exhaustive = { s, least: total(s), puts: [], prune };
  tryJob(search, 0, []);
  return search.least;
}

interface Exhaustive {
  s: State;
  least: number;
  puts: [task: number, before: number][];
  prune: boolean;
}

/** The job is left, or has each of its tasks at each place. */
function tryJob(search: Exhaustive, job: number, planned: readonly number[]): void {
  const { c } = search.s;
  if (job === c.jobs) return;
  tryTask(search, c.jobFrom[job] ?? 0, job, [...planned, job]);
  tryJob(search, job + 1, planned);
}

function tryTask(search: Exhaustive, at: number, job: number, planned: readonly number[]): void {
  const { s, puts } = search;
  if (at === s.c.jobFrom[job + 1]) {
    const fits = replay(search, planned, job);
    if (fits) search.least = Math.min(search.least, afterMove(s));
    takeBack(s);
    return fits || !search.prune ? tryJob(search, job + 1, planned) : undefined;
  }
  const all = replay(search, planned, job) ? nodesOf(s) : [];
  takeBack(s);
  for (const before of all) {
    puts.push([s.c.jobTasks[at] ?? -1, before]);
    tryTask(search, at + 1, job, planned);
    puts.pop();
  }
}

/** Does again what has been chosen so far; false when that breaks a rule, or (pruning) costs as much as the best already. */
function replay({ s, puts, prune, least }: Exhaustive, jobs: readonly number[], last: number): boolean {
  beginMove(s);
  for (const job of jobs) countJob(s, job, true);
  // Jobs after this one may still be planned, so that what leaving them costs does not count yet.
  let limit = least;
  for (let job = last + 1; job < s.c.jobs; job += 1) limit += s.c.leaving[job] ?? 0;
  return puts.every(
    ([task, before]) => mayPut(s, task, s.route[before] ?? -1) && put(s, task, before, prune ? limit : Infinity),
  );
}

/** Every node that something can stand behind. */
export function nodesOf(s: State): number[] {
  const found: number[] = [];
  for (let r = 0; r < s.c.routes; r += 1)
    for (let node = startNode(s.c, r); node !== endNode(s.c, r); node = s.next[node] ?? -1) found.push(node);
  return found;
}
