import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aPrincipal, aSmallCounty, aUnit } from '../../../test/factories/organisation.ts';
import { aPatient, type TestPatient } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { countStatements } from '../../platform/database/statements.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const homeCare = await test.as(small.homeCareNurse);
const ward = await test.as(small.wardNurse);
const centre = await test.as(small.centreNurse);
const other = await aPrincipal(test.owner, { kind: 'region', name: 'Hälsan AB', county: small.county, private: true });
const otherCentre = await aUnit(test.owner, other, {
  kind: 'health-centre',
  name: 'Hälsans vårdcentral',
  county: small.county,
});

type Failure = { error: { code: string; message: string } };
interface Facts {
  identity: { version: number; phone: string | null; protectedIdentity: string };
  stay: { place: string; validFrom: string } | null;
  listing: { unitName: string } | null;
  addresses: { kind: string; line: string }[];
  addressesHidden: boolean;
  relatives: { id: string; name: string }[];
  alerts: { id: string; kind: string }[];
}

const aKnownPatient = (more: object = {}): Promise<TestPatient> =>
  aPatient(test.owner, {
    county: small.county,
    municipality: '2082',
    owner: small.homeCare,
    knownTo: [small.homeCare],
    ...more,
  });
const facts = async ({ id }: TestPatient, client = homeCare) => (await client.get<Facts>(`/api/patients/${id}`)).body;
const contact = {
  version: 1,
  phone: '070-123 45 67',
  language: 'fi',
  interpreterLanguage: 'fi',
  municipalityCode: '2082',
};

async function periods(table: 'stay' | 'listing' | 'address', patient: TestPatient) {
  const { rows } = await sql<{
    validFrom: string;
    validTo: string | null;
  }>`select valid_from, valid_to from ${sql.table(`patient.${table}`)}
    where patient_id = ${patient.id}::uuid order by valid_from`.execute(test.owner);
  return rows;
}

