import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { testPersonalNumber } from '../../kernel/personal-number.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const ward = await test.as(small.wardNurse);
const homeCare = await test.as(small.homeCareNurse);

const place = { county: small.county, municipality: '2082', owner: small.homeCare };
const anna = await aPatient(test.owner, { ...place, name: 'Anna Testberg', knownTo: [small.homeCare] });
await aPatient(test.owner, { ...place, name: 'Anna Främmande', knownTo: [small.ward] });
const percent = await aPatient(test.owner, { ...place, name: 'Pelle Hundra%ig', knownTo: [small.homeCare] });
const hidden = await aPatient(test.owner, {
  ...place,
  name: 'Gömd Testsson',
  knownTo: [small.homeCare],
  protectedIdentity: 'confidentiality-mark',
});

interface Found {
  patients: { id: string; name: string; protectedIdentity: string }[];
  total: number;
}
interface Logged {
  action: string;
  ground: string;
  patientId: string | null;
}

async function search(text: string): Promise<Found> {
  return (await homeCare.post<Found>('/api/patients/search', { text })).body;
}

async function logged(work: () => Promise<unknown>): Promise<Logged[]> {
  const { rows: before } = await sql<{
    last: number;
  }>`select coalesce(max(sequence), 0) as last from platform.access_log`.execute(test.owner);
  await work();
  const { rows } =
    await sql<Logged>`select action, ground, patient_id from platform.access_log where sequence > ${before[0]?.last ?? 0}
    order by sequence`.execute(test.owner);
  return rows;
}

describe('searching', () => {
  it('finds only the own unit’s patients, by every word of the name', async () => {
    expect((await search('anna')).patients.map(({ id }) => id)).toEqual([anna.id]);
    expect((await search('berg ann')).total).toBe(1);
    expect((await search('anna främmande')).total).toBe(0);
  });

  it('finds by a number or a part of it', async () => {
    expect((await search(anna.number)).patients.map(({ id }) => id)).toEqual([anna.id]);
    expect((await search(`${anna.number.slice(2, 8)}-${anna.number.slice(8)}`)).total).toBe(1);
  });

  it('takes signs of the pattern language as text', async () => {
    expect((await search('%%')).total).toBe(0);
    expect((await search('hundra%')).patients.map(({ id }) => id)).toEqual([percent.id]);
    expect((await search('__')).total).toBe(0);
  });

  it('shows who, never where, and marks protected identity', async () => {
    const [hit] = (await search('gömd')).patients;
    expect(hit).toMatchObject({ id: hidden.id, protectedIdentity: 'confidentiality-mark' });
    expect(Object.keys(hit ?? {}).toSorted()).toEqual(
      ['birthDate', 'deceasedOn', 'id', 'name', 'number', 'numberKind', 'protectedIdentity', 'sex'].toSorted(),
    );
  });

  it('logs the search and each patient shown', async () => {
    const rows = await logged(() => search('anna'));
    expect(rows).toEqual([
      { action: 'patient.search', ground: 'care-relation', patientId: null },
      { action: 'patient.search-hit', ground: 'care-relation', patientId: anna.id },
    ]);
  });
});

describe('finding by complete number', () => {
  it('gives the identity to a unit without relation, and logs it', async () => {
    const rows = await logged(async () => {
      const { body } = await ward.post('/api/patients/find', { number: anna.number });
      expect(body).toMatchObject({ patient: { id: anna.id, name: 'Anna Testberg', related: false } });
    });
    expect(rows).toEqual([{ action: 'patient.find', ground: 'identity-by-number', patientId: anna.id }]);
  });

  it('gives no name of somebody protected unless the unit has a relation', async () => {
    const stranger = await ward.post('/api/patients/find', { number: hidden.number });
    expect(stranger.body).toMatchObject({
      patient: { name: null, protectedIdentity: 'confidentiality-mark', related: false },
    });
    const known = await homeCare.post('/api/patients/find', { number: hidden.number });
    expect(known.body).toMatchObject({ patient: { name: 'Gömd Testsson', related: true } });
  });

  it('answers null for a number nobody has', async () => {
    expect(
      (await ward.post('/api/patients/find', { number: testPersonalNumber(localDate('1911-11-11'), 238) })).body,
    ).toEqual({ patient: null });
  });
});
