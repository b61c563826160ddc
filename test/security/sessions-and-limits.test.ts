import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty, aStaff, aUnit } from '../factories/organisation.ts';
import { aPatient } from '../factories/patient.ts';
import { startTestApp } from '../support/app.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { openLog } from '../../src/platform/log.ts';
import { glanceAtSession, readSession } from '../../src/platform/http/server.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);

const headersOf = (token: string) => ({ cookie: `hemlank_session=${token}`, 'x-hemlank': '1' });

describe('a session', () => {
  it('ends when nobody has used it for an hour, although a screen listens all the time', async () => {
    const nurse = await test.as(small.homeCareNurse);
    const request = { server: test.app, headers: {}, cookies: { hemlank_session: nurse.token } } as never;
    for (let minutes = 0; minutes < 60; minutes += 5) {
      test.clock.pass({ minutes: 5 });
      await glanceAtSession(test.platform, request);
    }
    expect(await glanceAtSession(test.platform, request)).toBeUndefined();
    expect((await nurse.get('/api/worklist')).status).toBe(401);
  });

  it('goes on as long as somebody uses it', async () => {
    const nurse = await test.as(small.homeCareNurse);
    const request = { server: test.app, headers: {}, cookies: { hemlank_session: nurse.token } } as never;
    for (let minutes = 0; minutes < 90; minutes += 30) {
      test.clock.pass({ minutes: 30 });
      expect(await readSession(test.platform, request, null)).toBeDefined();
    }
  });

  it('ends with the assignment that it acts in, also when the end was set while it lasted', async () => {
    const admin = await test.as(small.administrator);
    const leaving = await aStaff(test.owner, small.homeCare, 'home-care-nurse', 'Slutar Testsson');
    const nurse = await test.as(leaving);
    const { rows } = await sql<{ id: string; version: number }>`select id, version from organisation.assignment
      where staff_id = ${leaving.id}`.execute(test.owner);
    const tomorrow = '2026-11-23';
    const ended = await admin.post(`/api/assignments/${rows[0]?.id}/end`, { version: 1, validTo: tomorrow });
    expect(ended.status).toBe(200);
    expect((await nurse.get('/api/worklist')).status).toBe(200);
    const later = await test.as(leaving);
    for (const { token } of [nurse, later]) {
      const { rows: found } = await sql<{ expires: string }>`select expires_at as expires from platform.session
        where actor ->> 'userId' = ${leaving.id} order by created_at`.execute(test.owner);
      expect(token).not.toBe('');
      expect(found.map(({ expires }) => expires)).toEqual(['2026-11-22T23:00:00.000Z', '2026-11-22T23:00:00.000Z']);
    }
  });

  it('ends with the unit that it acts at: at once when that closes today, else when its last day is over', async () => {
    const admin = await test.as(small.administrator);
    const unit = await aUnit(test.owner, small.municipality, { kind: 'home-care', name: 'Norra', county: '20' });
    const worker = await aStaff(test.owner, unit, 'home-care-nurse', 'Norea Norr');
    const nurse = await test.as(worker);
    const closes = async (activeTo: string, version: number) => {
      const facts = { name: 'Norra', hsaId: 'SE2321000001-NORRA', municipalityCode: '2082', address: null };
      const lists = { numbers: [], hours: [], serves: [] };
      const answer = await admin.post(`/api/units/${unit.id}`, { ...facts, ...lists, activeTo, version });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    };
    await closes('2026-11-23', 1);
    expect((await nurse.get('/api/worklist')).status).toBe(200);
    const { rows } = await sql<{ expires: string }>`select expires_at as expires from platform.session
      where user_id = ${worker.id}`.execute(test.owner);
    expect(rows).toEqual([{ expires: '2026-11-22T23:00:00.000Z' }]);
    await closes('2026-11-22', 2);
    expect((await nurse.get('/api/worklist')).status).toBe(401);
  });
});

describe('limits', () => {
  it('a new cookie with each request does not begin a new count', async () => {
    const app = await buildServer({
      platform: test.platform,
      modules: [],
      logger: openLog('silent'),
      publicUrl: 'http://127.0.0.1:4000',
      requestsPerMinute: 1,
    });
    app.get('/api/anything', { config: { open: 'in this test' } }, () => ({ here: true }));
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const headers = headersOf(randomBytes(32).toString('base64url'));
      statuses.push((await app.inject({ method: 'GET', url: '/api/anything', headers })).statusCode);
    }
    await app.close();
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  it('numbers cannot be tried one after the other; each person has a count of their own', async () => {
    const patient = await aPatient(test.owner, { county: '20', municipality: '2082', owner: small.ward });
    const ward = await test.as(small.wardNurse);
    const statuses: number[] = [];
    for (let n = 0; n < 32; n += 1)
      statuses.push((await ward.post('/api/patients/find', { number: patient.number })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.slice(30)).toEqual([429, 429]);
    const other = await test.as(small.centreNurse);
    expect((await other.post('/api/patients/find', { number: patient.number })).status).toBe(200);
  });
});
