import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Plan, type Problem, solve, solveRolling, unplannedTexts } from '../planner/index.ts';
import { localeOf, readPlanFile, readProblem } from './plan-files.ts';
import { solveInThreads } from './plan-threads.ts';

const options = {
  out: { type: 'string' },
  seconds: { type: 'string', default: '10' },
  iterations: { type: 'string' },
  seed: { type: 'string', default: '1' },
  threads: { type: 'string', default: '1' },
  start: { type: 'string' },
  profile: { type: 'string' },
  lang: { type: 'string' },
  /** Days that are looked at together, of which the first is settled before going on. */
  rolling: { type: 'string' },
  /** Seconds of the process's own processor time instead of the clock on the wall. */
  'cpu-time': { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** Plans a problem from a file. Ctrl-C ends it with the best plan so far. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const [file] = positionals;
  if (file === undefined) {
    console.error('Name the problem file');
    return 2;
  }
  const problem = await readProblem(file, localeOf(values.lang), values.profile);
  if (problem === null) return 1;
  const plan = await planFor(problem, values);
  if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(plan, null, 1)}\n`);
  else console.log(JSON.stringify(plan));
  report(problem, plan, localeOf(values.lang), values['cpu-time']);
  return 0;
}

async function planFor(problem: Problem, values: Values): Promise<Plan> {
  const start = values.start === undefined ? {} : { start: await readPlanFile(values.start) };
  const seed = Number(values.seed);
  const milliseconds = Number(values.seconds) * 1000;
  const threads = Number(values.threads);
  if (threads > 1) {
    const onProgress = (done: number, parts: number, cost: number) =>
      console.error(`${done} of ${parts} parts planned, cost ${cost.toFixed(1)}`);
    return solveInThreads(problem, { threads, milliseconds, seed, onProgress, ...start });
  }
  const budget =
    values.iterations === undefined
      ? { milliseconds, clock: values['cpu-time'] ? processorTime : () => performance.now() }
      : { iterations: Number(values.iterations) };
  if (values.rolling !== undefined)
    return solveRolling(problem, { seed, ...budget, days: Number(values.rolling) }).plan;
  return solve(problem, { seed, ...budget, ...start, onProgress: tellNowAndThen() }).plan;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function tellNowAndThen(): (progress: { cost: number; share: number }) => void {
  let told = -1;
  return ({ cost, share }) => {
    const tenth = Math.floor(share * 10);
    if (tenth > told) console.error(`${String(Math.round(share * 100)).padStart(3)} %  cost ${cost.toFixed(3)}`);
    told = Math.max(told, tenth);
  };
}

function report(
  { visits, staff }: Problem,
  { cost, unplanned, routes }: Plan,
  locale: 'sv' | 'en',
  processor: boolean,
): void {
  const parts = Object.entries(cost).map(([part, value]) => `${part} ${value.toFixed(2)}`);
  const measured = processor ? ' (processor time)' : '';
  console.error(
    `${visits.length - unplanned.length} of ${visits.length} visits, ${routes.length} routes, ${staff.length} staff${measured}`,
  );
  console.error(parts.join(', '));
  for (const { visit, reasons } of unplanned)
    console.error(`${visit}: ${reasons.map((reason) => unplannedTexts[locale][reason.code](reason)).join(' ')}`);
}
