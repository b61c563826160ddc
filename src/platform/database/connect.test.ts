import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isUnavailable, openDatabase } from './connect.ts';
import { countStatements } from './statements.ts';
import { testDatabase } from './testing.ts';

const db = await testDatabase();

test('the two addresses connect as the two roles, named in the list of connections', async () => {
  const who = sql<{ who: string }>`select current_user || ' as ' || current_setting('application_name') as who`;
  expect((await who.execute(db.app)).rows).toEqual([{ who: 'hemlank_app as hemlank app' }]);
  expect((await who.execute(db.owner)).rows).toEqual([{ who: 'hemlank_owner as hemlank owner' }]);
});

test('statements are counted for the work that asks, and for no other at the same time', async () => {
  const busy = sql`select 1`.execute(db.app);
  const { result, statements } = await countStatements(() =>
    db.app
      .transaction()
      .execute(async (trx) => (await sql<{ one: number }>`select ${1}::int as one`.execute(trx)).rows),
  );
  await busy;
  expect(result).toEqual([{ one: 1 }]);
  expect(statements.map((statement) => statement.sql)).toEqual(['begin', 'select $1::int as one', 'commit']);
  expect(statements.every((statement) => statement.milliseconds > 0)).toBe(true);
});

test('what was set for a transaction is gone after it', async () => {
  const { pool, kysely, close } = openDatabase({ url: db.appUrl, role: 'app', max: 1 });
  await kysely.transaction().execute((trx) => sql`select set_config('hemlank.county', '20', true)`.execute(trx));
  expect((await pool.query("select current_setting('hemlank.county', true) as county")).rows).toEqual([{ county: '' }]);
  await close();
});

test('closing ends every connection, also of a pool that only others have used', async () => {
  const { pool, close } = openDatabase({ url: db.appUrl, role: 'app', max: 1 });
  await pool.query('select 1');
  await close();
  expect([pool.ended, pool.totalCount]).toEqual([true, 0]);
});

test('a connection that is cut while idle is replaced, and one cut while used is told as unavailable', async () => {
  const lost: Error[] = [];
  const { kysely, close } = openDatabase({
    url: db.appUrl,
    role: 'app',
    max: 1,
    onConnectionLost: (error) => lost.push(error),
  });
  const pid = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(kysely)).rows[0]?.pid;
  const cut = async (victim: number | undefined) => sql`select pg_terminate_backend(${victim})`.execute(asApp.kysely);
  const asApp = openDatabase({ url: db.appUrl, role: 'app', max: 1 });
  const first = await pid();
  await cut(first);
  await expect.poll(() => lost.length).toBeGreaterThan(0);
  const second = await pid();
  expect(second).not.toBe(first);
  const sleeping = sql`select pg_sleep(20)`.execute(kysely).catch((error: unknown) => error);
  await expect
    .poll(
      async () =>
        (await sql<{ state: string }>`select state from pg_stat_activity where pid = ${second}`.execute(asApp.kysely))
          .rows[0]?.state,
    )
    .toBe('active');
  await cut(second);
  expect(isUnavailable(await sleeping)).toBe(true);
  await close();
  await asApp.close();
});

test('a statement that is wrong is not told as unavailable; an address where nobody listens is', async () => {
  const wrong = await sql`select nonsense`.execute(db.app).catch((error: unknown) => error);
  expect(isUnavailable(wrong)).toBe(false);
  const nobody = openDatabase({ url: 'postgres://x:x@127.0.0.1:1/x', role: 'app', max: 1 });
  expect(isUnavailable(await sql`select 1`.execute(nobody.kysely).catch((error: unknown) => error))).toBe(true);
  await nobody.close();
});
