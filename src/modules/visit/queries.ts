import { sql } from 'kysely';
import type { Id, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { Plan } from './domain/plan-shapes.ts';
import type { Measure, Point, Shift } from './domain/shapes.ts';

export type MeasureRow = Measure & { version: number };

const measureColumns = sql`m.id, m.patient_id, m.enrolment_id, m.what, m.minutes, m.rounds, m.hard, m.weekdays, m.every_weeks, m.first_day,
  m.last_day, m.needs, m.staff_id, m.version`;

/** The unit's measures that may fall on a day. */
export async function measuresOn(work: Work, day: LocalDate): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`select ${measureColumns} from visit.measure m
    where m.county = ${work.actor.county} and m.owner_unit_id = ${userOf(work.actor).unitId}::uuid
      and m.first_day <= ${day}::date and (m.last_day is null or m.last_day >= ${day}::date)
    order by m.id`.execute(work.tx);
  return rows;
}

/** The unit's measures of a patient, those that go on first. */
export async function measuresOf(work: Work, patientId: PatientId): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`select ${measureColumns} from visit.measure m
    where m.county = ${work.actor.county} and m.patient_id = ${patientId}::uuid
      and m.owner_unit_id = ${userOf(work.actor).unitId}::uuid
    order by coalesce(m.last_day, 'infinity'::date) desc, m.first_day, m.id limit 100`.execute(work.tx);
  return rows;
}

/** One measure of the acting unit; locked for a change when asked for. */
export async function loadMeasure(
  work: Work,
  id: Id<'measure'>,
  lock: 'for update' | '' = '',
): Promise<MeasureRow | undefined> {
  const { rows } = await sql<MeasureRow>`select ${measureColumns} from visit.measure m
    where m.county = ${work.actor.county} and m.id = ${id}::uuid ${sql.raw(lock)}`.execute(work.tx);
  return rows[0];
}

/** Stores a new measure. */
export async function insertMeasure(work: Work, measure: Measure): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  await sql`insert into visit.measure (county, id, patient_id, owner_provider_id, owner_unit_id, enrolment_id, what, minutes, rounds, hard,
      weekdays, every_weeks, first_day, last_day, needs, staff_id, created_at, created_by)
    values (${county}, ${measure.id}, ${measure.patientId}, ${providerId}, ${unitId}, ${measure.enrolmentId}, ${measure.what},
      ${measure.minutes}, ${JSON.stringify(measure.rounds)}::jsonb, ${measure.hard}, ${measure.weekdays}::smallint[], ${measure.everyWeeks},
      ${measure.firstDay}, ${measure.lastDay}, ${measure.needs}::text[], ${measure.staffId}, ${work.now}, ${userId})`.execute(
    work.tx,
  );
}

/** Stores a measure as it is to be from now on. */
export async function updateMeasure(work: Work, measure: Measure): Promise<void> {
  await sql`update visit.measure set what = ${measure.what}, minutes = ${measure.minutes}, rounds = ${JSON.stringify(measure.rounds)}::jsonb,
      hard = ${measure.hard}, weekdays = ${measure.weekdays}::smallint[], every_weeks = ${measure.everyWeeks},
      first_day = ${measure.firstDay}, last_day = ${measure.lastDay}, needs = ${measure.needs}::text[], staff_id = ${measure.staffId},
      version = version + 1
    where county = ${work.actor.county} and id = ${measure.id}::uuid`.execute(work.tx);
}

/** Where patients' doors are, by what the unit has said. */
export async function homesOf(work: Work, patients: readonly PatientId[]): Promise<Map<PatientId, Point>> {
  const { rows } = await sql<Point & { patientId: PatientId }>`select patient_id, latitude, longitude from visit.home
    where county = ${work.actor.county} and owner_unit_id = ${userOf(work.actor).unitId}::uuid
      and patient_id = any(${patients}::uuid[])`.execute(work.tx);
  return new Map(rows.map(({ patientId, latitude, longitude }) => [patientId, { latitude, longitude }]));
}

/** Says where a patient's door is; null forgets nothing, since nobody knows better then. */
export async function setHome(work: Work, patientId: PatientId, home: Point): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  await sql`insert into visit.home (county, patient_id, owner_provider_id, owner_unit_id, latitude, longitude, set_at, set_by)
    values (${county}, ${patientId}, ${providerId}, ${unitId}, ${home.latitude}, ${home.longitude}, ${work.now}, ${userId})
    on conflict (county, patient_id, owner_unit_id) do update
      set latitude = excluded.latitude, longitude = excluded.longitude, set_at = excluded.set_at, set_by = excluded.set_by`.execute(
    work.tx,
  );
}

