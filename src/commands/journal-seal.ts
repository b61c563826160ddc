import { systemClock } from '../kernel/instant.ts';
import { sealAccessLog, sealHeads } from '../platform/journal/seal.ts';
import { forCounties } from './county-work.ts';

/** Seals journal and access log now. */
export function run(args: string[]): Promise<number> {
  return forCounties(args, 'app', async ({ db, county, sealsFolder, signer }) => {
    const sealing = { db, signer: signer(), clock: systemClock, sealsFolder };
    const heads = await sealHeads(sealing, county);
    const looks = await sealAccessLog(sealing, county);
    console.log(`County ${county}: sealed ${heads} chains and ${looks} looks; seals are in ${sealsFolder}.`);
    return true;
  });
}
