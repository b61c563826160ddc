import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesWithSchema, foreignTables, strayingSql, tableNames } from './sql-at-home.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const tables = tableNames(readFileSync(`${root}/db/schema.sql`, 'utf8'));

// Agreed exceptions. Whoever ends one removes its line; new ones need a reason.
const agreed = [
  // sign-in has no schema of its own: login attempts are the platform's, like sessions.
  'src/modules/sign-in/login-attempts.ts names platform.login_attempt',
];

test('the SQL of a module names only tables of its own schema', () => {
  expect(strayingSql(root)).toEqual(agreed);
});

test('all files and tables are looked at', () => {
  expect(tables).toEqual(expect.arrayContaining(['platform.journal', 'referral.referral', 'patient.patient']));
  expect(filesWithSchema(root).map((file) => file.schema)).toContain('platform');
});

test.each([
  ["db.insertInto('patient.patient').values(v)", ['patient.patient']],
  ["db.updateTable('patient.patient as p').set({})", ['patient.patient']],
  ["db.deleteFrom('platform.journal')", ['platform.journal']],
  ["db.selectFrom(['referral.referral as r', 'patient.listing as l'])", ['patient.listing']],
  ["db.selectFrom('referral.referral').leftJoin('organisation.unit', 'a', 'b')", ['organisation.unit']],
  [
    'sql`insert into Patient.address values (${x}) returning platform.journal.id`',
    ['patient.address', 'platform.journal'],
  ],
  ['sql<{ a: string }>`select * from organisation.unit`', ['organisation.unit']],
  ["sql.raw('truncate patient.patient')", ['patient.patient']],
])('%s in module referral is seen', (text, expected) => {
  expect(foreignTables(text, 'referral', tables)).toEqual(expected);
});

test.each([
  "db.insertInto('referral.referral')",
  'sql`select access.takes_part(county, patient_id) from referral.referral`',
  'const street = patient.address;',
  "journal({ type: 'patient.listing' })",
  '// reads from patient.patient',
])('%s in module referral is fine', (text) => {
  expect(foreignTables(text, 'referral', tables)).toEqual([]);
});
