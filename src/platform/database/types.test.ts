import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { jsonb } from './connect.ts';
import { testDatabase } from './testing.ts';
import { parseInstant } from './types.ts';

const db = await testDatabase();

async function value(expression: string): Promise<unknown> {
  const { rows } = await sql<{ theValue: unknown }>`select ${sql.raw(expression)} as the_value`.execute(db.app);
  return rows[0]?.theValue;
}

test.each([
  ["timestamptz '2026-11-22 13:00:00+00'", '2026-11-22T13:00:00.000Z'],
  ["timestamptz '2026-11-22 13:00:00.123456+00'", '2026-11-22T13:00:00.123Z'],
  ["timestamptz '2026-06-01 00:30:00.5+02'", '2026-05-31T22:30:00.500Z'],
  ["date '2026-02-28'", '2026-02-28'],
  ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
  ['1.50::numeric', '1.50'],
  ['null::timestamptz', null],
  ["array[timestamptz '2026-11-22 13:00:00+00', null]", ['2026-11-22T13:00:00.000Z', null]],
  ["array[date '2026-11-22']", ['2026-11-22']],
  ['array[1, 2]::bigint[]', [1, 2]],
  [`'{"under_score": {"inner_key": 1}}'::jsonb`, { under_score: { inner_key: 1 } }],
])('%s becomes %j', async (expression, expected) => {
  expect(await value(expression)).toEqual(expected);
});

test.each([
  '9007199254740992::bigint',
  "timestamptz 'infinity'",
  "date 'infinity'",
  "timestamptz '0044-03-15 12:00:00+00 BC'",
])('%s is refused rather than changed', async (expression) => {
  await expect(value(expression)).rejects.toThrow(RangeError);
});

test('a session in another zone gives the same moments', () => {
  expect(parseInstant('2026-07-01 14:00:00+02')).toBe('2026-07-01T12:00:00.000Z');
  expect(parseInstant('2026-07-01 17:30:00.25+05:30')).toBe('2026-07-01T12:00:00.250Z');
});

test('arrays, texts and null go into jsonb as they are', async () => {
  for (const content of [[1, 'å'], 'text', null, { a: [{}] }]) {
    const { rows } = await sql<{ back: unknown }>`select ${jsonb(content)} as back`.execute(db.app);
    expect(rows[0]?.back).toEqual(content);
  }
});
