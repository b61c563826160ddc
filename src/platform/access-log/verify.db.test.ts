import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Instant, instant, instantFromMilliseconds } from '../../kernel/instant.ts';
import { newId } from '../../kernel/ids.ts';
import { sealAccessLogMark } from '../journal/seal.ts';
import { testCounty } from '../testing.ts';
import { inTransaction, systemActor } from '../transaction.ts';
import { planPruning, pruneAccessLog } from './prune.ts';
import { yearsBefore } from './retention.ts';
import { aSealedLog, changesOfALook } from './testing.ts';

const { app, owner, platform, patients, log, look, seal, tamper, sequences, verify, found, row } = await aSealedLog();

/** A copy of the second row, with what is said here instead. */
function copied(values: { sequence: number; transactionId?: string }) {
  return sql`insert into platform.access_log (county, sequence, at, system_actor, action, ground, denied, patient_id, request_id, details, transaction_id)
    overriding system value select county, ${values.sequence}, at, system_actor, 'test.other', ground, denied, patient_id, request_id, details,
      coalesce(${values.transactionId ?? null}::xid8, transaction_id) from platform.access_log where sequence = ${row(1)}`;
}

test('an untouched log verifies, and says how much waits for the next seal', async () => {
  expect(await verify()).toEqual({ county: testCounty, entries: 6, chains: 1, seals: 2, unsealed: 3, findings: [] });
  expect(await seal()).toBe(3);
  expect(await seal()).toBe(0);
  expect(await verify()).toMatchObject({ entries: 9, seals: 3, unsealed: 0, findings: [] });
});

describe('what was done to the log is found, with the row', () => {
  test.each(changesOfALook)('a changed %s', async (_what, change) => {
    await tamper(sql`update platform.access_log set ${change} where sequence = ${row(4)}`);
    expect(await found()).toEqual([['look-changed', row(4)]]);
  });

  test('a removed row: first, in the middle, last of a batch, and a whole batch', async () => {
    await tamper(sql`delete from platform.access_log where sequence in (${row(0)}, ${row(2)}, ${row(4)})`);
    expect(await found()).toEqual([0, 2, 4].map((index) => ['look-missing', row(index)]));
    await tamper(sql`delete from platform.access_log where sequence <= ${row(5)}`);
    expect(await found()).toEqual([0, 1, 2, 3, 4, 5].map((index) => ['look-missing', row(index)]));
  });

  test('a row added to a sealed batch, and one that claims a transaction that has not been', async () => {
    await tamper(copied({ sequence: 900_001 }), copied({ sequence: 900_002, transactionId: '900000000000' }));
    expect(await found()).toEqual([
      ['look-inserted', 900_001],
      ['look-inserted', 900_002],
    ]);
  });

  test('two rows that changed places, and one that was moved away', async () => {
    await tamper(
      sql`alter table platform.access_log alter column sequence drop identity`,
      sql`update platform.access_log set sequence = -sequence where sequence in (${row(0)}, ${row(2)})`,
      sql`update platform.access_log set sequence = case sequence when ${-row(0)} then ${row(2)}::bigint else ${row(0)}::bigint end where sequence < 0`,
      sql`update platform.access_log set sequence = 900000 where sequence = ${row(4)}`,
      sql`alter table platform.access_log alter column sequence add generated always as identity (start with 100000)`,
    );
    expect(await found()).toEqual([
      ['look-moved', row(0)],
      ['look-moved', row(2)],
      ['look-missing', row(4)],
      ['look-moved', 900_000],
    ]);
  });

  test('when the rows’ hashes were changed with it, the batch', async () => {
    await tamper(
      sql`update platform.access_log set denied = true where sequence = ${row(1)}`,
      sql`update platform.access_log_leaves set leaves = '\\x00' where number = 1`,
    );
    expect(await found()).toEqual([['looks-changed', 1]]);
  });

  test('a seal that was changed or removed, also when the file was cut off with it', async () => {
    await tamper(sql`update platform.access_log_seal set row_count = 2 where number = 1`);
    expect(new Set((await found()).map(([kind]) => kind))).toEqual(new Set(['seal-broken', 'seal-file-differs']));
    await tamper(
      sql`update platform.access_log_seal set row_count = 3 where number = 1`,
      sql`delete from platform.access_log_leaves where number = 2`,
      sql`delete from platform.access_log_seal where number = 2`,
    );
    expect(await found()).toEqual([['seal-file-differs', 2]]);
    const file = join(log.sealsFolder, `${testCounty}.access-log.jsonl`);
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, 1).join('\n').concat('\n'));
    expect(await verify()).toMatchObject({ unsealed: 6 });
  });
});

