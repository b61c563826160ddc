import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId, type PatientId } from '../../kernel/ids.ts';
import { testDatabase } from '../database/testing.ts';
import { testCounty, testPlatform, writeEntries } from '../testing.ts';
import type { FindingKind } from './findings.ts';
import { sealHeads } from './seal.ts';
import { verifyJournal } from './verify.ts';

const { app, owner } = await testDatabase();
const platform = testPlatform(app);
let sealsFolder = '';
let patients: PatientId[] = [];

beforeEach(async () => {
  sealsFolder = mkdtempSync(join(tmpdir(), 'hemlank-seals-'));
  await tamper(sql`truncate platform.journal, platform.journal_head, platform.journal_seal`);
  patients = Array.from({ length: 3 }, () => newId<'patient'>());
  for (let round = 1; round <= 5; round += 1) await write(round);
});
afterEach(() => rmSync(sealsFolder, { recursive: true }));

/** One entry for each patient. */
async function write(round: number): Promise<void> {
  await writeEntries(
    platform,
    patients.map((id) => ({
      type: 'test.written',
      subject: { kind: 'patient', id },
      case: { kind: 'test', id: newId() },
      participants: [newId<'unit'>()],
      params: { round, text: 'Åsa – "citat" \u{1f469}' },
      payload: { b: 1, a: [null, true, { z: 0.1, y: '' }] },
    })),
  );
}

/** Changes rows as somebody who owns the database would: with the triggers off. */
async function tamper(...statements: ReturnType<typeof sql>[]): Promise<void> {
  const tables = ['journal', 'journal_seal'];
  await owner.transaction().execute(async (tx) => {
    for (const name of tables) await sql`alter table ${sql.table(`platform.${name}`)} disable trigger user`.execute(tx);
    for (const statement of statements) await statement.execute(tx);
    for (const name of tables) await sql`alter table ${sql.table(`platform.${name}`)} enable trigger user`.execute(tx);
  });
}

/** Seals take settled transactions only, and other test files' transactions run on the same server: waits until ours are settled. */
async function settled(): Promise<void> {
  const ours = sql<{
    done: boolean;
  }>`select not exists (select 1 from platform.journal where transaction_id >= h.xmin) as done
    from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) h`;
  await expect.poll(async () => (await ours.execute(owner)).rows[0]?.done, { timeout: 20_000 }).toBe(true);
}

async function seal(): Promise<number> {
  await settled();
  return sealHeads({ ...platform, sealsFolder }, testCounty);
}
const verify = () => verifyJournal(owner, platform.signer, { county: testCounty, sealsFolder, pageSize: 4 });
const kinds = async (): Promise<FindingKind[]> => (await verify()).findings.map((finding) => finding.kind);

test('an untouched journal verifies, sealed or not', async () => {
  expect(await verify()).toEqual({ county: testCounty, entries: 15, chains: 3, seals: 0, findings: [] });
  expect(await seal()).toBe(3);
  expect(await seal()).toBe(0);
  await write(6);
  expect(await seal()).toBe(3);
  await write(7);
  expect(await verify()).toMatchObject({ entries: 21, findings: [] });
});

const changes: [string, ReturnType<typeof sql>][] = [
  ['payload', sql`payload = '{"b": 2}'`],
  ['sentence values', sql`params = params || '{"round": 99}'`],
  ['actor', sql`system_actor = 'somebody else'`],
  ['actor, to a person', sql`system_actor = null, user_id = '00000000-0000-7000-8000-000000000001'`],
  ['unit', sql`unit_id = '00000000-0000-7000-8000-000000000001'`],
  ['participants', sql`participants = '{}'`],
  ['work', sql`work = '[{"op": "close"}]'`],
  ['type', sql`type = 'test.other'`],
  ['matter', sql`case_id = '00000000-0000-7000-8000-000000000001'`],
  ['provider', sql`provider_id = '00000000-0000-7000-8000-000000000001'`],
  ['time of the event', sql`occurred_at = occurred_at - interval '1 day'`],
  ['time of recording', sql`recorded_at = recorded_at - interval '1 millisecond'`],
  ['own hash', sql`hash = sha256('x')`],
  ['previous hash', sql`previous_hash = sha256('x')`],
];

test.each(changes)('a changed %s is found', async (_what, change) => {
  await tamper(sql`update platform.journal set ${change} where subject_id = ${patients[1]} and subject_count = 3`);
  expect(await kinds()).toContain('entry-changed');
});

test('a removed entry in the middle is found', async () => {
  await tamper(sql`delete from platform.journal where subject_id = ${patients[1]} and subject_count = 3`);
  expect(await kinds()).toEqual(['entry-missing']);
});

test('a removed first entry is found', async () => {
  await tamper(sql`delete from platform.journal where subject_id = ${patients[1]} and subject_count = 1`);
  expect(await kinds()).toEqual(['entry-missing']);
});

