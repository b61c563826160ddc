import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aSyntheaBundle, bytesOf, entryOf, type MadeBundle } from '../../../test/factories/synthea.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { ImportResult } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const admin = await test.as(small.administrator);
const nurse = await test.as(small.homeCareNurse);

const asked = '?format=fhir-bundle&municipality=2082&source=Testjournal';
const put = (content: unknown, client: Client = admin) =>
  client.upload<ImportResult>(`/api/imports${asked}`, bytesOf(content), 'bundle.json');

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

describe('a fault in one entry', () => {
  const broken: [string, (bundle: MadeBundle) => void, string, string][] = [
    [
      'a birth date that is a year',
      (b) => (entryOf(b, 'Patient').resource['birthDate'] = '1943'),
      'Patient',
      'no-birth-date',
    ],
    ['no name', (b) => (entryOf(b, 'Patient').resource['name'] = []), 'Patient', 'no-name'],
    [
      'a subject nobody knows',
      (b) =>
        (entryOf(b, 'Condition').resource['subject'] = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000000' }),
      'Condition',
      'subject-unknown',
    ],
    [
      'a subject that is staff',
      (b) => (entryOf(b, 'Encounter').resource['subject'] = { reference: entryOf(b, 'Practitioner').fullUrl }),
      'Encounter',
      'subject-not-patient',
    ],
    ['no subject', (b) => delete entryOf(b, 'Encounter').resource['subject'], 'Encounter', 'subject-missing'],
    [
      'an impossible day',
      (b) => (entryOf(b, 'Condition').resource['onsetDateTime'] = '2023-02-30'),
      'Condition',
      'date-unreadable',
    ],
    [
      'a number where text belongs',
      (b) => (entryOf(b, 'MedicationRequest').resource['status'] = 7),
      'MedicationRequest',
      'unreadable-field',
    ],
    [
      'characters that cannot be kept',
      (b) => (entryOf(b, 'Condition').resource['note'] = 'a\u0000b'),
      'Condition',
      'unstorable-text',
    ],
    [
      'half a character',
      (b) => (entryOf(b, 'Condition').resource['note'] = 'a\ud800b'),
      'Condition',
      'unstorable-text',
    ],
    ['the same id twice', (b) => b.entry.push(structuredClone(entryOf(b, 'Condition'))), 'Condition', 'same-id-twice'],
    ['a deletion', (b) => (entryOf(b, 'Condition').request.method = 'DELETE'), 'Condition', 'deleting-entry'],
  ];
  it.each(broken)('%s: nothing is imported, and the answer says where and why', async (_, breakIt, type, code) => {
    const bundle = aSyntheaBundle();
    breakIt(bundle);
    const before = await everything();
    const { status, body } = await put(bundle);
    expect(status).toBe(200);
    expect(body.state).toBe('refused');
    expect(body.problems[0]).toMatchObject({ severity: 'fault', code, resourceType: type });
    const { index, id, message } = body.problems[0] ?? { index: -1, id: null, message: { sv: '', en: '' } };
    expect(bundle.entry[index]?.resource.id).toBe(id);
    expect(message.sv.length).toBeGreaterThan(20);
    expect(message.en).not.toBe(message.sv);
    expect(await everything()).toEqual(before);
  });
});

describe('a file that is refused whole', () => {
  const deep = Buffer.from(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  it.each([
    ['no JSON', Buffer.from('{"resourceType":'), 400, 'malformed'],
    ['nothing', Buffer.alloc(0), 400, 'empty-file'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'not-utf-8'],
    ['too deep', deep, 400, 'too-deep'],
    ['no bundle', Buffer.from('{"hello":"world"}'), 400, 'not-a-bundle'],
    ['a history', Buffer.from('{"resourceType":"Bundle","type":"history","entry":[]}'), 400, 'not-a-bundle'],
    ['too large', Buffer.alloc(20 * 1024 * 1024 + 1, 32), 413, 'too-large'],
  ])('%s', async (_, bytes, status, code) => {
    const answer = await admin.upload<{ error: { code: string } }>(`/api/imports${asked}`, bytes, 'x.json');
    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toBe(code);
  });

  it('a municipality of another county, or none', async () => {
    const file = bytesOf(aSyntheaBundle());
    for (const query of ['?format=fhir-bundle&source=x', '?format=fhir-bundle&source=x&municipality=0180']) {
      const { status } = await admin.upload(`/api/imports${query}`, file, 'x.json');
      expect(status).toBe(400);
    }
  });

  it('somebody who is no administrator', async () => {
    expect((await put(aSyntheaBundle(), nurse)).status).toBe(403);
  });
});

describe('earlier imports', () => {
  it('are listed for the own provider, newest first, and open with what was said', async () => {
    const { body } = await put(aSyntheaBundle());
    const list = await admin.get<{ runs: ImportResult[]; total: number }>('/api/imports');
    expect(list.body.runs[0]?.id).toBe(body.id);
    expect(list.body.total).toBeGreaterThan(3);
    const one = await admin.get<ImportResult>(`/api/imports/${body.id ?? ''}`);
    expect(one.body).toEqual(body);
    const none = await admin.get('/api/imports/01890000-0000-7000-8000-000000000000');
    expect(none.status).toBe(404);
  });

  it('two copies at once import once', async () => {
    const bundle = aSyntheaBundle();
    const both = await Promise.all([put(bundle), put(bundle)]);
    expect(both.map(({ body }) => body.state).toSorted()).toEqual(['imported', 'unchanged']);
  });
});
