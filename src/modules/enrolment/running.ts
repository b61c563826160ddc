import { sql } from 'kysely';
import type { EnrolmentId, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import type { EnrolmentLevel } from './contract.ts';

/** An enrolment that runs, as jobs that go through all of them need it. */
export interface RunningEnrolment {
  id: EnrolmentId;
  patientId: PatientId;
  level: EnrolmentLevel;
  unitId: UnitId;
  responsibleStaffId: UserId | null;
  /** When the responsible person has taken over. */
  takenOnAt: Instant | null;
  startsAt: Instant;
  endsAt: Instant | null;
}

/** Every enrolment of the county that has begun and has not ended, or of one patient, in one statement. */
export async function runningEnrolments(work: Work, patientId: PatientId | null = null): Promise<RunningEnrolment[]> {
  const { rows } =
    await sql<RunningEnrolment>`select e.id, e.patient_id, e.level, e.unit_id, e.responsible_staff_id, e.taken_on_at,
      e.starts_at, e.ends_at
    from enrolment.enrolment e where e.county = ${work.actor.county} and e.starts_at <= ${work.now}::timestamptz
      and (e.state <> 'ended' or e.ends_at > ${work.now}::timestamptz)
      and (${patientId}::uuid is null or e.patient_id = ${patientId}::uuid)`.execute(work.tx);
  return rows;
}
