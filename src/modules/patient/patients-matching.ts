import { sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';

/** Most patients that a text can stand for in another module's list; who writes so little that more match should write more. */
const most = 500;

/**
 * Ids of the patients whose name holds every word of the text, or whose number holds its digits, among those whom the acting unit has
 * a relation to (row-level security leaves out the others). For other modules' lists: they show and log what they show.
 */
export async function patientsMatching(work: Work, text: string): Promise<PatientId[]> {
  const compact = text.replaceAll(/[\s+-]/g, '').toUpperCase();
  const words = text.split(/\s+/).map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  const matching = /^R?\d{4,12}$/.test(compact)
    ? sql`p.number like ${`%${compact}%`}`
    : sql.join(
        words.map((word) => sql`p.given_name || ' ' || p.family_name ilike ${word}`),
        sql` and `,
      );
  const { rows } = await sql<{ id: PatientId }>`select p.id from patient.patient p
    where p.county = ${work.actor.county} and ${matching} limit ${most}`.execute(work.tx);
  return rows.map(({ id }) => id);
}
