import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { joinPlans, type Plan, type Problem, problemSchema, planSchema, solve, split } from '../planner/index.ts';

/** How a problem is solved on several threads. */
export interface ThreadOptions {
  threads: number;
  milliseconds: number;
  seed: number;
  start?: Plan;
  onProgress?: (done: number, parts: number, cost: number) => void;
}

const taskSchema = z.object({
  problem: problemSchema,
  milliseconds: z.number(),
  seed: z.number(),
  start: planSchema.optional(),
});
type Task = z.infer<typeof taskSchema>;
/** A task before it is known how much time there is for it. */
type Asked = Omit<Task, 'milliseconds'>;

/** Tells a thread started here from others that load this file. */
const mark = 'hemlank planning thread';

/** Of the time given, what is kept for putting the parts together. */
const ownShare = 0.06;
const leastMilliseconds = 100;

/**
 * Solves on threads: the parts of a problem that have nothing to do with each other side by side, each with time by its size; a
 * problem that is one part with another seed on each thread, and the best plan wins.
 */
export async function solveInThreads(problem: Problem, options: ThreadOptions): Promise<Plan> {
  const deadline = performance.now() + options.milliseconds * (1 - ownShare);
  const parts = split(problem);
  const { start, seed, threads } = options;
  const own = start === undefined ? {} : { start };
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    const seeds = Array.from({ length: threads }, (_, at) => seed + at);
    const tasks = seeds.map((each): Asked => ({ problem, seed: each, ...own }));
    const plans = await runAll(tasks, options, () => deadline - performance.now());
    return plans.reduce((best, plan) => (plan.cost.total < best.cost.total ? plan : best));
  }
  const bySize = parts.toSorted((a, b) => b.visits.length - a.visits.length);
  let left = problem.visits.length;
  // By what time is left when a part is begun, so that a machine with other things to do searches less and not longer.
  const timeFor = ({ problem: { visits } }: Asked) => {
    const time = (deadline - performance.now()) * Math.min(1, (threads * visits.length) / left);
    left -= visits.length;
    return time;
  };
  const tasks = bySize.map((part): Asked => ({ problem: part, seed, ...own }));
  return joinPlans(problem, await runAll(tasks, options, timeFor));
}

async function runAll(
  tasks: readonly Asked[],
  { threads, onProgress }: ThreadOptions,
  timeFor: (task: Asked) => number,
): Promise<Plan[]> {
  const plans: Plan[] = [];
  const waiting = [...tasks];
  const lane = async () => {
    const worker = startThread();
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      const milliseconds = Math.max(leastMilliseconds, timeFor(task));
      plans.push(await runTask(worker, { ...task, milliseconds }));
      const cost = plans.reduce((sum, plan) => sum + plan.cost.total, 0);
      onProgress?.(plans.length, tasks.length, cost);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, lane));
  return plans;
}

function runTask(worker: Worker, task: Task): Promise<Plan> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('a planning thread ended without a plan'));
    worker.once('error', reject);
    worker.once('exit', end);
    worker.once('message', (plan: unknown) => {
      worker.off('error', reject);
      worker.off('exit', end);
      resolve(planSchema.parse(plan));
    });
    worker.postMessage(task);
  });
}

/** The thread runs this same file (or what it was built into). From source, Node needs tsx to read it. */
function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(import.meta.url), { workerData: mark });
  const file = JSON.stringify(import.meta.url);
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); })`;
  return new Worker(code, { eval: true, workerData: mark });
}

if (!isMainThread && workerData === mark) parentPort?.on('message', (task: unknown) => answer(taskSchema.parse(task)));

function answer({ problem, milliseconds, seed, start }: Task): void {
  const began = start === undefined ? {} : { start };
  const { plan } = solve(problem, { milliseconds, seed, clock: () => performance.now(), ...began });
  parentPort?.postMessage(plan);
}
