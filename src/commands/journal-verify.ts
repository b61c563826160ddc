import { type Verification, verifyAccessLog, verifyJournal } from '../platform/journal/verify.ts';
import { forCounties } from './county-work.ts';

const mostShown = 50;

/** Verifies journal and access log; exit code 1 when something is not as it was written. */
export function run(args: string[]): Promise<number> {
  return forCounties(args, 'owner', async ({ db, county, sealsFolder, signer }) => {
    const key = signer();
    const journal = await timed('Journal', 'entries', () => verifyJournal(db, key, { county, sealsFolder }));
    const looks = await timed('Access log', 'sealed looks', () => verifyAccessLog(db, key, { county, sealsFolder }));
    return journal && looks;
  });
}

async function timed(name: string, rows: string, verify: () => Promise<Verification>): Promise<boolean> {
  const start = performance.now();
  const { county, entries, chains, seals, findings } = await verify();
  const seconds = (performance.now() - start) / 1000;
  const speed = Math.round(entries / Math.max(seconds, 0.001));
  console.log(
    `${name}, county ${county}: ${entries} ${rows} in ${chains} chains, ${seals} seals, ${seconds.toFixed(1)} s (${speed}/s)`,
  );
  for (const { kind, subjectId, position, what } of findings.slice(0, mostShown)) {
    console.error(`  ${kind}: ${subjectId ?? 'seal'} at ${position}: ${what}`);
  }
  if (findings.length > mostShown) console.error(`  … and ${findings.length - mostShown} more`);
  console.log(findings.length === 0 ? '  Everything is as it was written.' : `  ${findings.length} findings.`);
  return findings.length === 0;
}