test('two entries that changed places in the chain are found', async () => {
  await tamper(
    sql`update platform.journal set subject_count = 1002 where subject_id = ${patients[1]} and subject_count = 2`,
    sql`update platform.journal set subject_count = 2 where subject_id = ${patients[1]} and subject_count = 3`,
    sql`update platform.journal set subject_count = 3 where subject_id = ${patients[1]} and subject_count = 1002`,
  );
  expect(await kinds()).toContain('entry-changed');
});

test('two entries that changed places in the journal are found', async () => {
  await tamper(
    sql`alter table platform.journal alter column sequence drop identity`,
    sql`update platform.journal j set sequence = -o.sequence from platform.journal o
      where j.subject_id = ${patients[1]} and o.subject_id = j.subject_id and (j.subject_count, o.subject_count) in ((2, 4), (4, 2))`,
    sql`update platform.journal set sequence = -sequence where sequence < 0`,
    sql`alter table platform.journal alter column sequence add generated always as identity (start with 100000)`,
  );
  expect(await kinds()).toContain('order-changed');
});

test('a tail that was cut off is found', async () => {
  await tamper(sql`delete from platform.journal where subject_id = ${patients[1]} and subject_count > 3`);
  expect(await kinds()).toEqual(['cut-off']);
});

test('a tail that was cut off, with the old head put back, is found by the seal', async () => {
  const [patient] = patients;
  const old = sql`select * from platform.journal_head where subject_id = ${patient}`;
  const { rows } = await old.execute(owner);
  const head = rows[0] as { count: number; hash: Buffer; signature: Buffer };
  await write(6);
  await seal();
  await tamper(
    sql`delete from platform.journal where subject_id = ${patient} and subject_count > 5`,
    sql`update platform.journal_head set count = ${head.count}, hash = ${head.hash}, signature = ${head.signature} where subject_id = ${patient}`,
  );
  expect(await kinds()).toEqual(['cut-off']);
});

test('… also when the seals were removed with it: the exported file knows', async () => {
  const [patient] = patients;
  await seal();
  await tamper(
    sql`delete from platform.journal where subject_id = ${patient}`,
    sql`delete from platform.journal_head where subject_id = ${patient}`,
    sql`delete from platform.journal_seal`,
  );
  expect((await kinds()).toSorted()).toEqual(['chain-missing', 'seal-file-differs']);
});

test('a head that was moved back without our key is found', async () => {
  await tamper(
    sql`delete from platform.journal where subject_id = ${patients[1]} and subject_count > 3`,
    sql`update platform.journal_head h set count = 3, hash = j.hash from platform.journal j
      where h.subject_id = ${patients[1]} and j.subject_id = h.subject_id and j.subject_count = 3`,
  );
  expect(await kinds()).toEqual(['head-forged']);
});

test('a removed chain is found by its head, without the head by the seal', async () => {
  await seal();
  await tamper(sql`delete from platform.journal where subject_id = ${patients[1]}`);
  expect(await kinds()).toEqual(['chain-missing', 'chain-missing']);
  await tamper(sql`delete from platform.journal_head where subject_id = ${patients[1]}`);
  expect(await kinds()).toEqual(['chain-missing']);
});

test('a removed head is found', async () => {
  await tamper(sql`delete from platform.journal_head where subject_id = ${patients[1]}`);
  expect(await kinds()).toEqual(['head-missing']);
});

test('an added entry is found', async () => {
  await tamper(sql`insert into platform.journal (county, id, subject_kind, subject_id, subject_count, type, patient_id, case_kind, case_id,
      system_actor, participants, params, payload, work, occurred_at, recorded_at, previous_hash, hash)
    select county, id, subject_kind, subject_id, 6, type, patient_id, case_kind, case_id, system_actor, participants, params, payload, work,
      occurred_at, recorded_at, hash, sha256('x') from platform.journal where subject_id = ${patients[1]} and subject_count = 5`);
  expect(await kinds()).toEqual(['entry-changed', 'head-behind']);
});

test('an edited, shortened or removed seal file is found, and so are changed seals', async () => {
  await seal();
  await write(6);
  await seal();
  const file = join(sealsFolder, `${testCounty}.jsonl`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"count":5', '"count":4'));
  expect(await kinds()).toEqual(['seal-file-differs']);
  writeFileSync(file, text.slice(0, text.indexOf('\n') + 1));
  expect(await kinds()).toEqual(['seal-file-differs']);
  writeFileSync(file, text);
  expect(await kinds()).toEqual([]);
  await tamper(sql`update platform.journal_seal set sealed_at = sealed_at - interval '1 day' where number = 1`);
  expect((await kinds()).toSorted()).toEqual(['seal-broken', 'seal-file-differs']);
});

test('a seal file that a crash left behind or half-written is brought up to date by the next seal', async () => {
  await seal();
  const file = join(sealsFolder, `${testCounty}.jsonl`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, 40));
  await write(6);
  await seal();
  expect(readFileSync(file, 'utf8').startsWith(text)).toBe(true);
  expect(await kinds()).toEqual([]);
});
