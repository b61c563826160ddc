import { type Kysely, sql, type Transaction } from 'kysely';
import type { County } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { digestLooks, leavesText } from '../access-log/leaves.ts';
import { actAs, systemActor, type Platform } from '../transaction.ts';
import { makeSeal, noSeal, type Seal } from './seal-chain.ts';
import { appendSeals, readSealLines, sealFile, sealOfLine, type SealKind } from './seal-files.ts';

export type Sealing = Pick<Platform, 'db' | 'signer' | 'clock'> & { sealsFolder: string };

const headsPerSeal = 10_000;

/**
 * Seals where the county's chains end: the heads that changed since the last seal, in a chain of signed seals, exported to a file
 * outside the database. A chain that is later cut off together with its head no longer reaches what was sealed. Gives the number of
 * heads sealed. Only settled transactions count, so that none slips in behind a seal.
 */
export async function sealHeads(sealing: Sealing, county: County): Promise<number> {
  const sealed = await alone(sealing, 'journal', county, async (tx, now) => {
    const last = await lastSeal(tx, 'journal', county);
    const from = typeof last?.content['upTo'] === 'string' ? last.content['upTo'] : '0';
    const { rows } = await sql<{ subject: string; count: number; hash: string; upTo: string }>`
      with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
      select distinct on (j.subject_id) j.subject_id as subject, j.subject_count as count, encode(j.hash, 'hex') as hash, h.xmin::text as up_to
      from platform.journal j, horizon h
      where j.county = ${county} and j.transaction_id >= ${from}::xid8 and j.transaction_id < h.xmin
      order by j.subject_id, j.subject_count desc`.execute(tx);
    let previous = last;
    for (let start = 0; start < rows.length; start += headsPerSeal) {
      const heads = rows
        .slice(start, start + headsPerSeal)
        .map(({ subject, count, hash }) => ({ subject, count, hash }));
      previous = nextSeal(sealing, county, now, previous, { upTo: rows[0]?.upTo ?? from, heads });
      await insertJournalSeal(tx, previous);
    }
    return rows.length;
  });
  await exportSeals(sealing, 'journal', county);
  return sealed;
}

