import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { SignJWT } from 'jose';
import { type GrantedScope, grantedScopes } from '../../src/kernel/client-scope.ts';
import { type ClientId, newId } from '../../src/kernel/ids.ts';
import { millisecondsOf } from '../../src/kernel/instant.ts';
import type { LocalDate } from '../../src/kernel/local-date.ts';
import { loadToken } from '../../src/platform/client-token.ts';
import type { ClientActor } from '../../src/platform/actor.ts';
import type { Answer, TestApp } from '../support/app.ts';
import { aStaff, type TestStaff, type TestUnit } from './organisation.ts';

/** Another system, as its own side sees it: its id and the private key that only it has. */
export interface TestClient {
  id: ClientId;
  name: string;
  privateKey: KeyObject;
  publicJwk: Record<string, unknown>;
  unit: TestUnit;
}

/** What an assertion says, where it differs from a good one. */
export interface Assertion {
  iss?: string;
  sub?: string;
  aud?: string | string[];
  /** Seconds from now. */
  expiresIn?: number;
  jti?: string | undefined;
}

export const testTokenUrl = 'http://127.0.0.1:4000/api/token';
let serial = 0;

/** A system that two administrators have connected, directly in the database. */
export async function aSystemClient(
  test: TestApp,
  unit: TestUnit,
  given: { scopes?: readonly GrantedScope[]; name?: string; endsOn?: LocalDate; by?: [TestStaff, TestStaff] } = {},
): Promise<TestClient> {
  serial += 1;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig' };
  const id = newId<'client'>();
  const name = given.name ?? `Sjukhusets system ${serial}`;
  const [proposer, approver] = given.by ?? [
    await aStaff(test.owner, unit, 'system-administrator', 'Siv Systemsson'),
    await aStaff(test.owner, unit, 'system-administrator', 'Sten Systemsson'),
  ];
  const now = test.clock.now();
  const scopes = [...(given.scopes ?? ['hospital-stays', 'statistics'])];
  await sql`insert into system_client.client (id, county, principal_id, unit_id, name, scopes, keys, ends_on, state, proposed_by, proposed_at,
      approved_by, approved_at)
    select ${id}, u.county, ${unit.principalId}, u.id, ${name}, ${scopes}::text[], ${JSON.stringify([publicJwk])}::jsonb,
      ${given.endsOn ?? '2027-11-22'}::date, 'approved', ${proposer.id}, ${now}, ${approver.id}, ${now}
    from organisation.unit u where u.id = ${unit.id}`.execute(test.owner);
  return { id, name, privateKey, publicJwk, unit };
}

/** An assertion that holds, but for what is said to differ. */
export function assertionOf(test: TestApp, client: TestClient, said: Assertion = {}, key = client.privateKey) {
  const now = Math.floor(millisecondsOf(test.clock.now()) / 1000);
  const jwt = new SignJWT('jti' in said && said.jti === undefined ? {} : { jti: said.jti ?? randomUUID() })
    .setProtectedHeader({ alg: key.asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256' })
    .setIssuer(said.iss ?? client.id)
    .setSubject(said.sub ?? client.id)
    .setAudience(said.aud ?? testTokenUrl)
    .setIssuedAt(now)
    .setExpirationTime(now + (said.expiresIn ?? 60));
  return jwt.sign(key);
}

export interface TokenAnswer {
  access_token: string;
  token_type: string;
  expires_in: number;
  scope: string;
  error?: string;
}

let address = 0;

/** Asks the token endpoint, each time from an address of its own. */
export async function askToken(
  test: TestApp,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer<TokenAnswer> & { headers: Record<string, unknown> }> {
  address += 1;
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
    remoteAddress: `10.9.${(address >> 8) & 255}.${address & 255}`,
  });
  return { status: answer.statusCode, body: answer.json<TokenAnswer>(), headers: answer.headers };
}

/** The form of a request with an assertion. */
export function formWith(assertion: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...more,
  };
}

/** The product as another system uses it. */
export interface ConnectedSystem {
  client: TestClient;
  bearer: string;
  actor: ClientActor;
  get<Body = Record<string, never>>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>;
  post<Body = Record<string, never>>(path: string, body: unknown, options?: { key?: string }): Promise<Answer<Body>>;
}

/** Gets a token as the system itself does, and sends requests with it. */
export async function connected(
  test: TestApp,
  client: TestClient,
  scopes?: readonly GrantedScope[],
): Promise<ConnectedSystem> {
  const scope = scopes === undefined ? {} : { scope: scopes.map((one) => grantedScopes[one]).join(' ') };
  const given = await askToken(test, formWith(await assertionOf(test, client), scope));
  if (given.status !== 200) throw new Error(`no token: ${JSON.stringify(given.body)}`);
  const bearer = given.body.access_token;
  const loaded = await loadToken(test.platform.db, bearer, null, test.clock.now());
  if (loaded === undefined) throw new Error('the token is not there');
  const headers = { authorization: `Bearer ${bearer}` };
  const answerOf = (response: { statusCode: number; body: string }) => ({
    status: response.statusCode,
    body: JSON.parse(response.body) as never,
  });
  return {
    client,
    bearer,
    actor: loaded.actor,
    get: async (url, more = {}) =>
      answerOf(await test.app.inject({ method: 'GET', url, headers: { ...headers, ...more } })),
    post: async (url, body, { key = randomUUID() } = {}) =>
      answerOf(
        await test.app.inject({
          method: 'POST',
          url,
          headers: { ...headers, 'idempotency-key': key },
          payload: body as object,
        }),
      ),
  };
}
