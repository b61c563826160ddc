import fc from 'fast-check';
import { z } from 'zod';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = z.core.JSONSchema.BaseSchema;

/** Values that no form of ours sends: wrong types, texts that databases choke on, times that do not exist, numbers too large. */
const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    '',
    ' ',
    'a\u0000b',
    '\ud800',
    'x\udfff y',
    '\u202egnp.exe',
    '🧑🏽‍⚕️'.repeat(50),
    'å'.repeat(100_000),
    "'; drop table patient.patient; --",
    '%_\\',
    '../../etc/passwd',
    '${7*7}{{7*7}}',
    '2026-02-30',
    '2025-02-29',
    '0000-00-00',
    '+275760-09-13',
    '2026-13-01T00:00:00Z',
    '2026-03-29T02:30:00',
    '2026-03-29T02:30:00+01:00',
    '2026-10-25T02:30:00',
    '2026-11-22T24:00:01Z',
    '9999-12-31T23:59:59Z',
    '-000001-01-01T00:00:00Z',
    '01890000-0000-7000-8000-000000000000',
    '01890000-0000-7000-8000-00000000000Z',
    0,
    -1,
    0.5,
    2 ** 31,
    2 ** 53,
    1e308,
    -1e308,
    [],
    [null],
    {},
    { sv: 'x', en: 'y' },
  ),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as Json),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(20, 200).map(nested),
);

function nested(depth: number): Json {
  let value: Json = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A value that fits the schema and with luck the use case, then broken in one place, or given one key too many; sometimes left as it is. */
export function hostileFor(schema: z.ZodType | undefined, ids: readonly string[]): fc.Arbitrary<Json> {
  if (schema === undefined) return hostile;
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const fitting = fc.integer().map((seed) => fit(described, described, ids, seed));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fitting, fc.nat(1000), hostile).map(([value, at, bad]) => broken(value, at, bad)),
    },
    { weight: 1, arbitrary: fc.tuple(fitting, hostile).map(([value, bad]) => withKey(value, bad)) },
    { weight: 1, arbitrary: hostile },
    { weight: 1, arbitrary: fitting },
  );
}

function withKey(value: Json, bad: Json): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, notAKey: bad } : [value];
}

/** The value with one of its parts replaced. */
function broken(value: Json, at: number, bad: Json): Json {
  const places: (() => void)[] = [];
  const copy = structuredClone(value);
  const root = { value: copy };
  const visit = (holder: Record<string, Json> | Json[], key: string | number) => {
    const slots = holder as Record<string | number, Json>;
    places.push(() => {
      slots[key] = bad;
    });
    const inner = slots[key];
    if (typeof inner !== 'object' || inner === null) return;
    for (const part of Object.keys(inner)) visit(inner, part);
  };
  visit(root, 'value');
  places[at % places.length]?.();
  return root.value;
}

/** A value by its JSON schema: every key filled in, ids taken from those that exist. */
function fit(schema: Schema, root: Schema, ids: readonly string[], seed: number): Json {
  const next = Math.abs(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >> 3);
  const pick = <T>(list: readonly T[]): T | undefined => list[next % list.length];
  const inner = (one: unknown, salt: number) => fit(one as Schema, root, ids, next + salt);
  const reference = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  if (reference !== undefined) return inner(root.$defs?.[reference] ?? {}, 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(schema.enum) ?? null;
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return inner(pick(options) ?? {}, 2);
  if (schema.allOf?.[0] !== undefined) return inner(schema.allOf[0], 3);
  if (schema.type === 'object') {
    const entries = Object.entries(schema.properties ?? {});
    return Object.fromEntries(entries.map(([key, one], index) => [key, inner(one, index + 10)]));
  }
  if (schema.type === 'array') return [inner(schema.items ?? {}, 4)];
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return next % 2 === 0;
  if (schema.type === 'string') return textFor(schema, pick(ids) ?? '');
  return pick(['text', 1, null, '2026-12-01']) ?? null;
}

function textFor(schema: Schema, id: string): string {
  if (schema.pattern?.includes('[0-9a-f]{8}') === true) return id;
  if (schema.pattern?.includes('\\d{4}$') === true) return '2082';
  if (schema.format === 'date-time') return '2026-12-01T10:00:00Z';
  return 'text '.repeat(Math.ceil((schema.minLength ?? 1) / 5)).trim();
}
