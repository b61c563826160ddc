import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anEnrolledPatient } from '../../../test/factories/enrolment.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { newId } from '../../kernel/ids.ts';
import type { CallCard } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const receiver = await test.as(small.receiver);
const nurse = await test.as(small.homeCareNurse);
await sql`insert into organisation.unit_number (id, unit_id, audience, label, phone)
  values (${newId()}, ${small.homeCare.id}, 'patients', 'För patienter', '0225-555 00')`.execute(test.owner);

it('tells whom to ring in each part of the week, with the number that is for patients', async () => {
  const { patient } = await anEnrolledPatient(test, receiver, { small, modelHash: hash });
  const { status, body } = await nurse.get<CallCard>(`/api/patients/${patient.id}/call-card`);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.hours.map(({ when }) => when.map(({ days, from, to }) => `${days} ${from}-${to}`))).toEqual([
    ['working 08:00-17:00'],
    ['working 17:00-08:00', 'off 00:00-00:00'],
  ]);
  for (const { needs } of body.hours) {
    const care = needs.find(({ need }) => need === 'nurse-care');
    expect(care).toMatchObject({ unit: 'Säters hemsjukvård', phone: '0225-555 00' });
  }
  const [day] = body.hours;
  const physician = [...(day?.physician ?? []), ...(day?.needs ?? []).filter(({ need }) => need === 'physician')];
  expect(physician[0]?.unit).toBe('Säters vårdcentral');
  // Staff's numbers are not on it.
  expect(JSON.stringify(body)).not.toContain('0225-123 45');
  expect(JSON.stringify(body)).not.toContain(patient.number);
});

it('is without a name for somebody with protected identity, and for those who care only', async () => {
  const own = { county: small.county, municipality: '2082', owner: small.healthCentre, listedAt: small.healthCentre };
  const hidden = await aPatient(test.owner, {
    ...own,
    knownTo: [small.homeCare],
    protectedIdentity: 'confidentiality-mark',
    name: 'Hemlig Testsson',
  });
  expect((await nurse.get<CallCard>(`/api/patients/${hidden.id}/call-card`)).body.name).toBeNull();
  const stranger = await aPatient(test.owner, own);
  expect((await nurse.get(`/api/patients/${stranger.id}/call-card`)).status).toBe(403);
});
