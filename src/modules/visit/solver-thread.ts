import { parentPort, workerData } from 'node:worker_threads';
import { type Change, changesBetween, type Plan, type Problem, replan, solve } from '../../planner/index.ts';

/** What the thread is given to do. */
export interface ForThread {
  problem: Problem;
  told: Pick<Plan, 'routes'>;
  kind: 'plan' | 'replan';
  milliseconds: number;
  /** Set to 1 from outside to end with the best so far. */
  stop: Int32Array;
}

/** What it says: the cost of the best so far, and in the end the plan. */
export type FromThread = { cost: number } | { plan: Plan; changes: Change[] };

const { problem, told, kind, milliseconds, stop } = workerData as ForThread;
const say = (message: FromThread) => parentPort?.postMessage(message);
const options = {
  seed: 1,
  milliseconds,
  clock: () => performance.now(),
  stop: () => Atomics.load(stop, 0) === 1,
  onProgress: ({ cost }: { cost: number }) => say({ cost }),
};

if (kind === 'replan') say(replan(problem, told, options));
else {
  // A whole new plan begins from the one that holds, so that it is never worse.
  const { plan } = solve(problem, { ...options, start: told });
  say({ plan, changes: changesBetween(problem, told, plan) });
}
