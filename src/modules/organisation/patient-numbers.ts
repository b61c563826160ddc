import { sql } from 'kysely';
import type { UnitId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';

/** The number of each unit that patients and relatives may ring; units without one are left out. */
export async function patientNumbers(
  work: Pick<Work, 'tx'>,
  unitIds: readonly UnitId[],
): Promise<Map<UnitId, { label: string; phone: string }>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<{ unitId: UnitId; label: string; phone: string }>`
    select distinct on (n.unit_id) n.unit_id, n.label, n.phone from organisation.unit_number n
    where n.unit_id = any(${[...new Set(unitIds)]}::uuid[]) and n.audience = 'patients'
    order by n.unit_id, n.position, n.id`.execute(work.tx);
  return new Map(rows.map(({ unitId, label, phone }) => [unitId, { label, phone }]));
}
