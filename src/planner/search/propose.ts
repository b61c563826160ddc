import { startNode } from '../compiled.ts';
import { afterMove, mayPut, put, take, takeBack } from './moves.ts';
import type { Near } from './near.ts';
import { loadChange, personChange } from './price-change.ts';
import type { Random } from './random.ts';
import { beginMove } from './schedule.ts';
import { type State, sum } from './state.ts';

/**
 * The neighbourhoods. Each proposes one change at random and does it when the plan then costs at most `limit`; otherwise
 * everything is as before. Most proposals are refused by travel alone, before anything is touched.
 */
export interface Search {
  readonly s: State;
  readonly near: Near;
  readonly random: Random;
  /** Tasks that may be moved; breaks come after them. */
  readonly movable: Int32Array;
  /** Jobs of more than one task, none of them begun. */
  readonly joint: Int32Array;
  /** Tasks that share their person with others, none of them begun. */
  readonly bound: Int32Array;
  /** Whether rules tie visits to each other, apart from joint visits, so that single moves may not be enough. */
  readonly ruled: boolean;
  /** The share of proposals that ruin and recreate. */
  readonly ruins: number;
  /** What the plan costs now. */
  cost: number;
}

/** Ends a move: keeps it when it costs no more than the limit. */
export function keepWithin(search: Search, limit: number): boolean {
  const cost = afterMove(search.s);
  if (cost <= limit) {
    search.cost = cost;
    return true;
  }
  takeBack(search.s);
  return false;
}

export function refuse(s: State): false {
  takeBack(s);
  return false;
}

const way = (s: State, r: number, from: number, to: number): number =>
  s.c.matrix[(s.c.matrixOf[r] as number) + (s.place[from] as number) * s.c.width + (s.place[to] as number)] as number;

/** How much the plan could gain in lateness at the very most. */
const mostGain = (s: State): number => {
  const { c, sums } = s;
  return (sums[sum.late] as number) + c.maxWeight * (sums[sum.maxLate] as number);
};

const isBreak = ({ c }: State, node: number): boolean => node >= c.tasks && node < c.tasks + c.breaks;

/** A node to stand behind, near the task in place and time; seldom, any. */
export function anyPlaceFor(search: Search, task: number): number {
  const { s, near, random } = search;
  const { c, route, prev } = s;
  const dice = random.share();
  if (dice < 0.04 || near.count === 0) return startNode(c, random.below(c.routes));
  const share = random.share();
  const rank = dice < 0.1 ? random.below(near.count) : Math.floor(share * share * near.count);
  const other = near.all[task * near.count + rank] as number;
  if (other < 0 || (route[other] as number) < 0) return -1;
  return random.share() < 0.5 ? other : (prev[other] as number);
}

/** Nothing can be put before what has begun. */
export const behindBegun = (s: State, before: number): boolean => {
  const after = s.next[before] as number;
  return after >= 0 && after < s.c.tasks && s.c.fixed[after] === 1;
};

/** One task to another place in its route or another. */
export function relocate(search: Search, limit: number): boolean {
  const { s, random, movable } = search;
  const task = movable[random.below(movable.length)] as number;
  const from = s.route[task] as number;
  if (from < 0) return false;
  return moveTo(search, task, task < s.c.tasks ? anyPlaceFor(search, task) : anyInRoute(search, from), limit);
}

/** One task, rather a late one, to anywhere in its route: where one person has too much to do, the order is what counts. */
export function reorder(search: Search, limit: number): boolean {
  const { s, random } = search;
  const task = lateTask(search);
  const r = s.route[task] as number;
  if (r < 0 || task >= s.c.tasks) return false;
  const dice = random.share();
  if (dice < 0.35) return moveBlock(search, task, limit);
  const place = anyInRoute(search, r);
  if (dice < 0.7) return moveTo(search, task, place, limit);
  return place < s.c.tasks && s.c.fixed[place] === 0 && swapTwo(search, task, place, limit);
}

