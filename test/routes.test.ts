import { describe, expect, it } from 'vitest';
import { startTestApp } from './support/app.ts';
import { aSmallCounty } from './factories/organisation.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);

interface WalkedRoute {
  method: string;
  url: string;
  endpoint?: {
    permission: { name: string; roles: readonly string[]; sentence: { sv: string; en: string } };
    log: string | { none: string };
  };
  open?: string;
  signedIn?: string;
}

/** Every route of the running application, from Fastify itself. */
function walk(): WalkedRoute[] {
  return test.app.walkRoutes().map(({ method, url, config }) => ({ method, url, ...config }));
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
      expect(endpoint.permission.roles.length, url).toBeGreaterThan(0);
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
