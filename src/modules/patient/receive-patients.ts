import { sql } from 'kysely';
import { newId, type PatientId, type ProviderId, type UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Work } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import type { PatientIdentity } from './contract.ts';

/** For whom patients are taken in: the unit that has them, and its provider, who becomes their controller. */
export interface Receiver {
  unitId: UnitId;
  unitName: string;
  providerId: ProviderId;
}

/** A patient as another system describes them. */
export interface ReceivedPatient {
  id: PatientId;
  /** Null: a reserve number is given to a new patient, and a known one keeps theirs. */
  number: { stored: string; kind: PatientIdentity['numberKind'] } | null;
  givenName: string;
  familyName: string;
  birthDate: LocalDate;
  sex: PatientIdentity['sex'];
  protectedIdentity: PatientIdentity['protectedIdentity'];
  language: string;
  interpreterLanguage: string | null;
  phone: string | null;
  deceasedOn: LocalDate | null;
  address: { line: string; postalCode: string; city: string } | null;
}

/** A patient who is here already, whoever cares for them. */
export interface KnownPatient {
  id: PatientId;
  number: string;
  birthDate: LocalDate;
  ownerProviderId: ProviderId;
}

/** Patients of the county by number (as kept) or id. For imports: tells that somebody is here and whose, nothing about the person. */
export async function knownPatients(
  work: Work,
  numbers: readonly string[],
  ids: readonly PatientId[],
): Promise<KnownPatient[]> {
  if (numbers.length + ids.length === 0) return [];
  const { rows } = await sql<KnownPatient>`select id, number, birth_date, owner_provider_id
    from patient.known_owners(${work.actor.county}, ${[...numbers]}::text[], ${[...ids]}::uuid[])`.execute(work.tx);
  return rows;
}

/** Whose the rows are: from the command line nobody acts at a unit, so it is said. */
function ownerOf({ providerId, unitId }: Receiver) {
  return sql`${providerId}::uuid, ${unitId}::uuid`;
}

const columns = sql`id uuid, "addressId" uuid, "stayId" uuid, "numberKind" text, number text, "givenName" text, "familyName" text,
  "birthDate" date, sex text, "protectedIdentity" text, language text, "interpreterLanguage" text, phone text, "deceasedOn" date,
  line text, "postalCode" text, city text`;

function rowsOf(patients: readonly ReceivedPatient[]): string {
  return JSON.stringify(
    patients.map(({ number, address, ...rest }) => ({
      ...rest,
      addressId: newId(),
      stayId: newId(),
      number: number?.stored ?? null,
      numberKind: number?.kind ?? 'reserve',
      line: address?.line ?? null,
      postalCode: address?.postalCode ?? null,
      city: address?.city ?? null,
    })),
  );
}

/** Registers many patients at once, living in a municipality: one statement. Their relation to the unit is written by `admitReceived`. */
export async function registerReceived(
  work: Work,
  receiver: Receiver,
  municipalityCode: string,
  patients: readonly ReceivedPatient[],
): Promise<void> {
  if (patients.length === 0) return;
  const { county } = work.actor;
  const owner = ownerOf(receiver);
  await sql`
    with x as materialized (select * from jsonb_to_recordset(${rowsOf(patients)}::jsonb) as x (${columns})),
    person as (insert into patient.patient (county, id, owner_provider_id, owner_unit_id, number_kind, number, given_name, family_name, birth_date, sex,
        protected_identity, municipality_code, language, interpreter_language, phone, deceased_on, created_at)
      select ${county}, x.id, ${owner}, x."numberKind",
        coalesce(x.number, 'R' || ${county}::text || lpad(nextval('patient.reserve_number_seq')::text, 9, '0')),
        x."givenName", x."familyName", x."birthDate", x.sex, x."protectedIdentity", ${municipalityCode}, x.language, x."interpreterLanguage",
        x.phone, x."deceasedOn", ${work.now}::timestamptz from x),
    home as (insert into patient.address (county, id, patient_id, owner_provider_id, owner_unit_id, kind, line, postal_code, city, valid_from)
      select ${county}, x."addressId", x.id, ${owner}, 'registered', x.line, x."postalCode", x.city, ${work.now}::timestamptz
      from x where x.line is not null)
    insert into patient.stay (county, id, patient_id, owner_provider_id, owner_unit_id, place, municipality_code, valid_from)
    select ${county}, x."stayId", x.id, ${owner}, 'ordinary-home', ${municipalityCode}, ${work.now}::timestamptz from x`.execute(
    work.tx,
  );
}

/** Makes patients the unit's own: those just registered, and those who were here already and now come with the unit's own records. */
export async function admitReceived(work: Work, receiver: Receiver, ids: readonly PatientId[]): Promise<void> {
  const { unitId } = receiver;
  await relate(
    work,
    ids.map((id) => ({
      patientId: id,
      unitId,
      scope: 'care',
      ground: 'own-patient',
      caseKind: 'patient',
      caseId: id,
    })),
  );
}

/**
 * Brings patients of the receiver's own provider up to date with what the source now says: one statement. The old address ends when
 * the new begins; what was said of the municipality and the stay is left as it is here.
 */
export async function updateReceived(
  work: Work,
  receiver: Receiver,
  patients: readonly ReceivedPatient[],
): Promise<void> {
  if (patients.length === 0) return;
  const { county } = work.actor;
  await sql`
    with x as materialized (select x.* from jsonb_to_recordset(${rowsOf(patients)}::jsonb) as x (${columns})),
    person as (update patient.patient p set number = coalesce(x.number, p.number),
        number_kind = case when x.number is null then p.number_kind else x."numberKind" end,
        given_name = x."givenName", family_name = x."familyName", birth_date = x."birthDate", sex = x.sex,
        protected_identity = x."protectedIdentity", language = x.language, interpreter_language = x."interpreterLanguage",
        phone = x.phone, deceased_on = x."deceasedOn", version = p.version + 1
      from x where p.county = ${county} and p.id = x.id and p.owner_provider_id = ${receiver.providerId}::uuid),
    moved as (select x.* from x left join patient.address a
        on a.county = ${county} and a.patient_id = x.id and a.kind = 'registered' and a.valid_to is null
      where x.line is not null and (a.line, a.postal_code, a.city) is distinct from (x.line, x."postalCode", x.city)),
    ended as (update patient.address a set valid_to = greatest(a.valid_from, ${work.now}::timestamptz)
      from moved where a.county = ${county} and a.patient_id = moved.id and a.kind = 'registered' and a.valid_to is null
      returning a.patient_id)
    insert into patient.address (county, id, patient_id, owner_provider_id, owner_unit_id, kind, line, postal_code, city, valid_from)
    select ${county}, moved."addressId", moved.id, ${ownerOf(receiver)}, 'registered', moved.line, moved."postalCode", moved.city,
      ${work.now}::timestamptz
    from moved left join ended on ended.patient_id = moved.id`.execute(work.tx);
}
