import { type RawBuilder, sql } from 'kysely';
import type { County, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Role } from '../../kernel/roles.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { DataHolder } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { ServiceLevel, StaffSummary, UnitSummary } from './contract.ts';
import { remembered } from './remembered.ts';

type Looking = Pick<Work, 'tx' | 'now'>;

const units = remembered<UnitId, UnitSummary>();
const staff = remembered<UserId, StaffSummary>();
const municipalities = remembered<string, Municipality>();

/** Columns of a unit summary, from unit u, provider v and principal p. */
export function summaryColumns(now: Instant): RawBuilder<unknown> {
  return sql`u.id, u.name, u.kind, u.county, u.provider_id, v.name as provider_name, v.principal_id, p.name as principal_name,
    p.kind as principal_kind, u.municipality_code,
    (select n.phone from organisation.unit_number n where n.unit_id = u.id and n.audience in ('staff', 'physicians')
     order by n.audience = 'staff' desc, n.position, n.id limit 1) as staff_phone,
    u.active_from <= ${dateAt(now)}::date and (u.active_to is null or u.active_to > ${dateAt(now)}::date) as active`;
}

export const summaryTables = sql`organisation.unit u
  join organisation.provider v on v.id = u.provider_id
  join organisation.principal p on p.id = v.principal_id`;

/** Names and numbers of units, by id; units that do not exist are left out. */
export async function unitsById(work: Looking, ids: Iterable<UnitId>): Promise<Map<UnitId, UnitSummary>> {
  return units.get(ids, async (missing) => {
    const { rows } = await sql<UnitSummary>`select ${summaryColumns(work.now)} from ${summaryTables}
      where u.id = any(${missing}::uuid[])`.execute(work.tx);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** One unit, or undefined. */
export async function unitById(work: Looking, id: UnitId): Promise<UnitSummary | undefined> {
  return (await unitsById(work, [id])).get(id);
}

/** Whose the data of a unit are, for the access log: mostly from memory. */
export async function holderAt(work: Looking, unitId: UnitId): Promise<DataHolder | undefined> {
  const unit = await unitById(work, unitId);
  return unit === undefined ? undefined : { providerId: unit.providerId, unitId };
}

/** Names, titles and numbers of staff, by id. */
export async function staffById(work: Looking, ids: Iterable<UserId>): Promise<Map<UserId, StaffSummary>> {
  return staff.get(ids, async (missing) => {
    const { rows } = await sql<StaffSummary>`select s.id, s.given_name || ' ' || s.family_name as name, s.title, s.phone
      from organisation.staff s where s.id = any(${missing}::uuid[])`.execute(work.tx);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** Somebody who works at a unit, and as what there. */
export interface StaffAtUnit extends StaffSummary {
  roles: Role[];
}

/** Who has an assignment at the unit at a moment, by name; one row per person. */
export async function staffOfUnit(work: Looking, unitId: UnitId, at: Instant): Promise<StaffAtUnit[]> {
  const day = dateAt(at);
  const { rows } =
    await sql<StaffAtUnit>`select s.id, s.given_name || ' ' || s.family_name as name, s.title, s.phone, a.roles
    from organisation.staff s
    join (select a.staff_id, array_agg(distinct a.role order by a.role) as roles from organisation.assignment a
      where a.unit_id = ${unitId}::uuid and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
      group by a.staff_id) a on a.staff_id = s.id
    where s.active
    order by s.family_name, s.given_name, s.id`.execute(work.tx);
  return rows;
}

/** Where somebody lives, and what is asked for there. */
export interface Place {
  municipalityCode: string;
  postalCode?: string | undefined;
  level: ServiceLevel;
}

/** A unit that serves a place, and whether it does so for the postal code or for some district of the municipality. */
export interface ServingUnit extends UnitSummary {
  byPostalCode: boolean;
}

/**
 * Units that serve a place at a level, best first: those whose district holds the postal code; when none does, all that serve a
 * district of the municipality.
 */
export async function unitsServing(work: Looking, place: Place): Promise<ServingUnit[]> {
  const postalCode = place.postalCode ?? null;
  const { rows } = await sql<ServingUnit>`
    select ${summaryColumns(work.now)}, s.by_postal_code
    from (
      select ud.unit_id, bool_or(pc.postal_code is not null) as by_postal_code
      from organisation.unit_district ud
      join organisation.district d on d.id = ud.district_id
      left join organisation.district_postal_code pc on pc.district_id = d.id and pc.postal_code = ${postalCode}::text
      where d.municipality_code = ${place.municipalityCode} and ud.level = ${place.level}
      group by ud.unit_id) s
    join organisation.unit u on u.id = s.unit_id
    join organisation.provider v on v.id = u.provider_id
    join organisation.principal p on p.id = v.principal_id
    where u.active_from <= ${dateAt(work.now)}::date and (u.active_to is null or u.active_to > ${dateAt(work.now)}::date)
    order by u.name, u.id`.execute(work.tx);
  const exact = rows.filter((row) => row.byPostalCode);
  return exact.length > 0 ? exact : rows;
}

/** A municipality by its code. */
export interface Municipality {
  code: string;
  name: string;
  county: County;
}

/** Names of municipalities, by code. */
export async function municipalitiesByCode(work: Looking, codes: Iterable<string>): Promise<Map<string, Municipality>> {
  return municipalities.get(codes, async (missing) => {
    const { rows } = await sql<Municipality>`select code, name, county_code as county from organisation.municipality
      where code = any(${missing}::text[])`.execute(work.tx);
    return new Map(rows.map((row) => [row.code, row]));
  });
}

/** Forgets the municipalities: the program begins on another database. */
export const forgetMunicipalities = (): void => municipalities.forgetAll();

/** Lets a change in this process show at once. */
export const forgetUnit = (id: UnitId): void => units.forget(id);
export const forgetStaff = (id: UserId): void => staff.forget(id);

const providers = remembered<ProviderId, string>();

/** Names of providers, by id. */
export async function providersById(work: Looking, ids: Iterable<ProviderId>): Promise<Map<ProviderId, string>> {
  return providers.get(ids, async (missing) => {
    const { rows } = await sql<{ id: ProviderId; name: string }>`select id, name from organisation.provider
      where id = any(${missing}::uuid[])`.execute(work.tx);
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
}

/** Who is head of a unit at a moment; null where nobody is. */
export async function headOfUnit(work: Looking, unitId: UnitId, at: Instant): Promise<UserId | null> {
  const day = dateAt(at);
  const { rows } = await sql<{ staffId: UserId }>`select a.staff_id from organisation.assignment a
    join organisation.staff s on s.id = a.staff_id and s.active
    where a.unit_id = ${unitId}::uuid and a.role = 'head-of-unit' and a.valid_from <= ${day}::date
      and (a.valid_to is null or a.valid_to > ${day}::date)
    order by a.valid_from, a.id limit 1`.execute(work.tx);
  return rows[0]?.staffId ?? null;
}
