import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { modules } from '../../src/composition/modules.ts';
import { aPatient } from '../factories/patient.ts';
import { aReferralCounty, aSentReferral } from '../factories/referral.ts';
import { type Client, startTestApp } from '../support/app.ts';

/** Somebody with protected identity, in the middle of a chain of care: nothing that any endpoint answers says where they are. */
const test = await startTestApp();
const county = await aReferralCounty(test);

/** What tells where: words that stand nowhere else in the database. */
const street = 'Gömda stigen 7';
const city = 'Undangömda';
const postalCode = '98765';
const relative = 'Dolda Anhörigsson';
const phone = '070-1740699';
const secrets = [street, city, postalCode, relative, phone];

const patient = await aPatient(test.owner, {
  county: '20',
  municipality: '2082',
  owner: county.ward,
  listedAt: county.healthCentre,
  protectedIdentity: 'protected-registration',
});
await sql`update patient.address set line = ${street}, postal_code = ${postalCode}, city = ${city} where patient_id = ${patient.id}`.execute(
  test.owner,
);
await sql`update patient.patient set phone = ${phone} where id = ${patient.id}`.execute(test.owner);
await sql`insert into patient.relative (county, id, patient_id, owner_provider_id, owner_unit_id, name, relation, phone, recorded_at)
  values ('20', gen_random_uuid(), ${patient.id}, ${county.ward.providerId}, ${county.ward.id}, ${relative}, 'son', ${phone}, now())`.execute(
  test.owner,
);

const matter = await aSentReferral(test, county, { patient });
await matter.done(county.receiver, 'receive');
await matter.done(county.receiver, 'start-assessment');
await matter.done(county.receiver, 'accept', { levels: [{ level: 'nurse' }] });
const message = {
  patientId: patient.id,
  about: { kind: 'patient', id: patient.id },
  toUnitId: county.healthCentre.id,
  kind: 'question',
  subject: 'Fråga',
  body: 'Ny lista?',
};
const sent = await county.receiver.post<{ id: string }>('/api/messages', message);
const enrolments = await sql<{
  id: string;
}>`select id from enrolment.enrolment where patient_id = ${patient.id}`.execute(test.owner);

const forVisit = '/api/patients/:id/address-for-visit';
const people: [string, Client][] = [
  ['the ward', county.sender],
  ['home care', county.receiver],
  ['the health centre', county.centre],
];
const ids = [patient.id, matter.id, sent.body.id, enrolments.rows[0]?.id ?? ''];
const searches: Record<string, unknown> = {
  '/api/patients/search': { text: patient.name.split(' ')[0] },
  '/api/patients/find': { number: patient.number },
  '/api/messages/search': { box: 'inbox' },
};

/** Every address that is fetched, with each id there is in the place of its first parameter. */
const fetched = modules
  .flatMap(({ endpoints }) => endpoints)
  .flatMap((endpoint) => (endpoint.type === 'query' && endpoint.method === 'GET' ? [endpoint.path as string] : []))
  .flatMap((path) => (path.includes(':') ? ids.map((id) => path.replace(/:\w+/, id)) : [path]));

it.each(people)('no look of %s tells where the patient is', async (_, client) => {
  let answered = 0;
  for (const path of fetched) {
    const { status, body } = await client.get(path);
    if (status === 200) answered += 1;
    const told = secrets.filter((secret) => JSON.stringify(body).includes(secret));
    expect(told, path).toEqual([]);
  }
  for (const [path, body] of Object.entries(searches)) {
    const answer = await client.post(path, body);
    expect(answer.status, path).toBe(200);
    expect(
      secrets.filter((secret) => JSON.stringify(answer.body).includes(secret)),
      path,
    ).toEqual([]);
  }
  expect(answered).toBeGreaterThan(5);
});

it('for the visit itself the address is shown, to those who care, and the look says so', async () => {
  const path = forVisit.replace(':id', patient.id);
  const shown = await county.receiver.post<{ addresses: { line: string }[]; phone: string }>(path, {
    neededFor: 'visit',
  });
  expect(shown.body, JSON.stringify(shown.body)).toMatchObject({ addresses: [{ line: street }], phone });
  expect((await county.receiver.post(path, {})).status).toBe(400);
  const { rows } = await sql<{ details: unknown; ground: string }>`select details, ground from platform.access_log
    where action = 'patient.show-for-visit' and not denied`.execute(test.owner);
  expect(rows).toEqual([{ details: { neededFor: 'visit' }, ground: 'care-relation' }]);
});
