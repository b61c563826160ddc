import { placeOf } from '../platform/journal/findings.ts';
import type { Verification } from '../platform/journal/verify.ts';

const mostShown = 50;

/** Prints what a verification found, and how fast it went; true when everything is as it was written. */
export async function reportVerification(
  name: string,
  rows: string,
  verify: () => Promise<Verification>,
): Promise<boolean> {
  const start = performance.now();
  const { county, entries, chains, seals, findings } = await verify();
  const seconds = (performance.now() - start) / 1000;
  const speed = Math.round(entries / Math.max(seconds, 0.001));
  console.log(
    `${name}, county ${county}: ${entries} ${rows} in ${chains} chains, ${seals} seals, ${seconds.toFixed(1)} s (${speed}/s)`,
  );
  for (const finding of findings.slice(0, mostShown)) {
    console.error(`  ${finding.kind}: ${placeOf(finding)}: ${finding.what}`);
  }
  if (findings.length > mostShown) console.error(`  … and ${findings.length - mostShown} more`);
  console.log(findings.length === 0 ? '  Everything is as it was written.' : `  ${findings.length} findings.`);
  return findings.length === 0;
}
