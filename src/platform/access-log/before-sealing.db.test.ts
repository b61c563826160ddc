import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { makeSeal, noSeal } from '../journal/seal-chain.ts';
import { testCounty } from '../testing.ts';
import { digestLooks } from './leaves.ts';
import { aSealedLog, changesOfALook } from './testing.ts';

const { owner, platform, log, look, seal, tamper, sequences, found, row } = await aSealedLog();

/** A seal over all rows as it was made before rows carried marks: it says nothing of them. */
async function insertSealAsBefore(): Promise<void> {
  const range = await sql<{ to: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as to`.execute(owner);
  const to = range.rows[0]?.to ?? '';
  const { count, digest } = await digestLooks(owner, testCounty, { from: '0', to }, platform.signer);
  const content = { from: '0', to, rows: count, digest };
  const sealedAt = platform.clock.now();
  const seal = makeSeal(platform.signer, noSeal, { county: testCounty, number: 1, sealedAt, content });
  await sql`insert into platform.access_log_seal (county, number, from_transaction, to_transaction, row_count, digest, sealed_at,
      previous_hash, hash, signature)
    values (${testCounty}, 1, '0'::xid8, ${to}::xid8, ${count}, ${Buffer.from(digest, 'hex')}, ${sealedAt}, ${noSeal}, ${seal.hash},
      ${seal.signature})`.execute(owner);
}

describe('what was done to a row before it was sealed is found, with the row', () => {
  test.each(changesOfALook)('a changed %s, before the row was sealed and after', async (_what, change) => {
    await tamper(sql`update platform.access_log set ${change} where sequence = ${row(7)}`);
    expect(await found()).toEqual([['look-unproven', row(7)]]);
    expect(await seal()).toBe(3);
    expect(await found()).toEqual([['look-unproven', row(7)]]);
  });

  test('a row added before the seal: without a mark, with another’s, and the same row once more', async () => {
    const copy = (sequence: number, action: ReturnType<typeof sql>, proof: ReturnType<typeof sql>) =>
      sql`insert into platform.access_log (county, sequence, at, system_actor, action, ground, denied, patient_id, request_id, details, proof)
        overriding system value select county, ${sequence}, at, system_actor, ${action}, ground, denied, patient_id, request_id, details, ${proof}
        from platform.access_log where sequence = ${row(6)}`;
    await tamper(
      copy(900_001, sql`action`, sql`'\\x'`),
      copy(900_002, sql`'test.other'`, sql`proof`),
      copy(900_003, sql`action`, sql`proof`),
    );
    const added = [900_001, 900_002, 900_003].map((sequence) => ['look-unproven', sequence]);
    expect(await found()).toEqual(added);
    await seal();
    expect(await found()).toEqual(added);
  });

  test('rows from before there were marks are let through in the first batch after an upgrade, and in no later one', async () => {
    const withoutMarks = sql`update platform.access_log set proof = '\\x'`;
    await tamper(sql`truncate platform.access_log_seal, platform.access_log_leaves`, withoutMarks);
    rmSync(join(log.sealsFolder, `${testCounty}.access-log.jsonl`));
    await insertSealAsBefore();
    await look();
    await tamper(withoutMarks);
    await seal();
    expect(await found()).toEqual([]);
    await look();
    await tamper(withoutMarks);
    const late = (await sequences()).slice(-3).map((sequence) => ['look-unproven', sequence]);
    expect(await found()).toEqual(late);
    await seal();
    expect(await found()).toEqual(late);
  });
});
