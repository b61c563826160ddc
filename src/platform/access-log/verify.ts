import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Finding } from '../journal/findings.ts';
import type { Seal } from '../journal/seal-chain.ts';
import type { Signer } from '../journal/signing.ts';
import type { Verification, VerifyOptions } from '../journal/verify.ts';
import { verifySeals } from '../journal/verify-seals.ts';
import { differencesOf, digestLooks, leavesText, type LookDifference } from './leaves.ts';
import { yearsBefore } from './retention.ts';

/** What a seal of the access log says: the rows it seals, or what was pruned. */
type BatchContent = { from: string; to: string; rows: number; digest: string; unproven?: number[] };
type MarkContent = { to: string; prunedThrough: number; rows: number; keepYears: number };

interface Checking {
  tx: Kysely<unknown>;
  signer: Signer;
  county: string;
}

/**
 * Verifies a county's access log: the chain of seals, that every sealed batch has the rows it was sealed with (else which row was changed,
 * removed, added or moved), that nothing is left of what was pruned, and that no row hides where it would never be sealed. `entries`
 * counts sealed rows that are there.
 */
export async function verifyAccessLog(
  db: Kysely<unknown>,
  signer: Signer,
  options: VerifyOptions,
): Promise<Verification & { unsealed: number }> {
  const { county } = options;
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (tx) => {
    const checking = { tx, signer, county };
    const { sound, findings } = await verifySeals(tx, signer, 'access-log', options);
    const seals = [...new Map(sound.map((seal) => [seal.number, seal])).values()].toSorted(
      (one, other) => one.number - other.number,
    );
    const pruned = Math.max(0, ...seals.map((seal) => markOf(seal)?.prunedThrough ?? 0));
    findings.push(...faultsOfMarks(county, seals), ...(await rowsLeftAfterPruning(checking, seals, pruned)));
    let entries = 0;
    for (const seal of seals.filter(({ number }) => number > pruned)) {
      const checked = await checkBatch(checking, seal);
      entries += checked.rows;
      findings.push(...checked.findings);
    }
    findings.push(...unprovenRows(county, seals, pruned), ...(await unprovenSince(checking, seals.at(-1))));
    const { unsealed, hidden } = await rowsOutsideSeals(checking, seals.at(-1));
    const inserted = hidden.map((sequence) =>
      finding(county, 'look-inserted', sequence, 'has a transaction that has not been'),
    );
    return { county, entries, chains: 1, seals: seals.length, unsealed, findings: [...findings, ...inserted] };
  });
}

function finding(county: string, kind: Finding['kind'], position: number, what: string): Finding {
  return { kind, county, subjectId: null, position, what };
}

function markOf({ content }: Seal): MarkContent | null {
  return typeof content['prunedThrough'] === 'number' ? (content as MarkContent) : null;
}

async function checkBatch(checking: Checking, seal: Seal): Promise<{ rows: number; findings: Finding[] }> {
  if (markOf(seal) !== null) return { rows: 0, findings: [] };
  const { tx, county, signer } = checking;
  const { from, to, rows, digest } = seal.content as BatchContent;
  const now = await digestLooks(tx, county, { from, to }, signer);
  if (now.digest === digest) return { rows: now.count, findings: [] };
  const sealed = await sealedLeaves(checking, seal.number);
  const differences = sealed === null ? [] : differencesOf(sealed, now.leaves);
  if (differences.length === 0) {
    const what = `${rows} rows were sealed; there are ${now.count}, and which differ cannot be told: their hashes are gone too`;
    return { rows: now.count, findings: [finding(county, 'looks-changed', seal.number, what)] };
  }
  return {
    rows: now.count,
    findings: differences.map((one) =>
      finding(county, one.kind, one.sequence, `${happened[one.kind]} (seal ${seal.number})`),
    ),
  };
}

const happened: Record<LookDifference['kind'], string> = {
  'look-changed': 'has been changed',
  'look-missing': 'has been removed',
  'look-inserted': 'has been added afterwards',
  'look-moved': 'has been moved here from another place',
};