/** Some tasks in a row go behind those that follow: two neighbouring blocks of a route change places. */
function moveBlock(search: Search, from: number, limit: number): boolean {
  const { s, random } = search;
  const { c, next, route } = s;
  const r = route[from] as number;
  const count = collect(s, from, 1 + random.below(6), r, firstRow);
  if (count <= 0) return false;
  let last = firstRow[count - 1] as number;
  for (let steps = 1 + random.below(7); steps > 0; steps -= 1) {
    const after = next[last] as number;
    if (after >= c.tasks + c.breaks) break;
    last = after;
  }
  if (last === firstRow[count - 1] || behindBegun(s, last)) return false;
  beginMove(s);
  for (let at = 0; at < count; at += 1) take(s, firstRow[at] as number);
  return putRow(s, firstRow, count, last, limit) ? keepWithin(search, limit) : refuse(s);
}

/** The latest of a few drawn at random. */
function lateTask({ s, random, movable }: Search): number {
  let latest = movable[random.below(movable.length)] as number;
  for (let draw = random.below(6); draw > 0; draw -= 1) {
    const other = movable[random.below(movable.length)] as number;
    if (
      (s.start[other] as number) - (s.c.due[other] as number) >
      (s.start[latest] as number) - (s.c.due[latest] as number)
    )
      latest = other;
  }
  return latest;
}

function moveTo(search: Search, task: number, before: number, limit: number): boolean {
  const { s } = search;
  const { c, next, prev, route } = s;
  if (before < 0 || before === task || before === prev[task] || behindBegun(s, before)) return false;
  const from = route[task] as number;
  const to = route[before] as number;
  if (to !== from && !mayPut(s, task, to)) return false;
  const after = next[before] as number;
  const was = prev[task] as number;
  const then = next[task] as number;
  if (!c.hasBreaks || !(isBreak(s, after) || isBreak(s, then) || task >= c.tasks)) {
    const out = way(s, from, was, then) - way(s, from, was, task) - way(s, from, task, then);
    const into = way(s, to, before, task) + way(s, to, task, after) - way(s, to, before, after);
    const persons = from === to ? 0 : personChange(s, task, from, to);
    const minutes = c.duration[task] as number;
    const loads = c.hasBalance ? loadChange(s, from, out - minutes, to, into + minutes) : 0;
    if (search.cost + c.travelWeight * (out + into) + persons + loads - mostGain(s) > limit) return false;
  }
  beginMove(s);
  take(s, task);
  if (!put(s, task, before, limit)) return refuse(s);
  return keepWithin(search, limit);
}

/** Any node of a route to stand behind, each as likely. */
function anyInRoute({ s, random }: Search, r: number): number {
  const { next } = s;
  let chosen = startNode(s.c, r);
  let count = 1;
  for (let node = next[chosen] as number; (next[node] as number) >= 0; node = next[node] as number) {
    count += 1;
    if (random.below(count) === 0) chosen = node;
  }
  return chosen;
}

/** Two tasks change places. */
export function swap(search: Search, limit: number): boolean {
  const { s, random, movable, near } = search;
  const a = movable[random.below(movable.length)] as number;
  if ((s.route[a] as number) < 0 || a >= s.c.tasks || near.count === 0) return false;
  const share = random.share();
  return swapTwo(search, a, near.all[a * near.count + Math.floor(share * share * near.count)] as number, limit);
}

function swapTwo(search: Search, a: number, b: number, limit: number): boolean {
  const { s } = search;
  const { c, next, prev, route } = s;
  if (b < 0 || a === b || (route[b] as number) < 0 || c.fixed[b] === 1) return false;
  if (next[a] === b || next[b] === a) return false;
  const ra = route[a] as number;
  const rb = route[b] as number;
  if ((c.price[a * c.routes + rb] as number) === Infinity || (c.price[b * c.routes + ra] as number) === Infinity)
    return false;
  const pa = prev[a] as number;
  const pb = prev[b] as number;
  const na = next[a] as number;
  const nb = next[b] as number;
  if (!c.hasBreaks || !(isBreak(s, na) || isBreak(s, nb))) {
    const wayA = way(s, ra, pa, b) + way(s, ra, b, na) - way(s, ra, pa, a) - way(s, ra, a, na);
    const wayB = way(s, rb, pb, a) + way(s, rb, a, nb) - way(s, rb, pb, b) - way(s, rb, b, nb);
    const persons = ra === rb ? 0 : personChange(s, a, ra, rb) + personChange(s, b, rb, ra);
    const more = (c.duration[b] as number) - (c.duration[a] as number);
    const loads = c.hasBalance ? loadChange(s, ra, wayA + more, rb, wayB - more) : 0;
    if (search.cost + c.travelWeight * (wayA + wayB) + persons + loads - mostGain(s) > limit) return false;
  }
  beginMove(s);
  take(s, a);
  take(s, b);
  if (!mayPut(s, a, rb) || !put(s, a, pb, limit)) return refuse(s);
  if (!mayPut(s, b, ra) || !put(s, b, pa, limit)) return refuse(s);
  return keepWithin(search, limit);
}

