import { type RawBuilder, sql } from 'kysely';
import type { AssignmentId, PatientId, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Side } from '../../kernel/side.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ZONE } from '../../kernel/zone.ts';
import type { Work } from '../work.ts';

/** Which part of the log: a controller's, or that of one of its units, in a half-open period. */
export interface LogScope {
  providerId: ProviderId;
  unitId: UnitId | null;
  from: Instant;
  to: Instant;
}

/** Everything one person did about one patient in one day; without patient: looks for somebody who was not found, and refusals. */
export interface Occasion {
  userId: UserId;
  unitId: UnitId;
  assignmentId: AssignmentId;
  patientId: PatientId | null;
  day: LocalDate;
  firstSequence: number;
  looks: number;
  denied: number;
  firstAt: Instant;
  lastAt: Instant;
  actions: string[];
  grounds: string[];
  /** Hours of the Swedish day in which it was done. */
  hours: number[];
}

const local = sql`(at at time zone ${sql.lit(ZONE)})`;

function within(work: Work, scope: LogScope): RawBuilder<unknown> {
  return sql`county = ${work.actor.county} and provider_id = ${scope.providerId}::uuid and at >= ${scope.from} and at < ${scope.to}
    and user_id is not null and (${scope.unitId}::uuid is null or unit_id = ${scope.unitId}::uuid)`;
}

/** The occasions of a part of the log that concern somebody. Row-level security shows it only to those who review it. */
export async function occasionsOf(work: Work, scope: LogScope): Promise<Occasion[]> {
  const { rows } = await sql<Occasion>`
    select user_id, unit_id, assignment_id, patient_id, ${local}::date as day, min(sequence) as first_sequence, count(*) as looks,
      count(*) filter (where denied) as denied, min(at) as first_at, max(at) as last_at, array_agg(distinct action) as actions,
      array_agg(distinct ground) filter (where not denied) as grounds, array_agg(distinct extract(hour from ${local})::int) as hours
    from platform.access_log
    where ${within(work, scope)} and (patient_id is not null or denied or ground = 'identity-by-number')
    group by user_id, unit_id, assignment_id, patient_id, ${local}::date
    order by min(sequence)`.execute(work.tx);
  return rows.map((row) => ({ ...row, grounds: row.grounds ?? [] }));
}

/** What is usual in a part of the log, to compare an occasion with. */
export interface Habits {
  /** How many patients each person had to do with, day by day. */
  days: { userId: UserId; unitId: UnitId; day: LocalDate; patients: number }[];
  /** How many looks each person had at each unit, hour by hour of the day. */
  hours: { unitId: UnitId; userId: UserId; hour: number; looks: number }[];
  /** On how many days each person looked, by hour of the day. */
  personHours: { userId: UserId; hour: number; days: number }[];
}

/** Counts what is usual; from the whole of the scope's period. */
export async function habitsOf(work: Work, scope: LogScope): Promise<Habits> {
  const where = within(work, scope);
  const days = await sql<Habits['days'][number]>`
    select user_id, unit_id, ${local}::date as day, count(distinct patient_id) as patients
    from platform.access_log where ${where} and patient_id is not null group by user_id, unit_id, ${local}::date`.execute(
    work.tx,
  );
  const hours = await sql<Habits['hours'][number]>`
    select unit_id, user_id, extract(hour from ${local})::int as hour, count(*) as looks
    from platform.access_log where ${where} group by unit_id, user_id, extract(hour from ${local})::int`.execute(
    work.tx,
  );
  const personHours = await sql<Habits['personHours'][number]>`
    select user_id, extract(hour from ${local})::int as hour, count(distinct ${local}::date) as days
    from platform.access_log where ${where} group by user_id, extract(hour from ${local})::int`.execute(work.tx);
  return { days: days.rows, hours: hours.rows, personHours: personHours.rows };
}

/** True if anybody of the part of the log looked at anything. */
export async function hasLooks(work: Work, scope: LogScope): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from platform.access_log where ${within(work, scope)} and patient_id is not null) as found`.execute(
    work.tx,
  );
  return rows[0]?.found ?? false;
}

/** A line of a patient's access report: what one person, or one other system, did in one minute. */
export interface PatientLook {
  at: Instant;
  /** Of whoever looked: another than the controller whose report it is where they saw its data. */
  providerId: ProviderId;
  unitId: UnitId;
  /** Null for another system. */
  userId: UserId | null;
  assignmentId: AssignmentId | null;
  /** As `systemName` wrote it; null for a person. */
  systemActor: string | null;
  action: string;
  ground: string;
  denied: boolean;
  looks: number;
}

/** A controller: a provider on one side. */
export interface Controller {
  providerId: ProviderId;
  side: Side;
}

/** Who looked at a patient, or told of them by another system, within a controller, or at what it holds of the patient, newest first; equal looks of one person in one minute are one line. */
export async function looksAtPatient(
  work: Work,
  asked: { patientId: PatientId; controller: Controller; from: Instant; to: Instant; limit: number },
): Promise<PatientLook[]> {
  const { providerId, side } = asked.controller;
  const { rows } = await sql<PatientLook>`
    select min(at) as at, provider_id, unit_id, user_id, assignment_id, system_actor, action, ground, denied, count(*) as looks
    from platform.access_log
    where county = ${work.actor.county} and patient_id = ${asked.patientId}::uuid
      and ((provider_id = ${providerId}::uuid and organisation.side_of(unit_id) = ${side})
        or (holder_provider_id = ${providerId}::uuid and coalesce(holder_side, organisation.side_of(holder_unit_id)) = ${side}))
      and at >= ${asked.from} and at < ${asked.to} and (user_id is not null or system_actor like 'client:%')
    group by provider_id, unit_id, user_id, assignment_id, system_actor, action, ground, denied, date_trunc('minute', at)
    order by min(at) desc, min(sequence) desc limit ${asked.limit}`.execute(work.tx);
  return rows;
}
