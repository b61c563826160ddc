import { sql } from 'kysely';
import type { UnitId } from '../../kernel/ids.ts';
import type { Role } from '../../kernel/roles.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Work } from '../../platform/work.ts';

/** The open units of the same principal as a unit's where somebody holds the role today: the municipality's MAS, for instance. */
export async function unitsOfRole(work: Work, beside: UnitId, role: Role): Promise<UnitId[]> {
  const today = dateAt(work.now);
  const { rows } = await sql<{ id: UnitId }>`
    select distinct u.id from organisation.unit given join organisation.provider gp on gp.id = given.provider_id
    join organisation.provider p on p.principal_id = gp.principal_id
    join organisation.unit u on u.provider_id = p.id and u.county = given.county
    join organisation.assignment a on a.unit_id = u.id and a.role = ${role}
      and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to >= ${today}::date)
    where given.id = ${beside}::uuid and (u.active_to is null or u.active_to > ${today}::date) order by u.id`.execute(
    work.tx,
  );
  return rows.map(({ id }) => id);
}
