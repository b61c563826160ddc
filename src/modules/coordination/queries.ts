import { type Selectable, sql } from 'kysely';
import type { Id, PatientId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { RequestId } from '../physician-support/index.ts';
import type { Point } from './domain/order.ts';
import type { PeriodTable, TaskTable, TeamTable } from './tables.ts';

export type TaskId = Id<'task'>;
export type TeamId = Id<'team'>;
export type TaskRow = Selectable<TaskTable>;
export type TeamRow = Selectable<TeamTable> & { districtIds: Id<'district'>[] };
export type PeriodRow = Selectable<PeriodTable> & { staffIds: UserId[] };

const own = (work: Work, table: string) =>
  sql`${sql.raw(table)}.county = ${work.actor.county} and ${sql.raw(table)}.owner_unit_id = ${userOf(work.actor).unitId}::uuid`;

const districtsOfTeam = sql`coalesce((select array_agg(d.district_id order by d.district_id) from coordination.team_district d
  where d.county = t.county and d.team_id = t.id), '{}') as district_ids`;

/** The unit's cars and teams in use, by name. */
export async function teamsOfUnit(work: Work): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`select t.*, ${districtsOfTeam} from coordination.team t
    where ${own(work, 't')} and t.closed_on is null order by length(t.name), t.name, t.id`.execute(work.tx);
  return rows;
}

/** A team of the acting unit; locked for a change when asked for. */
export async function loadTeam(
  work: Work,
  id: TeamId,
  lock: 'for update of t' | '' = '',
): Promise<TeamRow | undefined> {
  const { rows } = await sql<TeamRow>`select t.*, ${districtsOfTeam} from coordination.team t
    where ${own(work, 't')} and t.id = ${id}::uuid ${sql.raw(lock)}`.execute(work.tx);
  return rows[0];
}

const crewOfPeriod = sql`coalesce((select array_agg(c.staff_id order by c.staff_id) from coordination.crew c
  where c.county = p.county and c.period_id = p.id), '{}') as staff_ids`;

/** The periods that touch some days, in order. */
export async function periodsBetween(work: Work, from: LocalDate, to: LocalDate): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`select p.*, ${crewOfPeriod} from coordination.period p
    where ${own(work, 'p')} and p.cancelled_at is null and p.first_day <= ${to}::date and p.last_day >= ${from}::date
    order by p.first_day, p.starts, p.id`.execute(work.tx);
  return rows;
}

/** A period of the acting unit, locked for a change. */
export async function loadPeriod(work: Work, id: Id<'period'>): Promise<PeriodRow | undefined> {
  const { rows } = await sql<PeriodRow>`select p.*, ${crewOfPeriod} from coordination.period p
    where ${own(work, 'p')} and p.id = ${id}::uuid and p.cancelled_at is null for update of p`.execute(work.tx);
  return rows[0];
}

/** What the unit's teams and physicians have been given for a day, in order; what was taken back is left out. */
export async function tasksOn(work: Work, day: LocalDate): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`select t.* from coordination.task t
    where ${own(work, 't')} and t.day = ${day}::date and t.state <> 'taken-back'
    order by t.position, t.assigned_at, t.id`.execute(work.tx);
  return rows;
}

/** What has been given for a day or a later one and is not ended. */
export async function tasksFrom(work: Work, day: LocalDate): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`select t.* from coordination.task t
    where ${own(work, 't')} and t.day >= ${day}::date and t.state in ('assigned', 'arrived')`.execute(work.tx);
  return rows;
}

/** One task of the acting unit; locked for a change when asked for. */
export async function loadTask(work: Work, id: TaskId, lock: 'for update' | '' = ''): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`select t.* from coordination.task t
    where ${own(work, 't')} and t.id = ${id}::uuid ${sql.raw(lock)}`.execute(work.tx);
  return rows[0];
}

/** The task that has a request in hand now, locked. */
export async function taskInHand(work: Work, requestId: RequestId): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`select t.* from coordination.task t
    where ${own(work, 't')} and t.request_id = ${requestId}::uuid and t.state in ('assigned', 'arrived') for update`.execute(
    work.tx,
  );
  return rows[0];
}

/** Locks a team's day, and answers how many times it has been changed: 0 when this is the first. */
export async function lockRound(work: Work, teamId: TeamId, day: LocalDate): Promise<number> {
  const { county, providerId, unitId } = userOf(work.actor);
  const { rows: begun } =
    await sql`insert into coordination.round (county, team_id, day, owner_provider_id, owner_unit_id)
    values (${county}, ${teamId}::uuid, ${day}::date, ${providerId}::uuid, ${unitId}::uuid)
    on conflict do nothing returning 1`.execute(work.tx);
  const { rows } = await sql<{ version: number }>`select version from coordination.round
    where county = ${county} and team_id = ${teamId}::uuid and day = ${day}::date for update`.execute(work.tx);
  return begun.length > 0 ? 0 : (rows[0]?.version ?? 0);
}

