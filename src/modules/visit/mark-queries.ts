import { sql } from 'kysely';
import type { Id, PatientId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';

/** A visit of the plan, and how far it is. */
export interface MarkedVisit {
  id: Id<'visit'>;
  day: LocalDate;
  patientId: PatientId;
  enrolmentId: Id<'enrolment'>;
  startsAt: Instant;
  begunAt: Instant | null;
  doneAt: Instant | null;
}

/** A visit of the acting unit's plan of a day; undefined when the plan does not have it. */
export async function markedVisit(work: Work, day: LocalDate, id: Id<'visit'>): Promise<MarkedVisit | undefined> {
  const { rows } =
    await sql<MarkedVisit>`select v.id, v.day, v.patient_id, m.enrolment_id, v.starts_at, k.begun_at, k.done_at
    from visit.planned_visit v join visit.measure m on m.county = v.county and m.id = v.measure_id
      left join visit.mark k on k.county = v.county and k.id = v.id
    where v.county = ${work.actor.county} and v.id = ${id}::uuid and v.part = 0 and v.day = ${day}::date
      and v.owner_unit_id = ${userOf(work.actor).unitId}::uuid for update of v`.execute(work.tx);
  return rows[0];
}

/** Notes that a visit has begun (again) or is done. One that nobody said had begun began when the plan says, or now. */
export async function saveMark(work: Work, visit: MarkedVisit, state: 'begun' | 'done'): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  const began = state === 'done' && visit.startsAt < work.now ? visit.startsAt : work.now;
  const done = state === 'done' ? { at: work.now, by: userId } : { at: null, by: null };
  await sql`insert into visit.mark as k (county, id, patient_id, owner_provider_id, owner_unit_id, day, begun_at, begun_by, done_at, done_by)
    values (${county}, ${visit.id}, ${visit.patientId}, ${providerId}, ${unitId}, ${visit.day}, ${began}, ${userId}, ${done.at}, ${done.by})
    on conflict (county, id) do update set done_at = excluded.done_at, done_by = excluded.done_by
      where (k.done_at is null) <> (excluded.done_at is null)`.execute(work.tx);
}

/** The visit has not begun after all. */
export async function forgetMark(work: Work, id: Id<'visit'>): Promise<void> {
  await sql`delete from visit.mark where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
}

/** How far the unit's visits of a day are, of those that somebody has noted. */
export async function marksOn(
  work: Work,
  day: LocalDate,
): Promise<{ id: Id<'visit'>; begunAt: Instant; doneAt: Instant | null }[]> {
  const { rows } = await sql<{
    id: Id<'visit'>;
    begunAt: Instant;
    doneAt: Instant | null;
  }>`select id, begun_at, done_at from visit.mark
    where county = ${work.actor.county} and owner_unit_id = ${userOf(work.actor).unitId}::uuid and day = ${day}::date`.execute(
    work.tx,
  );
  return rows;
}
