import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnce } from 'graphile-worker';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate, migrationState } from './migrate.ts';
import { testDatabase } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'hemlank-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

async function tables(db: Awaited<ReturnType<typeof testDatabase>>): Promise<string[]> {
  const query = sql<{
    name: string;
  }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  return (await query.execute(db.owner)).rows.map((row) => row.name);
}

test('migrations run in the order of their names, once, and a failing one leaves nothing of itself', async () => {
  const db = await testDatabase({ empty: true });
  write('0002_a_second.sql', 'create table b (id int); insert into b select * from a;');
  write('0001_a_first.sql', 'create table a (id int); create table a2 (id int);');
  // Two servers that start at once.
  const ran = await Promise.all([migrate(db.ownerUrl, folder), migrate(db.ownerUrl, folder)]);
  expect(ran.flat().toSorted()).toEqual(['0001_a_first', '0002_a_second']);
  expect(await tables(db)).toEqual(['a', 'a2', 'b']);

  write('0003_a_wrong.sql', 'create table c (id int); select no_such_function();');
  await expect(migrate(db.ownerUrl, folder)).rejects.toThrow(
    'Migration 0003_a_wrong was not run: function no_such_function() does not exist',
  );
  expect(await tables(db)).toEqual(['a', 'a2', 'b']);
  expect(await migrationState(db.app, folder)).toEqual({
    done: ['0001_a_first', '0002_a_second'],
    pending: ['0003_a_wrong'],
    unknown: [],
  });

  rmSync(join(folder, '0003_a_wrong.sql'));
  rmSync(join(folder, '0002_a_second.sql'));
  await expect(migrate(db.ownerUrl, folder)).rejects.toThrow(
    'The database has migrations that this version of Hemlänk does not know: 0002_a_second. ' +
      'Start the version that made them, or restore a backup from before them.',
  );
});

test('a file that is not named like a migration is refused', async () => {
  const db = await testDatabase({ empty: true });
  write('fix.sql', 'select 1');
  await expect(migrationState(db.owner, folder)).rejects.toThrow('fix.sql in');
  rmSync(join(folder, 'fix.sql'));
});

test('a database that has never been migrated has everything pending', async () => {
  const db = await testDatabase({ empty: true });
  const { done, pending } = await migrationState(db.owner);
  expect([done.length, pending.length > 5]).toEqual([0, true]);
});

test('the application puts and takes jobs as its own role; a job of a transaction that fails does not exist', async () => {
  const db = await testDatabase();
  await db.app.transaction().execute((trx) => sql`select graphile_worker.add_job('greet', '{"n": 1}')`.execute(trx));
  const failing = db.app.transaction().execute(async (trx) => {
    await sql`select graphile_worker.add_job('greet', '{"n": 2}')`.execute(trx);
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  const greeted: unknown[] = [];
  const greet = (payload: unknown) => void greeted.push(payload);
  await runOnce({ pgPool: db.appDatabase.pool, taskList: { greet }, noHandleSignals: true });
  expect(greeted).toEqual([{ n: 1 }]);
});
