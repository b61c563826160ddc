import type { Counted } from './counted.ts';
import type { Link, Problem, Visit } from './problem.ts';

/** Lists of lists, flat. */
interface Flat {
  from: Int32Array;
  all: Int32Array;
}

interface Arc {
  to: number;
  out: number;
  in: number;
}

/** Which tasks are tied to which in time, in person and in day. */
export function compileRules(problem: Problem, counted: Counted) {
  const index = new Map(problem.visits.map(({ id }, at) => [id, at]));
  const first = (id: string) => counted.firstTask[index.get(id) ?? -1];
  const arcs = arcsOf(problem, counted, first);
  const apart = flat(apartOf(problem, counted, index));
  const same = flat(closed(problem, counted, first, (visit) => visit.samePersonAs));
  const otherDay = flat(mutual(problem, counted, first, (visit) => visit.notSameDayAs));
  return {
    linkFrom: pointers(arcs),
    linkTo: Int32Array.from(arcs.flat(), ({ to }) => to),
    linkOut: Float64Array.from(arcs.flat(), ({ out }) => out),
    linkIn: Float64Array.from(arcs.flat(), ({ in: back }) => back),
    apartFrom: apart.from,
    apart: apart.all,
    sameFrom: same.from,
    same: same.all,
    otherDayFrom: otherDay.from,
    otherDay: otherDay.all,
  };
}

function arcsOf(problem: Problem, counted: Counted, first: (id: string) => number | undefined): Arc[][] {
  const arcs: Arc[][] = counted.tasks.map(() => []);
  const tie = (a: number | undefined, b: number | undefined, min: number, max: number) => {
    if (a === undefined || b === undefined) return;
    arcs[a]?.push({ to: b, out: min, in: -max });
    arcs[b]?.push({ to: a, out: -max, in: min });
  };
  for (const [visit, { roles, second }] of problem.visits.entries()) {
    const task = counted.firstTask[visit] ?? 0;
    for (let role = 1; role < roles.length; role += 1) tie(task, task + role, second?.min ?? 0, second?.max ?? 0);
  }
  for (const link of problem.links ?? []) {
    const extra = link.after === 'end' ? longest(problem, link) : 0;
    tie(first(link.first), first(link.second), (link.min ?? -Infinity) + extra, (link.max ?? Infinity) + extra);
  }
  return arcs;
}

/** A visit ends when its first role does. */
function longest(problem: Problem, link: Link): number {
  const visit = problem.visits.find(({ id }) => id === link.first);
  return visit?.roles[0]?.minutes ?? visit?.minutes ?? 0;
}

function apartOf(problem: Problem, counted: Counted, index: ReadonlyMap<string, number>): number[][] {
  const lists: number[][] = counted.tasks.map(() => []);
  const tasksOf = (visit: number | undefined) => {
    const from = counted.firstTask[visit ?? -1];
    return from === undefined ? [] : (problem.visits[visit ?? -1]?.roles ?? []).map((_, role) => from + role);
  };
  const apart = (a: number, b: number) => {
    if (a !== b && lists[a]?.includes(b) === false) lists[a]?.push(b);
  };
  for (const visit of problem.visits.keys()) {
    const own = tasksOf(visit);
    for (const a of own) for (const b of own) apart(a, b);
  }
  for (const { first, second, otherPerson } of problem.links ?? []) {
    if (otherPerson !== true) continue;
    for (const a of tasksOf(index.get(first)))
      for (const b of tasksOf(index.get(second))) {
        apart(a, b);
        apart(b, a);
      }
  }
  return lists;
}

type Named = (visit: Visit) => readonly string[] | undefined;

function mutual(
  problem: Problem,
  counted: Counted,
  first: (id: string) => number | undefined,
  named: Named,
): number[][] {
  const sets: Set<number>[] = counted.tasks.map(() => new Set<number>());
  for (const visit of problem.visits) {
    const a = first(visit.id);
    for (const other of named(visit) ?? []) {
      const b = first(other);
      if (a === undefined || b === undefined) continue;
      sets[a]?.add(b);
      sets[b]?.add(a);
    }
  }
  return sets.map((set) => [...set]);
}

/** As `mutual`, and what is the same as the same is the same. */
function closed(
  problem: Problem,
  counted: Counted,
  first: (id: string) => number | undefined,
  named: Named,
): number[][] {
  const direct = mutual(problem, counted, first, named);
  return direct.map((own, task) => {
    const found = new Set(own);
    for (const each of found) for (const next of direct[each] ?? []) found.add(next);
    found.delete(task);
    return [...found];
  });
}

function pointers(lists: readonly (readonly unknown[])[]): Int32Array {
  const from = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) from[at + 1] = (from[at] ?? 0) + list.length;
  return from;
}

export function flat(lists: readonly (readonly number[])[]): Flat {
  return { from: pointers(lists), all: Int32Array.from(lists.flat()) };
}
