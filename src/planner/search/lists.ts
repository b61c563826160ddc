import { type State, sum } from './state.ts';

/**
 * Putting nodes into routes and taking them out, with the sums that follow from it: travel, prices, meetings, workload. A break
 * has the place of what stands before it, so the way after it changes with that.
 */

/** The first node from here on that is no break; breaks on the way get the place given. */
function pastBreaks(s: State, from: number, place: number): number {
  const { c, next } = s;
  const end = c.tasks + c.breaks;
  let node = from;
  while (node >= c.tasks && node < end) {
    s.place[node] = place;
    node = next[node] as number;
  }
  return node;
}

/** Puts a node into a route after another. */
export function link(s: State, node: number, before: number): void {
  const { c, next, prev, route, place } = s;
  const r = route[before] as number;
  const after = next[before] as number;
  if (node < c.tasks) {
    const here = place[node] as number;
    const there = place[before] as number;
    const then = place[pastBreaks(s, after, here)] as number;
    const base = c.matrixOf[r] as number;
    const { matrix, width } = c;
    const there2 = base + there * width;
    const way =
      (matrix[there2 + here] as number) +
      (matrix[base + here * width + then] as number) -
      (matrix[there2 + then] as number);
    count(s, node, r, way, 1);
  } else place[node] = place[before] as number;
  next[before] = node;
  prev[node] = before;
  next[node] = after;
  prev[after] = node;
  route[node] = r;
}

/** Takes a node out of its route. */
export function unlink(s: State, node: number): void {
  const { c, next, prev, route, place } = s;
  const r = route[node] as number;
  const before = prev[node] as number;
  const after = next[node] as number;
  if (node < c.tasks) {
    const here = place[node] as number;
    const there = place[before] as number;
    const then = place[pastBreaks(s, after, there)] as number;
    const base = c.matrixOf[r] as number;
    const { matrix, width } = c;
    const there2 = base + there * width;
    const way =
      (matrix[there2 + here] as number) +
      (matrix[base + here * width + then] as number) -
      (matrix[there2 + then] as number);
    count(s, node, r, -way, -1);
  }
  next[before] = after;
  prev[after] = before;
  route[node] = -1;
}

function count(s: State, task: number, route: number, way: number, sign: 1 | -1): void {
  const { c, sums } = s;
  sums[sum.travel] = (sums[sum.travel] as number) + way;
  const price = c.price[task * c.routes + route] as number;
  if (price > 0) sums[sum.price] = (sums[sum.price] as number) + sign * price;
  if (c.hasNewPersons) countMeeting(s, task, route, sign);
  if (c.hasBalance) countLoad(s, c.personOf[route] as number, way + sign * (c.duration[task] as number));
}

function countMeeting(s: State, task: number, route: number, sign: 1 | -1): void {
  const { c, sums, meetings } = s;
  const pair = (c.patientOf[task] as number) * c.persons + (c.personOf[route] as number);
  const met = meetings[pair] as number;
  meetings[pair] = met + sign;
  const changes = sign === 1 ? met === 0 : met === 1;
  if (changes && c.known[pair] === 0) sums[sum.fresh] = (sums[sum.fresh] as number) + sign;
}

function countLoad(s: State, person: number, minutes: number): void {
  const { sums, load } = s;
  const was = load[person] as number;
  const is = was + minutes;
  load[person] = is;
  sums[sum.load] = (sums[sum.load] as number) + minutes;
  sums[sum.loads] = (sums[sum.loads] as number) + (is * is - was * was) / (s.c.capacity[person] as number);
}
