import { type RawBuilder, sql } from 'kysely';
import type { AssignmentId, County, PrincipalId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import { tables, type Work } from '../../platform/work.ts';
import { dormantBefore } from './account-rules.ts';
import type { StaffDetail } from './contract.ts';
import type { OrganisationTables } from './tables.ts';

/** Columns of a person s, with the assignments within a principal. */
export function staffColumns(
  { now, actor }: Pick<Work, 'now' | 'actor'>,
  principalId: PrincipalId,
): RawBuilder<unknown> {
  const today = dateAt(now);
  return sql`s.id, s.given_name || ' ' || s.family_name as name, s.title, s.phone, s.hsa_id, s.given_name, s.family_name, s.active, s.version,
    s.last_signed_in_at, s.locked_at, ${isDormant(now, actor.county)} as dormant, ${proposedWithin(principalId, 'proposed')} as proposed,
    (select coalesce(json_agg(json_build_object('id', a.id, 'unitId', u.id, 'unitName', u.name, 'role', a.role, 'purpose', a.purpose,
      'validFrom', a.valid_from, 'validTo', a.valid_to, 'version', a.version,
      'current', a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date))
      order by a.valid_to is not null, a.valid_from desc, a.id), '[]')
     from organisation.assignment a join organisation.unit u on u.id = a.unit_id
     join organisation.provider v on v.id = u.provider_id
     where a.staff_id = s.id and v.principal_id = ${principalId}::uuid) as assignments`;
}

/** True for an account of person s that nobody has used for long and that is not locked yet. */
export function isDormant(now: Instant, county: County): RawBuilder<boolean> {
  return sql<boolean>`(s.active and s.locked_at is null and s.dormancy_from <= ${dormantBefore({ now, county })}::timestamptz)`;
}

/** True if a right within the principal waits, or has been decided about, for person s; within one unit of it when that is given. */
export function proposedWithin(
  principalId: PrincipalId,
  which: 'proposed' | 'any',
  unit: UnitId | null = null,
): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from organisation.assignment_proposal q join organisation.unit u on u.id = q.unit_id
    join organisation.provider v on v.id = u.provider_id where q.staff_id = s.id and v.principal_id = ${principalId}::uuid
      and (${unit}::uuid is null or u.id = ${unit}::uuid) and (${which}::text = 'any' or q.state = 'proposed'))`;
}

/** A person who has, or has had, an assignment within the principal. */
export async function loadStaff(work: Work, id: UserId, principalId: PrincipalId): Promise<StaffDetail | undefined> {
  const { rows } =
    await sql<StaffDetail>`select ${staffColumns(work, principalId)} from organisation.staff s where s.id = ${id}::uuid
      and (exists (select 1 from organisation.assignment a join organisation.unit u on u.id = a.unit_id
          join organisation.provider v on v.id = u.provider_id where a.staff_id = s.id and v.principal_id = ${principalId}::uuid)
        or ${proposedWithin(principalId, 'any')})`.execute(work.tx);
  return rows[0];
}

/** Locks a person, and tells whether they have or have had assignments within the principal, and have some elsewhere today. */
export async function lockStaff(work: Work, id: UserId, principalId: PrincipalId) {
  const today = dateAt(work.now);
  const { rows } = await sql<{
    name: string;
    active: boolean;
    version: number;
    lockedAt: Instant | null;
    ours: boolean;
    oursNow: boolean;
    elsewhere: boolean;
    systemAdministrator: boolean;
  }>`
    select s.given_name || ' ' || s.family_name as name, s.active, s.version, s.locked_at,
      exists (select 1 from organisation.assignment a join organisation.unit u on u.id = a.unit_id
        join organisation.provider v on v.id = u.provider_id where a.staff_id = s.id and v.principal_id = ${principalId}::uuid
          and (a.valid_to is null or a.valid_to > ${today}::date)) as ours_now,
      exists (select 1 from organisation.assignment a join organisation.unit u on u.id = a.unit_id
        join organisation.provider v on v.id = u.provider_id where a.staff_id = s.id and v.principal_id = ${principalId}::uuid)
        or ${proposedWithin(principalId, 'any')} as ours,
      exists (select 1 from organisation.assignment a join organisation.unit u on u.id = a.unit_id
        join organisation.provider v on v.id = u.provider_id where a.staff_id = s.id and v.principal_id <> ${principalId}::uuid
          and (a.valid_to is null or a.valid_to > ${today}::date)) as elsewhere,
      exists (select 1 from organisation.assignment a where a.staff_id = s.id and a.role = 'system-administrator'
        and (a.valid_to is null or a.valid_to > ${today}::date)) as system_administrator
    from organisation.staff s where s.id = ${id}::uuid for update of s`.execute(work.tx);
  return rows[0];
}

/** Locks an assignment, with its unit, principal and person. */
export async function lockAssignment(work: Work, id: AssignmentId) {
  return tables<OrganisationTables>(work)
    .selectFrom('organisation.assignment as a')
    .innerJoin('organisation.unit as u', 'u.id', 'a.unitId')
    .innerJoin('organisation.provider as v', 'v.id', 'u.providerId')
    .innerJoin('organisation.principal as p', 'p.id', 'v.principalId')
    .innerJoin('organisation.staff as s', 's.id', 'a.staffId')
    .select(['a.id', 'a.staffId', 'a.unitId', 'a.role', 'a.validFrom', 'a.validTo', 'a.version', 'u.name as unitName'])
    .select(['v.principalId', 'p.name as principalName', 's.givenName', 's.familyName'])
    .where('a.id', '=', id)
    .forUpdate('a')
    .executeTakeFirst();
}
