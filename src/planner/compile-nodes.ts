import type { CompiledTravel } from './compile-travel.ts';
import type { Counted } from './counted.ts';
import { dayLength, type Problem, type Told, unnoticed } from './problem.ts';

/** One node before it is spread over the arrays. */
interface Node {
  duration: number;
  opens: number;
  due: number;
  lateness: number;
  latest: number;
  stepAt: number;
  stepCost: number;
  place: number;
  fixed: boolean;
}

const plain = { due: Infinity, lateness: 0, latest: Infinity, stepAt: Infinity, stepCost: 0, fixed: false };

/** Durations, windows and places of every node, and what routes and breaks belong to. */
export function compileNodes(problem: Problem, counted: Counted, travel: CompiledTravel) {
  const now = problem.now ?? -Infinity;
  const nodes: Node[] = [
    ...taskNodes(problem, counted, travel),
    ...counted.breaks.map(({ route, one: { earliest, latest, minutes } }) => {
      const place = travel.startPlace[route] ?? 0;
      return { ...plain, duration: minutes, opens: Math.max(earliest, now), latest: Math.max(latest, now), place };
    }),
    ...counted.routes.map(({ of }, route) => {
      const opens = Math.max(of.start, Math.min(now, of.end ?? Infinity));
      return { ...plain, duration: 0, opens, place: travel.startPlace[route] ?? 0, fixed: true };
    }),
    ...counted.routes.map(({ of }, route) => {
      const { start, end = Infinity, overtime = 0 } = of;
      const place = travel.endPlace[route] ?? 0;
      const lateness = problem.weights.overtime;
      return { ...plain, duration: 0, opens: start, due: end, lateness, latest: end + overtime, place };
    }),
  ];
  return {
    nodes: nodes.length,
    duration: numbersFrom(nodes.map((node) => node.duration)),
    opens: numbersFrom(nodes.map((node) => node.opens)),
    due: numbersFrom(nodes.map((node) => node.due)),
    lateness: numbersFrom(nodes.map((node) => node.lateness)),
    latest: numbersFrom(nodes.map((node) => node.latest)),
    stepAt: numbersFrom(nodes.map((node) => node.stepAt)),
    stepCost: numbersFrom(nodes.map((node) => node.stepCost)),
    place: Int32Array.from(nodes, (node) => node.place),
    fixed: Uint8Array.from(nodes, (node) => Number(node.fixed)),
    breakNumber: Int32Array.from(counted.breaks, ({ number }) => number),
    breakRoute: Int32Array.from(counted.breaks, ({ route }) => route),
    personOf: Int32Array.from(counted.routes, ({ staff }) => staff),
    shiftOf: Int32Array.from(counted.routes, ({ shift }) => shift),
    dayOf: Int32Array.from(counted.routes, ({ of }) => Math.floor(of.start / dayLength)),
  };
}

function taskNodes(problem: Problem, counted: Counted, travel: CompiledTravel): Node[] {
  const { weights, now = -Infinity } = problem;
  const told = new Map((problem.told ?? []).map((one) => [`${one.visit} ${one.role}`, one]));
  return counted.tasks.flatMap(({ visit: index, role }) => {
    const visit = problem.visits[index];
    if (visit === undefined) return [];
    const { window, begun } = visit;
    const was: Told | undefined = told.get(`${visit.id} ${role}`);
    const duration = visit.roles[role]?.minutes ?? visit.minutes;
    const place = travel.placeIndex.get(visit.place) ?? 0;
    const lateness = weights.tardiness * (window.weight ?? 1);
    if (begun !== undefined) {
      return { ...plain, duration, opens: begun.start, due: window.closes, lateness, place, fixed: true };
    }
    return {
      ...plain,
      duration,
      // What has been told may come later, at a price, but not much earlier: nobody would be at home.
      opens: Math.max(window.opens, now, was === undefined ? -Infinity : was.start - unnoticed),
      due: window.closes,
      lateness,
      latest: window.hard === true ? window.closes : Infinity,
      stepAt: was === undefined ? Infinity : was.start + unnoticed,
      stepCost: was === undefined ? 0 : weights.change,
      place,
    };
  });
}

export const numbersFrom = (values: readonly number[]): Float64Array => Float64Array.from(values);
