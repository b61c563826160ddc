import type { Logger as GraphileLogger, TaskList } from 'graphile-worker';
import { Logger, parseCronItems, run } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Logger as Pino } from 'pino';
import type { County } from '../kernel/ids.ts';
import type { JsonValue } from '../kernel/json.ts';
import { plus } from '../kernel/instant.ts';
import { scanDeadlines } from './deadlines/scan.ts';
import { forgetLapsedDrafts } from './form-draft.ts';
import { pruneAccessLog } from './access-log/prune.ts';
import { sealAccessLog, sealHeads } from './journal/seal.ts';
import { forgetCounts } from './rate.ts';
import type { ModuleDoor, ModuleJob } from './http/endpoint.ts';
import type { Platform } from './transaction.ts';

/** Days that the outcome of a command is kept, so that a repeat gets the same answer. */
const idempotencyDays = 30;

export interface JobOptions {
  platform: Platform;
  /** Pool of the application's role, with error handlers of its own (openDatabase puts them there). */
  pool: pg.Pool;
  log: Pino;
  /** Where seals are exported. */
  sealsFolder: string;
  /** Tasks that commands enqueue, by name. */
  tasks?: TaskList;
  /** Whose jobs are run beside the platform's own. */
  modules?: readonly Pick<ModuleDoor, 'jobs' | 'tasks'>[];
}

export interface RunningJobs {
  /** Lets jobs under way finish. */
  stop(): Promise<void>;
}

/** Runs background jobs in this process: what commands enqueue, and what the clock starts. Any number of processes may do so. */
export async function startJobs(options: JobOptions): Promise<RunningJobs> {
  const { pool, log, modules = [] } = options;
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    logger: graphileLog(log),
    taskList: { ...ownTasks(options), ...tasksOf(jobs, options), ...enqueuedTasks(options), ...options.tasks },
    parsedCronItems: parseCronItems([
      everyMinute('platform.scan-deadlines'),
      everyMinute('platform.seal'),
      { task: 'platform.prune-access-log', match: '43 2 * * *', options: { maxAttempts: 3 } },
      { task: 'platform.forget-drafts', match: '53 2 * * *', options: { maxAttempts: 3 } },
      { task: 'platform.forget-outcomes', match: '17 * * * *', options: { maxAttempts: 3 } },
      ...jobs.map(({ task, match }) => ({ task, match, options: { maxAttempts: 3, jobKey: task } })),
    ]),
  });
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job runner ended'));
  return { stop: () => runner.stop() };
}

/** One that could not run in its minute is not caught up on: the next does the same. */
function everyMinute(task: string) {
  return { task, match: '* * * * *', options: { maxAttempts: 1, jobKey: task } };
}

function tasksOf(jobs: readonly ModuleJob[], { platform, log }: JobOptions): TaskList {
  const work = (job: ModuleJob) => async () => {
    for (const county of await countiesInUse(platform.db)) {
      const done = await job.run(platform, county);
      if (Object.values(done).some((count) => count > 0)) log.info({ county, ...done }, job.task);
    }
  };
  return Object.fromEntries(jobs.map((job) => [job.task, work(job)]));
}

function enqueuedTasks({ platform, modules = [] }: JobOptions): TaskList {
  const tasks = modules.flatMap((module) => module.tasks ?? []);
  return Object.fromEntries(
    tasks.map(({ task, run: work }) => [task, (payload: unknown) => work(platform, payload as JsonValue)]),
  );
}

function ownTasks({ platform, log, sealsFolder }: JobOptions): TaskList {
  return {
    'platform.scan-deadlines': async () => {
      for (const county of await countiesInUse(platform.db)) {
        const scan = await scanDeadlines(platform, county);
        if (scan.warned + scan.passed > 0) log.info({ county, ...scan }, 'deadlines');
      }
    },
    'platform.seal': async () => {
      for (const county of await countiesInUse(platform.db)) {
        await sealHeads({ ...platform, sealsFolder }, county);
        await sealAccessLog({ ...platform, sealsFolder }, county);
      }
    },
    'platform.prune-access-log': async () => {
      for (const county of await countiesInUse(platform.db)) {
        const { rows, seals, before } = await pruneAccessLog({ ...platform, sealsFolder }, county);
        if (rows > 0) log.info({ county, rows, seals, before }, 'access log pruned');
      }
    },
    'platform.forget-drafts': async () => {
      for (const county of await countiesInUse(platform.db)) {
        const { forgotten } = await forgetLapsedDrafts(platform, county);
        if (forgotten > 0) log.info({ county, forgotten }, 'drafts forgotten');
      }
    },
    'platform.forget-outcomes': () => forgetOutcomes(platform),
  };
}

/** Counties that the journal has anything from. Hops from one to the next instead of reading every head. */
export async function countiesInUse(db: Kysely<unknown>): Promise<County[]> {
  const { rows } = await sql<{ county: County }>`
    with recursive hop as (
      select min(county) as county from platform.journal_head
      union all
      select (select min(h.county) from platform.journal_head h where h.county > hop.county) from hop where hop.county is not null)
    select county from hop where county is not null`.execute(db);
  return rows.map((row) => row.county);
}

/** Forgets outcomes of commands that are too old to be repeated, and counts of minutes long gone. */
export async function forgetOutcomes(platform: Pick<Platform, 'db' | 'clock'>): Promise<void> {
  const oldest = plus(platform.clock.now(), { days: -idempotencyDays });
  await sql`delete from platform.idempotency_key where created_at < ${oldest}`.execute(platform.db);
  await forgetCounts(platform.db, platform.clock.now());
}

/** The runner's messages go to our log; its debug talk does not. */
function graphileLog(log: Pino): GraphileLogger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