/** Seals the rows of the access log that came since the last seal. Gives the number of rows. Reads never wait for it. */
export async function sealAccessLog(sealing: Sealing, county: County): Promise<number> {
  const sealed = await alone(sealing, 'access-log', county, async (tx, now) => {
    const last = await lastSeal(tx, 'access-log', county);
    const from = typeof last?.content['to'] === 'string' ? last.content['to'] : '0';
    const { rows } = await sql<{ to: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as to`.execute(tx);
    const to = rows[0]?.to ?? from;
    const { count, digest, leaves, unproven } = await digestLooks(tx, county, { from, to }, sealing.signer);
    if (count === 0) return 0;
    const content = { from, to, rows: count, digest, unproven: last === undefined || proves(last) ? unproven : [] };
    const seal = nextSeal(sealing, county, now, last, content);
    await insertAccessLogSeal(tx, seal);
    const signature = sealing.signer.sign(leavesText(county, seal.number, leaves));
    await sql`insert into platform.access_log_leaves (county, number, leaves, signature)
      values (${county}, ${seal.number}, ${leaves}, ${signature})`.execute(tx);
    return count;
  });
  await exportSeals(sealing, 'access-log', county);
  return sealed;
}

/**
 * Whether rows carried the server's mark when this seal was made. The first batch after an upgrade holds rows from before it, too. A mark
 * of pruning says nothing of rows: the log has been sealed for years then.
 */
function proves({ content }: Seal): boolean {
  return 'unproven' in content || 'prunedThrough' in content;
}

/**
 * Puts a mark of pruning in the chain of the access log's seals, and in the same transaction does what it says. The mark is a seal like
 * the others: signed, followed by the next, exported.
 */
export async function sealAccessLogMark(
  sealing: Sealing,
  county: County,
  mark: { prunedThrough: number; rows: number; keepYears: number },
  perform: (tx: Transaction<unknown>, number: number) => Promise<void>,
): Promise<void> {
  await alone(sealing, 'access-log', county, async (tx, now) => {
    const last = await lastSeal(tx, 'access-log', county);
    const to = last?.content['to'];
    if (last === undefined || typeof to !== 'string') throw new Error('there is nothing sealed to prune');
    const seal = nextSeal(sealing, county, now, last, { to, ...mark });
    await insertAccessLogSeal(tx, seal);
    await perform(tx, seal.number);
  });
  await exportSeals(sealing, 'access-log', county);
}

/** Brings the file up to the database, also after a crash between the two. */
async function exportSeals(sealing: Sealing, kind: SealKind, county: County): Promise<void> {
  const file = sealFile(sealing.sealsFolder, kind, county);
  await alone(sealing, kind, county, async (tx) => {
    const lines = await readSealLines(file);
    const exported = lines.length === 0 ? 0 : (sealOfLine(lines.at(-1) ?? '')?.number ?? lines.length);
    await appendSeals(file, await readSeals(tx, kind, county, exported));
  });
}

/** One sealer at a time for each chain, whichever process it runs in. */
function alone<Result>(
  sealing: Sealing,
  kind: SealKind,
  county: County,
  work: (tx: Transaction<unknown>, now: Instant) => Promise<Result>,
): Promise<Result> {
  return sealing.db.transaction().execute(async (tx) => {
    const now = sealing.clock.now();
    await actAs(tx, systemActor('sealer', county), now);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`hemlank seal ${kind} ${county}`}, 0))`.execute(tx);
    return work(tx, now);
  });
}

function nextSeal(sealing: Sealing, county: string, now: Instant, last: Seal | undefined, content: JsonObject): Seal {
  const number = (last?.number ?? 0) + 1;
  return makeSeal(sealing.signer, last?.hash ?? noSeal, { county, number, sealedAt: now, content });
}

interface SealRow extends Omit<Seal, 'content'> {
  content: JsonObject;
}

/** The seals of a chain after a number, in order. */
export async function readSeals(db: Kysely<unknown>, kind: SealKind, county: string, after = 0): Promise<Seal[]> {
  const content =
    kind === 'journal'
      ? sql`heads`
      : sql`case when pruned_through is null
          then jsonb_build_object('from', from_transaction::text, 'to', to_transaction::text, 'rows', row_count, 'digest', encode(digest, 'hex'))
            || case when unproven is null then '{}' else jsonb_build_object('unproven', to_jsonb(unproven)) end
          else jsonb_build_object('to', to_transaction::text, 'prunedThrough', pruned_through, 'rows', row_count, 'keepYears', keep_years) end`;
  const table = kind === 'journal' ? sql`platform.journal_seal` : sql`platform.access_log_seal`;
  const { rows } = await sql<SealRow>`
    select county, number, sealed_at, ${content} as content, previous_hash, hash, signature
    from ${table} where county = ${county} and number > ${after} order by number`.execute(db);
  return rows;
}

async function lastSeal(tx: Transaction<unknown>, kind: SealKind, county: string): Promise<Seal | undefined> {
  const table = kind === 'journal' ? sql`platform.journal_seal` : sql`platform.access_log_seal`;
  const { rows } = await sql<{ number: number }>`
    select number from ${table} where county = ${county} order by number desc limit 1`.execute(tx);
  const number = rows[0]?.number;
  return number === undefined ? undefined : (await readSeals(tx, kind, county, number - 1))[0];
}

async function insertJournalSeal(tx: Transaction<unknown>, seal: Seal): Promise<void> {
  await sql`insert into platform.journal_seal (county, number, heads, sealed_at, previous_hash, hash, signature)
    values (${seal.county}, ${seal.number}, ${JSON.stringify(seal.content)}::jsonb, ${seal.sealedAt}, ${seal.previousHash}, ${seal.hash},
      ${seal.signature})`.execute(tx);
}

interface SealedRows {
  from?: string;
  to: string;
  rows: number;
  digest?: string;
  prunedThrough?: number;
  keepYears?: number;
  unproven?: number[];
}

async function insertAccessLogSeal(tx: Transaction<unknown>, seal: Seal): Promise<void> {
  const { from, to, rows, digest, prunedThrough, keepYears, unproven } = seal.content as unknown as SealedRows;
  // A mark seals no rows: it begins and ends where the last seal ended, and its digest is that of nothing.
  await sql`insert into platform.access_log_seal (county, number, from_transaction, to_transaction, row_count, digest, sealed_at,
      previous_hash, hash, signature, pruned_through, keep_years, unproven)
    values (${seal.county}, ${seal.number}, ${from ?? to}::xid8, ${to}::xid8, ${rows}, ${digest === undefined ? noSeal : Buffer.from(digest, 'hex')},
      ${seal.sealedAt}, ${seal.previousHash}, ${seal.hash}, ${seal.signature}, ${prunedThrough ?? null}, ${keepYears ?? null}, ${unproven ?? null}::bigint[])`.execute(
    tx,
  );
}
