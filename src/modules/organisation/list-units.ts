import { sql } from 'kysely';
import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { pageSize, type unitListAnswer, type unitListQuery, type UnitHours, type UnitSummary } from './contract.ts';
import { summaryColumns, summaryTables } from './directory.ts';
import { openingAt } from './domain/opening.ts';
import { containing, hoursColumn } from './queries.ts';

interface ListedUnit extends UnitSummary {
  municipalityName: string | null;
  lastConfirmedOn: LocalDate | null;
  hours: UnitHours[];
}

/** The directory: open units of the acting county (or of a municipality anywhere), by name; or all units of the own principal. */
export async function listUnits(
  work: Work,
  asked: z.output<typeof unitListQuery>,
): Promise<z.input<typeof unitListAnswer>> {
  authorise(work, allow('no-patient-data'));
  const today = dateAt(work.now);
  const area =
    asked.municipality === undefined
      ? sql`u.county = ${work.actor.county}`
      : sql`u.municipality_code = ${asked.municipality}`;
  const scope = asked.own
    ? sql`v.principal_id = ${userOf(work.actor).principalId}::uuid`
    : sql`u.active_from <= ${today}::date and (u.active_to is null or u.active_to > ${today}::date)`;
  const kind = asked.kind === undefined ? sql`true` : sql`u.kind = ${asked.kind}`;
  const text = asked.text ? containing(asked.text) : null;
  const found = sql`from ${summaryTables} left join organisation.municipality m on m.code = u.municipality_code
    where ${area} and ${kind} and ${scope}
      and (${text}::text is null or u.name ilike ${text} or m.name ilike ${text} or v.name ilike ${text} or u.hsa_id ilike ${text})`;
  const { rows } =
    await sql<ListedUnit>`select ${summaryColumns(work.now)}, m.name as municipality_name, u.last_confirmed_on, ${hoursColumn}
    ${found} order by u.name, u.id limit ${pageSize} offset ${(asked.page - 1) * pageSize}`.execute(work.tx);
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${found}`.execute(work.tx);
  const units = rows.map(({ hours, ...unit }) => ({ ...unit, opening: openingAt(hours, work.now) }));
  return { units, total: counted[0]?.total ?? 0, page: asked.page, pageSize };
}
