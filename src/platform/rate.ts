import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Instant, plus } from '../kernel/instant.ts';

/**
 * Counts one more time that somebody (a person, an address) asked for something, and answers how many there have been in this minute, in
 * all processes together. For what can be used to guess; everything else is counted in each process, without a statement.
 */
export async function countInMinute(
  db: Kysely<unknown>,
  asked: { what: string; who: string },
  now: Instant,
): Promise<number> {
  const who = createHash('sha256').update(asked.who).digest();
  const { rows } = await sql<{ count: number }>`
    insert into platform.rate as r (what, who, minute, count) values (${asked.what}, ${who}, date_trunc('minute', ${now}::timestamptz), 1)
    on conflict (what, who, minute) do update set count = r.count + 1 returning r.count`.execute(db);
  return rows[0]?.count ?? 1;
}

/** Forgets counts of minutes long gone. */
export async function forgetCounts(db: Kysely<unknown>, now: Instant): Promise<void> {
  await sql`delete from platform.rate where minute < ${plus(now, { hours: -1 })}`.execute(db);
}
