import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Role } from '../../src/kernel/roles.ts';
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import { aCounty, aPrincipal, aStaff, aUnit } from '../factories/organisation.ts';
import { aPatient } from '../factories/patient.ts';
import { aReferralCounty, aSentReferral, type Refused } from '../factories/referral.ts';
import { aSystemClient, connected, type ConnectedSystem } from '../factories/system-client.ts';
import type { Client, TestApp } from './app.ts';
import { hostileFor } from './hostile.ts';

/** Somebody signed in, or another system. */
export type HostileSender = Pick<Client, 'token'> | Pick<ConnectedSystem, 'bearer'>;

/** Everybody and everything that hostile requests are about. */
export interface HostileWorld {
  test: TestApp;
  /** Somebody at home care in a role that the endpoint lets in, so that the refusal is about the input. */
  personFor(endpoint: Endpoint): Promise<HostileSender>;
  /** Ids that exist, ids of another county, and one that does not exist. */
  ids: string[];
  endpoints: Endpoint[];
}

/** A county with matters in it, another county beside it, and every endpoint of the running application. */
export async function hostileWorld(test: TestApp): Promise<HostileWorld> {
  const county = await aReferralCounty(test);
  const matter = await aSentReferral(test, county);
  const accepted = await aSentReferral(test, county);
  await accepted.done(county.receiver, 'receive');
  await accepted.done(county.receiver, 'start-assessment');
  await accepted.done(county.receiver, 'accept', { levels: [{ level: 'nurse' }] });
  const gavleborg = await aCounty(test.owner, '21', 'Gävleborg', { code: '2180', name: 'Gävle' });
  const region = await aPrincipal(test.owner, { kind: 'region', name: 'Region Gävleborg', county: gavleborg });
  const unit = await aUnit(test.owner, region, { kind: 'health-centre', name: 'Gävle vårdcentral', county: gavleborg });
  const theirs = await aPatient(test.owner, { county: gavleborg, municipality: '2180', owner: unit, listedAt: unit });
  const byRole = new Map<Role, Promise<Client>>();
  const system = connected(test, await aSystemClient(test, county.ward));
  const personFor = ({ permission }: Endpoint) => {
    // What no role may is for other systems.
    const [role] = permission.roles;
    if (role === undefined) return system;
    const known = byRole.get(role) ?? aStaff(test.owner, county.homeCare, role).then((staff) => test.as(staff));
    byRole.set(role, known);
    return known;
  };
  const ids = [
    matter.id,
    matter.patient.id,
    accepted.id,
    county.homeCare.id,
    county.receiverPerson.id,
    unit.id,
    theirs.id,
  ];
  const endpoints = test.app.walkRoutes().flatMap(({ config }) => config.endpoint ?? []);
  return { test, personFor, ids: [...ids, randomUUID()], endpoints: [...new Set(endpoints)] };
}

/** What an endpoint answered. */
export interface Told {
  status: number;
  body: Refused & { error: { id: string } };
}

/** Sends hostile requests to one endpoint: whatever its schemas refuse must be a clear 4xx, nothing may be a 5xx, and a refusal writes nothing. Answers how many were sent. */
export async function sendHostile(world: HostileWorld, endpoint: Endpoint, runs: number): Promise<number> {
  let sent = 0;
  const person = await world.personFor(endpoint);
  const [bodySchema, querySchema] = endpoint.type === 'download' ? [] : [endpoint.body, endpoint.query];
  let before = await rowCounts(world.test);
  const request = fc.record({
    body: hostileFor(bodySchema, world.ids),
    query: hostileFor(querySchema, world.ids),
    params: fc.array(fc.oneof(fc.constantFrom(...world.ids), fc.string({ maxLength: 60 })), {
      minLength: 3,
      maxLength: 3,
    }),
  });
  await fc.assert(
    fc.asyncProperty(request, async (given) => {
      const path = pathWith(endpoint.path, given.params) + queryOf(querySchema === undefined ? null : given.query);
      const answer = await send(world.test, person, endpoint, path, JSON.stringify(given.body));
      expect(answer.status, `${endpoint.path}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBeLessThan(500);
      const refusedBySchema = bodySchema?.safeParse(given.body).success === false;
      if (refusedBySchema) expect(answer.status, endpoint.path).toBeGreaterThanOrEqual(400);
      const after = await rowCounts(world.test);
      if (answer.status >= 400) {
        expectClear(answer, endpoint.path);
        expect(after, `${endpoint.path} wrote although it refused`).toEqual(before);
      }
      before = after;
      sent += 1;
    }),
    { numRuns: runs, seed: 20_261_122, endOnFailure: true },
  );
  return sent;
}

/** Sends a raw payload to an endpoint. */
export async function send(
  test: TestApp,
  person: HostileSender,
  endpoint: Endpoint,
  path: string,
  payload: string,
  headers: Record<string, string> = {},
): Promise<Told> {
  const upload = endpoint.type !== 'download' && endpoint.upload !== undefined;
  const method = endpoint.type === 'command' ? 'POST' : endpoint.type === 'query' ? endpoint.method : 'GET';
  const answer = await test.app.inject({
    method,
    url: path,
    headers: {
      ...('token' in person
        ? { cookie: `hemlank_session=${person.token}` }
        : { authorization: `Bearer ${person.bearer}` }),
      'x-hemlank': '1',
      'idempotency-key': randomUUID(),
      ...(method === 'POST' ? { 'content-type': upload ? 'application/octet-stream' : 'application/json' } : {}),
      ...headers,
    },
    ...(method === 'POST' ? { payload } : {}),
  });
  return { status: answer.statusCode, body: parsed(answer.body) as Told['body'] };
}

/** A refusal says what it is, in words, and under which number it is found in the log. */
export function expectClear({ status, body }: Told, about: string): void {
  expect(status, about).toBeGreaterThanOrEqual(400);
  expect(status, `${about}: ${JSON.stringify(body).slice(0, 300)}`).toBeLessThan(500);
  expect(body.error.code, about).toMatch(/^[a-z-]+$/);
  expect(body.error.message.length, about).toBeGreaterThan(10);
  expect(body.error.id, about).toMatch(/^[0-9a-f-]{36}$/);
}

/** Rows of every table but the log of looks and denials, and the sessions that are touched. */
export async function rowCounts(test: TestApp): Promise<Record<string, number>> {
  counting ??= countingStatement(test);
  const { rows } = await sql.raw<{ name: string; n: number }>(await counting).execute(test.owner);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

let counting: Promise<string> | undefined;

async function countingStatement(test: TestApp): Promise<string> {
  const { rows } = await sql<{ name: string }>`select schemaname || '.' || relname as name from pg_stat_user_tables
    where schemaname <> 'migration' and relname not in ('access_log', 'session', 'rate') order by 1`.execute(
    test.owner,
  );
  return rows.map(({ name }) => `select '${name}' as name, count(*) as n from ${name}`).join(' union all ');
}

function pathWith(path: string, params: readonly string[]): string {
  let index = 0;
  return path.replaceAll(/:[a-zA-Z]+/g, () => encodeURIComponent(wellFormed(params[index++] ?? 'x')) || 'x');
}

function queryOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const pairs = Object.entries(value).map(([key, one]) => {
    const text = typeof one === 'string' ? one.slice(0, 3000) : JSON.stringify(one).slice(0, 3000);
    return `${encodeURIComponent(wellFormed(key))}=${encodeURIComponent(wellFormed(text))}`;
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** URLs cannot carry half a surrogate pair. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return { error: { code: text.slice(0, 100), message: '', id: '' } };
  }
}
