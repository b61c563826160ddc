import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aTestNumber } from '../../../test/factories/patient.ts';
import { aClinic, anEntry, aSyntheaBundle, bytesOf, entryOf } from '../../../test/factories/synthea.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { ImportResult } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const admin = await test.as(small.administrator);
const nurse = await test.as(small.homeCareNurse);

const asked = '?format=fhir-bundle&municipality=2082&source=Testjournal';
const put = (content: unknown, client: Client = admin) =>
  client.upload<ImportResult>(`/api/imports${asked}`, bytesOf(content), 'bundle.json');
const look = (content: unknown) =>
  admin.upload<ImportResult>(`/api/imports/preview${asked}`, bytesOf(content), 'bundle.json');

/** Everything an import may write, counted. */
async function everything() {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*) from patient.patient) as patients, (select count(*) from patient.address) as addresses,
    (select count(*) from patient.stay) as stays, (select count(*) from patient.received_record) as records,
    (select count(*) from organisation.staff) as staff, (select count(*) from import.external_id) as ids,
    (select count(*) from access.care_relation) as relations, (select count(*) from platform.journal) as entries,
    (select coalesce(sum(version), 0) from patient.patient) as versions`.execute(test.owner);
  return rows[0];
}

async function search(text: string, client: Client = nurse) {
  const { body } = await client.post<{ patients: { id: string; name: string; number: string }[] }>(
    '/api/patients/search',
    { text },
  );
  return body.patients;
}

const countOf = (result: ImportResult, type: string) => result.counts.find((count) => count.type === type);

describe('a bundle of another country', () => {
  it('becomes a patient of the unit with a reserve number, records and staff; other types are counted', async () => {
    const { status, body } = await put(
      aSyntheaBundle({ patient: { name: [{ use: 'official', family: 'Zorro1', given: ['Ana2'] }] } }),
    );
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.state).toBe('imported');
    expect(body.counts).toEqual([
      { type: 'Patient', new: 1, changed: 0, unchanged: 0, skipped: 0, reason: null },
      { type: 'Practitioner', new: 1, changed: 0, unchanged: 0, skipped: 0, reason: null },
      { type: 'Organization', new: 0, changed: 0, unchanged: 0, skipped: 1, reason: 'unknown-organisation' },
      { type: 'Encounter', new: 2, changed: 0, unchanged: 0, skipped: 0, reason: null },
      { type: 'Condition', new: 2, changed: 0, unchanged: 0, skipped: 0, reason: null },
      { type: 'MedicationRequest', new: 2, changed: 0, unchanged: 0, skipped: 0, reason: null },
      { type: 'Observation', new: 0, changed: 0, unchanged: 0, skipped: 1, reason: 'not-used' },
      { type: 'Claim', new: 0, changed: 0, unchanged: 0, skipped: 1, reason: 'not-used' },
    ]);
    expect(body.problems.map(({ code }) => code)).toEqual(['address-not-swedish']);
    const [found] = await search('Zorro1');
    expect(found).toMatchObject({ name: 'Ana2 Zorro1' });
    expect(found?.number).toMatch(/^R20\d{9}$/);
    const { rows } = await sql`select kind, display, status, starts_at from patient.received_record
      where patient_id = ${found?.id} order by kind, display limit 3`.execute(test.owner);
    expect(rows[0]).toEqual({
      kind: 'condition',
      display: 'Seizure disorder',
      status: 'active',
      startsAt: '2007-06-04T05:28:45.000Z',
    });
  });

  it('imported twice changes nothing the second time', async () => {
    const bundle = aSyntheaBundle();
    expect((await put(bundle)).body.state).toBe('imported');
    const before = await everything();
    const again = await put(bundle);
    expect(again.body.state).toBe('unchanged');
    expect(countOf(again.body, 'Condition')).toMatchObject({ new: 0, unchanged: 2 });
    expect(await everything()).toEqual(before);
  });

  it('a dry run says the same and writes nothing but the access log', async () => {
    const bundle = aSyntheaBundle();
    const before = await everything();
    const logged = await lookCount();
    const dry = await look(bundle);
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({ id: null, state: 'dry-run' });
    expect(await everything()).toEqual(before);
    expect(await lookCount()).toBe(logged + 1);
    expect((await put(bundle)).body.counts).toEqual(dry.body.counts);
  });

  it('changed content is a new row beside the old one, with an entry in the journal of the patient', async () => {
    const bundle = aSyntheaBundle();
    await put(bundle);
    entryOf(bundle, 'Condition').resource['clinicalStatus'] = { coding: [{ code: 'resolved' }] };
    entryOf(bundle, 'Patient').resource['telecom'] = [{ system: 'phone', value: '(0225) 123.45' }];
    const { body } = await put(bundle);
    expect(countOf(body, 'Condition')).toMatchObject({ changed: 1, unchanged: 1 });
    expect(countOf(body, 'Patient')).toMatchObject({ changed: 1 });
    const origin = entryOf(bundle, 'Condition').resource.id;
    const { rows } = await sql<{ status: string; replaced: boolean; patientId: string }>`
      select status, replaced_at is not null as replaced, patient_id from patient.received_record where origin_id = ${origin}
      order by replaced desc`.execute(test.owner);
    expect(rows).toMatchObject([
      { status: 'active', replaced: true },
      { status: 'resolved', replaced: false },
    ]);
    const { rows: entries } = await sql<{ type: string; payload: unknown }>`select type, payload from platform.journal
      where patient_id = ${rows[0]?.patientId} order by sequence`.execute(test.owner);
    expect(entries).toMatchObject([
      { type: 'patient.registered' },
      { type: 'patient.received', payload: { factsChanged: true, records: { condition: 1 } } },
    ]);
    const { rows: phone } =
      await sql`select phone, version from patient.patient where id = ${rows[0]?.patientId}`.execute(test.owner);
    expect(phone).toEqual([{ phone: '0225 123 45', version: 2 }]);
  });

  it('a clinic seen in two bundles is one', async () => {
    const clinic = aClinic();
    await put(aSyntheaBundle({ clinic }));
    const { body } = await put(aSyntheaBundle({ clinic }));
    expect(countOf(body, 'Practitioner')).toMatchObject({ new: 0, unchanged: 1 });
  });

  it('records that come later find their patient among what was imported before', async () => {
    const bundle = aSyntheaBundle();
    await put(bundle);
    const patient = entryOf(bundle, 'Patient').resource.id;
    const later = anEntry('Condition', { subject: { reference: `Patient/${patient}` }, code: { text: 'Ulcer' } });
    const { body } = await put([later.resource]);
    expect(body).toMatchObject({ state: 'imported', faults: 0 });
    expect(countOf(body, 'Condition')).toMatchObject({ new: 1 });
  });
});

async function lookCount(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from platform.access_log`.execute(test.owner);
  return rows[0]?.count ?? 0;
}

