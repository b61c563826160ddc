import { sql } from 'kysely';
import type { PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Work } from '../../platform/work.ts';
import type { StayTable } from './tables.ts';

/** A patient as far as recurring work depends on it, now. */
export interface PatientInBrief {
  patientId: PatientId;
  birthDate: LocalDate;
  deceasedOn: LocalDate | null;
  /** Where the patient stays, else is registered. */
  municipalityCode: string | null;
  /** Null where no stay is known: the patient is at home. */
  place: StayTable['place'] | null;
  listedAt: UnitId | null;
  physicianId: UserId | null;
}

/** Where many patients stay and are listed, in one statement. For jobs: whoever shows it to people decides and logs first. */
export async function patientsInBrief(work: Work, ids: Iterable<PatientId>): Promise<PatientInBrief[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const holds = (period: string) =>
    sql`${sql.ref(`${period}.county`)} = p.county and ${sql.ref(`${period}.patient_id`)} = p.id
      and ${sql.ref(`${period}.valid_from`)} <= ${work.now}::timestamptz
      and (${sql.ref(`${period}.valid_to`)} is null or ${sql.ref(`${period}.valid_to`)} > ${work.now}::timestamptz)`;
  const { rows } = await sql<PatientInBrief>`
    select p.id as patient_id, p.birth_date, p.deceased_on, coalesce(s.municipality_code, p.municipality_code) as municipality_code, s.place,
      l.unit_id as listed_at, l.physician_id
    from patient.patient p
    left join patient.stay s on ${holds('s')}
    left join patient.listing l on ${holds('l')}
    where p.county = ${work.actor.county} and p.id = any(${wanted}::uuid[])`.execute(work.tx);
  return rows;
}
