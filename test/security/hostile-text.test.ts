import { describe, expect, it } from 'vitest';
import { aSmallCounty } from '../factories/organisation.ts';
import { aPatient } from '../factories/patient.ts';
import { startTestApp } from '../support/app.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const ward = await test.as(small.wardNurse);
const patient = await aPatient(test.owner, {
  county: '20',
  municipality: '2082',
  owner: small.ward,
  knownTo: [small.ward],
});

interface Refused {
  error?: { code: string };
}

describe.each([
  ['the first half of a character', 'a\ud83d'],
  ['the second half of a character', '\udc00b'],
  ['a NUL', 'a\0b'],
])('%s', (_name, text) => {
  it.each<[string, object]>([
    [`/api/patients/${patient.id}/alerts`, { kind: 'other', description: text }],
    ['/api/patients/search', { text: `xx${text}` }],
    [`/api/patients/${patient.id}/relatives`, { name: text, relation: 'son', phone: null, mayBeInformed: true }],
    ['/api/messages/search', { box: 'inbox', text, limit: 10 }],
  ])('is refused at %s', async (path, body) => {
    const answer = await ward.post<Refused>(path, body);
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'unreadable-text']);
  });

  it('is refused in the facts of a referral, where it would be stored as JSON', async () => {
    const draft = await ward.post<{ id: string; version: number }>('/api/referrals', {
      patientId: patient.id,
      kind: 'enrol',
    });
    const { id, version } = draft.body;
    const answer = await ward.post(`/api/referrals/${id}/save`, { version, patch: { reason: `abc ${text}` } });
    expect(answer.status).toBe(400);
  });
});

it('whole characters of every kind are taken', async () => {
  const description = 'Överkänslig 🥜 أ \u202eomvänd';
  expect((await ward.post(`/api/patients/${patient.id}/alerts`, { kind: 'other', description })).status).toBe(200);
});
