import { createHmac, generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import {
  askToken,
  type Assertion,
  assertionOf,
  aSystemClient,
  connected,
  formWith,
  type TestClient,
} from '../../../test/factories/system-client.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { answerTokenRequest } from './give-token.ts';
import { secretHashOf } from './token-queries.ts';

const test = await startTestApp();
const county = await aSmallCounty(test.owner);
const client = await aSystemClient(test, county.ward);
const other = await aSystemClient(test, county.ward);

const ask = async (said: Assertion = {}, key = client.privateKey, more: Record<string, string> = {}) =>
  askToken(test, formWith(await assertionOf(test, client, said, key), more));

/** A token put together by hand: any header, any signature. */
function forged(header: object, signature: (text: string) => string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.parse(test.clock.now()) / 1000) + 60;
  const claims = { iss: client.id, sub: client.id, aud: 'http://127.0.0.1:4000/api/token', exp, jti: 'forged' };
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${signature(text)}`;
}

describe('a token', () => {
  it('is given to a system that proves who it is, as RFC 6749 says', async () => {
    const { status, body, headers } = await ask();
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/) as string,
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'system/hospital-stays.c system/statistics.r',
    });
    expect([headers['cache-control'], headers['pragma']]).toEqual(['no-store', 'no-cache']);
    const kept = await sql<{ text: string }>`select t::text as text from platform.client_token t`.execute(test.owner);
    expect(kept.rows.filter(({ text }) => text.includes(body.access_token))).toEqual([]);
    const { rows } = await sql<{
      used: string;
    }>`select last_used_at as used from system_client.client where id = ${client.id}`.execute(test.owner);
    expect(rows).toEqual([{ used: test.clock.now() }]);
  });

  it('has the scopes that were asked for, and refuses those that are not held', async () => {
    expect((await ask({}, client.privateKey, { scope: 'system/statistics.r' })).body.scope).toBe('system/statistics.r');
    const unknown = await ask({}, client.privateKey, { scope: 'system/*.read' });
    expect([unknown.status, unknown.body.error]).toEqual([400, 'invalid_scope']);
    const one = await aSystemClient(test, county.ward, { scopes: ['statistics'] });
    const more = await askToken(test, formWith(await assertionOf(test, one), { scope: 'system/hospital-stays.c' }));
    expect([more.status, more.body.error]).toEqual([400, 'invalid_scope']);
  });

  it('is good for an installation named without a path, too', async () => {
    expect((await ask({ aud: 'http://127.0.0.1:4000' })).status).toBe(200);
    expect((await ask({ aud: ['https://elsewhere.test', 'http://127.0.0.1:4000/api/token'] })).status).toBe(200);
  });
});

describe('who is not believed', () => {
  const strange = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  it.each<[string, Assertion, typeof strange?]>([
    ['another key', {}, strange],
    ['a key of another kind', {}, rsa],
    ['another audience', { aud: 'https://elsewhere.test/api/token' }],
    ['expired', { expiresIn: -60 }],
    ['expires too far ahead', { expiresIn: 600 }],
    ['another subject', { sub: other.id }],
    ['from another', { iss: other.id }],
    ['from nobody', { iss: 'nobody' }],
    ['without a number of its own', { jti: undefined }],
    ['with too long a number', { jti: 'x'.repeat(201) }],
  ])('%s', async (_what, said, key) => {
    const refused = await ask(said, key ?? client.privateKey);
    expect([refused.status, refused.body.error]).toEqual([401, 'invalid_client']);
    expect(refused.headers['www-authenticate']).toBeDefined();
    expect(refused.headers['cache-control']).toBe('no-store');
  });

  it("another system's key and name", async () => {
    const asOther = await askToken(test, formWith(await assertionOf(test, client, { iss: other.id, sub: other.id })));
    expect(asOther.status).toBe(401);
    const named = await askToken(test, formWith(await assertionOf(test, client), { client_id: other.id }));
    expect(named.status).toBe(401);
  });

  it('an assertion that was used before', async () => {
    const form = formWith(await assertionOf(test, client));
    expect((await askToken(test, form)).status).toBe(200);
    expect((await askToken(test, form)).body.error).toBe('invalid_client');
    // Two at once: one of them.
    const twice = formWith(await assertionOf(test, client));
    const both = await Promise.all([askToken(test, twice), askToken(test, twice)]);
    expect(both.map(({ status }) => status).toSorted((one, next) => one - next)).toEqual([200, 401]);
  });

  it('an assertion that nobody signed, or that is signed with the public key as a secret', async () => {
    const hmac = (text: string) =>
      createHmac('sha256', JSON.stringify(client.publicJwk)).update(text).digest('base64url');
    for (const forgery of [
      forged({ alg: 'none' }, () => ''),
      forged({ alg: 'HS256' }, hmac),
      forged({ alg: 'ES256', jwk: client.publicJwk }, hmac),
      'no.jwt.at-all',
      'x',
    ])
      expect((await askToken(test, formWith(forgery))).body.error).toBe('invalid_client');
  });

  it('a system that waits for its approval, has ended, or whose last day has come', async () => {
    const at = async (change: (one: TestClient) => Promise<unknown>) => {
      const one = await aSystemClient(test, county.ward);
      const system = await connected(test, one);
      await change(one);
      const asked = await askToken(test, formWith(await assertionOf(test, one)));
      return [asked.status, system.bearer.length > 0];
    };
    const set = (what: ReturnType<typeof sql>) => (one: TestClient) =>
      sql`update system_client.client set ${what} where id = ${one.id}`.execute(test.owner);
    expect(await at(set(sql`state = 'proposed', approved_by = null, approved_at = null`))).toEqual([401, true]);
    expect(await at(set(sql`ends_on = '2026-11-22'`))).toEqual([401, true]);
    expect(
      await at(set(sql`state = 'ended', ended_by = proposed_by, ended_at = now(), end_reason = 'Byts ut'`)),
    ).toEqual([401, true]);
  });

  it('a shared secret, outside the demo', async () => {
    const id = (await aSystemClient(test, county.ward)).id;
    await sql`update system_client.client set keys = null, secret_hash = ${secretHashOf('hemligt')} where id = ${id}`.execute(
      test.owner,
    );
    const basic = { authorization: `Basic ${Buffer.from(`${id}:hemligt`).toString('base64')}` };
    const grant = { grant_type: 'client_credentials' };
    expect((await askToken(test, grant, basic)).body.error).toBe('invalid_client');
    expect((await askToken(test, { ...grant, client_id: id, client_secret: 'hemligt' })).body.error).toBe(
      'invalid_client',
    );
    // In the demo it is.
    const inDemo = (authorization: string) =>
      answerTokenRequest(test.platform, {
        body: 'grant_type=client_credentials',
        authorization,
        audiences: [],
        secrets: true,
        refused: () => undefined,
      });
    expect((await inDemo(basic.authorization)).token_type).toBe('Bearer');
    const wrong = `Basic ${Buffer.from(`${id}:fel`).toString('base64')}`;
    await expect(inDemo(wrong)).rejects.toThrow('could not be authenticated');
    const withKeys = `Basic ${Buffer.from(`${client.id}:hemligt`).toString('base64')}`;
    await expect(inDemo(withKeys)).rejects.toThrow('could not be authenticated');
  });
});

describe('the token endpoint', () => {
  it('answers as RFC 6749 says when it is asked for something else', async () => {
    const good = await assertionOf(test, client);
    const errors = async (form: Record<string, string>) => {
      const { status, body } = await askToken(test, form);
      return [status, body.error];
    };
    expect(await errors({ ...formWith(good), grant_type: 'authorization_code' })).toEqual([
      400,
      'unsupported_grant_type',
    ]);
    expect(await errors({})).toEqual([400, 'invalid_request']);
    expect(await errors({ grant_type: 'client_credentials' })).toEqual([401, 'invalid_client']);
    const json = await test.app.inject({ method: 'POST', url: '/api/token', payload: { grant_type: 'x' } });
    expect([json.statusCode, json.json<{ error: string }>().error]).toEqual([400, 'invalid_request']);
    const large = await askToken(test, { grant_type: 'x'.repeat(20_000) });
    expect([large.status, large.body.error]).toEqual([400, 'invalid_request']);
  });

  it('is closed to other sites, and to who guesses', async () => {
    const cross = await askToken(test, {}, { 'sec-fetch-site': 'cross-site' });
    expect(cross.status).toBe(403);
    expect((await askToken(test, {}, { origin: 'https://elsewhere.test' })).status).toBe(403);
    const statuses = new Set<number>();
    for (let guess = 0; guess < 62; guess += 1) {
      const answer = await test.app.inject({
        method: 'POST',
        url: '/api/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'grant_type=client_credentials&client_id=x&client_secret=y',
        remoteAddress: '10.8.0.1',
      });
      statuses.add(answer.statusCode);
    }
    expect([...statuses]).toEqual([401, 429]);
    test.clock.pass({ minutes: 1 });
  });

  it('gives one system so many in a minute and no more', async () => {
    const eager = await aSystemClient(test, county.ward);
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1)
      statuses.push((await askToken(test, formWith(await assertionOf(test, eager)))).status);
    expect([new Set(statuses.slice(0, 30)), statuses.at(-1)]).toEqual([new Set([200]), 429]);
  });

  it('forgets assertions and tokens that have expired', async () => {
    test.clock.pass({ minutes: 10 });
    await ask();
    const { rows } = await sql<{
      n: number;
      tokens: number;
    }>`select (select count(*) from system_client.assertion) as n,
      (select count(*) from platform.client_token) as tokens`.execute(test.owner);
    expect(rows).toEqual([{ n: 1, tokens: 1 }]);
  });

  it('gives no token beyond the last day of a system', async () => {
    const last = await aSystemClient(test, county.ward, { endsOn: localDate('2026-11-23') });
    test.clock.set('2026-11-22T22:58:00.000Z' as never);
    const { body } = await askToken(test, formWith(await assertionOf(test, last)));
    expect(body.expires_in).toBe(120);
  });
});
