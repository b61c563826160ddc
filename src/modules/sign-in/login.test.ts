import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { startIdentityProvider } from '../../demo/identity-provider.ts';
import { demoUser, searchUsers } from '../../demo/users.ts';
import { aSmallCounty, aStaff } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { openLoginBrowser } from '../../../test/support/walk-login.ts';
import { loadSession } from '../../platform/session.ts';
import { relyingParty } from './relying-party.ts';

const client = {
  clientId: 'test',
  clientSecret: 'only-for-tests',
  redirectUri: 'http://127.0.0.1:4000/api/session/callback',
};
const provider = await startIdentityProvider({
  port: 0,
  ...client,
  users: (search) => searchUsers(test.owner, search),
  user: (hsaId) => demoUser(test.owner, hsaId),
});
const party = relyingParty({ issuer: provider.issuer, ...client, allowInsecure: true });
const test = await startTestApp({ relyingParty: party });
const other = await startTestApp({ relyingParty: party, database: test.db, clock: test.clock });
const small = await aSmallCounty(test.owner);
const analyst = await aStaff(test.owner, small.homeCare, 'analyst', 'Anna Lytiker', 'controller');
afterAll(() => provider.close());

const nurse = small.homeCareNurse.hsaId;
const sessionOf = (token: string) => loadSession(test.platform.db, token, null, test.clock.now());

describe('signing in', () => {
  it('keeps how surely and when the person was known', async () => {
    const browser = openLoginBrowser(test.app);
    expect(await browser.login('/api/session/login?returnTo=/patients', nurse)).toBe('/patients');
    const session = await sessionOf(browser.token());
    expect(session?.actor).toMatchObject({ role: 'home-care-nurse', assurance: 'substantial' });
    const ago = Date.parse(test.clock.now()) - Date.parse(session?.actor?.authenticatedAt ?? '');
    expect(ago).toBeGreaterThanOrEqual(0);
    expect(ago).toBeLessThan(10_000);
  });

  it('too weakly for the role is refused, with the page that says what to do, and without a session', async () => {
    const browser = openLoginBrowser(test.app);
    expect(await browser.login('/api/session/login', nurse, 'weak')).toBe('/sign-in?problem=too-weak');
    expect((await browser.session()).user).toBeNull();
  });

  it('weakly is enough for who only counts', async () => {
    const browser = openLoginBrowser(test.app);
    expect(await browser.login('/api/session/login', analyst.hsaId, 'weak')).toBe('/');
    expect((await browser.session()).assignment?.role).toBe('analyst');
  });

  it('with several assignments, one that asks for more cannot be chosen', async () => {
    const both = await aStaff(test.owner, small.homeCare, 'analyst', 'Bodil Beggeroller');
    await sql`insert into organisation.assignment (id, staff_id, unit_id, role, purpose, valid_from)
      values (gen_random_uuid(), ${both.id}, ${small.homeCare.id}, 'receiver', 'care', '2020-01-01')`.execute(
      test.owner,
    );
    const browser = openLoginBrowser(test.app);
    await browser.login('/api/session/login', both.hsaId, 'weak');
    const headers = { cookie: `hemlank_session=${browser.token()}`, 'x-hemlank': '1' };
    const listed = await test.app.inject({ method: 'GET', url: '/api/session/assignments', headers });
    const { assignments } = listed.json<{ assignments: { id: string; role: string }[] }>();
    const choose = async (role: string) => {
      const payload = { assignmentId: assignments.find((one) => one.role === role)?.id };
      return test.app.inject({ method: 'POST', url: '/api/session/assignment', headers, payload });
    };
    const refused = await choose('receiver');
    expect([refused.statusCode, refused.json<{ error: { code: string } }>().error.code]).toEqual([403, 'too-weak']);
    expect((await choose('analyst')).statusCode).toBe(200);
  });
});

describe('signing in anew', () => {
  it('makes the login new within the session, which gets another token', async () => {
    const browser = openLoginBrowser(test.app);
    await browser.login('/api/session/login', nurse);
    const before = browser.token();
    test.clock.pass({ minutes: 30 });
    const old = await sessionOf(before);
    expect(await browser.login('/api/session/anew?returnTo=/patients', nurse)).toBe('/patients');
    expect(browser.token()).not.toBe(before);
    expect(await sessionOf(before)).toBeUndefined();
    const session = await sessionOf(browser.token());
    expect(session?.actor?.assignmentId).toBe(old?.actor?.assignmentId);
    const between = Date.parse(session?.actor?.authenticatedAt ?? '') - Date.parse(old?.actor?.authenticatedAt ?? '');
    expect(between).toBeGreaterThan(29 * 60_000);
  });

  it('by somebody else, or too weakly, changes nothing', async () => {
    const browser = openLoginBrowser(test.app);
    await browser.login('/api/session/login', nurse);
    const before = browser.token();
    const other = small.receiver.hsaId;
    expect(await browser.login('/api/session/anew', other)).toBe('/session/renewed?problem=other-person');
    expect(await browser.login('/api/session/anew', nurse, 'weak')).toBe('/session/renewed?problem=too-weak');
    expect(browser.token()).toBe(before);
    expect((await browser.session()).user?.name).toBe(small.homeCareNurse.name);
  });

  it('without a session there is nothing to go on with', async () => {
    const browser = openLoginBrowser(test.app);
    expect(await browser.login('/api/session/anew', nurse)).toBe('/session/renewed?problem=session-ended');
  });
});

describe('attempts', () => {
  it('of an address are counted for all processes together', async () => {
    const begin = async (app: typeof test.app) => {
      const answer = await app.inject({ method: 'GET', url: '/api/session/login', remoteAddress: '192.0.2.99' });
      return answer.headers.location ?? '';
    };
    for (let n = 0; n < 30; n += 1) {
      expect(await begin(test.app)).toContain(provider.issuer);
      expect(await begin(other.app)).toContain(provider.issuer);
    }
    expect(await begin(test.app)).toBe('/sign-in?problem=too-many');
    expect(await begin(other.app)).toBe('/sign-in?problem=too-many');
  });
});
