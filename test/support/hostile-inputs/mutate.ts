import fc from 'fast-check';
import type { JsonValue } from '../../../src/kernel/json.ts';
import type { OpenApiDocument, Operation } from '../../../src/platform/http/open-api.ts';
import { hostileKey, hostileText, hostileValue } from './payloads.ts';
import { bordersOf, placesIn, type Schema } from './schema-places.ts';
import { type Parts, type Route, wellFormed } from './requests.ts';

/** What a mutation may draw on. */
export interface Around {
  document: OpenApiDocument;
  operation: Operation | undefined;
  /** Ids of other counties and providers, of the own, and of nothing. */
  ids: readonly string[];
}

/** One choice of the generator; `kind` says what is done with it. */
export interface Mutation {
  kind: (typeof kinds)[number];
  at: number;
  text: string;
  value: JsonValue;
  key: string;
}

const kinds = [
  'value',
  'value',
  'value',
  'append',
  'append',
  'border',
  'border',
  'foreign',
  'foreign',
  'key',
  'without',
  'param',
  'query',
  'query',
  'header',
  'raw',
] as const;

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(10_000),
  text: hostileText,
  value: hostileValue,
  key: hostileKey,
});

/** The request with one thing changed. What the route does not have (a body, parameters) is changed in the query or a header instead. */
export function mutated(route: Route, parts: Parts, around: Around, change: Mutation): Parts {
  const next: Parts = { ...parts, params: { ...parts.params }, headers: { ...parts.headers }, query: [...parts.query] };
  if (change.kind === 'param' || change.kind === 'foreign') {
    if (changeParam(next, around, change)) return next;
  }
  if (change.kind === 'query') return changeQuery(next, change);
  if (change.kind === 'header') return changeHeader(next, change);
  if (change.kind === 'raw' && next.body !== undefined) return { ...next, body: { raw: rawOf(next.body, change) } };
  if (next.body !== undefined && 'json' in next.body) {
    return { ...next, body: { json: changeJson(next.body.json as JsonValue, around, change) } };
  }
  if (next.body !== undefined) return { ...next, body: { raw: rawOf(next.body, change) } };
  if (Object.keys(next.params).length > 0 && change.at % 2 === 0)
    changeParam(next, around, { ...change, kind: 'param' });
  else if (change.at % 3 === 0) changeHeader(next, change);
  else changeQuery(next, change);
  return next;
}

function changeParam(parts: Parts, { ids }: Around, { kind, at, text }: Mutation): boolean {
  const names = Object.keys(parts.params);
  const name = names[at % Math.max(names.length, 1)];
  if (name === undefined) return false;
  // Half of the foreign ids go into the body, where there is one.
  if (kind === 'foreign' && parts.body !== undefined && at % 2 === 0) return false;
  const was = parts.params[name] ?? '';
  parts.params[name] =
    kind === 'foreign' ? (ids[at % ids.length] ?? '') : at % 3 === 0 ? `${was}${text}` : text.slice(0, 3000);
  return true;
}

function changeQuery(parts: Parts, { at, text, key }: Mutation): Parts {
  const short = text.slice(0, 3000);
  const pair = parts.query[at % Math.max(parts.query.length, 1)];
  const way = at % 6;
  if (pair === undefined || way === 0) parts.query.push([key, short]);
  else if (way === 1) parts.query.push([pair[0], short]);
  else if (way === 2) parts.query.push([`${pair[0]}[$ne]`, short]);
  else {
    const [name, was] = pair;
    parts.query = parts.query.map((one) => (one === pair ? [name, way === 3 ? `${was}${short}` : short] : one));
  }
  return parts;
}

const headerNames = [
  'idempotency-key',
  'accept-language',
  'x-file-name',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-http-method-override',
  'origin',
  'referer',
  'user-agent',
  'cookie',
  'content-type',
  'range',
  'if-none-match',
  'accept-encoding',
  'x-hemlank',
  'content-encoding',
];

