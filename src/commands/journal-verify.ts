import { verifyAccessLog } from '../platform/access-log/verify.ts';
import { verifyJournal } from '../platform/journal/verify.ts';
import { forCounties } from './county-work.ts';
import { reportVerification } from './report-verification.ts';

/** Verifies journal and access log; exit code 1 when something is not as it was written. */
export function run(args: string[]): Promise<number> {
  return forCounties(args, 'owner', async ({ db, county, sealsFolder, signer }) => {
    const key = signer();
    const journal = await reportVerification('Journal', 'entries', () =>
      verifyJournal(db, key, { county, sealsFolder }),
    );
    const looks = await reportVerification('Access log', 'sealed looks', () =>
      verifyAccessLog(db, key, { county, sealsFolder }),
    );
    return journal && looks;
  });
}
