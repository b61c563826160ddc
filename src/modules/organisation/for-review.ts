import { sql } from 'kysely';
import type { AssignmentId, County, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Role } from '../../kernel/roles.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Work } from '../../platform/work.ts';

type Looking = Pick<Work, 'tx' | 'now'>;

/** A unit with somebody who reviews the access log: its head, or the MAS or MAR of the controller. */
export interface ReviewingUnit {
  unitId: UnitId;
  unitName: string;
  providerId: ProviderId;
  role: Role;
  staffIds: UserId[];
}

/** The units of a county where somebody has one of the roles today. */
export async function unitsWithRoles(work: Looking, county: County, roles: readonly Role[]): Promise<ReviewingUnit[]> {
  const day = dateAt(work.now);
  const { rows } = await sql<ReviewingUnit>`
    select u.id as unit_id, u.name as unit_name, u.provider_id, a.role, array_agg(a.staff_id order by a.staff_id) as staff_ids
    from organisation.unit u
    join organisation.assignment a on a.unit_id = u.id and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
    join organisation.staff s on s.id = a.staff_id and s.active
    where u.county = ${county} and (u.active_to is null or u.active_to > ${day}::date) and a.role = any(${[...roles]}::text[])
    group by u.id, a.role order by u.name, u.id, a.role`.execute(work.tx);
  return rows;
}

/** The units of a provider that are open, by name. */
export async function unitsOfProvider(work: Looking, providerId: ProviderId): Promise<{ id: UnitId; name: string }[]> {
  const { rows } = await sql<{ id: UnitId; name: string }>`select id, name from organisation.unit
    where provider_id = ${providerId}::uuid and (active_to is null or active_to > ${dateAt(work.now)}::date)
    order by name, id`.execute(work.tx);
  return rows;
}

/** The role of each assignment. */
export async function rolesOfAssignments(work: Looking, ids: Iterable<AssignmentId>): Promise<Map<AssignmentId, Role>> {
  const { rows } = await sql<{ id: AssignmentId; role: Role }>`select id, role from organisation.assignment
    where id = any(${[...new Set(ids)]}::uuid[])`.execute(work.tx);
  return new Map(rows.map(({ id, role }) => [id, role]));
}

/** A member of staff by the parts of the name, to compare with patients'. */
export interface StaffName {
  id: UserId;
  givenName: string;
  familyName: string;
}

/** Names in parts, by id. */
export async function staffNames(work: Looking, ids: Iterable<UserId>): Promise<Map<UserId, StaffName>> {
  const { rows } = await sql<StaffName>`select id, given_name, family_name from organisation.staff
    where id = any(${[...new Set(ids)]}::uuid[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The names of everybody who has an assignment at each unit today: `given family` in lower case. */
export async function namesAtUnits(work: Looking, unitIds: Iterable<UnitId>): Promise<Map<UnitId, Set<string>>> {
  const day = dateAt(work.now);
  const { rows } = await sql<{ unitId: UnitId; names: string[] }>`
    select a.unit_id, array_agg(distinct lower(s.given_name || ' ' || s.family_name)) as names
    from organisation.assignment a join organisation.staff s on s.id = a.staff_id
    where a.unit_id = any(${[...new Set(unitIds)]}::uuid[])
      and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
    group by a.unit_id`.execute(work.tx);
  return new Map(rows.map(({ unitId, names }) => [unitId, new Set(names)]));
}
