import { type Kysely, sql } from 'kysely';
import type { County } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { actAs, systemActor } from '../transaction.ts';
import { sealAccessLogMark, type Sealing } from '../journal/seal.ts';
import { retentionAt, yearsBefore } from './retention.ts';

/** What the rule says may go from a county's access log now. */
export interface Pruning {
  keepYears: number;
  source: string;
  /** What was sealed before this goes. */
  before: Instant;
  /** The last of the seals whose rows go; null when none does. */
  through: number | null;
  seals: number;
  rows: number;
}

/** What would be pruned now. Changes nothing. */
export function planPruning(sealing: Pick<Sealing, 'db' | 'clock'>, county: County): Promise<Pruning> {
  return sealing.db.transaction().execute(async (tx) => {
    const now = sealing.clock.now();
    await actAs(tx, systemActor('access-log-pruner', county), now);
    return plan(tx, county, now);
  });
}

/**
 * Prunes the sealed batches that are older than the rule in force demands: whole batches, from the beginning. A signed mark in the chain
 * of seals says what went, when and by which rule, so that the chain still verifies and nothing else can be missing unseen.
 */
export async function pruneAccessLog(sealing: Sealing, county: County): Promise<Pruning> {
  const planned = await planPruning(sealing, county);
  if (planned.through === null) return planned;
  const { through, rows, keepYears } = planned;
  await sealAccessLogMark(sealing, county, { prunedThrough: through, rows, keepYears }, async (tx, mark) => {
    const answer = await sql<{ gone: number }>`select platform.prune_access_log(${county}, ${mark}) as gone`.execute(
      tx,
    );
    if (answer.rows[0]?.gone !== rows)
      throw new Error(`${rows} rows were to go, not ${answer.rows[0]?.gone}: verify the log`);
  });
  return planned;
}

async function plan(tx: Kysely<unknown>, county: County, now: Instant): Promise<Pruning> {
  const rule = await retentionAt(tx, now);
  if (rule === undefined) throw new Error('no rule says how long the access log is kept');
  const before = yearsBefore(now, rule.keepYears);
  // Up to the first seal that is too young: never one from the middle.
  const { rows } = await sql<{ through: number | null; seals: number; rows: number }>`
    with done as (select coalesce(max(pruned_through), 0) as through from platform.access_log_seal where county = ${county}),
    young as (select min(number) as number from platform.access_log_seal where county = ${county} and sealed_at >= ${before}),
    going as (select s.number, s.row_count from platform.access_log_seal s, done, young
      where s.county = ${county} and s.pruned_through is null and s.number > done.through
        and (young.number is null or s.number < young.number))
    select max(number) as through, count(*) as seals, coalesce(sum(row_count), 0)::bigint as rows from going`.execute(
    tx,
  );
  const going = rows[0] ?? { through: null, seals: 0, rows: 0 };
  return { keepYears: rule.keepYears, source: rule.source, before, ...going };
}
