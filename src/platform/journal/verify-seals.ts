import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Finding } from './findings.ts';
import { readSeals } from './seal.ts';
import { faultOfSeal, noSeal, type Seal } from './seal-chain.ts';
import { lineOfSeal, readSealLines, sealFile, sealOfLine, type SealKind } from './seal-files.ts';
import type { Signer } from './signing.ts';

export interface SealVerification {
  /** Seals that are signed with our key, from the database and the file. */
  sound: Seal[];
  findings: Finding[];
}

/** Verifies a chain of seals in the database, and that the exported file says the same. */
export async function verifySeals(
  db: Kysely<unknown>,
  signer: Signer,
  kind: SealKind,
  options: { county: string; sealsFolder: string | null },
): Promise<SealVerification> {
  const { county, sealsFolder } = options;
  const file = sealsFolder === null ? null : sealFile(sealsFolder, kind, county);
  const before = file === null ? [] : await readSealLines(file);
  const seals = await readSeals(db, kind, county);
  const findings = faultsOfChain(signer, county, seals);
  // A seal is exported just after it is committed: one that is missing may be on its way.
  const lines = file !== null && before.length < seals.length ? await secondLook(file) : before;
  if (file !== null) findings.push(...faultsOfFile(county, seals, lines));
  const exported = lines.map(sealOfLine).filter((seal) => seal !== null);
  const sound = [...seals, ...exported].filter((seal) => faultOfSeal(signer, seal, seal) === null);
  return { sound, findings };
}

async function secondLook(file: string): Promise<string[]> {
  await wait(500);
  return readSealLines(file);
}

function faultsOfChain(signer: Signer, county: string, seals: readonly Seal[]): Finding[] {
  const findings: Finding[] = [];
  let expected = { number: 1, previousHash: noSeal };
  for (const seal of seals) {
    const what = faultOfSeal(signer, seal, expected);
    if (what !== null) findings.push({ kind: 'seal-broken', county, subjectId: null, position: seal.number, what });
    expected = { number: seal.number + 1, previousHash: seal.hash };
  }
  return findings;
}

function faultsOfFile(county: string, seals: readonly Seal[], lines: readonly string[]): Finding[] {
  const stored = seals.map(lineOfSeal);
  const length = Math.max(stored.length, lines.length);
  const findings: Finding[] = [];
  for (let index = 0; index < length; index += 1) {
    if (stored[index] === lines[index]) continue;
    const what = differenceAt(stored[index], lines[index]);
    findings.push({ kind: 'seal-file-differs', county, subjectId: null, position: index + 1, what });
  }
  return findings;
}

function differenceAt(stored: string | undefined, exported: string | undefined): string {
  if (stored === undefined) return 'the seal is in the file but no longer in the database';
  if (exported === undefined) return 'the seal is in the database but not in the file';
  return 'the seal in the file is not the one in the database';
}
