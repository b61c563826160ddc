import { describe, expect, it } from 'vitest';
import { aKnownPatient, anAccessCounty, documented, stepsOf } from '../../../test/factories/access.ts';
import { aStaff } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { entriesOfPatient } from '../../platform/journal/read.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Block, BlockRequest, Opening } from './contract.ts';

const test = await startTestApp();
const county = await anAccessCounty(test);
const { nurse, ward } = county;
let { wardNurse } = county;
const refused = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { error?: { code: string } }).error?.code,
];
const stated = {
  among: 'other-controllers',
  danger: 'Medvetslös, oklar medicinering.',
  whyNoConsent: 'Patienten är inte kontaktbar.',
};

/** Whom the ward alone knows: home care has no relation. */
async function aStranger() {
  const patient = await aKnownPatient(test, county, [ward]);
  wardNurse = await test.as(county.wardNursePerson);
  await documented(test, wardNurse, patient.id);
  return patient.id;
}

describe('an emergency, in two steps', () => {
  it('asks no relation: danger stated, who holds seen, necessity stated, opened for a limited time', async () => {
    const patientId = await aStranger();
    expect(refused(await nurse.post('/api/access/openings', { patientId, among: 'other-controllers' }))).toEqual([
      403,
      'no-care-relation',
    ]);
    const steps = stepsOf(nurse);
    const seen = await steps.emergency(patientId);
    expect(seen).toMatchObject({ step: 'source', emergency: { danger: stated.danger, necessity: null } });
    expect(seen.sources).toMatchObject([
      { controller: { name: 'Region Dalarna' }, may: { open: false, emergencyOpen: true } },
    ]);
    const sourceId = seen.sources[0]?.id ?? '';
    expect(
      refused(await nurse.post(`/api/access/openings/${seen.id}/open`, { sourceIds: [sourceId], relevance: 'x' }))[0],
    ).toBe(403);
    expect((await steps.content(seen.id, sourceId)).status).toBe(403);
    const opened = await steps.openInEmergency(seen.id, [sourceId]);
    expect(opened.sources[0]?.opened).toMatchObject({ ground: 'emergency', emergency: true, current: true });
    const content = await steps.content(seen.id, sourceId);
    expect(content.body.rows, JSON.stringify(content.body)).toHaveLength(1);
    // The unit takes part in this matter: it may know who the patient is, and not the rest.
    expect((await nurse.get(`/api/patients/${patientId}`)).status).toBe(200);
    test.clock.pass({ hours: 25 });
    const later = await test.as(county.homeCarePerson);
    expect((await stepsOf(later).content(seen.id, sourceId)).status).toBe(403);
    expect((await later.get(`/api/patients/${patientId}`)).status).toBe(403);
  });

  it('needs that one has just signed in, in each step', async () => {
    const patientId = await aStranger();
    const client = await test.as(county.homeCarePerson);
    const seen = await stepsOf(client).emergency(patientId);
    const sourceIds = seen.sources.map(({ id }) => id);
    await stepsOf(client).openInEmergency(seen.id, sourceIds);
    test.clock.pass({ minutes: 50 });
    expect(refused(await client.post('/api/access/emergencies', { ...stated, patientId }))).toEqual([
      403,
      'sign-in-anew',
    ]);
    expect(refused(await stepsOf(client).content(seen.id, sourceIds[0] ?? ''))).toEqual([403, 'sign-in-anew']);
  });

  it('says so, also where the patient’s consent would be lacking without the emergency', async () => {
    const patient = await aKnownPatient(test, county, [county.ward, county.homeCare]);
    await documented(test, county.wardNurse, patient.id);
    const client = await test.as(county.homeCarePerson);
    const seen = await stepsOf(client).emergency(patient.id);
    test.clock.pass({ minutes: 50 });
    const body = { relevance: 'Läkemedel före hembesök.' };
    const path = `/api/access/openings/${seen.id}/sources`;
    expect(refused(await client.post(path, body))).toEqual([403, 'sign-in-anew']);
  });

  it('is put up for the head of the unit, who takes note of it', async () => {
    const patientId = await aStranger();
    const client = await test.as(county.homeCarePerson);
    const seen = await stepsOf(client).emergency(patientId);
    await stepsOf(client).openInEmergency(seen.id, [seen.sources[0]?.id ?? '']);
    const chief = await test.as(county.headPerson);
    const waiting = async () => {
      const { body } = await chief.get<{ groups?: unknown; items?: { action: string; caseId: string }[] }>(
        '/api/worklist',
      );
      return JSON.stringify(body).includes(`"access.review-emergency"`) && JSON.stringify(body).includes(seen.id);
    };
    expect(await waiting()).toBe(true);
    expect((await chief.get<Opening>(`/api/access/openings/${seen.id}`)).body).toMatchObject({ mayAcknowledge: true });
    expect((await client.post(`/api/access/openings/${seen.id}/acknowledge`, {})).status).toBe(403);
    const noted = await chief.post<Opening>(`/api/access/openings/${seen.id}/acknowledge`, { note: 'Rimligt.' });
    expect(noted.body.emergency?.acknowledged).toMatchObject({
      by: { name: county.headPerson.name },
      note: 'Rimligt.',
    });
    expect(await waiting()).toBe(false);
    expect(refused(await chief.post(`/api/access/openings/${seen.id}/acknowledge`, {}))).toEqual([409, 'reviewed']);
  });
});

