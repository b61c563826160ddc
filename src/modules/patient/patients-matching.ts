import { type RawBuilder, sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { relatedPatients } from '../access/index.ts';

/** Most patients that a text can stand for in another module's list; who writes so little that more match should write more. */
const most = 500;

/**
 * Ids of the patients whom the acting unit has a relation to and whom the text matches. For other modules' lists: they show and log
 * what they show.
 */
export async function patientsMatching(work: Work, text: string): Promise<PatientId[]> {
  const { rows } = await sql<{ id: PatientId }>`select p.id
    from ${relatedPatients(work)} r join patient.patient p on p.id = r.patient_id
    where p.county = ${work.actor.county} and ${matching(text)} limit ${most}`.execute(work.tx);
  return rows.map(({ id }) => id);
}

/** Condition on patient p: the digits are in the number, or else every word is in the name. */
export function matching(text: string): RawBuilder<unknown> {
  const compact = text.replaceAll(/[\s+-]/g, '').toUpperCase();
  if (/^R?\d{4,12}$/.test(compact)) return sql`p.number like ${`%${compact}%`}`;
  const words = text.split(/\s+/).map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return sql.join(
    words.map((word) => sql`p.given_name || ' ' || p.family_name ilike ${word}`),
    sql` and `,
  );
}
