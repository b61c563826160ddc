import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type GrantedScope, grantableScopes } from '../src/kernel/client-scope.ts';
import { aSystemClient, connected } from './factories/system-client.ts';
import type { Refused } from './factories/referral.ts';
import { startTestApp } from './support/app.ts';
import { aSmallCounty } from './factories/organisation.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);

interface WalkedRoute {
  method: string;
  url: string;
  endpoint?: {
    permission: { name: string; roles: readonly string[]; sentence: { sv: string; en: string } };
    scope?: GrantedScope;
    signedInAnew?: true;
    log: string | { none: string };
  };
  open?: string;
  signedIn?: string;
}

/** Every route of the running application, from Fastify itself. */
function walk(): WalkedRoute[] {
  return test.app.walkRoutes().map(({ method, url, config }) => ({ method, url, ...config }));
}

describe('other systems', () => {
  it('reach these and no more, and every scope that is granted opens something', () => {
    const open = walk().flatMap(({ method, url, endpoint }) =>
      endpoint?.scope === undefined || method === 'HEAD' ? [] : [`${endpoint.scope}: ${method} ${url}`],
    );
    expect(open.toSorted()).toEqual([
      'hospital-stays: POST /api/hospital-notices',
      'statistics: GET /api/follow-up/:year/:table',
    ]);
    for (const scope of grantableScopes) expect(open.some((one) => one.startsWith(`${scope}: `))).toBe(true);
  });

  it('are refused everything else, in their language, and it is logged; cookies are not read for them', async () => {
    const system = await connected(test, await aSystemClient(test, small.ward));
    const person = await test.as(small.administrator);
    const paths = walk().filter(
      ({ endpoint, method }) => endpoint !== undefined && endpoint.scope === undefined && method !== 'HEAD',
    );
    expect(paths.length).toBeGreaterThan(150);
    const before = await denials();
    for (const { method, url } of paths) {
      const answer = await test.app.inject({
        method: method as 'GET',
        url: url.replaceAll(/:[a-zA-Z]+/g, '01890000-0000-7000-8000-000000000000'),
        headers: {
          authorization: `Bearer ${system.bearer}`,
          cookie: `hemlank_session=${person.token}`,
          'accept-language': 'en',
          'idempotency-key': '01890000-0000-7000-8000-000000000001',
        },
        ...(method === 'POST' ? { payload: {} } : {}),
      });
      expect(answer.statusCode, `${method} ${url}`).toBe(403);
      expect(answer.json<Refused>().error.code, url).toBe('scope-lacking');
      expect(answer.json<Refused>().error.message).toContain('not open to connected systems');
    }
    expect((await denials()) - before).toBe(paths.length);
    const session = await test.app.inject({
      method: 'GET',
      url: '/api/session/assignments',
      headers: { authorization: `Bearer ${system.bearer}`, cookie: `hemlank_session=${person.token}` },
    });
    expect(session.statusCode).toBe(401);
  });

  it('are told to get a token when theirs does not hold', async () => {
    const one = await aSystemClient(test, small.ward);
    const system = await connected(test, one, ['statistics']);
    const path = '/api/follow-up/2026/kind';
    expect((await system.get(path)).status).toBe(200);
    expect((await system.post<Refused>('/api/hospital-notices', {})).status).toBe(403);
    const asked = async (authorization: string) => {
      const answer = await test.app.inject({ method: 'GET', url: path, headers: { authorization } });
      return [answer.statusCode, answer.json<Refused>().error.code, answer.headers['www-authenticate']];
    };
    const refused = [401, 'no-token', 'Bearer realm="hemlank", error="invalid_token"'];
    expect(await asked('Bearer')).toEqual(refused);
    expect(await asked('Bearer nonsense')).toEqual(refused);
    expect((await test.app.inject({ method: 'GET', url: path })).headers['www-authenticate']).toBe(
      'Bearer realm="hemlank"',
    );
    test.clock.pass({ minutes: 5 });
    expect(await asked(`Bearer ${system.bearer}`)).toEqual(refused);
  });
});

async function denials(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from platform.access_log
    where denied and details ->> 'code' = 'scope-lacking' and system_actor like 'client:%' and user_id is null`.execute(
    test.owner,
  );
  return rows[0]?.n ?? 0;
}

describe('default deny', () => {
  it('every route names its permission and log entry, or says why it is open', () => {
    const silent = walk().filter(
      (route) => route.endpoint === undefined && route.open === undefined && route.signedIn === undefined,
    );
    expect(silent.map((route) => `${route.method} ${route.url}`)).toEqual([]);
    for (const { url, endpoint } of walk()) {
      if (endpoint === undefined) continue;
      expect(endpoint.permission.name, url).toMatch(/^[a-z-]+\.[a-zA-Z-]+$/);
      // A role, or the scope of another system.
      expect(endpoint.permission.roles.length > 0 || endpoint.scope !== undefined, url).toBe(true);
      expect(endpoint.permission.sentence.sv, url).not.toBe('');
      expect(endpoint.permission.sentence.en, url).not.toBe('');
      if (typeof endpoint.log === 'string') expect(endpoint.log, url).toMatch(/^[a-z-]+\.[a-z-]+$/);
      else expect(endpoint.log.none.length, url).toBeGreaterThan(10);
    }
  });

  it('the public list is this and no more', () => {
    const open = walk()
      .filter((route) => route.open !== undefined && route.method !== 'HEAD')
      .map((route) => `${route.method} ${route.url}`);
    expect(open.toSorted()).toEqual(
      [
        'GET /api/live',
        'GET /api/openapi.json',
        'GET /api/session',
        'GET /api/session/anew',
        'GET /api/session/callback',
        'GET /api/session/login',
        // Calendars cannot sign in: the long secret in the address is the key, and what it shows has no patient in it.
        'GET /api/support-calendar/:file',
        'GET /health',
        'GET /metrics',
        'GET /ready',
        'POST /api/session/logout',
        // Other systems prove who they are in the request itself.
        'POST /api/token',
        ...open.filter((route) => route === 'GET /*'),
      ].toSorted(),
    );
  });

  it('every other route answers 401 to a stranger, before it reads what the stranger sent', async () => {
    for (const { method, url, open } of walk()) {
      if (open !== undefined || method === 'HEAD') continue;
      const answer = await test.app.inject({
        method: method as 'GET',
        url: url.replaceAll(/:[a-zA-Z]+/g, '01890000-0000-7000-8000-000000000000'),
        headers: { 'x-hemlank': '1', 'content-type': 'application/json' },
        ...(method === 'POST' ? { payload: '{"anything": true}' } : {}),
      });
      expect(answer.statusCode, `${method} ${url}`).toBe(401);
    }
  });

  it('a role without the permission gets 403, and the denial is in the access log', async () => {
    const client = await test.as(small.administrator);
    const route = walk().find(
      ({ endpoint, method }) =>
        endpoint !== undefined && method === 'GET' && !endpoint.permission.roles.includes('unit-administrator'),
    );
    if (route === undefined) return expect.unreachable('no route is closed to administrators');
    const answer = await client.get(route.url.replaceAll(/:[a-zA-Z]+/g, '01890000-0000-7000-8000-000000000000'));
    expect(answer.status).toBe(403);
  });
});