const withoutMark = 'does not carry the mark that the server gave it: it was changed or added before it was sealed';

/** What each seal says of rows that did not carry the mark when it was made. */
function unprovenRows(county: string, seals: readonly Seal[], pruned: number): Finding[] {
  const standing = seals.filter((seal) => seal.number > pruned && markOf(seal) === null);
  return standing.flatMap(({ number, content }) =>
    ((content as BatchContent).unproven ?? []).map((sequence) =>
      finding(county, 'look-unproven', sequence, `${withoutMark} (seal ${number})`),
    ),
  );
}

/** The rows that wait for their seal, each by its own mark. Those of the first batch after an upgrade may have none. */
async function unprovenSince({ tx, county, signer }: Checking, last: Seal | undefined): Promise<Finding[]> {
  if (last !== undefined && !('unproven' in last.content) && markOf(last) === null) return [];
  const from = last === undefined ? '0' : (last.content as BatchContent).to;
  const { rows } = await sql<{ to: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as to`.execute(tx);
  const { unproven } = await digestLooks(tx, county, { from, to: rows[0]?.to ?? from }, signer);
  return unproven.map((sequence) => finding(county, 'look-unproven', sequence, withoutMark));
}

/** The leaves of a batch, when they are there and signed with our key. */
async function sealedLeaves({ tx, signer, county }: Checking, number: number): Promise<Buffer | null> {
  const { rows } = await sql<{ leaves: Buffer; signature: Buffer }>`
    select leaves, signature from platform.access_log_leaves where county = ${county} and number = ${number}`.execute(
    tx,
  );
  const row = rows[0];
  return row !== undefined && signer.verify(leavesText(county, number, row.leaves), row.signature) ? row.leaves : null;
}

/** A pruning mark that names what was younger than it says itself, or than the law allows. */
function faultsOfMarks(county: string, seals: readonly Seal[]): Finding[] {
  return seals.flatMap((seal) => {
    const mark = markOf(seal);
    const last = seals.find(({ number }) => number === mark?.prunedThrough);
    if (mark === null || last === undefined) return [];
    const oldEnough = yearsBefore(seal.sealedAt as Instant, Math.max(5, mark.keepYears));
    if (last.sealedAt < oldEnough) return [];
    return [finding(county, 'pruned-early', seal.number, `pruned what was sealed ${last.sealedAt}`)];
  });
}

async function rowsLeftAfterPruning(
  { tx, county }: Checking,
  seals: readonly Seal[],
  pruned: number,
): Promise<Finding[]> {
  const last = seals.find(({ number }) => number === pruned);
  if (last === undefined) return [];
  const { to } = last.content as BatchContent;
  const { rows } = await sql<{ sequence: number }>`select sequence from platform.access_log
    where county = ${county} and transaction_id < ${to}::xid8 order by sequence limit 100`.execute(tx);
  return rows.map(({ sequence }) =>
    finding(county, 'look-inserted', sequence, 'stands where everything has been pruned'),
  );
}

/** Rows after the last seal: they wait for the next one, unless they claim a transaction that is still to come. */
async function rowsOutsideSeals(
  { tx, county }: Checking,
  last: Seal | undefined,
): Promise<{ unsealed: number; hidden: number[] }> {
  const to = last === undefined ? '0' : (last.content as BatchContent).to;
  const { rows } = await sql<{ unsealed: number; hidden: number[] }>`
    select count(*) filter (where transaction_id < pg_snapshot_xmax(pg_current_snapshot())) as unsealed,
      coalesce(array_agg(sequence order by sequence) filter (where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())), '{}') as hidden
    from platform.access_log where county = ${county} and transaction_id >= ${to}::xid8`.execute(tx);
  return { unsealed: rows[0]?.unsealed ?? 0, hidden: (rows[0]?.hidden ?? []).map(Number) };
}
