import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';

/** How many ends of enrolment were proposed in a period and how they were answered, with the median hours to the answer. */
export async function countEnds(
  work: Work,
  { from, to, smallest }: { from: Instant; to: Instant; smallest: number },
): Promise<{ cells: { cell: string; n: number | null; median?: number | null }[]; total: number | null }> {
  const { rows } = await sql<{
    counts: Awaited<ReturnType<typeof countEnds>>;
  }>`select enrolment.follow_up(${work.actor.county},
    ${from}::timestamptz, ${to}::timestamptz, ${smallest}) as counts`.execute(work.tx);
  return rows[0]?.counts ?? { cells: [], total: null };
}
