import { describe, expect, it } from 'vitest';
import { aPatient } from '../factories/patient.ts';
import { aReferralCounty, aSentReferral } from '../factories/referral.ts';
import { type Client, startTestApp } from '../support/app.ts';

/** A unit whose referral was taken back takes part in that one matter, and no longer in the care. */
const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver } = county;

interface Overview {
  relation: string;
  relatives: unknown[];
  patient: Record<string, unknown>;
  responsibilities: unknown[];
  responsibilityProblem: { code: string } | null;
  timeline: { hasMore: string | null };
}

async function aWithdrawn(given: { protectedIdentity?: 'confidentiality-mark' } = {}) {
  const patient = await aPatient(test.owner, {
    county: '20',
    municipality: '2082',
    owner: county.healthCentre,
    listedAt: county.healthCentre,
    ...given,
  });
  const relative = { name: 'Anhörig Testsson', relation: 'son', phone: '070-1740605', mayBeInformed: true };
  expect((await county.centre.post(`/api/patients/${patient.id}/relatives`, relative)).status).toBe(200);
  const matter = await aSentReferral(test, county, { patient });
  expect(await overviewFor(receiver, patient.id)).toMatchObject({ relation: 'care' });
  await matter.done(sender, 'withdraw', { reason: 'Patienten ska till sin dotter.' });
  return { patient, matter };
}

async function overviewFor(client: Client, patientId: string): Promise<Overview> {
  return (await client.get<Overview>(`/api/patients/${patientId}/overview`)).body;
}

describe('a matter that was taken back', () => {
  it('leaves neither unit with a relation to the care', async () => {
    const { patient } = await aWithdrawn();
    expect((await overviewFor(sender, patient.id)).relation).toBe('process');
    expect((await overviewFor(receiver, patient.id)).relation).toBe('process');
  });

  it('shows its units neither relatives nor address nor that others hold entries', async () => {
    const { patient } = await aWithdrawn();
    const seen = await overviewFor(receiver, patient.id);
    expect(seen.relatives).toEqual([]);
    expect(seen.patient['address']).toBeNull();
    expect(seen.timeline.hasMore).toBeNull();
    expect(seen.responsibilities.length).toBeGreaterThan(5);
  });

  it('lets them write about the matter, not about the patient to whom they like', async () => {
    const { patient, matter } = await aWithdrawn();
    const message = { patientId: patient.id, kind: 'information', subject: 'Hej', body: 'Hej' };
    const toUnitId = county.healthCentre.id;
    const ofPatient = { ...message, about: { kind: 'patient', id: patient.id }, toUnitId };
    expect((await receiver.post('/api/messages', ofPatient)).status).toBe(403);
    const ofMatter = { ...message, about: { kind: 'referral', id: matter.id }, toUnitId };
    expect((await receiver.post('/api/messages', ofMatter)).status).toBe(200);
  });
});

describe('protected identity', () => {
  it('nothing tells a unit outside the care where the patient is', async () => {
    const { patient, matter } = await aWithdrawn({ protectedIdentity: 'confidentiality-mark' });
    const seen = await overviewFor(receiver, patient.id);
    expect(seen.patient).toMatchObject({ place: null, address: null, phone: null, healthCentre: null });
    expect(seen.responsibilities).toEqual([]);
    expect(seen.responsibilityProblem?.code).toBe('protected-identity');
    const facts = await receiver.get(`/api/patients/${patient.id}`);
    expect(facts.body).toMatchObject({ stay: null, listing: null, addresses: [], relatives: [] });
    expect(facts.body).toMatchObject({ identity: { municipalityCode: null, phone: null } });
    expect((await receiver.get(`/api/patients/${patient.id}/responsibilities`)).status).toBe(422);
    const referral = await matter.seenBy(receiver);
    expect(referral.patient.municipalityCode).toBeNull();
    const receivers = await receiver.post(`/api/referrals/${matter.id}/receivers`, { kind: 'back-to-health-centre' });
    expect(receivers.body).toMatchObject({ receivers: [] });
    const everything = JSON.stringify([seen.patient, facts.body, referral.patient, receivers.body]);
    expect(everything).not.toMatch(/2082|Säters vårdcentral|Testvägen/);
  });

  it('the units of the care see who answers for what; where the patient is they see for the visit itself', async () => {
    const { patient } = await aWithdrawn({ protectedIdentity: 'confidentiality-mark' });
    const seen = await overviewFor(county.centre, patient.id);
    expect(seen.patient).toMatchObject({ place: null, healthCentre: null, address: null });
    const forVisit = { neededFor: 'visit' };
    const where = await county.centre.post(`/api/patients/${patient.id}/address-for-visit`, forVisit);
    expect(where.body).toMatchObject({ stay: { place: 'ordinary-home' }, addresses: [{ city: 'Säter' }] });
    expect((await receiver.post(`/api/patients/${patient.id}/address-for-visit`, forVisit)).status).toBe(403);
    expect(seen.responsibilityProblem).toBeNull();
  });
});

it('an administrator at a unit sees no patients on its list', async () => {
  const administrator = await test.as(county.administrator);
  await aSentReferral(test, county);
  const list = await administrator.get<{ items: unknown[]; counts: { holder: { all: number } } }>('/api/worklist');
  expect(list.body).toMatchObject({ items: [], counts: { holder: { all: 0 } } });
  const nurses = await county.nurse.get<{ items: unknown[] }>('/api/worklist');
  expect(nurses.body.items.length).toBeGreaterThan(0);
});
