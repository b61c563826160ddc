import { expect, test as it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anEnrolledPatient } from '../../../test/factories/enrolment.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { Message } from '../../modules/messaging/contract.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { needs } from '../../model/index.ts';
import type { PatientOverview } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const receiver = await test.as(small.receiver);
const centre = await test.as(small.centreNurse);
const ward = await test.as(small.wardNurse);
const overview = (by: typeof receiver, id: string) => by.get<PatientOverview>(`/api/patients/${id}/overview`);

it('answers who, who is responsible, what waits and what happened, in one request', async () => {
  const { patient } = await anEnrolledPatient(test, receiver, {
    small,
    modelHash: hash,
    responsible: small.homeCareNurse.id,
  });
  const sent = await receiver.post<Message>('/api/messages', {
    patientId: patient.id,
    about: { kind: 'patient', id: patient.id },
    toUnitId: small.healthCentre.id,
    kind: 'question',
    subject: 'Läkemedel',
    body: 'Ny lista?',
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  // The receipt's time is the model's, with its clause.
  expect(sent.body.receiptClause).toMatch(new RegExp(`^${hash}#`));
  const { status, body } = await overview(receiver, patient.id);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.relation).toBe('care');
  expect(body.patient).toMatchObject({
    id: patient.id,
    name: patient.name,
    place: 'ordinary-home',
    address: 'Testvägen 1, 78330 Säter',
  });
  expect(body.patient.age).toBeGreaterThan(70);
  expect(body.responsibilities.map(({ need }) => need).toSorted()).toEqual([...needs].toSorted());
  expect(body.enrolments[0]).toMatchObject({ level: 'nurse', unit: { name: small.homeCare.name } });
  expect(body.openMatters.map(({ action, waitsFor }) => [action, waitsFor?.name])).toContainEqual([
    'messaging.receive',
    small.healthCentre.name,
  ]);
  expect(body.messages.map(({ subject }) => subject)).toEqual(['Läkemedel']);
  expect(body.timeline.entries[0]?.sentence.key).toBe('messaging.sent');
  const { statements } = await countStatements(() => overview(receiver, patient.id));
  expect(statements.length).toBeLessThanOrEqual(15);
});

it('shows no address of somebody with protected identity, and says why nobody is named where no model governs', async () => {
  const home = { county: small.county, owner: small.healthCentre, knownTo: [small.healthCentre] };
  const hidden = await aPatient(test.owner, {
    ...home,
    municipality: '2082',
    protectedIdentity: 'protected-registration',
  });
  expect((await overview(centre, hidden.id)).body.patient).toMatchObject({
    protectedIdentity: 'protected-registration',
    address: null,
  });
  const outside = await aPatient(test.owner, { ...home, municipality: '2039' });
  const { body } = await overview(centre, outside.id);
  expect(body.responsibilities).toEqual([]);
  expect(body.responsibilityProblem?.code).toBe('no-governing-model');
});

it('is denied to a unit without relation', async () => {
  const patient = await aPatient(test.owner, { county: small.county, municipality: '2082', owner: small.healthCentre });
  expect((await overview(ward, patient.id)).status).toBe(403);
});
