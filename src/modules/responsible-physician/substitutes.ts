import { sql } from 'kysely';
import type { UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Work } from '../../platform/work.ts';

/** Who stands in for whom on a day, at some units. */
export interface Substitutes {
  /** Who answers instead of a physician of a unit; null when the physician is there. */
  of(unitId: UnitId, staffId: UserId | null): UserId | null;
  people: UserId[];
}

/** Who stands in for whom at the units on the day of a moment. One statement. */
export async function substitutesAt(work: Work, unitIds: readonly UnitId[], at: Instant): Promise<Substitutes> {
  if (unitIds.length === 0) return { of: () => null, people: [] };
  const day = dateAt(at);
  const { rows } = await sql<{ unitId: UnitId; staffId: UserId; substituteId: UserId }>`
    select a.unit_id, a.staff_id, a.substitute_id from responsible_physician.absence a
    where a.county = ${work.actor.county} and a.unit_id = any(${[...new Set(unitIds)]}::uuid[])
      and a.from_on <= ${day}::date and (a.to_on is null or a.to_on > ${day}::date)`.execute(work.tx);
  const known = new Map(rows.map((row) => [`${row.unitId} ${row.staffId}`, row.substituteId]));
  return {
    of: (unitId, staffId) => (staffId === null ? null : (known.get(`${unitId} ${staffId}`) ?? null)),
    people: rows.map(({ substituteId }) => substituteId),
  };
}
