import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect } from 'vitest';
import { newId, type PatientId } from '../../kernel/ids.ts';
import { writeLooks } from '../access-log.ts';
import { testDatabase } from '../database/testing.ts';
import { sealAccessLog } from '../journal/seal.ts';
import { testCounty, testPlatform } from '../testing.ts';
import { systemActor } from '../transaction.ts';
import { verifyAccessLog } from './verify.ts';

/**
 * For tests of the log: before each, two sealed batches of three looks and three that wait; and the hands of somebody who owns the
 * database.
 */
export async function aSealedLog() {
  const { app, owner } = await testDatabase();
  const platform = testPlatform(app);
  const patients = Array.from({ length: 3 }, () => newId<'patient'>());
  const log = { sealsFolder: '', rows: [] as number[] };

  async function look(at: readonly PatientId[] = patients): Promise<void> {
    const context = {
      actor: systemActor('tester', testCounty),
      action: 'test.look',
      requestId: newId(),
      now: platform.clock.now(),
      signer: platform.signer,
    };
    const details = { text: 'Åsa – "citat"', b: 1, a: 0.1 };
    await writeLooks(
      app,
      context,
      at.map((patientId) => ({ ground: 'system' as const, patientId, details })),
    );
  }

  /** Seals take settled transactions only, and other test files' transactions run on the same server: waits until ours are settled. */
  async function seal(): Promise<number> {
    const ours = sql<{ done: boolean }>`select not exists (select 1 from platform.access_log
      where transaction_id >= pg_snapshot_xmin(pg_current_snapshot())) as done`;
    await expect.poll(async () => (await ours.execute(owner)).rows[0]?.done, { timeout: 20_000 }).toBe(true);
    return sealAccessLog({ ...platform, sealsFolder: log.sealsFolder }, testCounty);
  }

  /** Changes rows as somebody who owns the database would: with the triggers off. */
  async function tamper(...statements: ReturnType<typeof sql>[]): Promise<void> {
    const tables = ['access_log', 'access_log_seal', 'access_log_leaves'];
    await owner.transaction().execute(async (tx) => {
      for (const name of tables)
        await sql`alter table ${sql.table(`platform.${name}`)} disable trigger user`.execute(tx);
      for (const statement of statements) await statement.execute(tx);
      for (const name of tables)
        await sql`alter table ${sql.table(`platform.${name}`)} enable trigger user`.execute(tx);
    });
  }

  async function sequences(): Promise<number[]> {
    const found = await sql<{ sequence: number }>`select sequence from platform.access_log order by sequence`.execute(
      owner,
    );
    return found.rows.map(({ sequence }) => sequence);
  }

  beforeEach(async () => {
    log.sealsFolder = mkdtempSync(join(tmpdir(), 'hemlank-looks-'));
    await tamper(sql`truncate platform.access_log, platform.access_log_seal, platform.access_log_leaves`);
    for (const sealed of [true, true, false]) {
      await look();
      if (sealed) await seal();
    }
    log.rows = await sequences();
  });
  afterEach(() => rmSync(log.sealsFolder, { recursive: true }));

  const verify = () => verifyAccessLog(owner, platform.signer, { county: testCounty, sealsFolder: log.sealsFolder });
  const found = async () => (await verify()).findings.map(({ kind, position }) => [kind, position]);
  /** Sequence of a row, counted from the first. */
  const row = (index: number) => log.rows[index] ?? -1;
  return { app, owner, platform, patients, log, look, seal, tamper, sequences, verify, found, row };
}

/** Ways to change a look, each with what is changed. */
export const changesOfALook: [string, ReturnType<typeof sql>][] = [
  ['patient', sql`patient_id = '00000000-0000-7000-8000-000000000001'`],
  ['nobody instead of a patient', sql`patient_id = null`],
  ['time', sql`at = at - interval '1 day'`],
  ['actor', sql`system_actor = 'somebody else'`],
  ['ground', sql`ground = 'care-relation'`],
  ['action', sql`action = 'test.other'`],
  ['denial', sql`denied = true`],
  ['process', sql`case_kind = 'referral', case_id = '00000000-0000-7000-8000-000000000001'`],
  ['details', sql`details = details || '{"b": 2}'`],
  ['request', sql`request_id = 'another'`],
  ['holder of the data', sql`holder_provider_id = '00000000-0000-7000-8000-000000000001'`],
];
