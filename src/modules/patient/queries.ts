import { sql } from 'kysely';
import { newId, type PatientId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { PatientIdentity } from './contract.ts';

/** A patient locked for a change, with when the present periods began. */
export interface LockedPatient {
  version: number;
  birthDate: LocalDate;
  protectedIdentity: PatientIdentity['protectedIdentity'];
  staySince: Instant | null;
  listingSince: Instant | null;
  registeredAddressSince: Instant | null;
  stayAddressSince: Instant | null;
}

/**
 * Locks a patient whom the acting unit cares for. The beginnings of periods are from before the wait for the lock; the version,
 * which every change of them moves, is not: a caller that compares versions is safe.
 */
export async function lockPatient(work: Work, id: PatientId): Promise<LockedPatient | undefined> {
  const latest = (table: string, condition: string) => {
    return sql`(select max(greatest(x.valid_from, coalesce(x.valid_to, x.valid_from))) from ${sql.table(`patient.${table}`)} x
      where x.county = p.county and x.patient_id = p.id ${sql.raw(condition)})`;
  };
  const { rows } = await sql<LockedPatient>`select p.version, p.birth_date, p.protected_identity,
      ${latest('stay', '')} as stay_since, ${latest('listing', '')} as listing_since,
      ${latest('address', "and x.kind = 'registered'")} as registered_address_since,
      ${latest('address', "and x.kind = 'stay'")} as stay_address_since
    from patient.patient p where p.county = ${work.actor.county} and p.id = ${id}::uuid for update`.execute(work.tx);
  return rows[0];
}

/** The columns every row about a patient begins with, for inserts. */
export function ownedRow(work: Work, patientId: PatientId) {
  return { county: work.actor.county, id: newId(), patientId, provider: userOf(work.actor).providerId };
}
