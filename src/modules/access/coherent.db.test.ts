import { describe, expect, it } from 'vitest';
import { aStaff } from '../../../test/factories/organisation.ts';
import { aKnownPatient, anAccessCounty, documented, stepsOf } from '../../../test/factories/access.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { Block, Consent, Standing } from './contract.ts';

const test = await startTestApp();
const county = await anAccessCounty(test);
const { nurse, otherNurse, ward, homeCare, careManagers } = county;
let { wardNurse } = county;
const steps = stepsOf(nurse);
const refused = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { error?: { code: string } }).error?.code,
];

/** Known to the ward, which has documented, and to home care, which has not. */
async function aPatientOfTwo() {
  const patient = await aKnownPatient(test, county, [ward, homeCare]);
  await documented(test, wardNurse, patient.id);
  return patient;
}

describe("another controller's data, in steps", () => {
  it('existence, then source with consent, then content; each names its owner', async () => {
    const { id: patientId } = await aPatientOfTwo();
    const looked = await steps.look(patientId);
    expect(looked).toMatchObject({ step: 'existence', exists: true, blockExists: false, sources: [], consent: 'none' });
    expect(looked.sourcesHindrance?.code).toBe('consent-needed');
    const body = { relevance: 'Läkemedel' };
    expect(refused(await nurse.post(`/api/access/openings/${looked.id}/sources`, body))).toEqual([
      403,
      'consent-needed',
    ]);
    expect(
      refused(await nurse.post(`/api/access/openings/${looked.id}/open`, { ...body, sourceIds: [looked.id] })),
    ).toEqual([409, 'sources-first']);
    await steps.consent(patientId);
    const seen = await steps.sources(looked.id);
    expect(seen.sources).toMatchObject([
      {
        controller: { name: 'Region Dalarna', side: 'health-care' },
        unit: null,
        blocked: false,
        opened: null,
        may: { open: true },
      },
    ]);
    const sourceId = seen.sources[0]?.id ?? '';
    expect(refused(await steps.content(looked.id, sourceId))).toEqual([403, 'not-opened']);
    const opened = await steps.open(looked.id, [sourceId]);
    expect(opened.sources[0]?.opened).toMatchObject({ current: true, ground: 'coherent-consent', emergency: false });
    const content = await steps.content(looked.id, sourceId);
    expect(content.status, JSON.stringify(content.body)).toBe(200);
    expect(content.body.rows).toMatchObject([
      {
        kind: 'entry',
        owner: { name: 'Region Dalarna' },
        unit: { name: ward.name },
        sentence: { key: 'referral.sent' },
      },
    ]);
    // The timeline of one's own unit stays one's own: what others hold is in the opening alone.
    expect(refused(await stepsOf(otherNurse).content(looked.id, sourceId))).toEqual([403, 'not-opened']);
  });

  it('is closed at once when the consent is withdrawn, when the patient opts out, and when the time is out', async () => {
    const { id: patientId } = await aPatientOfTwo();
    const consent = await steps.consent(patientId);
    const { id, sourceId } = await steps.opened(patientId);
    const withdrawn = await nurse.post<Consent>(`/api/access/consents/${consent.id}/withdraw`, {
      version: 1,
      how: 'oral',
    });
    expect(withdrawn.body).toMatchObject({ withdrawn: { how: 'oral' }, version: 2, mayWithdraw: false });
    expect((await steps.content(id, sourceId)).status).toBe(403);
    await steps.consent(patientId);
    expect((await steps.content(id, sourceId)).status).toBe(200);
    const optOut = { patientId, extent: 'own-controller', requestedBy: 'patient', how: 'oral' };
    const out = await wardNurse.post<Block>('/api/access/opt-outs', optOut);
    expect(out.status, JSON.stringify(out.body)).toBe(200);
    expect((await steps.content(id, sourceId)).status).toBe(403);
    expect(await steps.look(patientId)).toMatchObject({ exists: false, blockExists: true });
    const lift = { version: 1, ground: 'patient-request', reason: 'Patienten ångrade sig.' };
    expect((await wardNurse.post(`/api/access/blocks/${out.body.id}/lift`, lift)).status).toBe(200);
    expect((await steps.content(id, sourceId)).status).toBe(200);
    test.clock.pass({ hours: 12 });
    expect(refused(await (await stepsAgain()).content(id, sourceId))).toEqual([403, 'not-opened']);
  });

  it('asks no consent of a child, and of somebody without capacity that the attitude is clarified', async () => {
    const child = await aPatientOfTwo();
    const by = await stepsAgain();
    const attitude = (patientId: string, more: Record<string, unknown>) => by.attitude({ patientId, ...more });
    await attitude(child.id, { capacity: 'child' });
    expect((await by.opened(child.id)).opening.sources[0]?.opened?.ground).toBe('coherent-child');
    const adult = await aPatientOfTwo();
    await attitude(adult.id, { capacity: 'lastingly-without' });
    const { id } = await by.look(adult.id);
    const sourceIds = (await by.sources(id)).sources.map((source) => source.id);
    const open = () => by.client.post(`/api/access/openings/${id}/open`, { sourceIds, relevance: 'Läkemedel' });
    expect(refused(await open())).toEqual([403, 'attitude-needed']);
    await attitude(adult.id, { capacity: 'lastingly-without', clarifiedHow: 'Samtal med dottern.', wouldObject: true });
    expect(refused(await open())).toEqual([403, 'would-object']);
    await attitude(adult.id, { capacity: 'lastingly-without', clarifiedHow: 'Samtal med dottern.' });
    expect((await open()).status).toBe(200);
  });

  it('the social side opens by consent, and home service never', async () => {
    const patient = await aKnownPatient(test, county, [ward, careManagers, county.homeService]);
    await documented(test, wardNurse, patient.id);
    const by = stepsOf(await test.as(await managerPerson()));
    await by.consent(patient.id);
    const { opening } = await by.opened(patient.id);
    expect(opening.sources[0]).toMatchObject({
      opened: { ground: 'coherent-consent' },
      controller: { side: 'health-care' },
    });
    const helper = await test.as(await aStaff(test.owner, county.homeService, 'home-service-staff', 'Hemma Hjälpare'));
    const manager = await test.as(await managerPerson());
    const emergency = { patientId: patient.id, among: 'other-controllers', danger: 'Fara', whyNoConsent: 'Sover' };
    expect(
      (await helper.post('/api/access/openings', { patientId: patient.id, among: 'other-controllers' })).status,
    ).toBe(403);
    expect((await manager.post('/api/access/emergencies', emergency)).status).toBe(403);
  });
});