describe('pruning', () => {
  const sixYearsAgo = () => yearsBefore(instantFromMilliseconds(Date.now()), 6);
  const sealing = (now: Instant) => ({ ...platform, sealsFolder: log.sealsFolder, clock: { now: () => now } });
  const today = () => sealing(instantFromMilliseconds(Date.now()));

  /** As if the two batches had been sealed then, with seals that are right. */
  async function sealedLongAgo(): Promise<void> {
    await tamper(sql`truncate platform.access_log_seal, platform.access_log_leaves, platform.access_log`);
    rmSync(join(log.sealsFolder, `${testCounty}.access-log.jsonl`));
    for (const now of [sixYearsAgo(), sixYearsAgo(), today().clock.now()]) {
      await look(patients);
      platform.clock.set(now);
      await seal();
    }
    log.rows = await sequences();
  }

  test('takes whole batches that are old enough, leaves a signed mark, and the chain still verifies', async () => {
    await sealedLongAgo();
    expect(await planPruning(today(), testCounty)).toMatchObject({ through: 2, seals: 2, rows: 6, keepYears: 5 });
    expect(await sequences()).toHaveLength(9);
    expect(await pruneAccessLog(today(), testCounty)).toMatchObject({ rows: 6 });
    expect(await sequences()).toEqual(log.rows.slice(6));
    expect(await verify()).toMatchObject({ entries: 3, seals: 4, findings: [] });
    await look(patients);
    platform.clock.set(today().clock.now());
    expect(await seal()).toBe(3);
    expect(await pruneAccessLog(today(), testCounty)).toMatchObject({ rows: 0, through: null });
    expect(await verify()).toMatchObject({ entries: 6, seals: 5, findings: [] });
  });

  test('a mark for what was too young is found, and the rows that are gone with it', async () => {
    const mark = { prunedThrough: 1, rows: 3, keepYears: 5 };
    await sealAccessLogMark({ ...platform, sealsFolder: log.sealsFolder }, testCounty, mark, () => Promise.resolve());
    await tamper(sql`delete from platform.access_log where sequence <= ${row(1)}`);
    expect(await found()).toEqual([
      ['pruned-early', 3],
      ['look-inserted', row(2)],
    ]);
  });

  test('a row put where all has been pruned is found', async () => {
    await sealedLongAgo();
    await pruneAccessLog(today(), testCounty);
    await tamper(
      sql`insert into platform.access_log (county, sequence, at, system_actor, action, ground, denied, request_id, details, transaction_id)
        overriding system value select county, 900001, at, 'x', 'x', 'x', false, 'x', '{}', '5'::xid8 from platform.access_log limit 1`,
    );
    expect(await found()).toEqual([['look-inserted', 900_001]]);
  });

  test('nothing goes that is younger than the rule, whatever clock the job has', async () => {
    const future = sealing(instant('2060-01-01T00:00:00.000Z'));
    await expect(pruneAccessLog(future, testCounty)).rejects.toThrow(/kept for 5 years/);
    expect(await sequences()).toHaveLength(9);
    expect((await verify()).findings).toEqual([]);
  });

  test('a longer rule keeps more; a shorter one than five years cannot be made', async () => {
    await sealedLongAgo();
    await sql`insert into platform.access_log_retention values ('2020-01-01', 10, 'own decision')`.execute(owner);
    try {
      expect(await planPruning(today(), testCounty)).toMatchObject({ through: null, rows: 0, keepYears: 10 });
    } finally {
      await sql`delete from platform.access_log_retention where keep_years = 10`.execute(owner);
    }
    await expect(
      sql`insert into platform.access_log_retention values ('2021-01-01', 4, 'x')`.execute(owner),
    ).rejects.toMatchObject({ code: '23514' });
  });

  test('a person cannot prune, nor anybody delete', async () => {
    await sealedLongAgo();
    const acting = { actor: systemActor('tester', testCounty), action: 'test', requestId: newId() };
    for (const statement of [
      sql`delete from platform.access_log`,
      sql`update platform.access_log set denied = false`,
      sql`delete from platform.access_log_leaves`,
      sql`update platform.access_log_retention set keep_years = 5`,
      sql`select platform.prune_access_log('20', 3)`,
      sql`select platform.prune_access_log('21', 3)`,
    ])
      await expect(inTransaction(platform, acting, (work) => statement.execute(work.tx))).rejects.toMatchObject({
        code: '42501',
      });
    await expect(sql`select platform.prune_access_log('20', 3)`.execute(app)).rejects.toMatchObject({ code: '42501' });
  });
});

test('the same moment years earlier', () => {
  expect(yearsBefore(instant('2026-11-22T10:00:00Z'), 5)).toBe('2021-11-22T10:00:00.000Z');
  expect(yearsBefore(instant('2028-02-29T10:00:00Z'), 5)).toBe('2023-02-28T10:00:00.000Z');
});
