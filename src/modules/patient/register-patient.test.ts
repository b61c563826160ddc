import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aTestNumber } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { emptyRegistration } from './web/registration.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const ward = await test.as(small.wardNurse);
const homeCare = await test.as(small.homeCareNurse);
const centre = await test.as(small.centreNurse);
const administrator = await test.as(small.administrator);

type Failure = { error: { code: string; message: string; details?: { fields?: Record<string, string> } } };

const facts = {
  givenName: 'Elsa',
  familyName: 'Test',
  municipalityCode: '2082',
  address: { line: 'Testvägen 3', postalCode: '783 30', city: 'Säter' },
  stay: { place: 'ordinary-home', municipalityCode: '2082' },
};
const registered = async (body: object) =>
  (await ward.post<{ id: string }>('/api/patients', { ...facts, ...body })).body.id;

describe('registering a patient', () => {
  it('gives the unit a care relation, with address, stay and listing from now', async () => {
    const number = aTestNumber();
    const listing = { unitId: small.healthCentre.id };
    const id = await registered({
      number,
      listing,
      relatives: [{ name: 'Bo Test', relation: 'make', mayBeInformed: true }],
    });
    const shown = await ward.get<Record<string, never>>(`/api/patients/${id}`);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      identity: {
        name: 'Elsa Test',
        number: `${number.slice(0, 8)}-${number.slice(8)}`,
        numberKind: 'personnummer',
        version: 1,
      },
      stay: { place: 'ordinary-home', municipalityCode: '2082' },
      listing: { unitName: 'Säters vårdcentral', unitPhone: '0225-123 45' },
      addresses: [{ line: 'Testvägen 3', postalCode: '78330' }],
      relatives: [{ name: 'Bo Test', mayBeInformed: true }],
      may: { change: true },
    });
    expect((await centre.get(`/api/patients/${id}`)).status).toBe(200);
    expect((await homeCare.get(`/api/patients/${id}`)).status).toBe(403);
    const { rows } = await sql<{ type: string; participants: string[] }>`select type, participants from platform.journal
      where patient_id = ${id}::uuid`.execute(test.owner);
    expect(rows).toEqual([
      { type: 'patient.registered', participants: [small.ward.id, small.healthCentre.id].toSorted() },
    ]);
  });

  it('refuses who is already there, and says what to do', async () => {
    const number = aTestNumber();
    await registered({ number });
    const again = await homeCare.post<Failure>('/api/patients', { ...facts, number });
    expect([again.status, again.body.error.code]).toEqual([409, 'already-registered']);
    expect(again.body.error.message).toContain('Sök med hela numret');
  });

  it('registers once when two do it at the same time', async () => {
    const number = aTestNumber();
    const both = await Promise.all(
      [ward, homeCare].map((client) => client.post('/api/patients', { ...facts, number })),
    );
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('gives a reserve number to who has none', async () => {
    const id = await registered({ number: null, birthDate: '1950-02-28', sex: 'male' });
    const { body } = await ward.get<{ identity: { number: string; numberKind: string } }>(`/api/patients/${id}`);
    expect(body.identity.numberKind).toBe('reserve');
    expect(body.identity.number).toMatch(/^R20\d{9}$/);
    const found = await homeCare.post<{ patient: { id: string } }>('/api/patients/find', {
      number: body.identity.number,
    });
    expect(found.body.patient.id).toBe(id);
  });

  it('takes a repeat with the same key as the same command', async () => {
    const body = { ...facts, number: aTestNumber() };
    const key = crypto.randomUUID();
    const first = await ward.post<{ id: string }>('/api/patients', body, { key });
    const second = await ward.post<{ id: string }>('/api/patients', body, { key });
    expect(second).toEqual(first);
  });

  it.each([
    ['a wrong check digit', { number: wrongDigit(aTestNumber()) }, 'number-check-digit'],
    ['a date that is none', { number: '19400230-9804' }, 'number-date'],
    ['a number from the future', { number: '20991231-9808' }, 'number-future'],
    ['letters', { number: 'elsa-test-1' }, 'number-shape'],
    ['a birth date to come', { number: null, birthDate: '2026-11-23', sex: 'female' }, 'number-future'],
    ['an unknown municipality', { number: aTestNumber(), municipalityCode: '9999' }, 'no-such-municipality'],
    ['a listing at a ward', { number: aTestNumber(), listing: { unitId: small.ward.id } }, 'not-a-health-centre'],
  ])('refuses %s', async (_what, body, code) => {
    const answer = await ward.post<Failure>('/api/patients', { ...facts, ...body });
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
    expect(Object.values(answer.body.error.details?.fields ?? {})).toContain(answer.body.error.message);
  });

  it('is not for administrators', async () => {
    expect((await administrator.post('/api/patients', { ...facts, number: aTestNumber() })).status).toBe(403);
  });
});

function wrongDigit(number: string): string {
  return number.slice(0, 11) + String((Number(number.slice(11)) + 1) % 10);
}

describe('a registration that is half written', () => {
  it('is there for its writer alone, and gone when the patient is registered', async () => {
    const number = aTestNumber();
    const draft = { ...emptyRegistration, number, givenName: 'Elsa' };
    expect((await ward.post('/api/patients/drafts/save', { draft })).status).toBe(200);
    const load = async (by = ward) => (await by.get('/api/patients/drafts/load')).body;
    expect(await load()).toEqual({ draft, savedAt: test.clock.now() });
    expect(await load(homeCare)).toEqual({ draft: null, savedAt: null });
    await registered({ number });
    expect(await load()).toEqual({ draft: null, savedAt: null });
  });
});
