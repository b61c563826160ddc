import { counter, earlier, logWidth, type State, sum } from './state.ts';

/**
 * Earliest starts. Starts are bound by two kinds of arcs: along a route (after the visit before, and the way) and between visits
 * that are tied to each other, in both directions. Their earliest values are a least fixed point. A change is carried only to
 * where it shows: first every start that may become earlier is let loose and set as early as it could be at all, then starts are
 * only raised, until nothing changes. While they are raised, what the plan costs so far is a lower bound, so a move that cannot
 * be accepted is dropped at once, and so is one by which visits wait for each other in a circle.
 */

/** What a start at this minute costs in lateness. */
function lateness(s: State, node: number, start: number): number {
  const { c } = s;
  const late = start - (c.due[node] as number);
  const cost = late > 0 ? late * (c.lateness[node] as number) : 0;
  return c.hasSteps && start > (c.stepAt[node] as number) + 1e-6 ? cost + (c.stepCost[node] as number) : cost;
}

/** Remembers a start before its first change in this move. */
function remember(s: State, node: number): void {
  const move = s.counters[counter.move] as number;
  if (s.stamp[node] === move) return;
  s.stamp[node] = move;
  const at = s.counters[counter.trail] as number;
  s.trail[at] = node;
  s.trailStart[at] = s.start[node] as number;
  s.counters[counter.trail] = at + 1;
}

/** Takes a node's lateness out of the sums. The largest may have been its: then it is looked for when the move is complete. */
function forgetLateness(s: State, node: number): void {
  const start = s.start[node] as number;
  const late = start - (s.c.due[node] as number);
  const cost = lateness(s, node, start);
  if (cost > 0) s.sums[sum.late] = (s.sums[sum.late] as number) - cost;
  if (late > 0 && node < s.c.tasks && late >= (s.sums[sum.maxLate] as number) - 1e-6) {
    s.sums[sum.maxLate] = 0;
    s.counters[counter.rescan] = 1;
  }
}

/** Gives a node its start and adds its lateness; false when the start is later than it may ever be. */
function begin(s: State, node: number, start: number): boolean {
  const { c, sums } = s;
  s.start[node] = start;
  const cost = lateness(s, node, start);
  if (cost > 0) sums[sum.late] = (sums[sum.late] as number) + cost;
  const late = start - (c.due[node] as number);
  if (node < c.tasks && late > (sums[sum.maxLate] as number)) sums[sum.maxLate] = late;
  if (start <= (c.latest[node] as number) + 1e-6) return true;
  s.counters[counter.broken] = 1;
  return false;
}

function raise(s: State, node: number, start: number): boolean {
  if (s.c.fixed[node] === 1) return true;
  remember(s, node);
  const was = lateness(s, node, s.start[node] as number);
  if (was > 0) s.sums[sum.late] = (s.sums[sum.late] as number) - was;
  if (!begin(s, node, start)) return false;
  enqueue(s, node);
  return true;
}

export function enqueue(s: State, node: number): void {
  if (s.waiting[node] === 1) return;
  s.waiting[node] = 1;
  const tail = s.counters[counter.tail] as number;
  s.queue[tail] = node;
  s.counters[counter.tail] = (tail + 1) & (s.queue.length - 1);
}

/** When the node can be reached along its route. */
export function readyAlongRoute(s: State, node: number): number {
  const { c } = s;
  const before = s.prev[node] as number;
  const row = (c.matrixOf[s.route[node] as number] as number) + (s.place[before] as number) * c.width;
  return (
    (s.start[before] as number) + (c.duration[before] as number) + (c.matrix[row + (s.place[node] as number)] as number)
  );
}

/** The earliest start by what the others have now. */
export function earliest(s: State, node: number): number {
  const { c, route, start } = s;
  if (c.fixed[node] === 1) return c.opens[node] as number;
  let ready = Math.max(c.opens[node] as number, readyAlongRoute(s, node));
  if (node >= c.tasks) return ready;
  const to = c.linkFrom[node + 1] as number;
  for (let at = c.linkFrom[node] as number; at < to; at += 1) {
    const other = c.linkTo[at] as number;
    if ((route[other] as number) < 0) continue;
    const bound = (start[other] as number) + (c.linkIn[at] as number);
    if (bound > ready) ready = bound;
  }
  return ready;
}

/** A node that has just come in gets its start. When that is too late nothing waits: the move is over, and the queue is the next one's. */
export function startNew(s: State, node: number): boolean {
  remember(s, node);
  if (!begin(s, node, earliest(s, node))) return false;
  enqueue(s, node);
  return true;
}

/** As `startNew`, where other starts are loose too: it waits for `resettle`. */
export function startLoose(s: State, node: number): void {
  remember(s, node);
  begin(s, node, s.c.opens[node] as number);
  addLoose(s, node);
}

/** A node that goes out: its lateness goes with it. */
export function stopOld(s: State, node: number): void {
  remember(s, node);
  forgetLateness(s, node);
}

/** Lets a start loose that may become earlier. */
export function loosen(s: State, node: number): void {
  const { c, counters } = s;
  if (s.looseStamp[node] === counters[counter.round] || c.fixed[node] === 1) return;
  if ((s.start[node] as number) <= (c.opens[node] as number) + earlier) return;
  addLoose(s, node);
}

function addLoose(s: State, node: number): void {
  const { counters } = s;
  s.looseStamp[node] = counters[counter.round] as number;
  const at = counters[counter.loose] as number;
  s.loose[at] = node;
  counters[counter.loose] = at + 1;
}

/**
 * Lets loose what has waited for a node that is loose, or gone. What its own window or route holds where it is stays: should the visit
 * before it be let loose too, it follows along its route.
 */
