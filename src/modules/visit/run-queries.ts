import { sql } from 'kysely';
import type { County, Id, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { Plan, Problem } from './domain/plan-shapes.ts';
import type { ProfileName } from './domain/shapes.ts';

/** What the planner works on: the problem, and the plan that has been told. */
export interface Task {
  problem: Problem;
  told: Pick<Plan, 'routes'>;
}

export interface RunRow {
  id: Id<'run'>;
  ownerUnitId: UnitId;
  day: LocalDate;
  kind: 'plan' | 'replan';
  profile: ProfileName;
  state: 'waiting' | 'running' | 'done' | 'failed';
  fromVersion: number;
  progress: { share: number; cost: number | null };
  stopAsked: boolean;
  result: { plan: Plan; changes: RunChange[] } | null;
  askedAt: Instant;
  /** Of the day's plan now. */
  version: number;
}

export interface RunChange {
  visit: string;
  patient: string;
  kind: 'person' | 'time' | 'person-and-time' | 'now-unplanned' | 'now-planned' | 'cancelled';
  before: { staff: string; start: number }[];
  after: { staff: string; start: number }[];
}

/** Stores a run that is to be done. */
export async function insertRun(
  work: Work,
  run: {
    id: Id<'run'>;
    day: LocalDate;
    kind: 'plan' | 'replan';
    profile: ProfileName;
    fromVersion: number;
    task: Task;
  },
): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  await sql`insert into visit.run (county, id, owner_unit_id, owner_provider_id, day, kind, profile, state, from_version, problem, asked_by, asked_at)
    values (${county}, ${run.id}, ${unitId}, ${providerId}, ${run.day}, ${run.kind}, ${run.profile}, 'waiting', ${run.fromVersion},
      ${JSON.stringify(run.task)}::jsonb, ${userId}, ${work.now})`.execute(work.tx);
}

/** One run of the acting unit. */
export async function loadRun(
  work: Work,
  id: Id<'run'>,
  lock: 'for update of r' | '' = '',
): Promise<RunRow | undefined> {
  const { rows } =
    await sql<RunRow>`select r.id, r.owner_unit_id, r.day, r.kind, r.profile, r.state, r.from_version, r.progress, r.stop_asked,
      r.result, r.asked_at, coalesce((select d.version from visit.day_plan d
        where d.county = r.county and d.owner_unit_id = r.owner_unit_id and d.day = r.day), 0) as version
    from visit.run r where r.county = ${work.actor.county} and r.id = ${id}::uuid ${sql.raw(lock)}`.execute(work.tx);
  return rows[0];
}

/** The runs of a day that begin from the plan as it is, the newest two: under way, done, or failed, which is to be seen. */
export async function runsOf(work: Work, day: LocalDate): Promise<Id<'run'>[]> {
  const { rows } = await sql<{ id: Id<'run'> }>`select r.id from visit.run r
    where r.county = ${work.actor.county} and r.owner_unit_id = ${userOf(work.actor).unitId}::uuid and r.day = ${day}::date
      and r.from_version = coalesce((select d.version from visit.day_plan d
        where d.county = r.county and d.owner_unit_id = r.owner_unit_id and d.day = r.day), 0)
      and r.asked_at > ${work.now}::timestamptz - interval '30 minutes'
    order by r.asked_at desc, r.id desc limit 2`.execute(work.tx);
  return rows.map(({ id }) => id);
}

/** Asks the planner to stop with the best it has. */
export async function askToStop(work: Work, id: Id<'run'>): Promise<void> {
  await sql`update visit.run set stop_asked = true where county = ${work.actor.county} and id = ${id}::uuid
    and state in ('waiting', 'running')`.execute(work.tx);
}

/** Forgets what was proposed for a day and not accepted. */
export async function forgetRuns(work: Work, day: LocalDate, but: Id<'run'> | null): Promise<void> {
  await sql`delete from visit.run where county = ${work.actor.county} and owner_unit_id = ${userOf(work.actor).unitId}::uuid
    and day = ${day}::date and state in ('done', 'failed') and id is distinct from ${but}::uuid`.execute(work.tx);
}

/** Takes a run to do it: once more when whoever did it before has gone away. */
export async function takeRun(
  work: Work,
  county: County,
  id: Id<'run'>,
): Promise<{ kind: 'plan' | 'replan'; ownerUnitId: UnitId; problem: Task; stopAsked: boolean } | undefined> {
  const { rows } = await sql<{ kind: 'plan' | 'replan'; ownerUnitId: UnitId; problem: Task; stopAsked: boolean }>`
    update visit.run set state = 'running' where county = ${county} and id = ${id}::uuid and state in ('waiting', 'running')
    returning kind, owner_unit_id, problem, stop_asked`.execute(work.tx);
  return rows[0];
}

/** Says how far it is; answers whether somebody has asked it to stop. */
export async function noteProgress(work: Work, id: Id<'run'>, progress: RunRow['progress']): Promise<boolean> {
  const { rows } = await sql<{ stopAsked: boolean }>`update visit.run set progress = ${JSON.stringify(progress)}::jsonb
    where county = ${work.actor.county} and id = ${id}::uuid and state = 'running' returning stop_asked`.execute(
    work.tx,
  );
  return rows[0]?.stopAsked ?? true;
}

/** Stores what the planner proposes, or that it failed; what it worked on is forgotten. */
export async function endRun(work: Work, id: Id<'run'>, result: RunRow['result']): Promise<void> {
  const progress = { share: 1, cost: result?.plan.cost.total ?? null };
  await sql`update visit.run set state = ${result === null ? 'failed' : 'done'}, problem = null,
      result = ${result === null ? null : JSON.stringify(result)}::jsonb, progress = ${JSON.stringify(progress)}::jsonb,
      ended_at = ${work.now}::timestamptz
    where county = ${work.actor.county} and id = ${id}::uuid and state = 'running'`.execute(work.tx);
}
