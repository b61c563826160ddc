import { sql } from 'kysely';
import type { County, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Work } from '../../platform/work.ts';

/** A unit found by its HSA-id, with what an import compares. */
export interface UnitByHsaId {
  id: UnitId;
  hsaId: string;
  name: string;
  kind: string;
  municipalityCode: string | null;
  address: string | null;
  providerId: ProviderId;
  staffPhone: string | null;
}

/** Units by HSA-id, whoever's they are. */
export async function unitsByHsaId(work: Work, hsaIds: readonly string[]): Promise<Map<string, UnitByHsaId>> {
  if (hsaIds.length === 0) return new Map();
  const { rows } =
    await sql<UnitByHsaId>`select u.id, u.hsa_id, u.name, u.kind, u.municipality_code, u.address, u.provider_id,
      (select n.phone from organisation.unit_number n where n.unit_id = u.id and n.audience = 'staff' order by n.position, n.id limit 1)
        as staff_phone
    from organisation.unit u where u.hsa_id = any(${[...hsaIds]}::text[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.hsaId, row]));
}

/** Somebody found by HSA-id, with the assignments that hold today. */
export interface StaffByHsaId {
  id: UserId;
  hsaId: string;
  givenName: string;
  familyName: string;
  title: string;
  phone: string | null;
  assignments: { unitId: UnitId; role: string; providerId: ProviderId }[];
}

/** Staff by HSA-id. */
export async function staffByHsaId(work: Work, hsaIds: readonly string[]): Promise<Map<string, StaffByHsaId>> {
  if (hsaIds.length === 0) return new Map();
  const today = dateAt(work.now);
  const { rows } = await sql<StaffByHsaId>`select s.id, s.hsa_id, s.given_name, s.family_name, s.title, s.phone,
      coalesce((select json_agg(json_build_object('unitId', a.unit_id, 'role', a.role, 'providerId', u.provider_id))
        from organisation.assignment a join organisation.unit u on u.id = a.unit_id
        where a.staff_id = s.id and (a.valid_to is null or a.valid_to > ${today}::date)), '[]') as assignments
    from organisation.staff s where s.hsa_id = any(${[...hsaIds]}::text[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.hsaId, row]));
}

/** Providers of the county by organisation number (ten digits). */
export async function providersByNumber(work: Work, numbers: readonly string[]): Promise<Map<string, ProviderId>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ number: string; id: ProviderId }>`
    select regexp_replace(v.organisation_number, '\\D', '', 'g') as number, v.id
    from organisation.provider v join organisation.principal p on p.id = v.principal_id
    where p.county_code = ${work.actor.county}
      and regexp_replace(v.organisation_number, '\\D', '', 'g') = any(${[...numbers]}::text[])`.execute(work.tx);
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Municipalities of the whole country by code or by name in lower case: what lies in another county is told from what is none. */
export async function municipalitiesNamed(
  work: Work,
  texts: readonly string[],
): Promise<Map<string, { code: string; county: County }>> {
  if (texts.length === 0) return new Map();
  const wanted = texts.map((text) => text.toLowerCase());
  const { rows } = await sql<{
    code: string;
    name: string;
    county: County;
  }>`select code, lower(name) as name, county_code as county from organisation.municipality
    where code = any(${wanted}::text[]) or lower(name) = any(${wanted}::text[])`.execute(work.tx);
  return new Map(
    rows.flatMap(({ code, name, county }) => [[code, { code, county }] as const, [name, { code, county }] as const]),
  );
}

/** Somebody of another system. `active` false: has no account here. */
export interface ReceivedStaff {
  id: UserId;
  hsaId: string;
  givenName: string;
  familyName: string;
  title: string;
  phone: string | null;
  active: boolean;
}

/** Adds staff, or brings those who are there up to date by id: one statement. */
export async function receiveStaff(work: Work, staff: readonly ReceivedStaff[]): Promise<void> {
  if (staff.length === 0) return;
  await sql`insert into organisation.staff as s (id, hsa_id, given_name, family_name, title, phone, active)
    select x.id, x."hsaId", x."givenName", x."familyName", x.title, x.phone, x.active
    from jsonb_to_recordset(${JSON.stringify(staff)}::jsonb) as x (id uuid, "hsaId" text, "givenName" text, "familyName" text, title text,
      phone text, active boolean)
    on conflict (id) do update set given_name = excluded.given_name, family_name = excluded.family_name, title = excluded.title,
      phone = excluded.phone, version = s.version + 1`.execute(work.tx);
}