export function loosenTied(s: State, node: number): void {
  const { c, route, start } = s;
  if (node >= c.tasks) return;
  const from = start[node] as number;
  const to = c.linkFrom[node + 1] as number;
  for (let at = c.linkFrom[node] as number; at < to; at += 1) {
    const other = c.linkTo[at] as number;
    if ((route[other] as number) < 0) continue;
    const is = start[other] as number;
    if (is > from + (c.linkOut[at] as number) + earlier || is <= (c.opens[other] as number) + earlier) continue;
    if (readyAlongRoute(s, other) < is - earlier) loosen(s, other);
  }
}

/** Begins a round of letting loose. */
export function newRound(s: State): void {
  s.counters[counter.round] = (s.counters[counter.round] as number) + 1;
  s.counters[counter.loose] = 0;
}

/** Everything that hangs on what is loose becomes loose; then all is set as early as what stays put allows. */
export function resettle(s: State): void {
  const { counters, loose, next, start } = s;
  for (let at = 0; at < (counters[counter.loose] as number); at += 1) {
    const node = loose[at] as number;
    const after = next[node] as number;
    if (after >= 0 && (start[after] as number) <= readyAlongRoute(s, after) + earlier) loosen(s, after);
    loosenTied(s, node);
  }
  const count = counters[counter.loose] as number;
  for (let at = 0; at < count; at += 1) {
    const node = loose[at] as number;
    remember(s, node);
    forgetLateness(s, node);
    start[node] = s.c.opens[node] as number;
  }
  for (let at = 0; at < count; at += 1) {
    const node = loose[at] as number;
    begin(s, node, earliest(s, node));
    enqueue(s, node);
  }
}

/**
 * Raises starts until nothing changes. False when it costs more than `room` (lateness that can be afforded), when a start is too
 * late, or when `hub`, just inserted, would have to wait for itself.
 */
export function settle(s: State, room: number, hub: number): boolean {
  const { c, next, route, start, place, queue, waiting, counters, sums } = s;
  const mask = queue.length - 1;
  let steps = 40 * c.nodes;
  let head = counters[counter.head] as number;
  while (head !== counters[counter.tail]) {
    const node = queue[head] as number;
    head = (head + 1) & mask;
    waiting[node] = 0;
    const from = start[node] as number;
    const after = next[node] as number;
    if (after >= 0) {
      const row = (c.matrixOf[route[node] as number] as number) + (place[node] as number) * c.width;
      const ready = from + (c.duration[node] as number) + (c.matrix[row + (place[after] as number)] as number);
      if (ready > (start[after] as number) + earlier && (after === hub || !raise(s, after, ready)))
        return giveUp(s, head);
    }
    if (node < c.tasks && !settleTied(s, node, hub)) return giveUp(s, head);
    steps -= 1;
    if (steps < 0 || (sums[sum.late] as number) + c.maxWeight * (sums[sum.maxLate] as number) > room)
      return giveUp(s, head);
  }
  counters[counter.head] = head;
  return true;
}

function settleTied(s: State, node: number, hub: number): boolean {
  const { c, route, start } = s;
  const from = start[node] as number;
  const to = c.linkFrom[node + 1] as number;
  for (let at = c.linkFrom[node] as number; at < to; at += 1) {
    const other = c.linkTo[at] as number;
    if ((route[other] as number) < 0) continue;
    const ready = from + (c.linkOut[at] as number);
    if (ready > (start[other] as number) + earlier && (other === hub || !raise(s, other, ready))) return false;
  }
  return true;
}

function giveUp(s: State, at: number): false {
  const { queue, waiting, counters } = s;
  const mask = queue.length - 1;
  let head = at;
  while (head !== counters[counter.tail]) {
    waiting[queue[head] as number] = 0;
    head = (head + 1) & mask;
  }
  counters[counter.head] = head;
  return false;
}

/** The largest tardiness, looked for where it may have shrunk. */
export function findLargest(s: State): void {
  if (s.counters[counter.rescan] === 0) return;
  s.counters[counter.rescan] = 0;
  const { c, route, start } = s;
  let largest = 0;
  for (let task = 0; task < c.tasks; task += 1) {
    const late = (start[task] as number) - (c.due[task] as number);
    if (late > largest && (route[task] as number) >= 0) largest = late;
  }
  s.sums[sum.maxLate] = largest;
}

/** Begins a move: what is changed from here on can be taken back. */
export function beginMove(s: State): void {
  const { counters } = s;
  counters[counter.move] = (counters[counter.move] as number) + 1;
  counters[counter.trail] = 0;
  counters[counter.log] = 0;
  counters[counter.rescan] = 0;
  counters[counter.broken] = 0;
  s.before.set(s.sums);
}

/** Gives everything that is planned its start, from nothing. */
export function startAll(s: State): boolean {
  const { c, route, sums } = s;
  sums[sum.late] = 0;
  sums[sum.maxLate] = 0;
  s.counters[counter.broken] = 0;
  for (let node = 0; node < c.nodes; node += 1) {
    if ((route[node] as number) < 0) continue;
    begin(s, node, c.opens[node] as number);
    enqueue(s, node);
  }
  return settle(s, Infinity, -1) && s.counters[counter.broken] === 0;
}

/** Writes into the log what is done to the lists. */
export function note(s: State, task: number, route: number, before: number, inserted: number): void {
  const { log, counters } = s;
  const at = (counters[counter.log] as number) * logWidth;
  log[at] = task;
  log[at + 1] = route;
  log[at + 2] = before;
  log[at + 3] = inserted;
  counters[counter.log] = (counters[counter.log] as number) + 1;
}
