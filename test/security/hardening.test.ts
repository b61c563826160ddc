import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/composition/app.ts';
import { openLog } from '../../src/platform/log.ts';
import { aSmallCounty } from '../factories/organisation.ts';
import { providerThatKnows, startTestApp } from '../support/app.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const nurse = await test.as(small.homeCareNurse);
const nobody = () => Promise.resolve();
/** The product as it is behind TLS. */
const secure = await buildApp({
  platform: test.platform,
  hub: { announce: () => undefined, listen: () => () => undefined, close: nobody },
  relyingParty: providerThatKnows(() => small.homeCareNurse.hsaId),
  publicUrl: 'https://hemlank.test',
  logger: openLog('silent'),
  demo: false,
});
await secure.ready();
afterAll(() => secure.close());

const signedIn = { cookie: `hemlank_session=${nurse.token}`, 'x-hemlank': '1' };
const ask = (options: InjectOptions) => test.app.inject(options);
const code = (answer: { body: string }) => (JSON.parse(answer.body) as { error: { code: string } }).error.code;

describe('headers', () => {
  const paths = ['/api/session', '/api/units', '/api/openapi.json', '/health', '/metrics', '/api/nothing', '/nothing'];

  it.each(paths)('of %s keep a browser from doing more than it should', async (url) => {
    const { headers } = await secure.inject({ method: 'GET', url });
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "script-src-attr 'none'",
      'upgrade-insecure-requests',
    ])
      expect(policy.split(';')).toContain(rule);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    if (url.startsWith('/api/')) expect(headers['cache-control']).toBe('no-store');
  });

  it('are there also when the address is refused before any route is found', async () => {
    for (const url of [`/api/patients/${'x'.repeat(500)}`, '/api/patients/%E0%A4%A']) {
      const { headers, statusCode, body } = await ask({ method: 'GET', url });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
      // Refused before it is known whether an answer or a page was asked for: either's policy, and neither lets anything inline run.
      expect(headers['content-security-policy']).toMatch(/default-src '(none|self)'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(body).not.toContain('xxx');
      expect((JSON.parse(body) as { error: { message: string } }).error.message.length).toBeGreaterThan(10);
    }
  });

  it('of the stream of hints too', async () => {
    const address = new URL(await test.app.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(address.port), address.hostname);
    socket.write(`GET /api/live HTTP/1.1\r\nhost: ${address.host}\r\ncookie: ${signedIn.cookie}\r\n\r\n`);
    const head = await new Promise<string>((resolve) => socket.once('data', (part) => resolve(part.toString())));
    socket.destroy();
    expect(head).toContain('200 OK');
    expect(head.toLowerCase()).toContain('content-security-policy: ');
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
  });

  it('claim no TLS where there is none', async () => {
    const { headers } = await ask({ method: 'GET', url: '/api/session' });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});

describe('cookies', () => {
  it('behind TLS belong to this host alone, are out of reach of scripts and follow no form of another site', async () => {
    const begun = await secure.inject({ method: 'GET', url: '/api/session/login' });
    const [login] = begun.cookies;
    expect(login).toMatchObject({
      name: '__Host-hemlank_login',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    });
    expect(login?.domain).toBeUndefined();
    const done = await secure.inject({
      method: 'GET',
      url: `/api/session/callback?state=${login?.value}&code=x`,
      cookies: { [login?.name ?? '']: login?.value ?? '' },
    });
    const session = done.cookies.find(({ name }) => name === '__Host-hemlank_session');
    expect(session).toMatchObject({ path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
    expect(session?.value.length).toBeGreaterThanOrEqual(43);
    const known = (cookies: Record<string, string>) =>
      secure.inject({ method: 'GET', url: '/api/session/assignments', cookies });
    expect((await known({ '__Host-hemlank_session': session?.value ?? '' })).statusCode).toBe(200);
    // What another host of the domain could plant is not looked at.
    expect((await known({ hemlank_session: session?.value ?? '' })).statusCode).toBe(401);
  });

  it('are taken back at signing out, and the browser forgets what it has kept', async () => {
    const leaving = await test.as(small.otherReceiver);
    const headers = { cookie: `hemlank_session=${leaving.token}`, 'x-hemlank': '1' };
    const answer = await ask({ method: 'POST', url: '/api/session/logout', headers });
    expect(answer.cookies[0]).toMatchObject({ name: 'hemlank_session', value: '' });
    expect(answer.headers['clear-site-data']).toBe('"cache"');
  });
});

describe('other sites', () => {
  const change = (headers: Record<string, string>, app = test.app) =>
    app.inject({
      method: 'POST',
      url: '/api/session/locale',
      headers: { cookie: signedIn.cookie, 'content-type': 'application/json', ...headers },
      payload: '{"locale":"sv"}',
    });

  it('cannot change anything: neither by form nor by script', async () => {
    expect((await change({ 'x-hemlank': '1' })).statusCode).toBe(200);
    expect((await change({ 'x-hemlank': '1', origin: 'http://127.0.0.1:4000' })).statusCode).toBe(200);
    for (const headers of [
      {},
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'x-hemlank': '1', origin: 'https://evil.example' },
      { 'x-hemlank': '1', origin: 'null' },
      { 'x-hemlank': '1', 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await change(headers);
      expect([answer.statusCode, code(answer)], JSON.stringify(headers)).toEqual([403, 'cross-site']);
    }
  });

  it('cannot pass for us by a name of their own, where there is TLS', async () => {
    const answer = await change({ 'x-hemlank': '1', origin: 'https://evil.example', host: 'evil.example' }, secure);
    expect([answer.statusCode, code(answer)]).toEqual([403, 'cross-site']);
  });

  it('get no permission from a preflight', async () => {
    const answer = await ask({
      method: 'OPTIONS',
      url: '/api/referrals',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('cannot make the user look at a patient', async () => {
    const headers = { ...signedIn, 'sec-fetch-site': 'cross-site' };
    expect((await ask({ method: 'GET', url: '/api/worklist', headers })).statusCode).toBe(403);
    expect((await ask({ method: 'GET', url: '/api/worklist', headers: signedIn })).statusCode).toBe(200);
  });
});

describe('requests', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS'] as const)('by %s are for no route', async (method) => {
    const answer = await ask({ method, url: '/api/worklist', headers: signedIn });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain(nurse.token);
  });

  it('for files beside the pages find none', async () => {
    for (const url of [
      '/.git/config',
      '/.env',
      '/package.json',
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/',
    ]) {
      const answer = await ask({ method: 'GET', url });
      expect(answer.body, url).not.toMatch(/repositoryformatversion|"dependencies"|HEMLANK_/);
    }
  });

  it('that arrive slowly are not waited for without end', () => {
    expect(test.app.server.requestTimeout).toBeGreaterThan(0);
    expect(test.app.server.requestTimeout).toBeLessThanOrEqual(300_000);
    expect(test.app.server.headersTimeout).toBeGreaterThan(0);
  });
});
