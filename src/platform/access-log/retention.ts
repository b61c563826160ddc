import { type Kysely, sql } from 'kysely';
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';

/** How long the access log is kept. */
export interface Retention {
  validFrom: LocalDate;
  keepYears: number;
  source: string;
}

/** The rule in force on the day of a moment; undefined before the first one. */
export async function retentionAt(db: Kysely<unknown>, now: Instant): Promise<Retention | undefined> {
  const { rows } = await sql<Retention>`select valid_from, keep_years, source from platform.access_log_retention
    where valid_from <= ${dateAt(now)}::date order by valid_from desc limit 1`.execute(db);
  return rows[0];
}

/** The same moment, calendar years earlier; 29 February becomes the 28th where there is none, as the database counts too. */
export function yearsBefore(moment: Instant, years: number): Instant {
  const date = new Date(millisecondsOf(moment));
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() - years);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return instantFromMilliseconds(date.getTime());
}
