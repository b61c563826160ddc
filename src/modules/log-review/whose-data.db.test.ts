import { expect, it } from 'vitest';
import { aKnownPatient, anAccessCounty, documented, stepsOf } from '../../../test/factories/access.ts';
import { aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { aReferralCounty, aSentReferral } from '../../../test/factories/referral.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { verifyAccessLog } from '../../platform/access-log/verify.ts';
import type { AccessReport } from './contract.ts';

const test = await startTestApp();

/** The report of the acting reviewer's own controller: who looked, and at whose place they work when that is another's. */
async function report(by: Client, patientId: string): Promise<string[]> {
  const { body, status } = await by.get<AccessReport>(`/api/access-reports/${patientId}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.lines.map(({ unit, provider, action }) => `${unit}, ${provider ?? 'own'}: ${action}`);
}

it('a controller’s report shows who looked at what it holds, also from another controller', async () => {
  const county = await aReferralCounty(test);
  const regionOffice = await aUnit(test.owner, county.ward, {
    kind: 'administration',
    name: 'Regionens hus',
    county: '20',
  });
  const townOffice = await aUnit(test.owner, county.homeCare, {
    kind: 'administration',
    name: 'Kommunhuset',
    county: '20',
  });
  const ofRegion = await test.as(await aStaff(test.owner, regionOffice, 'mas', 'Ragna Region'));
  const ofTown = await test.as(await aStaff(test.owner, townOffice, 'mas', 'Klara Kommun'));
  const { id, patient } = await aSentReferral(test, county);
  await county.receiver.get(`/api/referrals/${id}`);
  const seen = 'Säters hemsjukvård, Säters kommun: referral.read';
  expect(await report(ofRegion, patient.id)).toContain(seen);
  const own = await report(ofTown, patient.id);
  expect(own).toContain('Säters hemsjukvård, own: referral.read');
  expect(own.filter((line) => line.includes('Avdelning 64'))).toEqual([]);
});

it('what was opened of another controller is in its report, with the steps that told who holds', async () => {
  const county = await anAccessCounty(test);
  const { nurse, wardNurse, ward, homeCare } = county;
  const office = await aUnit(test.owner, ward, { kind: 'administration', name: 'Regionens hus 2', county: '20' });
  const ofRegion = await test.as(await aStaff(test.owner, office, 'mas', 'Ragna Region'));
  const patient = await aKnownPatient(test, county, [ward, homeCare]);
  await documented(test, wardNurse, patient.id);
  const steps = stepsOf(nurse);
  await steps.consent(patient.id);
  const { id, sourceId } = await steps.opened(patient.id);
  expect((await steps.content(id, sourceId)).status).toBe(200);
  const lines = (await report(ofRegion, patient.id)).filter((line) =>
    line.startsWith('Säters hemsjukvård, Säters kommun'),
  );
  const actions = new Set(lines.map((line) => line.split(': ')[1]));
  expect(actions).toEqual(new Set(['access.open-content', 'access.read-content', 'access.see-sources']));
});

it('the care and the social service of one municipality are two controllers, each with its own report', async () => {
  const county = await anAccessCounty(test);
  const { nurse, homeCare, careManagers } = county;
  const manager = await test.as(await aStaff(test.owner, careManagers, 'care-manager', 'Bodil Bistånd'));
  const head = await test.as(await aStaff(test.owner, careManagers, 'head-of-unit', 'Sture Social'));
  const patient = await aKnownPatient(test, county, [homeCare, careManagers]);
  for (const client of [nurse, manager]) await client.get(`/api/patients/${patient.id}`);
  expect(await report(head, patient.id)).toEqual(['Biståndsenheten, own: patient.show']);
});

it('every row carries the server’s mark, those that name whose the data are among them', async () => {
  const verified = await verifyAccessLog(test.owner, test.platform.signer, { county: '20', sealsFolder: null });
  expect(verified).toMatchObject({ findings: [] });
  expect(verified.unsealed).toBeGreaterThan(10);
});