const personnummer = 'http://electronichealth.se/identifier/personnummer';
const swedish = (value: string, more: object = {}) => ({
  resourceType: 'Patient',
  id: `p${value}`,
  identifier: [{ system: personnummer, value }],
  name: [{ use: 'official', family: 'Svensson', given: ['Sven'] }],
  birthDate: `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`,
  ...more,
});

describe('a Swedish patient', () => {
  it('keeps the number, the address and the protection', async () => {
    const number = aTestNumber();
    const { body } = await put(
      swedish(number, {
        meta: { security: [{ code: 'sekretessmarkering' }] },
        address: [{ line: ['Storgatan 1'], postalCode: '783 30', city: 'Säter' }],
      }),
    );
    expect(body).toMatchObject({ state: 'imported', faults: 0, remarks: 0 });
    const { rows } =
      await sql`select p.number, p.number_kind, p.protected_identity, p.municipality_code, a.postal_code, a.city
      from patient.patient p join patient.address a on a.patient_id = p.id where p.number = ${number}`.execute(
        test.owner,
      );
    expect(rows).toEqual([
      {
        number,
        numberKind: 'personnummer',
        protectedIdentity: 'confidentiality-mark',
        municipalityCode: '2082',
        postalCode: '78330',
        city: 'Säter',
      },
    ]);
  });

  it('who is here already gets the records and the relation; the facts stay', async () => {
    const number = aTestNumber();
    await put(swedish(number));
    const other = await admin.upload<ImportResult>(
      '/api/imports?format=fhir-bundle&municipality=2082&source=Annat',
      bytesOf(swedish(number, { id: 'x1', name: [{ family: 'Annansson', given: ['Anna'] }] })),
      'p.json',
    );
    expect(other.body.problems.map(({ code }) => code)).toEqual(['already-registered']);
    expect(countOf(other.body, 'Patient')).toMatchObject({ new: 0, changed: 1 });
    const { rows } = await sql`select family_name from patient.patient where number = ${number}`.execute(test.owner);
    expect(rows).toEqual([{ familyName: 'Svensson' }]);
  });

  it('a number that cannot be right stops the file', async () => {
    const wrong = `${aTestNumber().slice(0, 11)}x`;
    const { body } = await put([swedish(wrong)]);
    expect(body).toMatchObject({ state: 'refused', faults: 1 });
    expect(body.problems[0]).toMatchObject({ code: 'number-invalid', index: 0, resourceType: 'Patient' });
    expect(JSON.stringify(body.problems[0]?.message)).not.toContain(wrong);
  });
});

it('an imported patient can be taken on: a referral is begun with what the import told', async () => {
  await put(aSyntheaBundle({ patient: { name: [{ use: 'official', family: 'Vidarebefordrad', given: ['Vera'] }] } }));
  const [found] = await search('Vidarebefordrad');
  const draft = await nurse.post<{ id: string }>('/api/referrals', { patientId: found?.id, kind: 'rehabilitation' });
  expect(draft.status, JSON.stringify(draft.body)).toBe(200);
});
