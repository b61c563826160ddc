import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { aPatient } from './factories/patient.ts';
import { aDraft, aReferralCounty, aSentReferral, type Receipt, type Refused } from './factories/referral.ts';
import { startTestApp } from './support/app.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver } = county;

const newPatient = () =>
  aPatient(test.owner, { county: '20', municipality: '2082', owner: county.ward, listedAt: county.healthCentre });

async function referralsOf(patientId: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from referral.referral where patient_id = ${patientId}::uuid`.execute(test.owner);
  return rows[0]?.n ?? -1;
}

async function entriesOf(caseId: string, type: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from platform.journal where case_id = ${caseId}::uuid and type = ${type}`.execute(test.owner);
  return rows[0]?.n ?? -1;
}

describe('the same key twice', () => {
  it('makes the object once and answers the same', async () => {
    const patient = await newPatient();
    const key = randomUUID();
    const write = () => sender.post<Receipt>('/api/referrals', { patientId: patient.id, kind: 'enrol' }, { key });
    const first = await write();
    expect(first.status).toBe(200);
    expect(await write()).toEqual(first);
    expect(await referralsOf(patient.id)).toBe(1);
  });

  it('answers with the object as it is now, not as it was', async () => {
    const matter = await aSentReferral(test, county);
    const key = randomUUID();
    const path = `/api/referrals/${matter.id}/receive`;
    const body = { version: matter.version };
    const first = await receiver.post<Receipt>(path, body, { key });
    expect(first.status).toBe(200);
    matter.version = first.body.version;
    await matter.done(receiver, 'start-assessment');
    const again = await receiver.post<Receipt>(path, body, { key });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: matter.id, state: 'under-assessment', version: matter.version });
    expect(await entriesOf(matter.id, 'referral.received')).toBe(1);
  });

  it('as two copies at once: one takes effect, both get its answer', async () => {
    const patient = await newPatient();
    const key = randomUUID();
    const write = () => sender.post<Receipt>('/api/referrals', { patientId: patient.id, kind: 'enrol' }, { key });
    const [one, other] = await Promise.all([write(), write()]);
    expect(one.status).toBe(200);
    expect(other).toEqual(one);
    expect(await referralsOf(patient.id)).toBe(1);
  });

  it('as many copies at once of a change of an object: none is told that it came too late', async () => {
    const matter = await aDraft(test, county);
    const key = randomUUID();
    const body = { version: matter.version, toUnitId: county.homeCare.id };
    const send = () => sender.post<Receipt>(`/api/referrals/${matter.id}/send`, body, { key });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body: answered }) => answered.version)).size).toBe(1);
    expect(await entriesOf(matter.id, 'referral.sent')).toBe(1);
  });

  it('from another person is another command', async () => {
    const patient = await newPatient();
    const key = randomUUID();
    const body = { patientId: patient.id, kind: 'enrol' };
    const first = await sender.post<Receipt>('/api/referrals', body, { key });
    const second = await county.centre.post<Receipt>('/api/referrals', body, { key });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.id).not.toBe(first.body.id);
    expect(await referralsOf(patient.id)).toBe(2);
  });
});

describe('a key used for something else', () => {
  it('is refused for another body and for another command', async () => {
    const patient = await newPatient();
    const key = randomUUID();
    const first = await sender.post<Receipt>('/api/referrals', { patientId: patient.id, kind: 'enrol' }, { key });
    const otherBody = await sender.post<Refused>('/api/referrals', { patientId: patient.id, kind: 'acute' }, { key });
    const otherCommand = await sender.post<Refused>(`/api/referrals/${first.body.id}/discard`, { version: 1 }, { key });
    for (const { status, body } of [otherBody, otherCommand]) {
      expect(status).toBe(422);
      expect(body.error.code).toBe('idempotency-key-reused');
    }
    expect(await referralsOf(patient.id)).toBe(1);
  });
});

describe('no key', () => {
  it.each([undefined, 'abc', '1', `${randomUUID()}0`])('or one that is none (%s) is refused', async (key) => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/referrals',
      headers: {
        cookie: `hemlank_session=${sender.token}`,
        'x-hemlank': '1',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      payload: { patientId: newId(), kind: 'enrol' },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<Refused>().error.code).toBe('idempotency-key-missing');
  });
});

describe('a command that was refused', () => {
  it('leaves its key free for the corrected attempt', async () => {
    const matter = await aDraft(test, county);
    const key = randomUUID();
    const path = `/api/referrals/${matter.id}/send`;
    const wrong = await sender.post<Refused>(path, { version: matter.version, toUnitId: county.ward.id }, { key });
    expect(wrong.status).toBe(400);
    const right = await sender.post<Receipt>(path, { version: matter.version, toUnitId: county.homeCare.id }, { key });
    expect(right.status).toBe(200);
  });
});

describe('a repeat when the right to see is gone', () => {
  it('is refused: it is authorised anew', async () => {
    const second = newId<'assignment'>();
    await sql`insert into organisation.assignment (id, staff_id, unit_id, role, purpose, valid_from)
      values (${second}, ${county.wardNurse.id}, ${county.healthCentre.id}, 'health-centre-nurse', 'care', '2020-01-01')`.execute(
      test.owner,
    );
    const patient = await newPatient();
    const key = randomUUID();
    const body = { patientId: patient.id, kind: 'enrol' };
    expect((await sender.post('/api/referrals', body, { key })).status).toBe(200);
    const elsewhere = await test.as(county.wardNurse, second);
    const repeated = await elsewhere.post<Refused>('/api/referrals', body, { key });
    expect([403, 404]).toContain(repeated.status);
    expect(JSON.stringify(repeated.body)).not.toContain(patient.id);
  });
});