/** Who works at the acting unit on a day. */
export async function shiftsOn(work: Work, day: LocalDate): Promise<Shift[]> {
  const { rows } = await sql<Shift>`select staff_id, starts, ends, skills, vehicle, sick from visit.shift
    where county = ${work.actor.county} and owner_unit_id = ${userOf(work.actor).unitId}::uuid and day = ${day}::date
    order by starts, staff_id`.execute(work.tx);
  return rows;
}

/** Says who works on a day: those who are not named do not. Who is sick stays so. */
export async function saveShifts(work: Work, day: LocalDate, shifts: readonly Omit<Shift, 'sick'>[]): Promise<void> {
  const { county, providerId, unitId } = userOf(work.actor);
  await sql`with gone as (
      delete from visit.shift where county = ${county} and owner_unit_id = ${unitId}::uuid and day = ${day}::date
        and not staff_id = any(${shifts.map(({ staffId }) => staffId)}::uuid[]))
    insert into visit.shift (county, owner_unit_id, day, staff_id, owner_provider_id, starts, ends, skills, vehicle)
    select ${county}, ${unitId}, ${day}, s."staffId"::uuid, ${providerId}, s.starts, s.ends, s.skills, s.vehicle
    from jsonb_to_recordset(${JSON.stringify(shifts)}::jsonb) as s ("staffId" text, starts integer, ends integer, skills text[], vehicle text)
    on conflict (county, owner_unit_id, day, staff_id) do update
      set starts = excluded.starts, ends = excluded.ends, skills = excluded.skills, vehicle = excluded.vehicle`.execute(
    work.tx,
  );
}

/** Copies shifts from some days to others, one by one in order; answers how many there were to copy. Shifts that are there are kept. */
export async function copyShifts(
  work: Work,
  { from, to, days, people }: { from: LocalDate; to: LocalDate; days: number; people: readonly UserId[] },
): Promise<number> {
  const { county, providerId, unitId } = userOf(work.actor);
  const { rows } = await sql<{ found: number }>`with source as (
      select * from visit.shift where county = ${county} and owner_unit_id = ${unitId}::uuid
        and day >= ${from}::date and day < ${from}::date + ${days}::integer and staff_id = any(${people}::uuid[])),
    copied as (
      insert into visit.shift (county, owner_unit_id, day, staff_id, owner_provider_id, starts, ends, skills, vehicle)
      select county, owner_unit_id, ${to}::date + (day - ${from}::date), staff_id, ${providerId}::uuid, starts, ends, skills, vehicle from source
      on conflict (county, owner_unit_id, day, staff_id) do nothing)
    select count(*)::integer as found from source`.execute(work.tx);
  return rows[0]?.found ?? 0;
}

/** Notes that somebody is sick, or well again; false when they do not work that day. */
export async function saveSick(work: Work, day: LocalDate, staffId: UserId, sick: boolean): Promise<boolean> {
  const { rows } = await sql`update visit.shift set sick = ${sick}
    where county = ${work.actor.county} and owner_unit_id = ${userOf(work.actor).unitId}::uuid and day = ${day}::date
      and staff_id = ${staffId}::uuid returning staff_id`.execute(work.tx);
  return rows.length === 1;
}

/** How many times each has been with each patient in the four weeks before a day. */
export async function historyBefore(
  work: Work,
  day: LocalDate,
): Promise<{ patientId: PatientId; staffId: UserId; visits: number }[]> {
  const { rows } = await sql<{ patientId: PatientId; staffId: UserId; visits: number }>`
    select patient_id, staff_id, count(*)::integer as visits from visit.planned_visit
    where county = ${work.actor.county} and owner_unit_id = ${userOf(work.actor).unitId}::uuid
      and day >= ${addDays(day, -28)}::date and day < ${day}::date group by patient_id, staff_id`.execute(work.tx);
  return rows;
}

export interface DayPlanRow {
  plan: Plan;
  locked: Id<'visit'>[];
  savedAt: Instant;
  savedBy: UserId;
  version: number;
}