/** Some tasks in a row change places with some (or none) in a row elsewhere. */
export function exchange(search: Search, limit: number): boolean {
  const { s, random, movable } = search;
  const { c, prev, route } = s;
  const a = movable[random.below(movable.length)] as number;
  if ((route[a] as number) < 0 || a >= c.tasks) return false;
  const before = anyPlaceFor(search, a);
  if (before < 0 || (route[before] as number) === (route[a] as number) || behindBegun(s, before)) return false;
  const tails = random.share() < 0.3;
  const first = collect(s, a, tails ? 12 : 1 + random.below(3), route[before] as number, firstRow);
  const second = collect(s, s.next[before] as number, tails ? 12 : random.below(4), route[a] as number, secondRow);
  if (first === 0 || second < 0 || first + second < 2) return false;
  const was = prev[a] as number;
  if (!c.hasBreaks && !c.hasBalance) {
    const gain = exchangeWay(s, { was, before, first, second });
    const persons = rowChange(s, firstRow, first, was, before) + rowChange(s, secondRow, second, before, was);
    if (search.cost + c.travelWeight * gain + persons - mostGain(s) > limit) return false;
  }
  beginMove(s);
  for (let at = 0; at < first; at += 1) take(s, firstRow[at] as number);
  for (let at = 0; at < second; at += 1) take(s, secondRow[at] as number);
  if (!putRow(s, firstRow, first, before, limit) || !putRow(s, secondRow, second, was, limit)) return refuse(s);
  return keepWithin(search, limit);
}

const firstRow = new Int32Array(16);
const secondRow = new Int32Array(16);

/** What it costs more, at least, that the row changes route. */
function rowChange(s: State, row: Int32Array, count: number, from: number, to: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1)
    sum += personChange(s, row[at] as number, s.route[from] as number, s.route[to] as number);
  // Two of the row may be of the same patient, who then meets one person less, not two.
  return s.c.hasNewPersons ? Math.min(sum, sum - s.c.newPersonWeight * count) : sum;
}

/** Up to `most` tasks in a row from a node on, as far as they may go to the other route; -1 when one may not. */
function collect(s: State, from: number, most: number, to: number, row: Int32Array): number {
  const { c, next } = s;
  let node = from;
  let count = 0;
  while (count < most && node < c.tasks) {
    if (c.fixed[node] === 1 || (c.price[node * c.routes + to] as number) === Infinity) return count === 0 ? -1 : -1;
    row[count] = node;
    count += 1;
    node = next[node] as number;
  }
  return count;
}

function putRow(s: State, row: Int32Array, count: number, behind: number, limit: number): boolean {
  let before = behind;
  for (let at = 0; at < count; at += 1) {
    const task = row[at] as number;
    if (!mayPut(s, task, s.route[before] as number) || !put(s, task, before, limit)) return false;
    before = task;
  }
  return true;
}

/** The change of travel at the four ends. */
function exchangeWay(
  s: State,
  { was, before, first, second }: { was: number; before: number; first: number; second: number },
): number {
  const { next, route } = s;
  const ra = route[was] as number;
  const rb = route[before] as number;
  const a1 = firstRow[0] as number;
  const a2 = firstRow[first - 1] as number;
  const afterA = next[a2] as number;
  const b1 = second > 0 ? (secondRow[0] as number) : -1;
  const b2 = second > 0 ? (secondRow[second - 1] as number) : before;
  const afterB = next[b2] as number;
  const old =
    way(s, ra, was, a1) +
    way(s, ra, a2, afterA) +
    (second > 0 ? way(s, rb, before, b1) + way(s, rb, b2, afterB) : way(s, rb, before, afterB));
  const into = way(s, rb, before, a1) + way(s, rb, a2, afterB);
  const back = second > 0 ? way(s, ra, was, b1) + way(s, ra, b2, afterA) : way(s, ra, was, afterA);
  return into + back - old;
}