/** How many times the rounds of a day have been changed, by team; a team without a round that day is left out. */
export async function roundVersions(work: Work, day: LocalDate): Promise<Map<TeamId, number>> {
  const { rows } = await sql<{ teamId: TeamId; version: number }>`select r.team_id, r.version from coordination.round r
    where ${own(work, 'r')} and r.day = ${day}::date`.execute(work.tx);
  return new Map(rows.map(({ teamId, version }) => [teamId, version]));
}

/** Stores the order of a locked round with when each task is reckoned to begin, and counts the change. */
export async function saveOrder(
  work: Work,
  round: { teamId: TeamId; day: LocalDate },
  tasks: readonly { id: TaskId; expectedAt: Instant | null }[],
): Promise<void> {
  const { county } = work.actor;
  const rows = tasks.map(({ id, expectedAt }, position) => ({ id, position, expectedAt }));
  await sql`update coordination.task t set position = o.position, expected_at = coalesce(o."expectedAt"::timestamptz, t.expected_at)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (id text, position integer, "expectedAt" text)
    where t.county = ${county} and t.id = o.id::uuid`.execute(work.tx);
  await sql`update coordination.round set version = version + 1
    where county = ${county} and team_id = ${round.teamId}::uuid and day = ${round.day}::date`.execute(work.tx);
}

/** A task to be. */
export interface NewTask {
  id: TaskId;
  patientId: PatientId;
  requestId: RequestId;
  teamId: TeamId | null;
  staffId: UserId | null;
  day: LocalDate;
  urgency: string;
}

/** Stores a task; where it stands in the round is stored with the round. */
export async function insertTask(work: Work, task: NewTask): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  await sql`insert into coordination.task (county, id, patient_id, owner_provider_id, owner_unit_id, request_id, team_id, staff_id, day,
      position, urgency, state, assigned_at, assigned_by)
    values (${county}, ${task.id}::uuid, ${task.patientId}::uuid, ${providerId}::uuid, ${unitId}::uuid, ${task.requestId}::uuid,
      ${task.teamId}::uuid, ${task.staffId}::uuid, ${task.day}::date, 0, ${task.urgency}, 'assigned', ${work.now}::timestamptz,
      ${userId}::uuid)`.execute(work.tx);
}

/** How a task is changed. */
export type TaskChange = { state: 'arrived' } | { state: 'done' } | { state: 'taken-back'; reason: string | null };

/** Saves how a locked task goes on, and raises its version. */
export async function saveTask(work: Work, { id }: TaskRow, change: TaskChange): Promise<void> {
  const { county, userId } = userOf(work.actor);
  const { now } = work;
  const what =
    change.state === 'arrived'
      ? sql`arrived_at = ${now}::timestamptz, arrived_by = ${userId}::uuid`
      : sql`ended_at = ${now}::timestamptz, ended_by = ${userId}::uuid,
          ended_reason = ${change.state === 'taken-back' ? change.reason : null}`;
  await sql`update coordination.task set state = ${change.state}, ${what}, version = version + 1
    where county = ${county} and id = ${id}::uuid`.execute(work.tx);
}

/** Where patients' doors are, as far as the unit has said. */
export async function placesOf(work: Work, patients: readonly PatientId[]): Promise<Map<PatientId, Point>> {
  const { rows } = await sql<Point & { patientId: PatientId }>`select p.patient_id, p.latitude, p.longitude
    from coordination.place p where ${own(work, 'p')} and p.patient_id = any(${[...patients]}::uuid[])`.execute(
    work.tx,
  );
  return new Map(rows.map(({ patientId, latitude, longitude }) => [patientId, { latitude, longitude }]));
}

/** Says where a patient's door is. */
export async function savePlace(work: Work, patientId: PatientId, { latitude, longitude }: Point): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  await sql`insert into coordination.place (county, patient_id, owner_provider_id, owner_unit_id, latitude, longitude, set_at, set_by)
    values (${county}, ${patientId}::uuid, ${providerId}::uuid, ${unitId}::uuid, ${latitude}, ${longitude}, ${work.now}::timestamptz,
      ${userId}::uuid)
    on conflict (county, patient_id, owner_unit_id) do update
      set latitude = excluded.latitude, longitude = excluded.longitude, set_at = excluded.set_at, set_by = excluded.set_by`.execute(
    work.tx,
  );
}
