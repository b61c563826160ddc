import fc from 'fast-check';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { OpenApiDocument, Operation } from '../../../src/platform/http/open-api.ts';
import { examples } from '../../examples/index.ts';
import { exampleWorld, type ExampleWorld } from '../../examples/world.ts';
import type { TestApp } from '../app.ts';
import { mutated, mutation } from './mutate.ts';
import { type OtherTenants, otherTenants } from './other-tenants.ts';
import { sleepSeconds } from './payloads.ts';
import { type Reach, watchEntry } from './reach.ts';
import { type Answered, type Parts, partsOf, type Route, sendParts } from './requests.ts';

/** Everything that a hostile request is made of and compared with. */
export interface Battlefield {
  test: TestApp;
  world: ExampleWorld;
  others: OtherTenants;
  document: OpenApiDocument;
  routes: Route[];
}

/** Routes that hostile requests cannot be made of here, and where they are tested. */
export const elsewhere: Record<string, string> = {
  'GET /api/live': 'a stream that does not end: test/live.test.ts',
  'POST /api/token': 'a form, refused in the words of RFC 6749: src/modules/system-client/token.db.test.ts',
};

export async function battlefield(test: TestApp): Promise<Battlefield> {
  const world = await exampleWorld(test);
  const others = await otherTenants(test);
  const described = await test.app.inject({ method: 'GET', url: '/api/openapi.json' });
  const routes = test.app.walkRoutes().flatMap(({ method, url, config }) => {
    const known = (method === 'GET' || method === 'POST') && url !== '/*' && !(`${method} ${url}` in elsewhere);
    return known ? [{ method, url, endpoint: config.endpoint } satisfies Route] : [];
  });
  return { test, world, others, document: described.json<OpenApiDocument>(), routes };
}

export const nameOf = ({ method, url }: Route): string => `${method} ${url}`;

async function exampleOf(world: ExampleWorld, route: Route) {
  const make = examples[nameOf(route)];
  if (make === undefined) throw new Error(`${nameOf(route)} has no example in test/examples`);
  return make(world);
}

/**
 * Sends hostile requests to one route, each made of a request that succeeds. As long as they are refused they are made of the same one:
 * were a refusal to leave anything behind, the table's fingerprint or the last request, which is sent as it is, would show it.
 */
export async function attack(field: Battlefield, route: Route, runs: number, seed: number): Promise<Reach> {
  const { test, world, others, document } = field;
  const path = document.paths[route.url.replaceAll(/:([a-zA-Z]+)/g, '{$1}')];
  const operation: Operation | undefined = path?.[route.method.toLowerCase()];
  const around = { document, operation, ids: [...others.ids, ...ownIds(world)] };
  const reach: Reach = { route: nameOf(route), sent: 0, before: 0, inside: 0, done: 0, reasons: new Set() };
  const entered = route.endpoint === undefined ? () => false : watchEntry(route.endpoint);
  let example = await exampleOf(world, route);
  const looks = route.endpoint !== undefined && route.endpoint.type !== 'command';
  let state = await fingerprint(test);
  for (const change of fc.sample(mutation, { numRuns: runs, seed })) {
    entered();
    const parts = mutated(route, partsOf(route, example), around, change);
    const answer = await sendParts(test, route, parts);
    const told = () =>
      `${nameOf(route)} ${JSON.stringify({ kind: change.kind, at: change.at })}\n${shown(parts)}\n${answer.text.slice(0, 300)}`;
    judge(route, answer, others, told);
    const inside = entered();
    count(reach, answer, inside);
    // What only looks, and what was refused at the door, is seen at the end; each refusal of a use case that changes something, at once.
    const changes = !looks && (inside || route.endpoint === undefined);
    if (!changes) continue;
    if (answer.status >= 400) expect(await fingerprint(test), `written although refused: ${told()}`).toEqual(state);
    else {
      example = await exampleOf(world, route);
      state = await fingerprint(test);
    }
  }
  expect(await fingerprint(test), `${nameOf(route)} wrote although it looks only, or refused`).toEqual(state);
  const last = await sendParts(test, route, partsOf(route, example));
  await others.forget();
  expect(last.status, `${nameOf(route)} after all this: ${last.text.slice(0, 500)}`).toBe(example.status ?? 200);
  return reach;
}

function ownIds({ county }: ExampleWorld): string[] {
  return [county.ward.id, county.healthCentre.id, county.receiverPerson.id, '01890000-0000-7000-8000-000000000000'];
}

function shown({ params, query, headers, body }: Parts): string {
  const { cookie: _secret, authorization: _token, ...rest } = headers;
  return JSON.stringify({ params, query, headers: rest, body }).slice(0, 800);
}

/** No fault, no words of others', no sleep in the database, and what is refused is said clearly. */
function judge(
  { url }: Route,
  { status, text, headers, milliseconds }: Answered,
  { marks, reviewed }: OtherTenants,
  told: () => string,
): void {
  if (status >= 500 || status === 429) expect.unreachable(`${status}: ${told()}`);
  const known = /^\/api\/(log-reviews|access-reports)/.test(url) ? reviewed : [];
  const rest = known.reduce((left, name) => left.replaceAll(name, ''), text);
  for (const word of marks) if (rest.includes(word)) expect.unreachable(`tells of others (${word}): ${told()}`);
  // A statement that slept has slept the whole time; half of it is reached by an honest one on a machine that does other things.
  if (milliseconds > sleepSeconds * 1000) expect.unreachable(`took ${milliseconds} ms: ${told()}`);
  const cookies = [headers['set-cookie'] ?? []].flat().map(String);
  for (const cookie of cookies) expect(cookie, told()).toMatch(/^(__Host-)?hemlank_(session|login)=/);
  if ('polluted' in {}) expect.unreachable(`polluted every object: ${told()}`);
  if (status >= 400 && !isClear(text)) expect.unreachable(`${status}, not said clearly: ${told()}`);
}

/** One shape for every refusal: a code, words, and the number under which it is found in the log. */
function isClear(text: string): boolean {
  const { error } = JSON.parse(text) as { error?: { code?: string; message?: string; id?: string } };
  return (
    /^[a-z-]+$/.test(error?.code ?? '') && (error?.message ?? '').length > 10 && /^[0-9a-f-]{36}$/.test(error?.id ?? '')
  );
}

function count(reach: Reach, { status, text }: Answered, entered: boolean): void {
  reach.sent += 1;
  if (status < 400) reach.done += 1;
  else if (!entered) reach.before += 1;
  else {
    reach.inside += 1;
    reach.reasons.add((JSON.parse(text) as { error: { code: string } }).error.code);
  }
}

let asking: Promise<string> | undefined;

/** How many rows every table has, and which transactions wrote them; but for the log of looks and denials, sessions that are touched, and counts. */
async function fingerprint(test: TestApp): Promise<Record<string, string>> {
  asking ??= fingerprintStatement(test);
  const { rows } = await sql.raw<{ name: string; print: string }>(await asking).execute(test.owner);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

async function fingerprintStatement(test: TestApp): Promise<string> {
  const { rows } = await sql<{ name: string }>`select schemaname || '.' || relname as name from pg_stat_user_tables
    where schemaname <> 'migration' and relname not in ('access_log', 'session', 'login_attempt', 'rate') order by 1`.execute(
    test.owner,
  );
  return rows
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(xmin::text::bigint), 0) as print from ${name}`,
    )
    .join(' union all ');
}
