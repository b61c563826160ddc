import { type Compiled, endNode, startNode } from '../compiled.ts';

/** Where the running sums of the objective are in `State.sums`. */
export const sum = { travel: 0, late: 1, maxLate: 2, price: 3, fresh: 4, leaving: 5, loads: 6, load: 7 } as const;
const sums = 8;

/**
 * A plan while it is being searched: routes as linked lists, the earliest start of every node, the sums of the objective, and
 * what is needed to take back the move in hand. Everything is allocated once.
 */
export interface State {
  readonly c: Compiled;
  /** Of nodes. A task that is not planned has no route (-1). */
  readonly next: Int32Array;
  readonly prev: Int32Array;
  readonly route: Int32Array;
  readonly start: Float64Array;
  readonly place: Int32Array;
  /** patients × persons: tasks done. */
  readonly meetings: Int32Array;
  /** Of persons: minutes of visits and travel. */
  readonly load: Float64Array;
  readonly sums: Float64Array;

  /** Nodes whose start has changed in this move, and what it was. */
  readonly trail: Int32Array;
  readonly trailStart: Float64Array;
  readonly stamp: Int32Array;
  /** What was done to the lists in this move: task, its route and the node before it; inserted (1) or removed (0). */
  readonly log: Int32Array;
  readonly before: Float64Array;

  /** Nodes waiting to pass their start on. */
  readonly queue: Int32Array;
  readonly waiting: Uint8Array;
  /** Nodes whose start may become earlier. */
  readonly loose: Int32Array;
  readonly looseStamp: Int32Array;
  readonly counters: Int32Array;
}

/** Where the counters are in `State.counters`. */
export const counter = {
  move: 0,
  trail: 1,
  log: 2,
  head: 3,
  tail: 4,
  loose: 5,
  round: 6,
  rescan: 7,
  broken: 8,
} as const;
export const logWidth = 4;
export const earlier = 1e-9;

/** Room for a plan; `rebuild` fills it. */
export function newState(c: Compiled): State {
  const size = 1 << Math.ceil(Math.log2(c.nodes + 2));
  const state: State = {
    c,
    next: new Int32Array(c.nodes).fill(-1),
    prev: new Int32Array(c.nodes).fill(-1),
    route: new Int32Array(c.nodes).fill(-1),
    start: new Float64Array(c.nodes),
    place: c.place.slice(),
    meetings: new Int32Array(c.patients * c.persons),
    load: new Float64Array(c.persons),
    sums: new Float64Array(sums),
    trail: new Int32Array(c.nodes),
    trailStart: new Float64Array(c.nodes),
    stamp: new Int32Array(c.nodes),
    log: new Int32Array(logWidth * (4 * c.nodes + 16)),
    before: new Float64Array(sums),
    queue: new Int32Array(size),
    waiting: new Uint8Array(c.nodes),
    loose: new Int32Array(c.nodes),
    looseStamp: new Int32Array(c.nodes),
    counters: new Int32Array(9),
  };
  return state;
}

/** Takes everything out of the plan, breaks too: each route is its start and its end. */
export function clear(s: State): void {
  const { c, next, prev, route, start, sums: values } = s;
  next.fill(-1);
  prev.fill(-1);
  route.fill(-1);
  s.meetings.fill(0);
  s.load.fill(0);
  values.fill(0);
  s.waiting.fill(0);
  s.place.set(c.place);
  start.set(c.opens);
  for (let r = 0; r < c.routes; r += 1) {
    const from = startNode(c, r);
    const to = endNode(c, r);
    route[from] = r;
    route[to] = r;
    next[from] = to;
    prev[to] = from;
  }
  values[sum.leaving] = c.leaving.reduce((all, one) => all + one, 0);
}

/** The weighted objective of the plan in hand. */
export function total(s: State): number {
  const v = s.sums;
  const { c } = s;
  return (
    c.travelWeight * (v[sum.travel] as number) +
    (v[sum.late] as number) +
    c.maxWeight * (v[sum.maxLate] as number) +
    (v[sum.price] as number) +
    c.newPersonWeight * (v[sum.fresh] as number) +
    (v[sum.leaving] as number) +
    (c.hasBalance ? imbalance(s) : 0)
  );
}

/** Weighed variance of workload against working time, in minutes: nothing when all are equally busy. */
function imbalance(s: State): number {
  const load = s.sums[sum.load] as number;
  return s.c.balanceWeight * ((s.sums[sum.loads] as number) - (load * load) / s.c.capacityOfAll);
}
