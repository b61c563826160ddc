import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aReferralCounty, aSentReferral, type Receipt, type Refused } from './factories/referral.ts';
import { startTestApp } from './support/app.ts';
import { expectClear, hostileWorld, rowCounts, send, sendHostile } from './support/hostile-walk.ts';

const test = await startTestApp();
const world = await hostileWorld(test);
const county = await aReferralCounty(test);
const nowhere = '01890000-0000-7000-8000-000000000000';
const pathTo = (path: string) => path.replaceAll(/:[a-zA-Z]+/g, nowhere);
const commands = world.endpoints.filter(({ type }) => type === 'command');
const posts = world.endpoints.filter(
  (endpoint) =>
    (endpoint.type === 'command' || (endpoint.type === 'query' && endpoint.method === 'POST')) &&
    endpoint.upload === undefined,
);

describe('whatever is sent to any endpoint', () => {
  it.each(world.endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
    '%s: a clear 4xx, never a 5xx, and nothing written',
    async (_path, endpoint) => {
      expect(await sendHostile(world, endpoint, 2)).toBe(2);
    },
  );

  const payloads: [string, string, Record<string, string>][] = [
    ['half a JSON text', '{"a": [1, 2', {}],
    ['no JSON at all', '<xml/>', {}],
    ['nothing', '', {}],
    ['prototype games', '{"__proto__": {"x": 1}}', {}],
    ['more than a megabyte', JSON.stringify({ text: 'x'.repeat(1_100_000) }), {}],
    ['nesting a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), {}],
    ['a list of half a million', `{"list": [${'1,'.repeat(500_000)}1]}`, {}],
    ['another content type', '{}', { 'content-type': 'text/plain' }],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]).toString('latin1'), {}],
  ];
  it.each(payloads)('%s is refused by every endpoint that takes a body', async (_what, payload, headers) => {
    const before = await rowCounts(test);
    for (const endpoint of posts) {
      const person = await world.personFor(endpoint);
      const answer = await send(test, person, endpoint, pathTo(endpoint.path), payload, headers);
      expectClear(answer, endpoint.path);
    }
    expect(await rowCounts(test)).toEqual(before);
  });

  it('no command does anything without an idempotency key', async () => {
    const before = await rowCounts(test);
    for (const endpoint of commands) {
      const person = await world.personFor(endpoint);
      expectClear(
        await send(test, person, endpoint, pathTo(endpoint.path), '{}', { 'idempotency-key': '' }),
        endpoint.path,
      );
    }
    expect(await rowCounts(test)).toEqual(before);
  });

  it('refusals are said in the language of the session', async () => {
    const english = await test.as(county.wardNurse);
    await english.post('/api/session/locale', { locale: 'en' });
    for (const [path, body] of [
      ['/api/referrals', { patientId: 'x' }],
      ['/api/referrals', { patientId: nowhere, kind: 'enrol' }],
      [`/api/referrals/${nowhere}/send`, { version: 1, toUnitId: nowhere }],
      ['/api/patients/find', { number: '1' }],
    ] as const) {
      const sv = await county.sender.post<Refused>(path, body);
      const en = await english.post<Refused>(path, body);
      expect(sv.status, path).toBe(en.status);
      expect(sv.body.error.code).toBe(en.body.error.code);
      expect(sv.body.error.message).not.toBe(en.body.error.message);
    }
  });
});

describe('a fact nested very deep', () => {
  it('is refused before anything walks through it', async () => {
    const matter = await aSentReferral(test, county);
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown;
    const refused = await matter.act(county.sender, 'supply-facts', { patch: { reason: deep } });
    expect(refused.status).toBe(400);
    expect(refused.body.error.code).toBe('nested-too-deep');
  });
});

describe('times and days that do not exist', () => {
  it.each(['2026-02-30T10:00:00Z', '2026-12-01T25:00:00Z', '2026-03-29T02:30:00', 'i morgon', '2026-12-01', 20261201])(
    'as a start of enrolment: %s',
    async (startsAt) => {
      const matter = await underAssessment();
      const refused = await matter.act(county.receiver, 'accept', { levels: [{ level: 'nurse' }], startsAt });
      expect(refused.status).toBe(400);
      expect((await matter.seenBy(county.receiver)).state).toBe('under-assessment');
    },
  );

  it.each(['2026-02-29', '2026-00-10', '2026-12-01T10:00:00Z', '1 december'])(
    'as a day of visit: %s',
    async (firstVisitOn) => {
      const matter = await underAssessment();
      const refused = await matter.act(county.receiver, 'accept', { levels: [{ level: 'nurse' }], firstVisitOn });
      expect(refused.status).toBe(400);
    },
  );
});

describe('what has changed meanwhile', () => {
  it('deciding twice: the second is told that it is decided, and nothing more happens', async () => {
    const matter = await underAssessment();
    const { version } = matter;
    await matter.done(county.receiver, 'accept', { levels: [{ level: 'nurse' }] });
    const second = await matter.act(county.otherReceiver, 'accept', { version, levels: [{ level: 'nurse' }] });
    expect(second.status).toBe(409);
    expect(second.body.error.message).toContain('Rut Mottagare');
  });

  it('two who decide at once: one wins, the other sees what happened', async () => {
    const matter = await underAssessment();
    const { version } = matter;
    const decline = { version, code: 'capacity', reason: 'Fullt.', clause: 'threshold' };
    const answers = await Promise.all([
      matter.act(county.receiver, 'accept', { version, levels: [{ level: 'nurse' }] }),
      matter.act(county.otherReceiver, 'decline', decline),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length, JSON.stringify(answers)).toBe(1);
    expect(statuses).toContain(409);
    const loser = answers.find(({ status }) => status === 409);
    expect(loser?.body.error.message).toMatch(/Rut|Ruben/);
  });

  it('a version that is no longer the latest', async () => {
    const matter = await underAssessment();
    const refused = await matter.act(county.receiver, 'accept', {
      version: matter.version - 1,
      levels: [{ level: 'nurse' }],
    });
    expect(refused.status).toBe(409);
    expect(refused.body.error.code).toBe('stale');
  });
});

describe('a session that has ended', () => {
  it('is refused after an hour unused, and after signing out', async () => {
    const idle = await test.as(county.wardNurse);
    await sql`update platform.session set last_seen_at = last_seen_at - interval '2 hours' where user_id = ${county.wardNurse.id}`.execute(
      test.owner,
    );
    expect((await idle.get('/api/worklist')).status).toBe(401);
    const leaving = await test.as(county.receiverPerson);
    expect((await leaving.get('/api/worklist')).status).toBe(200);
    await leaving.post('/api/session/logout');
    const after = await leaving.post<Receipt & Refused>('/api/referrals', { patientId: nowhere, kind: 'enrol' });
    expect(after.status).toBe(401);
    expect(after.body.error.code).toBe('not-signed-in');
  });
});

async function underAssessment() {
  const matter = await aSentReferral(test, county);
  await matter.done(county.receiver, 'receive');
  await matter.done(county.receiver, 'start-assessment');
  return matter;
}
