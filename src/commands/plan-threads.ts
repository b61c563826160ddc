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

/** Tells a thread started here from others that load this file. */
const mark = 'hemlank planning thread';

/** Of the time given, what is kept for starting threads and putting the parts together. */
const ownShare = 0.06;
const leastMilliseconds = 300;

/**
 * Solves on threads: the parts of a problem that have nothing to do with each other side by side, each with time by its size; a
 * problem that is one part with another seed on each thread, and the best plan wins.
 */
export async function solveInThreads(problem: Problem, options: ThreadOptions): Promise<Plan> {
  const parts = split(problem);
  const { start, seed, threads } = options;
  const own = start === undefined ? {} : { start };
  const time = options.milliseconds * (1 - ownShare);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    const seeds = Array.from({ length: threads }, (_, at) => seed + at);
    const tasks = seeds.map((each): Task => ({ problem, milliseconds: time, seed: each, ...own }));
    const plans = await runAll(tasks, options);
    return plans.reduce((best, plan) => (plan.cost.total < best.cost.total ? plan : best));
  }
  const visits = Math.max(1, problem.visits.length);
  const tasks = parts.map((part): Task => {
    const milliseconds = Math.max(leastMilliseconds, (time * threads * part.visits.length) / visits);
    return { problem: part, milliseconds, seed, ...own };
  });
  const bySize = tasks.toSorted((a, b) => b.milliseconds - a.milliseconds);
  return joinPlans(problem, await runAll(bySize, options));
}

async function runAll(tasks: readonly Task[], { threads, onProgress }: ThreadOptions): Promise<Plan[]> {
  const plans: Plan[] = [];
  const waiting = [...tasks];
  const lane = async () => {
    const worker = startThread();
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      plans.push(await runTask(worker, task));
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