describe('changing a patient', () => {
  it('saves contact facts and moves the version; who comes second is told', async () => {
    const patient = await aKnownPatient();
    const both = await Promise.all([1, 2].map(() => homeCare.post<Failure>(`/api/patients/${patient.id}`, contact)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await facts(patient)).identity).toMatchObject({ version: 2, phone: '070-123 45 67' });
  });

  it('is refused without a care relation, known or unknown patient alike', async () => {
    const patient = await aKnownPatient();
    const stranger = await ward.post<Failure>(`/api/patients/${patient.id}`, contact);
    const unknown = await ward.post<Failure>(`/api/patients/${crypto.randomUUID()}`, contact);
    expect([stranger.status, stranger.body.error.code]).toEqual([403, 'no-care-relation']);
    expect([unknown.status, unknown.body.error.code]).toEqual([403, 'no-care-relation']);
    expect((await facts(patient)).identity.version).toBe(1);
  });

  it('changes the stay without a gap, dated back as far as the present one began', async () => {
    const patient = await aKnownPatient();
    const stay = {
      version: 1,
      place: 'short-term-place',
      municipalityCode: '2080',
      since: { date: '2026-11-20', time: '14:00' },
    };
    expect((await homeCare.post(`/api/patients/${patient.id}/stay`, stay)).status).toBe(200);
    expect(await periods('stay', patient)).toEqual([
      { validFrom: '2020-01-01T00:00:00.000Z', validTo: '2026-11-20T13:00:00.000Z' },
      { validFrom: '2026-11-20T13:00:00.000Z', validTo: null },
    ]);
    const earlier = { ...stay, version: 2, since: { date: '2026-11-19' } };
    const refused = await homeCare.post<Failure>(`/api/patients/${patient.id}/stay`, earlier);
    expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringContaining('2026-11-20 14:00')]);
  });

  it.each([
    ['an hour that the clock skips', { date: '2026-03-29', time: '02:30' }],
    ['a time to come', { date: '2026-11-23' }],
    ['a day that does not exist', { date: '2026-02-30' }],
    ['no time of day', { date: '2026-11-20', time: '24:00' }],
  ])('refuses %s', async (_what, since) => {
    const patient = await aKnownPatient();
    const stay = { version: 1, place: 'short-term-place', municipalityCode: '2082', since };
    expect((await homeCare.post(`/api/patients/${patient.id}/stay`, stay)).status).toBe(400);
    expect(await periods('stay', patient)).toHaveLength(1);
  });

  it('an address of stay stands beside the registered one until it is ended', async () => {
    const patient = await aKnownPatient();
    const address = { version: 1, kind: 'stay', line: 'Hos dottern 4', postalCode: '791 30', city: 'Falun' };
    expect((await homeCare.post(`/api/patients/${patient.id}/address`, address)).status).toBe(200);
    expect((await facts(patient)).addresses.map(({ kind }) => kind).toSorted()).toEqual(['registered', 'stay']);
    test.clock.pass({ minutes: 5 });
    expect((await homeCare.post(`/api/patients/${patient.id}/stay-address/end`, { version: 2 })).status).toBe(200);
    expect((await facts(patient)).addresses.map(({ kind }) => kind)).toEqual(['registered']);
    const again = await homeCare.post<Failure>(`/api/patients/${patient.id}/stay-address/end`, { version: 3 });
    expect([again.status, again.body.error.code]).toEqual([409, 'no-stay-address']);
  });

  it('a new listing gives the new health centre its relation and ends that of the old one', async () => {
    const patient = await aKnownPatient({ listedAt: small.healthCentre });
    expect((await centre.get(`/api/patients/${patient.id}`)).status).toBe(200);
    const listing = { version: 1, unitId: otherCentre.id };
    expect((await homeCare.post(`/api/patients/${patient.id}/listing`, listing)).status).toBe(200);
    expect((await facts(patient)).listing?.unitName).toBe('Hälsans vårdcentral');
    expect((await centre.get(`/api/patients/${patient.id}`)).status).toBe(403);
    const { rows } = await sql<{ unitId: string }>`select unit_id from access.care_relation
      where patient_id = ${patient.id}::uuid and ground = 'listing' and valid_to is null`.execute(test.owner);
    expect(rows).toEqual([{ unitId: otherCentre.id }]);
  });

  it('costs at most 15 statements', async () => {
    const patient = await aKnownPatient({ listedAt: small.healthCentre });
    const send = () => homeCare.post(`/api/patients/${patient.id}/listing`, { version: 1, unitId: otherCentre.id });
    const { result, statements } = await countStatements(send);
    expect(result.status).toBe(200);
    expect(statements.length).toBeGreaterThan(8);
    expect(statements.length, statements.map(({ sql: text }) => text.slice(0, 80)).join('\n')).toBeLessThanOrEqual(15);
  });

  it('the health centre itself may list the patient elsewhere', async () => {
    const patient = await aKnownPatient({ listedAt: small.healthCentre });
    const answer = await centre.post(`/api/patients/${patient.id}/listing`, { version: 1, unitId: otherCentre.id });
    expect(answer).toEqual({ status: 200, body: { id: patient.id } });
  });

  it('relatives and alerts are added and ended', async () => {
    const patient = await aKnownPatient();
    await homeCare.post(`/api/patients/${patient.id}/relatives`, { name: 'Bo Test', relation: 'son' });
    await homeCare.post(`/api/patients/${patient.id}/alerts`, { kind: 'infection', description: 'MRSA' });
    const { relatives, alerts } = await facts(patient);
    expect([relatives.map(({ name }) => name), alerts.map(({ kind }) => kind)]).toEqual([['Bo Test'], ['infection']]);
    const ending = `/api/patients/${patient.id}/relatives/${relatives[0]?.id}/end`;
    expect((await homeCare.post(ending)).status).toBe(200);
    expect((await homeCare.post(ending)).status).toBe(404);
    expect((await homeCare.post(`/api/patients/${patient.id}/alerts/${alerts[0]?.id}/end`)).status).toBe(200);
    expect(await facts(patient)).toMatchObject({ relatives: [], alerts: [] });
  });
});

describe('protected identity', () => {
  it('hides addresses and place of stay from a unit that only takes part in a matter', async () => {
    const patient = await aKnownPatient();
    await sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from)
      values (${small.county}, gen_random_uuid(), ${patient.id}::uuid, ${small.ward.id}::uuid, ${small.ward.providerId}::uuid, 'process', 'message',
        'message', gen_random_uuid(), '2026-01-01')`.execute(test.owner);
    const seen = { stay: null, listing: null, addresses: [], relatives: [], addressesHidden: true };
    expect(await facts(patient, ward)).toMatchObject(seen);
    const mark = { version: 1, protectedIdentity: 'protected-registration' };
    expect((await homeCare.post(`/api/patients/${patient.id}/protected-identity`, mark)).status).toBe(200);
    expect(await facts(patient, ward)).toMatchObject(seen);
    expect((await facts(patient)).addresses).toEqual([]);
    const refused = await ward.post<Failure>(`/api/patients/${patient.id}`, contact);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'process-only']);
  });

  it('the journal never holds an address', async () => {
    const patient = await aKnownPatient({ protectedIdentity: 'protected-registration' });
    await homeCare.post(`/api/patients/${patient.id}/address`, {
      version: 1,
      kind: 'stay',
      line: 'Hemliga gatan',
      postalCode: '79130',
      city: 'Falun',
    });
    await homeCare.post(`/api/patients/${patient.id}/stay`, {
      version: 2,
      place: 'ordinary-home',
      municipalityCode: '2080',
    });
    const { rows } = await sql<{ text: string }>`select params::text || payload::text as text from platform.journal
      where patient_id = ${patient.id}::uuid`.execute(test.owner);
    expect(rows).toHaveLength(2);
    expect(rows.map(({ text }) => text).join(' ')).not.toMatch(/Hemliga|79130|Falun/);
  });
});
