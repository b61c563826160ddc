import { endNode, startNode } from '../compiled.ts';
import { link, unlink } from './lists.ts';
import {
  beginMove,
  enqueue,
  findLargest,
  loosen,
  loosenTied,
  newRound,
  note,
  readyAlongRoute,
  resettle,
  settle,
  startAll,
  startLoose,
  startNew,
  stopOld,
} from './schedule.ts';
import { clear, counter, earlier, logWidth, type State, sum, total } from './state.ts';

/** The two steps every move is made of, and taking a move back. */

/** Whether the rules of persons and days let a route have the task, as the plan stands. */
export function mayPut(s: State, task: number, r: number): boolean {
  const { c, route } = s;
  if (c.price[task * c.routes + r] === Infinity) return false;
  if (!c.hasRules) return true;
  const person = c.personOf[r] as number;
  for (let at = c.apartFrom[task] as number; at < (c.apartFrom[task + 1] as number); at += 1) {
    const other = route[c.apart[at] as number] as number;
    if (other >= 0 && c.personOf[other] === person) return false;
  }
  for (let at = c.sameFrom[task] as number; at < (c.sameFrom[task + 1] as number); at += 1) {
    const other = route[c.same[at] as number] as number;
    if (other >= 0 && c.personOf[other] !== person) return false;
  }
  const day = c.dayOf[r] as number;
  for (let at = c.otherDayFrom[task] as number; at < (c.otherDayFrom[task + 1] as number); at += 1) {
    const other = route[c.otherDay[at] as number] as number;
    if (other >= 0 && c.dayOf[other] === day) return false;
  }
  return true;
}

/** Takes a node out of its route; what followed from it begins earlier. */
export function take(s: State, node: number): void {
  const { next, prev, route } = s;
  const after = next[node] as number;
  const before = prev[node] as number;
  note(s, node, route[node] as number, before, 0);
  newRound(s);
  // What did not wait for it begins when it did.
  const waited = (s.start[after] as number) <= readyAlongRoute(s, after) + earlier;
  unlink(s, node);
  stopOld(s, node);
  loosenTied(s, node);
  if (waited) reconsider(s, after);
  // A break behind it is now taken elsewhere, so the way after the break is another.
  let last = after;
  while (isBreak(s, last)) {
    last = next[last] as number;
    reconsider(s, last);
  }
  resettle(s);
  settle(s, Infinity, -1);
  makeLater(s, after);
}

/** Taking out can make later, where ways are longer than round about, or a break is now taken further away. */
function makeLater(s: State, after: number): void {
  let node = after;
  for (;;) {
    if (readyAlongRoute(s, node) > (s.start[node] as number) + earlier) enqueue(s, s.prev[node] as number);
    if (!isBreak(s, node)) break;
    node = s.next[node] as number;
  }
  settle(s, Infinity, -1);
}

/** Lets a node loose when the way to it has become shorter. */
function reconsider(s: State, node: number): void {
  if (readyAlongRoute(s, node) < (s.start[node] as number) - earlier) loosen(s, node);
}

/** Puts a node into a route after another; false when that breaks a rule of time or costs more than `limit` in all. */
export function put(s: State, node: number, before: number, limit: number): boolean {
  const { c, next } = s;
  const after = next[before] as number;
  note(s, node, s.route[before] as number, before, 1);
  link(s, node, before);
  const late = (s.sums[sum.late] as number) + c.maxWeight * (s.sums[sum.maxLate] as number);
  const room = limit - (total(s) - late);
  if (late > room && limit < Infinity) return false;
  if (c.hasBreaks && (node >= c.tasks || isBreak(s, after))) return settleBreaks(s, node, room);
  return startNew(s, node) && settle(s, room, node);
}

const isBreak = (s: State, node: number): boolean => node >= s.c.tasks && node < s.c.tasks + s.c.breaks;