describe('within one controller', () => {
  it("another unit's data need the choice, and a block closes them", async () => {
    const patient = await aKnownPatient(test, county, [ward, county.healthCentre]);
    wardNurse = await test.as(county.wardNursePerson);
    const centreNurse = await test.as(county.centreNursePerson);
    await documented(test, wardNurse, patient.id);
    const timeline = await centreNurse.get<{ entries: unknown[] }>(`/api/patients/${patient.id}/timeline`);
    expect(timeline.body.entries).toEqual([]);
    const by = stepsOf(centreNurse);
    const { id, sourceId, opening } = await by.opened(patient.id, 'own-controller');
    expect(opening.sources).toMatchObject([{ unit: { name: ward.name }, opened: { ground: 'inner-secrecy' } }]);
    expect((await by.content(id, sourceId)).body.rows).toHaveLength(1);
    const guardian = { patientId: patient.id, kind: 'unit', requestedBy: 'guardian', how: 'oral' };
    expect(refused(await wardNurse.post('/api/access/blocks', guardian))).toEqual([422, 'guardian-may-not']);
    const blocked = await wardNurse.post<Block>('/api/access/blocks', { ...guardian, requestedBy: 'patient' });
    expect(blocked.body).toMatchObject({ blockKind: 'unit', unit: { name: ward.name }, mayLift: true });
    expect((await by.content(id, sourceId)).status).toBe(403);
    expect(await by.look(patient.id, 'own-controller')).toMatchObject({ exists: false, blockExists: true });
    const standing = await centreNurse.get<Standing>(`/api/patients/${patient.id}/consents-and-blocks`);
    expect(standing.body).toMatchObject({
      now: { blockedByOtherUnit: true, blocks: [{ unit: null, recordedBy: null }] },
    });
    const reason = { version: 1, ground: 'indispensable', reason: 'Akut.' };
    expect((await wardNurse.post(`/api/access/blocks/${blocked.body.id}/lift`, reason)).status).toBe(200);
    expect((await by.content(id, sourceId)).status).toBe(200);
  });

  it('keeps history in pages, newest first', async () => {
    const { id: patientId } = await aPatientOfTwo();
    const by = await stepsAgain();
    for (let time = 0; time < 3; time += 1) {
      const { id } = await by.consent(patientId);
      await by.client.post(`/api/access/consents/${id}/withdraw`, { version: 1, how: 'written' });
      test.clock.pass({ minutes: 1 });
    }
    const page = (cursor = '') =>
      by.client.get<Standing>(
        `/api/patients/${patientId}/consents-and-blocks?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
    const first = (await page()).body;
    expect([first.entries.length, first.now.consent]).toEqual([2, 'withdrawn']);
    const second = (await page(first.next ?? '')).body;
    expect([second.entries.length, second.next]).toEqual([1, null]);
    expect((await page('xyz')).status).toBe(400);
  });
});

/** The nurse signed in after time has passed. */
async function stepsAgain() {
  const client = await test.as(county.homeCarePerson);
  return {
    ...stepsOf(client),
    client,
    attitude: async (body: unknown) => {
      const answer = await client.post('/api/access/attitudes', body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    },
  };
}

async function managerPerson() {
  return aStaff(test.owner, careManagers, 'care-manager', 'Berit Handläggare');
}
