import { sql } from 'kysely';
import type { EnrolmentId, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import type { EnrolmentLevel, EnrolmentState } from './contract.ts';

/** As much of an enrolment as a list needs to filter by. */
export interface Listed {
  id: EnrolmentId;
  patientId: PatientId;
  level: EnrolmentLevel;
  state: EnrolmentState;
  startsAt: Instant;
  endsAt: Instant | null;
  responsibleStaffId: UserId | null;
}

/** Most ended enrolments that a list goes back to. */
const endedShown = 500;

const columns = sql`e.id, e.patient_id, e.level, e.state, e.starts_at, e.ends_at, e.responsible_staff_id`;

/** The unit's enrolments that have not ended, or, when asked for, those that ended last. */
export async function listOfUnit(work: Work, unitId: UnitId, ended: boolean): Promise<Listed[]> {
  const { county } = work.actor;
  const ofUnit = sql`e.county = ${county} and e.unit_id = ${unitId}::uuid`;
  const { rows } = ended
    ? await sql<Listed>`select ${columns} from enrolment.enrolment e
        where ${ofUnit} and e.state = 'ended' and e.ends_at <= ${work.now}::timestamptz
        order by e.ends_at desc limit ${endedShown}`.execute(work.tx)
    : await sql<Listed>`select ${columns} from enrolment.enrolment e
        where ${ofUnit} and (e.state in ('active', 'end-proposed', 'end-contested') or (e.state = 'ended' and e.ends_at > ${work.now}::timestamptz))`.execute(
        work.tx,
      );
  return rows;
}

/** Enrolments of other units that are proposed to end to this unit, without an answer. */
export async function listProposedTo(work: Work, unitId: UnitId): Promise<Listed[]> {
  const { rows } = await sql<Listed>`select ${columns}
    from enrolment.end_proposal p join enrolment.enrolment e on e.county = p.county and e.id = p.enrolment_id
    where p.county = ${work.actor.county} and p.to_unit_id = ${unitId}::uuid and p.state = 'proposed'`.execute(work.tx);
  return rows;
}

/** An enrolment at the unit, with those whom the patient knows. */
export interface EnrolledHere
  extends Pick<Listed, 'id' | 'patientId' | 'level' | 'startsAt' | 'endsAt' | 'responsibleStaffId'> {
  namedContactId: UserId | null;
}

/** The unit's enrolments that have not ended, for one patient or all. */
export async function enrolledAt(
  work: Work,
  unitId: UnitId,
  patientId: PatientId | null = null,
): Promise<EnrolledHere[]> {
  const { rows } =
    await sql<EnrolledHere>`select e.id, e.patient_id, e.level, e.starts_at, e.ends_at, e.responsible_staff_id, e.named_contact_id
    from enrolment.enrolment e where e.county = ${work.actor.county} and e.unit_id = ${unitId}::uuid
      and (${patientId}::uuid is null or e.patient_id = ${patientId}::uuid)
      and (e.state <> 'ended' or e.ends_at > ${work.now}::timestamptz)`.execute(work.tx);
  return rows;
}
