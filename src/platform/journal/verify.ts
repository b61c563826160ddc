import { type Kysely, sql } from 'kysely';
import { ChainVerifier, type SealedHead, type StoredEntry, type StoredHead } from './chain-verifier.ts';
import type { Finding } from './findings.ts';
import type { Seal } from './seal-chain.ts';
import type { Signer } from './signing.ts';
import { verifySeals } from './verify-seals.ts';

export interface VerifyOptions {
  county: string;
  /** Folder of exported seals; null when there is none to compare with. */
  sealsFolder: string | null;
  pageSize?: number;
}

export interface Verification {
  county: string;
  entries: number;
  chains: number;
  seals: number;
  findings: Finding[];
}

/**
 * Verifies a county's journal in one snapshot: every chain from its first entry to its head, the heads' signatures, the chain of seals
 * and the exported seal file. Reads page by page in chain order. `db` must see all rows: the owner's role.
 */
export async function verifyJournal(
  db: Kysely<unknown>,
  signer: Signer,
  options: VerifyOptions,
): Promise<Verification> {
  return inSnapshot(db, async (tx) => {
    const { sound, findings } = await verifySeals(tx, signer, 'journal', options);
    const heads = await readHeads(tx, options.county);
    const chains = new ChainVerifier(signer, options.county, { heads, sealed: lastSealed(sound) });
    let entries = 0;
    for await (const page of pages(tx, options)) {
      entries += page.length;
      for (const entry of page) chains.check(entry);
    }
    chains.finish();
    const all = [...findings, ...chains.findings];
    return { county: options.county, entries, chains: chains.chains, seals: sound.length, findings: all };
  });
}

function inSnapshot<Result>(db: Kysely<unknown>, work: (tx: Kysely<unknown>) => Promise<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

function lastSealed(seals: readonly Seal[]): Map<string, SealedHead> {
  const last = new Map<string, SealedHead>();
  for (const seal of seals) {
    const { heads } = seal.content as { heads?: { subject: string; count: number; hash: string }[] };
    for (const { subject, count, hash } of heads ?? []) {
      if (count >= (last.get(subject)?.count ?? 0)) last.set(subject, { count, hash });
    }
  }
  return last;
}

async function readHeads(tx: Kysely<unknown>, county: string): Promise<Map<string, StoredHead>> {
  const { rows } = await sql<StoredHead>`
    select subject_id, count, hash, signature from platform.journal_head where county = ${county}`.execute(tx);
  return new Map(rows.map((head) => [head.subjectId, head]));
}

async function* pages(tx: Kysely<unknown>, { county, pageSize = 4000 }: VerifyOptions): AsyncGenerator<StoredEntry[]> {
  let [subject, count] = ['00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    // Named in TypeScript's way here: passing every row through the plugin would double the time.
    const { rows } = await sql<StoredEntry>`
      select county, sequence, id, subject_kind "subjectKind", subject_id "subjectId", subject_count "subjectCount", type,
        patient_id "patientId", case_kind "caseKind", case_id "caseId", provider_id "providerId", unit_id "unitId", user_id "userId",
        assignment_id "assignmentId", system_actor "systemActor", participants, params, payload, work, occurred_at "occurredAt",
        recorded_at "recordedAt", previous_hash "previousHash", hash
      from platform.journal where county = ${county} and (subject_id, subject_count) > (${subject}::uuid, ${count}::integer)
      order by subject_id, subject_count limit ${pageSize}`.execute(tx.withoutPlugins());
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    [subject, count] = [last.subjectId, last.subjectCount];
  }
}
