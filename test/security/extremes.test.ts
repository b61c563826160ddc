import { describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { completeHandover } from '../factories/enrolment.ts';
import { aPatient } from '../factories/patient.ts';
import { aReferralCounty, aSentReferral, type Refused } from '../factories/referral.ts';
import { type Client, startTestApp } from '../support/app.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver, centre, nurse } = county;
const patient = await aPatient(test.owner, {
  county: '20',
  municipality: '2082',
  owner: county.ward,
  knownTo: [county.ward, county.homeCare],
  listedAt: county.healthCentre,
});

const dates = ['0001-01-01', '9999-12-31', '2026-02-30', '0000-01-01', '12026-01-01', '2026-03-29', ''];
const moments = [
  '0001-01-01T00:00:00.000Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999-23:59',
  '2026-02-30T10:00:00Z',
  '2026-03-29T02:30:00+01:00',
  '-000001-01-01T00:00:00Z',
];
const numbers = [-1, 0, 1e21, 2 ** 53, 2 ** 31, -0, 1.5, Number.MAX_VALUE];

async function neverAFault(by: Client, method: 'get' | 'post', path: string, body?: unknown): Promise<void> {
  const answer = await (method === 'get' ? by.get<Refused>(path) : by.post<Refused>(path, body));
  expect(answer.status, `${method} ${path} ${JSON.stringify(body)}`).toBeLessThan(500);
}

describe('moments and dates at the edge of what can be written', () => {
  it.each(moments)('%s', async (moment) => {
    expect.hasAssertions();
    const at = encodeURIComponent(moment);
    await neverAFault(centre, 'get', `/api/patients/${patient.id}/responsibilities?at=${at}`);
    const cursor = (parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const worklist = cursor([moment, '1', '~', moment, newId(), 'referral.receive']);
    await neverAFault(nurse, 'get', `/api/worklist?cursor=${worklist}`);
    await neverAFault(
      nurse,
      'get',
      `/api/patients/${patient.id}/timeline?cursor=${cursor([moment, '999999999999999'])}`,
    );
    await neverAFault(nurse, 'post', '/api/messages/search', { box: 'inbox', cursor: cursor([moment, newId()]) });
    await neverAFault(sender, 'post', '/api/messages', {
      patientId: patient.id,
      about: { kind: 'patient', id: patient.id },
      kind: 'question',
      toUnitId: county.homeCare.id,
      subject: 'Fråga',
      body: 'Fråga',
      answerDueAt: moment,
    });
    const matter = await aSentReferral(test, county);
    await matter.done(receiver, 'receive');
    await neverAFault(receiver, 'post', `/api/referrals/${matter.id}/accept`, {
      version: matter.version,
      levels: [{ level: 'nurse' }],
      startsAt: moment,
    });
  });

  it.each(dates)('%s', async (date) => {
    expect.hasAssertions();
    for (const path of ['address', 'listing', 'stay']) {
      const place = { kind: 'registered', line: 'Testvägen 2', postalCode: '78330', city: 'Säter' };
      const listing = { unitId: county.healthCentre.id, physicianId: null };
      const stay = { place: 'ordinary-home', municipalityCode: '2082' };
      const facts = path === 'address' ? place : path === 'listing' ? listing : stay;
      await neverAFault(sender, 'post', `/api/patients/${patient.id}/${path}`, {
        version: 1,
        ...facts,
        since: { date },
      });
      const since = { date, time: '02:30' };
      await neverAFault(sender, 'post', `/api/patients/${patient.id}/${path}`, { version: 1, ...facts, since });
    }
    const facts = { consentDate: date, followUpDate: date, endDate: date };
    for (const kind of ['enrol', 'back-to-health-centre', 'acute'])
      await neverAFault(sender, 'post', '/api/referrals/preview', { municipalityCode: '2082', kind, facts, age: 3 });
  });
});

describe('numbers', () => {
  it.each(numbers)('%s', async (number) => {
    expect.hasAssertions();
    await neverAFault(sender, 'post', '/api/patients/search', { text: 'anna', page: number });
    await neverAFault(nurse, 'post', '/api/enrolments/search', { page: number, pageSize: number });
    await neverAFault(nurse, 'get', `/api/worklist?limit=${number}`);
    await neverAFault(sender, 'get', `/api/units?page=${number}&text=a`);
    await neverAFault(sender, 'post', `/api/patients/${patient.id}/listing`, { version: number });
    await neverAFault(sender, 'post', '/api/referrals/search', { box: 'sent', limit: number });
    await neverAFault(sender, 'post', '/api/referrals/preview', {
      municipalityCode: '2082',
      kind: 'enrol',
      facts: { expectedDays: number, visitsPerMonth: number },
      age: number,
    });
    const draft = await sender.post<{ id: string; version: number }>('/api/referrals', {
      patientId: patient.id,
      kind: 'enrol',
    });
    const patch = { expectedDays: number, visitsPerMonth: number };
    await neverAFault(sender, 'post', `/api/referrals/${draft.body.id}/save`, { version: draft.body.version, patch });
  });
});

describe('the last day with home care', () => {
  it.each(['2199-12-31', '2090-01-01'])('%s is too far ahead to be accepted', async (endDate) => {
    const enrolled = await aSentReferral(test, county);
    await enrolled.done(receiver, 'receive');
    await enrolled.done(receiver, 'accept', { levels: [{ level: 'nurse' }] });
    const back = await nurse.post<{ id: string; version: number }>('/api/referrals', {
      patientId: enrolled.patient.id,
      kind: 'back-to-health-centre',
    });
    const { id } = back.body;
    const patch = { ...completeHandover, endDate };
    const saved = await nurse.post<{ version: number }>(`/api/referrals/${id}/save`, {
      version: back.body.version,
      patch,
      confirmed: ['placeOfCare', 'responsiblePhysician'],
    });
    expect(saved.status).toBe(200);
    const sent = await nurse.post<{ version: number } & Refused>(`/api/referrals/${id}/send`, {
      version: saved.body.version,
      toUnitId: county.healthCentre.id,
    });
    expect([sent.status, sent.body.error?.code]).toEqual([422, 'end-too-far']);
  });
});