/** The plan that holds for a day of the acting unit; undefined before there is one. */
export async function loadPlan(
  work: Work,
  day: LocalDate,
  lock: 'for update' | '' = '',
): Promise<DayPlanRow | undefined> {
  const { rows } = await sql<DayPlanRow>`select plan, locked, saved_at, saved_by, version from visit.day_plan
    where county = ${work.actor.county} and owner_unit_id = ${userOf(work.actor).unitId}::uuid and day = ${day}::date
    ${sql.raw(lock)}`.execute(work.tx);
  return rows[0];
}

/** A part of a visit as it is stored for the patient's sake. */
export interface PlannedRow {
  id: string;
  part: number;
  patientId: PatientId;
  measureId: Id<'measure'>;
  staffId: string;
  startsAt: Instant;
  endsAt: Instant;
}

/** Stores a plan after the version that it was made from; false when somebody has stored another meanwhile. */
export async function savePlan(
  work: Work,
  plan: { day: LocalDate; plan: Plan; locked: readonly string[]; after: number; visits: readonly PlannedRow[] },
): Promise<boolean> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  const { day, after } = plan;
  const { rows } =
    await sql`insert into visit.day_plan (county, owner_unit_id, day, owner_provider_id, plan, locked, saved_at, saved_by)
    select ${county}, ${unitId}::uuid, ${day}::date, ${providerId}::uuid, ${JSON.stringify(plan.plan)}::jsonb, ${plan.locked}::uuid[],
      ${work.now}::timestamptz, ${userId}::uuid
    where ${after} = 0 or exists (select from visit.day_plan d where d.county = ${county} and d.owner_unit_id = ${unitId}::uuid and d.day = ${day}::date)
    on conflict (county, owner_unit_id, day) do update set plan = excluded.plan, locked = excluded.locked, saved_at = excluded.saved_at,
      saved_by = excluded.saved_by, version = visit.day_plan.version + 1
      where visit.day_plan.version = ${after}
    returning version`.execute(work.tx);
  if (rows.length === 0) return false;
  await sql`delete from visit.planned_visit where county = ${county} and owner_unit_id = ${unitId}::uuid and day = ${day}::date`.execute(
    work.tx,
  );
  await sql`insert into visit.planned_visit (county, id, part, patient_id, owner_provider_id, owner_unit_id, measure_id, day, staff_id,
      starts_at, ends_at)
    select ${county}, v.id::uuid, v.part, v."patientId"::uuid, ${providerId}::uuid, ${unitId}::uuid, v."measureId"::uuid, ${day}::date,
      v."staffId"::uuid, v."startsAt"::timestamptz, v."endsAt"::timestamptz
    from jsonb_to_recordset(${JSON.stringify(plan.visits)}::jsonb) as v (id text, part smallint, "patientId" text, "measureId" text,
      "staffId" text, "startsAt" text, "endsAt" text)`.execute(work.tx);
  return true;
}

export interface ComingRow {
  id: Id<'visit'>;
  part: number;
  patientId: PatientId;
  what: string;
  staffId: UserId;
  startsAt: Instant;
  endsAt: Instant;
}

/** The unit's planned visits to a patient that have not ended, the next twenty first. */
export async function comingTo(work: Work, patientId: PatientId): Promise<ComingRow[]> {
  const { rows } = await sql<ComingRow>`select v.id, v.part, v.patient_id, m.what, v.staff_id, v.starts_at, v.ends_at
    from visit.planned_visit v join visit.measure m on m.county = v.county and m.id = v.measure_id
    where v.county = ${work.actor.county} and v.patient_id = ${patientId}::uuid
      and v.owner_unit_id = ${userOf(work.actor).unitId}::uuid and v.ends_at > ${work.now}::timestamptz
    order by v.starts_at, v.id, v.part limit 20`.execute(work.tx);
  return rows;
}

/** Every part of the visits that somebody makes on a day, also the parts of those who come along. */
export async function visitsOfPerson(
  work: Work,
  unitId: UnitId,
  day: LocalDate,
  staffId: UserId,
): Promise<ComingRow[]> {
  const { rows } = await sql<ComingRow>`select v.id, v.part, v.patient_id, m.what, v.staff_id, v.starts_at, v.ends_at
    from visit.planned_visit v join visit.measure m on m.county = v.county and m.id = v.measure_id
    where v.county = ${work.actor.county} and v.owner_unit_id = ${unitId}::uuid and v.day = ${day}::date
      and exists (select from visit.planned_visit own where own.county = v.county and own.id = v.id and own.staff_id = ${staffId}::uuid)
    order by v.starts_at, v.id, v.part`.execute(work.tx);
  return rows;
}
