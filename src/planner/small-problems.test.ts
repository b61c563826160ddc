import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { endNode, startNode } from './compiled.ts';
import { generateLiterature, insert, type Problem, readLiterature, solve } from './index.ts';
import { placeBegun, readPlan } from './read-plan.ts';
import { afterMove, countJob, mayPut, put, takeBack } from './search/moves.ts';
import { beginMove } from './search/schedule.ts';
import { newState, type State, total } from './search/state.ts';
import { randomProblem } from './testing.ts';
import { writePlan } from './write-plan.ts';

const anySeed = fc.integer({ min: 1, max: 1_000_000 });

describe('a small problem', () => {
  it('of the literature (up to 8 tasks) is solved as well as by trying everything', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 2, max: 4 }), (seed, patients) => {
        const problem = readLiterature(generateLiterature({ seed, patients, caregivers: 4, double: 2 }));
        expect(solve(problem, { seed, iterations: 20_000 }).plan.cost.total).toBeCloseTo(best(problem), 5);
      }),
      { numRuns: 4 },
    );
  });

  it('with every rule is solved as well as by trying everything', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 2, max: 4 }), (seed, visits) => {
        const problem = withoutBreaks(randomProblem(seed, { visits, staff: 2, days: 1 + (seed % 2) }));
        expect(solve(problem, { seed, iterations: 30_000 }).plan.cost.total).toBeLessThanOrEqual(best(problem) + 1e-5);
      }),
      { numRuns: 6 },
    );
  });
});

describe('insertion', () => {
  it('ranks as trying every place and measuring the whole plan does', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const problem = randomProblem(seed, { visits: 10, staff: 4 });
        const { plan } = solve(problem, { seed, iterations: 1000 });
        const [asked] = plan.unplanned.length > 0 ? plan.unplanned.map(({ visit }) => visit) : ['visit 0'];
        const without = withoutVisit(problem, plan, asked ?? '');
        const options = insert(problem, without, asked ?? '', 100);
        const bySlow = ranked(problem, without, asked ?? '');
        expect(options.map(({ cost }) => cost.toFixed(4))).toEqual(bySlow.map((cost) => cost.toFixed(4)));
      }),
      { numRuns: 12 },
    );
  });
});

type Routes = ReturnType<typeof solve>['plan']['routes'];

const withoutBreaks = (problem: Problem): Problem => ({
  ...problem,
  staff: problem.staff.map((one) => ({ ...one, shifts: one.shifts.map(({ breaks: _, ...shift }) => shift) })),
});

/** The plan without a visit and all that goes with it. */
function withoutVisit(problem: Problem, { routes }: { routes: Routes }, visit: string): { routes: Routes } {
  const joined = new Set([visit]);
  for (let round = 0; round < 3; round += 1)
    for (const { first, second, together } of problem.links ?? [])
      if (together === true && (joined.has(first) || joined.has(second))) joined.add(first).add(second);
  const kept = routes.map((route) => ({
    ...route,
    stops: route.stops.filter((stop) => stop.kind === 'break' || !joined.has(stop.visit)),
  }));
  return { routes: kept };
}

/** The least cost for each choice of persons, every plan written out and measured. */
function ranked(problem: Problem, plan: { routes: Routes }, visit: string): number[] {
  const s = newState(compile(problem));
  readPlan(s, plan);
  const job = s.c.jobOf[s.c.taskOfVisit[problem.visits.findIndex(({ id }) => id === visit)] ?? -1] ?? -1;
  const tasks = [...s.c.jobTasks.subarray(s.c.jobFrom[job], s.c.jobFrom[job + 1])];
  const base = total(s) - (s.c.leaving[job] ?? 0);
  const found = new Map<string, number>();
  const places: number[] = [];
  const tryAll = () => {
    const task = tasks[places.length];
    if (task === undefined) return measureAt(s, job, tasks, places, found);
    for (const node of nodes(s)) {
      places.push(node);
      if (putsAll(s, job, tasks, places)) {
        // What is tried next may stand behind what has been put, so the lists are looked at as they then are.
        takeBack(s);
        tryAll();
      } else takeBack(s);
      places.pop();
    }
  };
  tryAll();
  return [...found.values()].map((cost) => cost - base).toSorted((a, b) => a - b);
}

function measureAt(
  s: State,
  job: number,
  tasks: readonly number[],
  places: readonly number[],
  found: Map<string, number>,
): void {
  if (putsAll(s, job, tasks, places) && afterMove(s) < Infinity) {
    const key = tasks.map((task) => s.c.personOf[s.route[task] ?? -1]).join(' ');
    found.set(key, Math.min(found.get(key) ?? Infinity, writePlan(s).cost.total));
  }
  takeBack(s);
}

/** Puts the tasks without any limit or bound. */
function putsAll(s: State, job: number, tasks: readonly number[], places: readonly number[]): boolean {
  beginMove(s);
  countJob(s, job, true);
  return places.every((before, at) => {
    const task = tasks[at] ?? -1;
    const after = s.next[before] ?? -1;
    if (after < s.c.tasks && s.c.fixed[after] === 1) return false;
    return mayPut(s, task, s.route[before] ?? -1) && put(s, task, before, Infinity);
  });
}

function nodes(s: State): number[] {
  const found: number[] = [];
  for (let r = 0; r < s.c.routes; r += 1)
    for (let node = startNode(s.c, r); node !== endNode(s.c, r); node = s.next[node] ?? -1) found.push(node);
  return found;
}

/** The cost of the best plan of all: every job left or in every place, in every order of insertion. */
function best(problem: Problem): number {
  const s = newState(compile(problem));
  placeBegun(s);
  let least = total(s);
  const puts: [task: number, before: number][] = [];
  const replay = (jobs: readonly number[]): boolean => {
    beginMove(s);
    for (const job of jobs) countJob(s, job, true);
    return puts.every(([task, before]) => mayPut(s, task, s.route[before] ?? -1) && put(s, task, before, Infinity));
  };
  const tryJob = (job: number, planned: readonly number[]): void => {
    if (job === s.c.jobs) return;
    tryJob(job + 1, planned);
    tryTask(s.c.jobFrom[job] ?? 0, job, [...planned, job]);
  };
  const tryTask = (at: number, job: number, planned: readonly number[]): void => {
    if (at === s.c.jobFrom[job + 1]) {
      if (replay(planned)) least = Math.min(least, afterMove(s));
      takeBack(s);
      return tryJob(job + 1, planned);
    }
    const fits = replay(planned);
    const all = fits ? nodes(s) : [];
    takeBack(s);
    for (const before of all) {
      puts.push([s.c.jobTasks[at] ?? -1, before]);
      tryTask(at + 1, job, planned);
      puts.pop();
    }
  };
  tryJob(0, []);
  return least;
}