function changeHeader(parts: Parts, { at, text }: Mutation): Parts {
  const name = headerNames[at % headerNames.length] ?? 'referer';
  // What no client can send in a header: its server refuses before us.
  const sendable = wellFormed(text)
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?')
    .slice(0, 3000);
  const was = parts.headers[name] ?? '';
  parts.headers[name] =
    name === 'cookie' ? `${was}; x=${encodeURIComponent(wellFormed(text.slice(0, 300)))}` : sendable;
  return parts;
}

/** The bytes of a body broken as bytes: cut off, doubled, with other things before or after. */
function rawOf(body: NonNullable<Parts['body']>, { at, text }: Mutation): string | Buffer {
  const bytes = 'raw' in body ? Buffer.from(body.raw) : Buffer.from(JSON.stringify(body.json));
  const ways: (() => string | Buffer)[] = [
    () => bytes.subarray(0, at % (bytes.length + 1)),
    () => Buffer.concat([bytes, bytes]),
    () => Buffer.concat([Buffer.from(text), bytes]),
    () => Buffer.concat([bytes, Buffer.from(text)]),
    () => Buffer.from(bytes.map((byte, index) => (index === at % bytes.length ? byte ^ 0xff : byte))),
    () => Buffer.from(bytes.toString('utf8'), 'utf16le'),
    () => `{"__proto__":{"polluted":true},${bytes.toString('utf8').slice(1)}`,
    () => bytes.toString('utf8').replace(/"([a-zA-Z]+)":/, (all, key: string) => `${all}null,"${key}":`),
    () => '['.repeat(20_000) + ']'.repeat(20_000),
    () => text,
    () => '',
  ];
  return ways[at % ways.length]?.() ?? '';
}

function changeJson(json: JsonValue, around: Around, change: Mutation): JsonValue {
  const schema = (around.operation?.requestBody?.content['application/json']?.schema ?? {}) as Schema;
  const places = placesIn(around.document, schema, json);
  // The innermost places are many, and each is as likely as the whole.
  const place = places[change.at % places.length];
  if (place === undefined) return change.value;
  if (change.kind === 'foreign')
    return foreign(
      json,
      places.map(({ path }) => path),
      around,
      change,
    );
  return replaced(json, place.path, (was) => {
    if (change.kind === 'border') {
      const borders = bordersOf(place.schema);
      return borders[(change.at >> 3) % Math.max(borders.length, 1)] ?? change.value;
    }
    if (change.kind === 'append' && typeof was === 'string') return was + change.text;
    if (change.kind === 'append') return change.text;
    if (change.kind === 'key' && isObject(was)) return withKey(was, change.key, change.value);
    if (change.kind === 'without' && isObject(was)) return withoutOne(was, change.at);
    return change.value;
  });
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One of the ids in the body replaced by somebody else's. */
function foreign(
  json: JsonValue,
  paths: readonly (string | number)[][],
  { ids }: Around,
  { at, value }: Mutation,
): JsonValue {
  const spots = paths.filter((path) =>
    idPattern.test(String(path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], json))),
  );
  const spot = spots[at % Math.max(spots.length, 1)];
  return replaced(json, spot ?? paths[at % paths.length] ?? [], () =>
    spot === undefined ? value : (ids[(at >> 2) % ids.length] ?? null),
  );
}

function replaced(json: JsonValue, path: readonly (string | number)[], make: (was: JsonValue) => JsonValue): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return make(json);
  if (Array.isArray(json)) return json.map((item, index) => (index === key ? replaced(item, rest, make) : item));
  const object = json as Record<string, JsonValue>;
  return { ...object, [key]: replaced(object[key] ?? null, rest, make) };
}

function isObject(value: JsonValue): value is Record<string, JsonValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As JSON would say it: `__proto__` becomes a key of its own. */
function withKey(object: Record<string, JsonValue>, key: string, value: JsonValue): JsonValue {
  return Object.fromEntries([...Object.entries(object), [key, value]]);
}

function withoutOne(object: Record<string, JsonValue>, at: number): JsonValue {
  const entries = Object.entries(object);
  return Object.fromEntries(entries.filter((_entry, index) => index !== at % entries.length));
}
