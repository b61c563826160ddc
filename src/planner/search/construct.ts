import { endNode, startNode } from '../compiled.ts';
import { afterMove, countJob, mayPut, put, take, takeBack } from './moves.ts';
import { beginMove } from './schedule.ts';
import { type State, total } from './state.ts';

/** The place where a job's tasks fit best, task by task; what is found is done. */

/** Whether a route is left out this time, as if nobody had thought of it. */
export type Skips = (route: number) => boolean;
const skipsNone: Skips = () => false;

/**
 * Plans a job where it costs least, its tasks one after the other, each at its best place given those before. False (and nothing
 * done) when it has no place, or leaving it costs less than `limit` allows.
 */
export function planBest(s: State, job: number, limit: number, skips: Skips = skipsNone): boolean {
  const { c } = s;
  const chosen: number[] = [];
  const from = c.jobFrom[job] as number;
  const to = c.jobFrom[job + 1] as number;
  for (let at = from; at < to; at += 1) {
    const before = bestPlace(s, { job, from, upTo: at, chosen, skips }, limit);
    if (before < 0) return false;
    chosen.push(before);
  }
  beginMove(s);
  countJob(s, job, true);
  for (let at = from; at < to; at += 1) {
    if (!put(s, c.jobTasks[at] as number, chosen[at - from] as number, Infinity)) return giveUp(s);
  }
  return afterMove(s) < Infinity || giveUp(s);
}

function giveUp(s: State): false {
  takeBack(s);
  return false;
}

interface Partial {
  job: number;
  from: number;
  upTo: number;
  chosen: readonly number[];
  skips: Skips;
}

/** The node to stand behind for the next task of a job whose first tasks have theirs. */
function bestPlace(s: State, { job, from, upTo, chosen, skips }: Partial, limit: number): number {
  const { c, next } = s;
  const task = c.jobTasks[upTo] as number;
  let best = -1;
  let least = limit;
  for (let r = 0; r < c.routes; r += 1) {
    if ((c.price[task * c.routes + r] as number) === Infinity || skips(r)) continue;
    const end = endNode(c, r);
    for (let before = startNode(c, r); before !== end; before = next[before] as number) {
      const after = next[before] as number;
      if (after < c.tasks && c.fixed[after] === 1) continue;
      beginMove(s);
      countJob(s, job, true);
      let fits = true;
      for (let at = from; fits && at < upTo; at += 1)
        fits = put(s, c.jobTasks[at] as number, chosen[at - from] as number, least);
      if (fits && mayPut(s, task, r) && put(s, task, before, least)) {
        const cost = afterMove(s);
        if (cost < least) {
          least = cost;
          best = before;
        }
      }
      takeBack(s);
    }
  }
  return best;
}

/** Plans all that is not planned, in order of time, each at its best place. */
export function construct(s: State): void {
  const { c, route } = s;
  for (const job of c.jobOrder) {
    if ((route[c.jobTasks[c.jobFrom[job] as number] as number] as number) >= 0) continue;
    planBest(s, job, total(s));
  }
}

/** Takes a whole job out of the plan, as part of a move. */
export function takeJob(s: State, job: number): void {
  const { c } = s;
  for (let at = c.jobFrom[job] as number; at < (c.jobFrom[job + 1] as number); at += 1)
    take(s, c.jobTasks[at] as number);
  countJob(s, job, false);
}
