// What the planner does on a working day, on generated units: npm run bench -- planner-day [--county-seconds 50] [--threads 2] [--days 20]
// Times are processor time where it says so, as the machine may do other things too.
import { parseArgs } from 'node:util';
import { solveInThreads } from '../src/commands/plan-threads.ts';
import {
  check,
  generateCounty,
  generateDay,
  insert,
  type Plan,
  type Problem,
  replan,
  solve,
  type Visit,
} from '../src/planner/index.ts';
import { compareProfiles } from './planner/weeks.ts';

const { values: options } = parseArgs({
  options: {
    'county-seconds': { type: 'string', default: '50' },
    threads: { type: 'string', default: '2' },
    days: { type: 'string', default: '20' },
    only: { type: 'string', default: 'replan,insert,speed,weeks,county' },
  },
});
const asked = options.only.split(',');

const { user, system } = process.cpuUsage();
const zero = (user + system) / 1000;

/** Milliseconds of processor time of this process. */
function used(): number {
  const now = process.cpuUsage();
  return (now.user + now.system) / 1000 - zero;
}

const unit = generateDay({ seed: 1, visits: 300 });
const { plan } = solve(unit, { seed: 1, milliseconds: 5000, clock: used });
console.log(
  `A unit of ${unit.visits.length} visits and ${unit.staff.length} persons, planned in 5 s of processor time.`,
);
if (asked.includes('speed')) measureSpeed();
if (asked.includes('replan')) for (const rank of [0, 6, 12]) measureSick(unit, plan, rank);
if (asked.includes('insert')) measureInsertion(unit, plan);
if (asked.includes('weeks')) compareProfiles(Number(options.days));
if (asked.includes('county')) await measureCounty();

function measureSpeed(): void {
  const began = used();
  const { progress } = solve(unit, { seed: 2, milliseconds: 3000, clock: used });
  const perSecond = progress.iterations / ((used() - began) / 1000);
  console.log(`Search on it: ${Math.round(perSecond / 1000)} thousand proposals a second of processor time.`);
}

/** Somebody is sick at 06:40; the others have been told. */
function measureSick(problem: Problem, told: Plan, rank: number): void {
  const sick = told.routes.toSorted((a, b) => b.stops.length - a.stops.length)[rank];
  if (sick === undefined) return;
  const own = new Set(sick.stops.flatMap((stop) => (stop.kind === 'visit' ? [stop.visit] : [])));
  const staff = problem.staff.filter(({ id }) => id !== sick.staff);
  const history = (problem.history ?? []).filter(({ staff: id }) => id !== sick.staff);
  const without = { ...problem, staff, history, now: 400 };
  const [began, wall] = [used(), performance.now()];
  // By the clock on the wall, as in the product: somebody waits for it.
  const { plan: next, changes } = replan(without, told, {
    seed: 1,
    milliseconds: 1200,
    clock: () => performance.now(),
  });
  const others = changes.filter(({ visit }) => !own.has(visit)).length;
  const share = ((others / (problem.visits.length - own.size)) * 100).toFixed(1);
  const took = `${(used() - began).toFixed(0)} ms of processor time (${(performance.now() - wall).toFixed(0)} on the wall)`;
  const kept = `${check(without, next).length} faults, ${next.unplanned.length} unplanned (${told.unplanned.length} before)`;
  console.log(
    `Sick call, ${own.size} visits to give away: ${took}; ${others} visits of others changed (${share} %); ${kept}`,
  );
}

function measureInsertion(problem: Problem, told: Plan): void {
  const like = problem.visits.find(({ roles }) => roles.length === 1 && roles[0]?.skill === 'nurse');
  if (like === undefined) return;
  const acute: Visit = { ...like, id: 'acute', minutes: 30, window: { opens: 480, closes: 660, hard: true } };
  const joint: Visit = { ...acute, roles: [{ skill: 'nurse' }, { skill: 'assistant' }] };
  for (const [name, visit] of [
    ['single', acute],
    ['joint', joint],
  ] as const) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < 20; round += 1) {
      const began = used();
      found = insert({ ...problem, visits: [...problem.visits, visit] }, told, 'acute').length;
      times.push(used() - began);
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(
      `Insertion of a ${name} visit: ${found} options, median ${sorted[10]?.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms of processor time`,
    );
  }
}

async function measureCounty(): Promise<void> {
  const county = generateCounty({ seed: 1, visits: 5100 });
  const began = performance.now();
  const threads = Number(options.threads);
  const milliseconds = Number(options['county-seconds']) * 1000;
  const whole = await solveInThreads(county, { threads, milliseconds, seed: 1 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const left = county.visits.length - whole.unplanned.length;
  const text = `${county.visits.length} visits, ${county.staff.length} persons, ${left} planned, ${check(county, whole).length} faults`;
  console.log(`County day: ${text}; ${seconds} s on the wall, ${threads} threads, cost ${whole.cost.total.toFixed(0)}`);
}
