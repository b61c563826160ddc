import { startNode } from '../compiled.ts';
import { afterMove, mayPut, put, take, takeBack } from './moves.ts';
import type { Near } from './near.ts';
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
  const { c, next, prev, route } = s;
  const task = movable[random.below(movable.length)] as number;
  const from = route[task] as number;
  if (from < 0) return false;
  const before = task < c.tasks ? anyPlaceFor(search, task) : anyInRoute(search, from);
  if (before < 0 || before === task || before === prev[task] || behindBegun(s, before)) return false;
  const to = route[before] as number;
  if (to !== from && !mayPut(s, task, to)) return false;
  if (!c.hasBreaks) {
    const after = next[before] as number;
    const was = prev[task] as number;
    const then = next[task] as number;
    const out = way(s, from, was, then) - way(s, from, was, task) - way(s, from, task, then);
    const into = way(s, to, before, task) + way(s, to, task, after) - way(s, to, before, after);
    if (search.cost + c.travelWeight * (out + into) - mostGain(s) > limit + priceGain(s, task, from, to)) return false;
  }
  beginMove(s);
  take(s, task);
  if (!put(s, task, before, limit)) return refuse(s);
  return keepWithin(search, limit);
}

/** What the other route may save in price and evenness, at most; generous where it is not worth computing. */
function priceGain(s: State, task: number, from: number, to: number): number {
  const { c } = s;
  if (c.hasNewPersons || c.hasBalance) return Infinity;
  return (c.price[task * c.routes + from] as number) - (c.price[task * c.routes + to] as number);
}

/** Any node of a route to stand behind. */
function anyInRoute({ s, random }: Search, r: number): number {
  let node = startNode(s.c, r);
  for (let steps = random.below(24); steps > 0; steps -= 1) {
    const after = s.next[node] as number;
    if (after < 0 || (s.next[after] as number) < 0) break;
    node = after;
  }
  return node;
}

/** Two tasks change places. */
export function swap(search: Search, limit: number): boolean {
  const { s, random, movable, near } = search;
  const { c, next, prev, route } = s;
  const a = movable[random.below(movable.length)] as number;
  if ((route[a] as number) < 0 || a >= c.tasks || near.count === 0) return false;
  const share = random.share();
  const b = near.all[a * near.count + Math.floor(share * share * near.count)] as number;
  if (b < 0 || (route[b] as number) < 0 || c.fixed[b] === 1) return false;
  if (next[a] === b || next[b] === a) return false;
  const ra = route[a] as number;
  const rb = route[b] as number;
  if ((c.price[a * c.routes + rb] as number) === Infinity || (c.price[b * c.routes + ra] as number) === Infinity)
    return false;
  const pa = prev[a] as number;
  const pb = prev[b] as number;
  if (!c.hasBreaks && !c.hasNewPersons && !c.hasBalance) {
    const na = next[a] as number;
    const nb = next[b] as number;
    const old = way(s, ra, pa, a) + way(s, ra, a, na) + way(s, rb, pb, b) + way(s, rb, b, nb);
    const now = way(s, ra, pa, b) + way(s, ra, b, na) + way(s, rb, pb, a) + way(s, rb, a, nb);
    const price = (r: number, task: number) => c.price[task * c.routes + r] as number;
    const prices = price(rb, a) + price(ra, b) - price(ra, a) - price(rb, b);
    if (search.cost + c.travelWeight * (now - old) + prices - mostGain(s) > limit) return false;
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
  if (!c.hasBreaks && !c.hasNewPersons && !c.hasBalance) {
    const gain = exchangeWay(s, { was, before, first, second });
    if (search.cost + c.travelWeight * gain - mostGain(s) > limit + (c.hasRules ? Infinity : 0)) return false;
  }
  beginMove(s);
  for (let at = 0; at < first; at += 1) take(s, firstRow[at] as number);
  for (let at = 0; at < second; at += 1) take(s, secondRow[at] as number);
  if (!putRow(s, firstRow, first, before, limit) || !putRow(s, secondRow, second, was, limit)) return refuse(s);
  return keepWithin(search, limit);
}

const firstRow = new Int32Array(16);
const secondRow = new Int32Array(16);

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
