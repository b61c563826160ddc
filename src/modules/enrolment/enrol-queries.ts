import { sql } from 'kysely';
import type { EnrolmentId, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import type { EnrolmentLevel, NewEnrolments } from './contract.ts';

/** One level to be enrolled. */
export interface NewLevel {
  id: EnrolmentId;
  level: EnrolmentLevel;
  unitId: UnitId;
  unitName: string;
  ownerProviderId: ProviderId;
  responsibleStaffId: UserId | null;
  namedContactId: UserId | null;
  /** Set when the one who enrols is responsible: they have read the referral. */
  takenOnAt: Instant | null;
}

/** A level at which the patient is enrolled already. */
export interface Taken {
  level: EnrolmentLevel;
  unitId: UnitId;
}

/**
 * Adds the enrolments, unless some unit answers for one of the levels already: then adds nothing and tells which. One statement. Two
 * that come at the same instant are kept apart by the constraint enrolment_no_overlap.
 */
export async function insertUnlessTaken(
  work: Work,
  asked: NewEnrolments,
  levels: readonly NewLevel[],
): Promise<Taken[]> {
  const { county } = work.actor;
  const rows = sql.join(
    levels.map(
      (l) => sql`(${l.id}::uuid, ${l.level}, ${l.unitId}::uuid, ${l.ownerProviderId}::uuid,
        ${l.responsibleStaffId}::uuid, ${l.namedContactId}::uuid, ${l.takenOnAt}::timestamptz)`,
    ),
  );
  const { rows: taken } = await sql<Taken>`
    with wanted (id, level, unit_id, owner_provider_id, responsible_staff_id, named_contact_id, taken_on_at) as (values ${rows}),
    taken as (
      select e.level, e.unit_id from enrolment.enrolment e join wanted w on w.level = e.level
      where e.county = ${county} and e.patient_id = ${asked.patientId}::uuid
        and tstzrange(e.starts_at, e.ends_at) && tstzrange(${asked.startsAt}::timestamptz, null)),
    added as (
      insert into enrolment.enrolment (county, id, patient_id, owner_provider_id, level, unit_id, responsible_staff_id,
        named_contact_id, taken_on_at, referral_id, model_hash, state, starts_at, updated_at)
      select ${county}, w.id, ${asked.patientId}::uuid, w.owner_provider_id, w.level, w.unit_id, w.responsible_staff_id,
        w.named_contact_id,
        w.taken_on_at, ${asked.referralId}::uuid, ${asked.modelHash}, 'active', ${asked.startsAt}::timestamptz, ${work.now}::timestamptz
      from wanted w where not exists (select from taken))
    select level, unit_id from taken`.execute(work.tx);
  return taken;
}

/** True if the database refused an overlap that another transaction made at the same instant. */
export function isOverlap(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23P01' && constraint === 'enrolment_no_overlap';
}
