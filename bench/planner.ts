// The planner against the literature: npm run bench -- planner --instances DIR [--seconds 10,60,600] [--seeds 3] [--sizes 100,200]
//   [--per-size 2] [--results docs/planner/results.jsonl] [--plot docs/planner/convergence.svg] [--wall] [--most 5]
// Goes on where it was interrupted: what the result file has is not run again. Without --instances it only prints. A run ends early when
// it has reached a value that is proven to be the best.
import { parseArgs } from 'node:util';
import { check, readLiterature, solve } from '../src/planner/index.ts';
import { drawConvergence } from './planner/convergence.ts';
import { type Instance, readInstances } from './planner/instances.ts';
import { printResults } from './planner/print.ts';
import { keepResult, readResults, type Result, sameRun } from './planner/results.ts';

const { values: options } = parseArgs({
  options: {
    instances: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    seeds: { type: 'string', default: '3' },
    sizes: { type: 'string' },
    'per-size': { type: 'string', default: '1000' },
    results: { type: 'string', default: 'docs/planner/results.jsonl' },
    plot: { type: 'string', default: 'docs/planner/convergence.svg' },
    /** Measures by the clock on the wall; otherwise by the process's own processor time, as the machine may do other things too. */
    wall: { type: 'boolean', default: false },
    /** At most so many new runs. */
    most: { type: 'string', default: '1000000' },
  },
});

let left = Number(options.most);
let asked = { at: -Infinity, used: 0 };
const instances = options.instances === undefined ? [] : readInstances(options.instances, options);
for (const seconds of options.seconds.split(',').map(Number))
  for (let seed = 1; seed <= Number(options.seeds); seed += 1)
    for (const instance of instances) {
      const run = { instance: instance.name, seconds, seed };
      if (left <= 0 || readResults(options.results).some((one) => sameRun(one, run))) continue;
      left -= 1;
      const result = solveOnce(instance, seconds, seed);
      keepResult(options.results, result);
      console.log(`${result.instance} ${seconds} s seed ${seed}: ${result.cost.toFixed(3)} ${gapText(result)}`);
    }
printResults(readResults(options.results));
drawConvergence(options.plot, readResults(options.results));

/** Milliseconds of this process: what it used (asked for every 20 ms, as asking takes a while on a busy machine), or what went by. */
function clock(): number {
  const now = performance.now();
  if (options.wall || now - asked.at < 20) return options.wall ? now : asked.used;
  const { user, system } = process.cpuUsage();
  asked = { at: now, used: (user + system) / 1000 };
  return asked.used;
}

function solveOnce({ name, json, bestKnown, proven }: Instance, seconds: number, seed: number): Result {
  const problem = readLiterature(json);
  const trace: [number, number][] = [];
  // What is proven to be the best is not searched further.
  const enough = proven && bestKnown !== null ? bestKnown + 0.001 : -Infinity;
  let best = Infinity;
  const { plan, progress } = solve(problem, {
    seed,
    milliseconds: seconds * 1000,
    clock,
    stop: () => best <= enough,
    onProgress: ({ milliseconds, cost }) => {
      best = cost;
      const last = trace.at(-1)?.[0] ?? 0;
      const point: [number, number] = [Math.round(milliseconds), Math.round(cost * 1000) / 1000];
      if (milliseconds < last * 1.12 + 20) trace.splice(-1, 1, trace.length === 0 ? point : [last, point[1]]);
      else trace.push(point);
    },
  });
  const violations = check(problem, plan).length;
  if (violations > 0 || plan.unplanned.length > 0)
    throw new Error(`${name}: the checker found ${violations} violations`);
  const { total, travel, tardiness, maxTardiness } = plan.cost;
  return {
    instance: name,
    patients: problem.visits.length,
    seconds,
    seed,
    clock: options.wall ? 'wall' : 'processor',
    cost: total,
    travel,
    tardiness,
    maxTardiness,
    bestKnown,
    proven,
    iterations: progress.iterations,
    node: process.version,
    trace,
  };
}

function gapText({ cost, bestKnown }: Result): string {
  return bestKnown === null ? '' : `(${((cost / bestKnown - 1) * 100).toFixed(2)} %)`;
}
