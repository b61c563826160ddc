import { sql } from 'kysely';
import type { County } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Work } from '../../platform/work.ts';
import type { UnitKind, UnitSummary } from './contract.ts';
import { summaryColumns, summaryTables } from './directory.ts';

/** The open units of some kinds in a county, by name. */
export async function unitsOfKinds(
  work: Pick<Work, 'tx' | 'now'>,
  county: County,
  kinds: readonly UnitKind[],
): Promise<UnitSummary[]> {
  if (kinds.length === 0) return [];
  const day = dateAt(work.now);
  const { rows } = await sql<UnitSummary>`select ${summaryColumns(work.now)} from ${summaryTables}
    where u.county = ${county} and u.kind = any(${[...kinds]}::text[]) and u.active_from <= ${day}::date
      and (u.active_to is null or u.active_to > ${day}::date)
    order by u.name, u.id limit 200`.execute(work.tx);
  return rows;
}