/** A break is taken elsewhere now, so the way after it may have become shorter. */
function settleBreaks(s: State, node: number, room: number): boolean {
  newRound(s);
  startLoose(s, node);
  let last = s.next[node] as number;
  while (isBreak(s, last)) last = s.next[last] as number;
  loosen(s, last);
  resettle(s);
  enqueue(s, s.prev[last] as number);
  return settle(s, room, -1);
}

/** A job comes in or goes out: the price of leaving it follows. */
export function countJob(s: State, job: number, planned: boolean): void {
  const leaving = s.c.leaving[job] as number;
  s.sums[sum.leaving] = (s.sums[sum.leaving] as number) + (planned ? -leaving : leaving);
}

/** Takes back everything since the move began. */
export function takeBack(s: State): void {
  const { log, counters, trail, trailStart, start } = s;
  for (let at = (counters[counter.log] as number) - 1; at >= 0; at -= 1) {
    const node = log[at * logWidth] as number;
    if (log[at * logWidth + 3] === 1) unlink(s, node);
    else link(s, node, log[at * logWidth + 2] as number);
  }
  for (let at = (counters[counter.trail] as number) - 1; at >= 0; at -= 1)
    start[trail[at] as number] = trailStart[at] as number;
  s.sums.set(s.before);
}

/** What the plan costs when the move is complete; infinite when somebody would be on duty for too long. */
export function afterMove(s: State): number {
  findLargest(s);
  return s.counters[counter.broken] === 1 || (s.c.hasDuty && !dutyHolds(s)) ? Infinity : total(s);
}

/** Minutes from leaving to coming back, over all shifts, for those who have a limit. */
export function dutyHolds(s: State): boolean {
  const { c } = s;
  for (let person = 0; person < c.persons; person += 1) {
    const most = c.maxDuty[person] as number;
    if (most === Infinity) continue;
    let duty = 0;
    for (let r = 0; r < c.routes; r += 1) if (c.personOf[r] === person) duty += dutyOf(s, r);
    if (duty > most + 1e-6) return false;
  }
  return true;
}

/** Minutes from leaving to coming back; none for a route without visits. */
export function dutyOf(s: State, r: number): number {
  const { c, next } = s;
  const from = startNode(c, r);
  const end = endNode(c, r);
  let visits = 0;
  for (let node = next[from] as number; node !== end; node = next[node] as number) if (node < c.tasks) visits += 1;
  return visits === 0 ? 0 : (s.start[end] as number) - leaves(s, r);
}

/** When one must leave to be at the first stop in time for its start. */
export function leaves(s: State, r: number): number {
  const { c, next, place, start } = s;
  const from = startNode(c, r);
  const first = next[from] as number;
  const row = (c.matrixOf[r] as number) + (place[from] as number) * c.width;
  return (start[first] as number) - (c.matrix[row + (place[first] as number)] as number);
}

/** The plan as pairs of route and node, each route in order. */
export function orderOf(s: State): number[] {
  const { c, next } = s;
  const order: number[] = [];
  for (let r = 0; r < c.routes; r += 1)
    for (let node = next[startNode(c, r)] as number; node !== endNode(c, r); node = next[node] as number)
      order.push(r, node);
  return order;
}

/** Makes the plan anew from pairs of route and node; false when it breaks a rule of time. */
export function rebuild(s: State, order: readonly number[]): boolean {
  const { c, prev } = s;
  clear(s);
  beginMove(s);
  const jobs = new Set<number>();
  for (let at = 0; at < order.length; at += 2) {
    const node = order[at + 1] as number;
    link(s, node, prev[endNode(c, order[at] as number)] as number);
    if (node < c.tasks) jobs.add(c.jobOf[node] as number);
  }
  for (const job of jobs) countJob(s, job, true);
  return startAll(s);
}

/** No visits; every break first thing in its route. */
export function rebuildEmpty(s: State): boolean {
  return rebuild(s, Array.from(s.c.breakRoute, (r, at) => [r, s.c.tasks + at]).flat());
}
