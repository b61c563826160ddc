import { verifyAccessLog } from '../platform/access-log/verify.ts';
import { forCounties } from './county-work.ts';
import { reportVerification } from './report-verification.ts';

/** Verifies the access log alone; exit code 1 when something is not as it was written. */
export function run(args: string[]): Promise<number> {
  return forCounties(args, 'owner', async ({ db, county, sealsFolder, signer }) => {
    let unsealed = 0;
    const sound = await reportVerification('Access log', 'sealed looks', async () => {
      const verified = await verifyAccessLog(db, signer(), { county, sealsFolder });
      unsealed = verified.unsealed;
      return verified;
    });
    if (unsealed > 0) console.log(`  ${unsealed} looks wait for the next seal (hemlank journal seal, or the worker).`);
    return sound;
  });
}