describe("another controller's block", () => {
  it('is not opened by the one who asks: the blocking unit lifts or refuses, and for that unit alone', async () => {
    const patientId = await aStranger();
    const block = { patientId, extent: 'own-controller', requestedBy: 'patient', how: 'oral' };
    expect((await wardNurse.post<Block>('/api/access/opt-outs', block)).status).toBe(200);
    const client = await test.as(county.homeCarePerson);
    const steps = stepsOf(client);
    const seen = await steps.emergency(patientId);
    expect(seen.sources).toMatchObject([{ blocked: true, may: { emergencyOpen: false, askToLift: true } }]);
    const sourceId = seen.sources[0]?.id ?? '';
    const necessity = 'Läkemedel styr behandlingen.';
    expect(
      (await client.post(`/api/access/openings/${seen.id}/emergency-open`, { sourceIds: [sourceId], necessity }))
        .status,
    ).toBe(403);
    const body = { openingId: seen.id, sourceId, necessity };
    const asked = await client.post<BlockRequest>('/api/access/block-requests', body);
    expect(asked.body, JSON.stringify(asked.body)).toMatchObject({
      state: 'asked',
      to: { unit: { name: ward.name } },
      mayAnswer: false,
    });
    const path = `/api/access/block-requests/${asked.body.id}`;
    const answer = { version: 1, answer: 'lift', reason: 'Fara för liv.' };
    expect((await client.post(`${path}/answer`, answer)).status).toBe(404);
    expect((await (await test.as(county.centreNursePerson)).get(path)).status).toBe(404);
    const warden = wardNurse;
    const lifted = await warden.post<BlockRequest>(`${path}/answer`, answer);
    expect(lifted.body, JSON.stringify(lifted.body)).toMatchObject({
      state: 'lifted',
      answered: { reason: 'Fara för liv.' },
    });
    await steps.openInEmergency(seen.id, [sourceId]);
    expect((await steps.content(seen.id, sourceId)).body.rows).toHaveLength(1);
    // For a third controller the patient's block stands.
    const managers = await test.as(await aStaff(test.owner, county.careManagers, 'care-manager', 'Berit Bistånd'));
    expect((await managers.post('/api/access/openings', { patientId, among: 'other-controllers' })).status).toBe(403);
  });
});

it('writes each step in the journal', async () => {
  const patientId = await aStranger();
  const client = await test.as(county.homeCarePerson);
  const seen = await stepsOf(client).emergency(patientId);
  await stepsOf(client).openInEmergency(seen.id, [seen.sources[0]?.id ?? '']);
  const types = await inTransaction(
    test.platform,
    { actor: client.actor, action: 'test', requestId: 'test' },
    async (work) => (await entriesOfPatient(work, patientId, { limit: 50 })).map(({ type }) => type),
  );
  expect(types).toEqual(expect.arrayContaining(['access.emergency-stated', 'access.emergency-opened']));
});
