import { type RawBuilder, sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { PatientIdentity } from './contract.ts';

/** Numbers are kept without hyphen; people write them with one. Our own reserve numbers have none. */
export function shownNumber(stored: string): string {
  return stored.startsWith('R') ? stored : `${stored.slice(0, 8)}-${stored.slice(8)}`;
}

/** Columns of an identity, from patient p. */
export const identityColumns: RawBuilder<unknown> = sql`p.id,
  case when p.number like 'R%' then p.number else left(p.number, 8) || '-' || right(p.number, 4) end as number, p.number_kind,
  p.given_name, p.family_name, p.given_name || ' ' || p.family_name as name, p.birth_date, p.sex, p.protected_identity,
  p.municipality_code, p.language, p.interpreter_language, p.phone, p.deceased_on, p.version`;

/**
 * Identities of patients whom the acting unit has any relation to (row-level security leaves out the others). The caller decides
 * and logs the look.
 */
export async function identitiesOf(work: Work, ids: Iterable<PatientId>): Promise<Map<PatientId, PatientIdentity>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<PatientIdentity>`select ${identityColumns} from patient.patient p
    where p.county = ${work.actor.county} and p.id = any(${wanted}::uuid[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One identity, or undefined when unknown or out of the acting unit's sight. */
export async function identityOf(work: Work, id: PatientId): Promise<PatientIdentity | undefined> {
  return (await identitiesOf(work, [id])).get(id);
}

/** The postal codes where patients live now; not of those with protected identity. The caller decides and logs the look. */
export async function postalCodesOf(work: Work, ids: Iterable<PatientId>): Promise<Map<PatientId, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ patientId: PatientId; postalCode: string }>`
    select distinct on (a.patient_id) a.patient_id, a.postal_code
    from patient.address a join patient.patient p on p.county = a.county and p.id = a.patient_id and p.protected_identity = 'none'
    where a.county = ${work.actor.county} and a.patient_id = any(${wanted}::uuid[]) and a.valid_from <= ${work.now}::timestamptz
      and (a.valid_to is null or a.valid_to > ${work.now}::timestamptz)
    order by a.patient_id, a.kind = 'stay' desc, a.valid_from desc`.execute(work.tx);
  return new Map(rows.map(({ patientId, postalCode }) => [patientId, postalCode]));
}

/**
 * Where patients live now, one line each. Leaves out those with protected identity: for them it is opened for the visit itself. The
 * caller decides and logs the look.
 */
export async function addressesOf(work: Work, ids: Iterable<PatientId>): Promise<Map<PatientId, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ patientId: PatientId; address: string }>`
    select distinct on (a.patient_id) a.patient_id, a.line || ', ' || a.postal_code || ' ' || a.city as address
    from patient.address a join patient.patient p on p.county = a.county and p.id = a.patient_id and p.protected_identity = 'none'
    where a.county = ${work.actor.county} and a.patient_id = any(${wanted}::uuid[]) and a.valid_from <= ${work.now}::timestamptz
      and (a.valid_to is null or a.valid_to > ${work.now}::timestamptz)
    order by a.patient_id, a.kind = 'stay' desc, a.valid_from desc`.execute(work.tx);
  return new Map(rows.map(({ patientId, address }) => [patientId, address]));
}
