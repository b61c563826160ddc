import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';

/** Counts of one table; those that would tell of few persons are null, and so is what would give them away. */
export interface Counts {
  cells: { cell: string; n: number | null; median?: number | null }[];
  total: number | null;
}

/** What referrals are counted by. */
export type CountedBy = 'kind' | 'outcome' | 'sender' | 'receiver' | 'month' | 'acute';

/** How many referrals the asker's principal's units sent or received in a period, with the median hours to a decision. */
export async function countReferrals(
  work: Work,
  asked: { by: CountedBy; from: Instant; to: Instant; smallest: number },
): Promise<Counts> {
  const { by, from, to, smallest } = asked;
  const { rows } = await sql<{
    counts: Counts;
  }>`select referral.follow_up(${work.actor.county}, ${by}, ${from}::timestamptz,
    ${to}::timestamptz, ${smallest}) as counts`.execute(work.tx);
  return rows[0]?.counts ?? { cells: [], total: null };
}
