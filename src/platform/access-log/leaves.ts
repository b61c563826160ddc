import { createHash, type Hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { canonicalJson, type JsonObject } from '../../kernel/json.ts';
import type { Signer } from '../journal/signing.ts';
import { isProven, type WrittenLook } from './proof.ts';

/** Bytes of one leaf: eight of the row's sequence, sixteen of the hash of the rest of it. */
const leafLength = 24;
const hashLength = 16;
const looksPerPage = 5000;

/** What is sealed of a range of rows: how many, one digest over all, and a short hash of each. */
export interface LooksDigest {
  count: number;
  digest: string;
  leaves: Buffer;
  /** Rows that do not carry the server's mark, or carry that of another row, by sequence. */
  unproven: number[];
}

type StoredLook = JsonObject & { sequence: number; proof?: string };

/** Digest and leaves of the access-log rows of a range of transactions, in order, without holding the rows. */
export async function digestLooks(
  db: Kysely<unknown>,
  county: string,
  range: { from: string; to: string },
  signer: Signer,
): Promise<LooksDigest> {
  const hash: Hash = createHash('sha256');
  const leaves: Buffer[] = [];
  const unproven: number[] = [];
  const proofs = new Set<string>();
  for await (const page of pagesOfLooks(db, county, range)) {
    for (const row of page) {
      hash.update(canonicalJson(row));
      leaves.push(leafOf(row));
      if (!carriesMark(signer, row, proofs)) unproven.push(row.sequence);
    }
  }
  return { count: leaves.length, digest: hash.digest('hex'), leaves: Buffer.concat(leaves), unproven };
}

function carriesMark(signer: Signer, row: StoredLook, others: Set<string>): boolean {
  const { proof = '' } = row;
  const first = !others.has(proof);
  others.add(proof);
  const look = { holderProviderId: null, holderUnitId: null, holderSide: null, ...row } as unknown as WrittenLook;
  return first && isProven(signer, look, Buffer.from(proof, 'hex'));
}

async function* pagesOfLooks(
  db: Kysely<unknown>,
  county: string,
  { from, to }: { from: string; to: string },
): AsyncGenerator<StoredLook[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<StoredLook>`
      select county, sequence, at, user_id, assignment_id, unit_id, provider_id, system_actor, action, ground, denied, patient_id, case_kind,
        case_id, request_id, details, transaction_id::text as transaction_id, holder_provider_id, holder_unit_id, holder_side,
        nullif(encode(proof, 'hex'), '') as proof
      from platform.access_log
      where county = ${county} and transaction_id >= ${from}::xid8 and transaction_id < ${to}::xid8 and sequence > ${after}
      order by sequence limit ${looksPerPage}`.execute(db);
    yield rows.map(withoutAbsent);
    const last = rows.at(-1);
    if (last === undefined || rows.length < looksPerPage) return;
    after = last.sequence;
  }
}

/** What rows did not have when they were sealed is no part of them: columns that came later are there only with a value. */
function withoutAbsent(row: StoredLook): StoredLook {
  const later = ['holderProviderId', 'holderUnitId', 'holderSide', 'proof'];
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => value !== null || !later.includes(name)),
  ) as StoredLook;
}

/** The sequence stands beside the hash, not in it: a row that was moved is known again by its hash. */
function leafOf({ sequence, ...rest }: StoredLook): Buffer {
  const leaf = Buffer.alloc(leafLength);
  leaf.writeBigUInt64BE(BigInt(sequence));
  createHash('sha256').update(canonicalJson(rest)).digest().copy(leaf, 8, 0, hashLength);
  return leaf;
}

/** What the signature of a batch's leaves covers. */
export function leavesText(county: string, number: number, leaves: Buffer): Buffer {
  const digest = createHash('sha256').update(leaves).digest('hex');
  return Buffer.from(`leaves|${county}|${number}|${digest}`);
}

/** One row of a batch that is not as it was sealed. */
export interface LookDifference {
  kind: 'look-changed' | 'look-missing' | 'look-inserted' | 'look-moved';
  sequence: number;
}

/** Which rows differ between a batch as it was sealed and as it is now, in the order of the log. */
export function differencesOf(sealed: Buffer, now: Buffer): LookDifference[] {
  const before = leavesBySequence(sealed);
  const after = leavesBySequence(now);
  const known = new Map([...before].map(([sequence, hash]) => [hash, sequence]));
  const found: LookDifference[] = [];
  for (const [sequence, hash] of after) {
    const was = before.get(sequence);
    if (was === hash) continue;
    const elsewhere = known.get(hash);
    const moved = elsewhere !== undefined && after.get(elsewhere) !== hash;
    const kind = moved ? 'look-moved' : was === undefined ? 'look-inserted' : 'look-changed';
    found.push({ kind, sequence });
  }
  for (const sequence of before.keys()) if (!after.has(sequence)) found.push({ kind: 'look-missing', sequence });
  return found.toSorted((one, other) => one.sequence - other.sequence);
}

function leavesBySequence(leaves: Buffer): Map<number, string> {
  const found = new Map<number, string>();
  for (let start = 0; start + leafLength <= leaves.length; start += leafLength) {
    const hash = leaves.subarray(start + 8, start + leafLength).toString('hex');
    found.set(Number(leaves.readBigUInt64BE(start)), hash);
  }
  return found;
}
