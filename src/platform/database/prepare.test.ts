import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from './connect.ts';
import { testDatabase } from './testing.ts';

const { ownerUrl } = await testDatabase({ empty: true });

it('prepares what is sent often, and only that', async () => {
  const { kysely, close } = openDatabase({ url: ownerUrl, role: 'owner', max: 1 });
  const often = (value: number) => sql<{ asked: number }>`select ${value}::integer as asked`.execute(kysely);
  for (let value = 0; value < 5; value += 1) expect((await often(value)).rows).toEqual([{ asked: value }]);
  await sql`select ${'seldom'}::text`.execute(kysely);
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(kysely);
  expect(rows.map(({ statement }) => statement)).toEqual(['select $1::integer as asked']);
  await close();
});

it('prepares anew when a migration has changed what a statement answers', async () => {
  const { kysely, close } = openDatabase({ url: ownerUrl, role: 'owner', max: 1 });
  await sql`create table public.thing (id integer)`.execute(kysely);
  const look = () => sql`select * from public.thing where id = ${1}`.execute(kysely);
  for (let times = 0; times < 5; times += 1) await look();
  await sql`alter table public.thing add column name text`.execute(kysely);
  await expect(look()).rejects.toMatchObject({ code: '0A000' });
  expect((await look()).rows).toEqual([]);
  await close();
});
