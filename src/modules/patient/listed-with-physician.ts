import { sql } from 'kysely';
import type { PatientId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';

/** A patient listed at the acting unit with a named physician (fast läkarkontakt). */
export interface Listed {
  patientId: PatientId;
  physicianId: UserId;
  validFrom: Instant;
}

/** Patients listed at the acting unit who have a named physician there, the latest five hundred. The caller decides and logs. */
export async function listedWithPhysician(work: Work): Promise<Listed[]> {
  const { county, unitId } = userOf(work.actor);
  const { rows } = await sql<Listed>`select l.patient_id, l.physician_id, l.valid_from from patient.listing l
    where l.county = ${county} and l.unit_id = ${unitId}::uuid and l.physician_id is not null and l.valid_to is null
    order by l.valid_from desc limit 500`.execute(work.tx);
  return rows;
}
