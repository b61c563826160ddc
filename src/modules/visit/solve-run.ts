import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { countySchema, idSchema } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { endRun, noteProgress, type RunRow, takeRun } from './run-queries.ts';
import type { FromThread, ForThread } from './solver-thread.ts';

const payloadSchema = z.object({ county: countySchema, runId: idSchema<'run'>() });

/** Milliseconds between looks at whether somebody has asked it to stop, and between words of how far it is. */
const lookEvery = 400;

/** How long the planner may think: a small day for a moment, a large one for half a minute, a change of today's plan never long. */
function timeFor(kind: 'plan' | 'replan', visits: number): number {
  return kind === 'replan' ? Math.min(1200, 300 + visits * 6) : Math.min(30_000, 300 + visits * 70);
}

/**
 * Plans a day in a thread of its own, tells how far it is, and stores what it proposes. Works from what was stored when it was asked for
 * and reads nothing about patients.
 */
export async function solveRun(platform: Platform, payload: JsonValue): Promise<void> {
  const { county, runId } = payloadSchema.parse(payload);
  const acting = { actor: systemActor('visit-planner', county), action: 'visit.solve', requestId: 'visit.solve' };
  const act = <T>(perform: (work: Work) => Promise<T>) => inTransaction(platform, acting, perform);
  const run = await act((work) => takeRun(work, county, runId));
  if (run === undefined) return;
  const topic = `unit:${run.ownerUnitId}`;
  const { problem, told } = run.problem;
  const milliseconds = timeFor(run.kind, problem.visits.length);
  // Not told to the unit's screens: those who wait for the run ask how far it is, the others need not fetch their day again.
  const note = (progress: RunRow['progress']) => act((work) => noteProgress(work, runId, progress));
  const end = (result: RunRow['result']) =>
    act((work) => {
      work.announce(topic);
      return endRun(work, runId, result);
    });
  try {
    await end(await think({ problem, told, kind: run.kind, milliseconds }, note));
  } catch (error) {
    // The screen says that it failed. Thrown on, for the log of the job runner: when it tries again, the run has ended.
    await end(null);
    throw error;
  }
}

type Note = (progress: RunRow['progress']) => Promise<boolean>;

/** Runs the thread; asks it to stop when `note` says so. */
function think(task: Omit<ForThread, 'stop'>, note: Note): Promise<NonNullable<RunRow['result']>> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = startThread({ ...task, stop });
  const began = performance.now();
  let cost: number | null = null;
  let writing = false;
  const look = async () => {
    if (writing) return;
    writing = true;
    const share = Math.min(0.99, (performance.now() - began) / task.milliseconds);
    if (await note({ share, cost })) Atomics.store(stop, 0, 1);
    writing = false;
  };
  return new Promise<NonNullable<RunRow['result']>>((resolve, reject) => {
    // A word that cannot be written does not end the search: the next is tried anew, and the end, if it cannot be written, is an error.
    const timer = setInterval(() => void look().catch(() => (writing = false)), lookEvery);
    const end = (act: () => void) => {
      clearInterval(timer);
      void worker.terminate();
      act();
    };
    worker.on('message', (message: FromThread) => {
      if ('cost' in message) cost = message.cost;
      else end(() => resolve(message));
    });
    worker.on('error', (error: Error) => end(() => reject(error)));
    worker.on('exit', () => end(() => reject(new Error('the planner ended without an answer'))));
  });
}

/** The thread's file lies beside this one once built. From source (tests), Node needs tsx to read it. */
function startThread(workerData: ForThread): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./solver-thread.js', import.meta.url), { workerData });
  const file = new URL('./solver-thread.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(code, { eval: true, workerData });
}
