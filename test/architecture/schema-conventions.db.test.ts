import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../src/platform/database/testing.ts';
import { appendOnly, schemaViolations } from './schema-conventions.ts';

const db = await testDatabase();
const listFile = new URL('../../db/reference-tables.json', import.meta.url);
const lists = z
  .object({ tables: z.array(z.string()), withoutRowSecurity: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(listFile, 'utf8')));

test('the database keeps the conventions', async () => {
  expect(await schemaViolations(db.owner, lists)).toEqual([]);
});

const before = await schemaViolations(db.owner, lists);
const key = 'county text not null, id uuid not null, primary key (county, id)';
const owner = 'provider_id uuid, unit_id uuid';
const closed =
  'alter table platform.planted enable row level security; create policy planted on platform.planted using (true);';

test.each([
  [
    'a foreign key without an index',
    `create table platform.planted (${key}, unit_id uuid references organisation.unit (id) on delete restrict); ${closed}`,
    'platform.planted: foreign key (unit_id) has no index',
  ],
  [
    'a foreign key whose index leaves rows out',
    `create table platform.planted (${key}, unit_id uuid references organisation.unit (id) on delete restrict); ${closed}
     create index on platform.planted (unit_id) where id is not null;`,
    'platform.planted: foreign key (unit_id) has no index',
  ],
  [
    'a foreign key that deletes',
    `create table platform.planted (${key}, unit_id uuid references organisation.unit (id) on delete cascade); ${closed}
     create index on platform.planted (unit_id);`,
    'platform.planted: foreign key (unit_id) is not "on delete restrict"',
  ],
  [
    'a state without a check',
    `create table platform.planted (${key}, state text); ${closed}`,
    'platform.planted.state has no check of the values it may have',
  ],
  [
    'a patient table without a policy',
    `create table platform.planted (${key}, patient_id uuid, ${owner}); alter table platform.planted enable row level security;`,
    'platform.planted has no policy',
  ],
  [
    'a patient table whose policies are not in force',
    `create table platform.planted (${key}, patient_id uuid, ${owner}); create policy planted on platform.planted using (true);`,
    'platform.planted has no row-level security',
  ],
  [
    'a patient table that does not say whose its rows are',
    `create table platform.planted (${key}, patient_id uuid, unit_id uuid); ${closed}`,
    'platform.planted is about patients and names no owning provider',
  ],
  [
    'a patient table that does not say which unit wrote',
    `create table platform.planted (${key}, patient_id uuid, provider_id uuid); ${closed}`,
    'platform.planted is about patients and names no unit',
  ],
  [
    'a table with owners whose rows may be written in the name of others',
    `create table platform.planted (${key}, patient_id uuid,
       owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
       owner_unit_id uuid not null references organisation.unit (id) on delete restrict);
     create index on platform.planted (owner_provider_id); create index on platform.planted (owner_unit_id);
     grant select, insert on platform.planted to hemlank_app; ${closed}`,
    'platform.planted has owners, and no policy that a row is written in the name of the unit that acts',
  ],
  [
    'a key without county',
    `create table platform.planted (id uuid primary key, patient_id uuid, ${owner}); ${closed}`,
    'platform.planted does not begin its primary key with county (or list it in db/reference-tables.json)',
  ],
  [
    'a timestamp without time zone',
    `create table platform.planted (${key}, at timestamp); ${closed}`,
    'platform.planted.at is a timestamp without time zone; use timestamptz',
  ],
  [
    'a varchar',
    `create table platform.planted (${key}, name varchar(20)); ${closed}`,
    'platform.planted.name is character varying(20); use text',
  ],
  [
    'a right to change the journal',
    'grant update on platform.journal to hemlank_app',
    'platform.journal is append-only, but the application may update',
  ],
  [
    'a right to change one column of the access log',
    'grant update (action) on platform.access_log to hemlank_app',
    'platform.access_log is append-only, but the application may update',
  ],
])('%s is reported', async (_, planted, violation) => {
  const found = db.owner.transaction().execute(async (trx) => {
    await sql.raw(planted).execute(trx);
    const violations = await schemaViolations(trx, lists);
    throw new Planted(violations.filter((found) => !before.includes(found)));
  });
  await expect(found).rejects.toEqual(new Planted([violation]));
});

/** Carries what was found out of the transaction, which rolls back. */
class Planted extends Error {
  constructor(violations: string[]) {
    super(violations.join('\n'));
  }
}

test.each(appendOnly)('the application cannot change, remove or empty %s', async (table) => {
  for (const statement of [`update ${table} set county = county`, `delete from ${table}`, `truncate ${table}`]) {
    await expect(sql.raw(statement).execute(db.app)).rejects.toMatchObject({ code: '42501' });
  }
});
