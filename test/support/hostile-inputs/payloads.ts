import fc from 'fast-check';
import type { JsonValue } from '../../../src/kernel/json.ts';

/** How long a payload asks the database to sleep; an answer after half of it means that it did. */
export const sleepSeconds = 20;

/** What sqlmap and its like try: quotes, stacked queries, UNION, booleans, errors, time, JSON paths and LIKE. */
const sql = [
  "'",
  '"',
  "''",
  "' or '1'='1",
  "' OR 1=1 -- ",
  "') or ('a'='a",
  "'; drop table patient.patient; --",
  "'; update patient.patient set given_name = 'x'; --",
  '1; truncate platform.journal; --',
  "' union select null, null, null --",
  "' union all select number, given_name, family_name from patient.patient --",
  '1 union select 1',
  "' and 1 = cast((select version()) as int) --",
  "' and extractvalue(1, concat(0x7e, version())) --",
  `'; select pg_sleep(${sleepSeconds}); --`,
  `' || pg_sleep(${sleepSeconds}) || '`,
  `' and 1 = (select 1 from pg_sleep(${sleepSeconds})) --`,
  `1) or (select 1 from pg_sleep(${sleepSeconds})) is not null --`,
  `"; waitfor delay '0:0:${sleepSeconds}' --`,
  "'; copy (select 1) to program 'id'; --",
  "'; set role hemlank_owner; --",
  "'; select set_config('hemlank.unit', '', false); --",
  '$$; select 1; $$',
  '$[*] ? (@.a == 1)',
  '{a,b}',
  "'}]",
  '%',
  '_',
  '%%%%%%%%%%%%%%%%%%%%_%',
  '\\',
  '\\%',
  "\\' or 1=1 --",
  '/**/or/**/1=1',
  "admin'--",
  'ʼ or 1=1',
  '%27%20or%201=1',
];

/** What other interpreters would take for something else than text. */
const others = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  '; cat /etc/passwd',
  '$(id)`id`|id',
  '*)(uid=*))(|(uid=*',
  'a\r\nset-cookie: hemlank_session=x',
  'a\nb\tc',
  '=HYPERLINK("http://x.example")',
  '__proto__',
  'constructor',
  'toString',
  '{"$ne": null}',
  '[object Object]',
  'null',
  'undefined',
  'NaN',
  'true',
  '0x10',
  '1e400',
  '-0',
  '(a+)+$',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
];

/** Text that strains what holds and shows text. */
const strange = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202egnp.exe',
  '\u200b',
  '\ufeff',
  'I\u0307ŞŒ',
  'ﷺ'.repeat(40),
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d'.repeat(30),
  '🧑🏽‍⚕️'.repeat(50),
  'ﾊﾊ＜script＞',
  'x'.repeat(300),
  'å'.repeat(10_000),
  'y'.repeat(200_000),
];

const dates = [
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '-000001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-03-29T02:30:00',
  '2026-11-22T24:00:01Z',
  '2026-11-22T10:00:00+25:00',
  'now()',
  'infinity',
];

const numbers: JsonValue[] = [
  0,
  -1,
  1,
  0.5,
  -0.0001,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 53,
  2 ** 63,
  1e308,
  -1e308,
];

function nested(depth: number): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const structures: JsonValue[] = [
  null,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { $ne: null },
  { sv: 'x', en: 'y' },
  JSON.parse('{"__proto__": {"polluted": true}}') as JsonValue,
  { constructor: { prototype: { polluted: true } } },
  { toJSON: 'x', length: -1 },
  Array.from({ length: 2000 }, () => 'x'),
  Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, index])),
  nested(30),
  nested(300),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...sql) },
  { weight: 2, arbitrary: fc.constantFrom(...others) },
  { weight: 2, arbitrary: fc.constantFrom(...strange, ...dates) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

export const hostileValue: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom(...structures) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as JsonValue) },
);

/** Keys that no schema has, some of which objects have by themselves. */
export const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'then',
  'id',
  'county',
  'ownerProviderId',
  'role',
  "a' or 1=1",
  '',
);
