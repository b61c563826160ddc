import { sql } from 'kysely';
import { type County, newId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import { rules } from '../../platform/rules.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';

/** Forgets by what number a system told of something, when no system sends it again any more. */
export async function forgetNotices(platform: Platform, county: County): Promise<{ forgotten: number }> {
  const now = platform.clock.now();
  const days = rules().number('system-client.notice-days', { on: dateAt(now), county });
  const acting = { actor: systemActor('notice-keeper', county), action: 'rhythm.forget-notices', requestId: newId() };
  return inTransaction(platform, acting, async (work) => {
    const { numAffectedRows } =
      await sql`delete from rhythm.notice_mark where county = ${county} and told_at < ${plus(now, { days: -days })}`.execute(
        work.tx,
      );
    return { forgotten: Number(numAffectedRows ?? 0n) };
  });
}
