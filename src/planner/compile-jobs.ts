import type { Counted } from './counted.ts';
import { flat } from './compile-rules.ts';
import type { Problem } from './problem.ts';

/** What is planned as one, and what leaving it costs. */
export function compileJobs(problem: Problem, counted: Counted) {
  const leader = problem.visits.map((_, visit) => visit);
  const find = (visit: number): number => (leader[visit] === visit ? visit : find(leader[visit] ?? visit));
  const index = new Map(problem.visits.map(({ id }, at) => [id, at]));
  for (const { first, second, together } of problem.links ?? []) {
    if (together === true) leader[find(index.get(first) ?? 0)] = find(index.get(second) ?? 0);
  }
  const jobs = problem.visits.map((_, visit) => visit).filter((visit) => find(visit) === visit);
  const number = new Map(jobs.map((visit, job) => [visit, job]));
  const visitJob = problem.visits.map((_, visit) => number.get(find(visit)) ?? 0);
  const lists: number[][] = jobs.map(() => []);
  for (const [task, { visit }] of counted.tasks.entries()) lists[visitJob[visit] ?? 0]?.push(task);
  const leaving = new Float64Array(jobs.length);
  const opens = new Float64Array(jobs.length).fill(Infinity);
  for (const [visit, { priority = 1, window }] of problem.visits.entries()) {
    const job = visitJob[visit] ?? 0;
    leaving[job] = (leaving[job] ?? 0) + problem.weights.unplanned * priority;
    opens[job] = Math.min(opens[job] ?? 0, window.opens);
  }
  const { from, all } = flat(lists);
  const order = jobs.map((_, job) => job).toSorted((a, b) => (opens[a] ?? 0) - (opens[b] ?? 0));
  const patientNumber = new Map(counted.patients.map((patient, at) => [patient, at]));
  return {
    jobs: jobs.length,
    jobFrom: from,
    jobTasks: all,
    leaving,
    jobOrder: Int32Array.from(order),
    jobOf: Int32Array.from(counted.tasks, ({ visit }) => visitJob[visit] ?? 0),
    visitOf: Int32Array.from(counted.tasks, ({ visit }) => visit),
    roleOf: Int32Array.from(counted.tasks, ({ role }) => role),
    taskOfVisit: Int32Array.from(counted.firstTask),
    patientOf: Int32Array.from(
      counted.tasks,
      ({ visit }) => patientNumber.get(problem.visits[visit]?.patient ?? '') ?? 0,
    ),
  };
}
