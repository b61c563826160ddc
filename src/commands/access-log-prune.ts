import { systemClock } from '../kernel/instant.ts';
import { planPruning, pruneAccessLog } from '../platform/access-log/prune.ts';
import { forCounties } from './county-work.ts';

/** Prunes what the rule in force no longer asks to keep, or says what that would be. */
export function run(args: string[]): Promise<number> {
  return forCounties(args, 'app', async ({ db, county, sealsFolder, signer }, { dryRun }) => {
    const clock = systemClock;
    const done = dryRun
      ? await planPruning({ db, clock }, county)
      : await pruneAccessLog({ db, clock, signer: signer(), sealsFolder }, county);
    const { rows, seals, before, keepYears, source } = done;
    console.log(
      `County ${county}: kept ${keepYears} years (${source}); what was sealed before ${before.slice(0, 10)} goes.`,
    );
    console.log(`  ${rows} looks in ${seals} seals ${dryRun ? 'would be pruned; nothing was changed' : 'pruned'}.`);
    return true;
  });
}
