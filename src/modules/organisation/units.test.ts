import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import { newId } from '../../kernel/ids.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const administrator = await test.as(small.administrator);
const receiver = await test.as(small.receiver);
const ward = await test.as(small.wardNurse);
const regionAdministrator = await test.as(await aStaff(test.owner, small.ward, 'unit-administrator', 'Rune Regional'));

type Failure = { error: { code: string; message: string } };
interface Detail {
  id: string;
  name: string;
  version: number;
  lastConfirmedOn: string | null;
  opening: { open: boolean | null; today: string[]; holiday: boolean };
  numbers: unknown[];
  staff: { name: string; role: string }[];
  serves: { districtName: string; level: string }[];
  may: { change: boolean; confirm: boolean };
}

const district = newId<'district'>();
await sql`insert into organisation.district (id, municipality_code, name) values (${district}, '2082', 'Norra Säter')`.execute(
  test.owner,
);
await sql`insert into organisation.district_postal_code (postal_code, district_id) values ('78330', ${district})`.execute(
  test.owner,
);

let serial = 0;
const facts = (more: object = {}) => ({
  providerId: small.municipality.providerId,
  kind: 'home-care',
  name: 'Norra hemsjukvården',
  hsaId: `SE2120002080-N${(serial += 1)}`,
  municipalityCode: '2082',
  address: 'Storgatan 1, Säter',
  numbers: [{ audience: 'staff', label: 'Sjuksköterska dygnet runt', phone: '0225-551 00' }],
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
  serves: [{ districtId: district, level: 'nurse' }],
  ...more,
});
const changed = (more: object = {}) => {
  const { providerId: _provider, kind: _kind, ...rest } = facts(more);
  return { activeTo: null, version: 1, ...rest };
};

describe('the directory', () => {
  it('lists units of the county by name, kind and municipality', async () => {
    const all = await ward.get<{ units: { name: string }[]; total: number }>('/api/units?text=säter');
    expect(all.body.units.map(({ name }) => name)).toEqual(['Säters hemsjukvård', 'Säters vårdcentral']);
    const centres = await ward.get<{ total: number }>('/api/units?kind=health-centre&municipality=2082');
    expect(centres.body.total).toBe(1);
    expect((await ward.get<{ total: number }>('/api/units?text=%25')).body.total).toBe(0);
    const own = await administrator.get<{ units: { principalId: string }[] }>('/api/units?own=true');
    expect(new Set(own.body.units.map((unit) => unit.principalId))).toEqual(new Set([small.municipality.principalId]));
    expect((await ward.get('/api/units?kind=castle')).status).toBe(400);
    expect((await ward.get('/api/units?page=0')).status).toBe(400);
  });

  it('shows a unit with numbers and staff, and what the reader may do', async () => {
    const { body } = await receiver.get<Detail>(`/api/units/${small.homeCare.id}`);
    expect(body.staff.map(({ name }) => name)).toContain('Hilda Hemma');
    expect(body).toMatchObject({
      numbers: [{ phone: '0225-123 45' }],
      opening: { open: null },
      may: { change: false, confirm: true },
    });
    expect((await ward.get<Detail>(`/api/units/${small.homeCare.id}`)).body.may).toEqual({
      change: false,
      confirm: false,
    });
    expect((await ward.get(`/api/units/${newId()}`)).status).toBe(404);
    expect((await ward.get('/api/units/nonsense')).status).toBe(400);
  });

  it('has all municipalities of the country', async () => {
    const all = await ward.get<{ municipalities: { code: string; name: string }[] }>('/api/municipalities');
    expect(all.body.municipalities).toHaveLength(290);
    const dalarna = await ward.get<{ municipalities: { name: string }[] }>('/api/municipalities?county=20');
    expect(dalarna.body.municipalities).toHaveLength(15);
  });
});

describe('administering units', () => {
  it('adds a unit that then receives referrals for its postal codes', async () => {
    const { status, body } = await administrator.post<Detail>('/api/units', facts());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      lastConfirmedOn: '2026-11-22',
      opening: { open: false, today: [] },
      may: { change: true },
    });
    expect(body.serves).toMatchObject([{ districtName: 'Norra Säter', level: 'nurse' }]);
    const suggested = await ward.get<{
      receivers: { unit: { id: string }; reason: string; sentence: { sv: string } }[];
    }>('/api/units/for-referral?municipality=2082&postalCode=783%2030&level=nurse');
    expect(suggested.body.receivers).toMatchObject([{ unit: { id: body.id }, reason: 'serves-postal-code' }]);
    expect(suggested.body.receivers[0]?.sentence.sv).toContain('78330');
  });

  it('suggests by kind when no district says who serves', async () => {
    const { body } = await ward.get<{ receivers: { unit: { name: string }; reason: string }[] }>(
      '/api/units/for-referral?municipality=2082&level=home-service',
    );
    expect(body.receivers).toEqual([]);
    await aUnit(test.owner, small.municipality, {
      kind: 'home-service',
      name: 'Hemtjänst Säter',
      county: '20',
      municipality: '2082',
    });
    const again = await ward.get<typeof body>('/api/units/for-referral?municipality=2082&level=home-service');
    expect(again.body.receivers).toMatchObject([{ unit: { name: 'Hemtjänst Säter' }, reason: 'in-municipality' }]);
    expect((await ward.get('/api/units/for-referral?municipality=9999&level=nurse')).status).toBe(400);
  });

  it('changes a unit; the one who comes second is told', async () => {
    const { body } = await administrator.post<Detail>('/api/units', facts());
    const both = await Promise.all(
      ['Första', 'Andra'].map((name) =>
        administrator.post<Detail>(`/api/units/${body.id}`, changed({ name, serves: [] })),
      ),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const { body: now } = await administrator.get<Detail>(`/api/units/${body.id}`);
    expect(now).toMatchObject({ version: 2, serves: [], numbers: [{ label: 'Sjuksköterska dygnet runt' }] });
    const { rows } = await sql<{
      type: string;
    }>`select type from platform.journal where subject_id = ${body.id}::uuid order by subject_count`.execute(
      test.owner,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'organisation.unit-added',
      'organisation.change-announced',
      'organisation.unit-changed',
      'organisation.change-announced',
    ]);
  });

  it('is kept within the own principal', async () => {
    const theirs = await regionAdministrator.post<Failure>(`/api/units/${small.homeCare.id}`, changed());
    expect([theirs.status, theirs.body.error.code]).toEqual([403, 'other-principal']);
    expect(theirs.body.error.message).toContain('Säters kommun');
    const adding = await regionAdministrator.post<Failure>('/api/units', facts());
    expect([adding.status, adding.body.error.code]).toEqual([403, 'other-principal']);
    expect((await receiver.post('/api/units', facts())).status).toBe(403);
  });

  it.each([
    [
      'hours that overlap',
      { hours: [1, 1].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })) },
      'hours-fault',
    ],
    ['hours that run backwards', { hours: [{ weekday: 1, opensAt: '22:00', closesAt: '06:00' }] }, 'hours-fault'],
    ['a municipality that is none', { municipalityCode: '9999' }, 'no-such-municipality'],
    ['a municipality of another county', { municipalityCode: '0180' }, 'municipality-elsewhere'],
    ['a district that is none', { serves: [{ districtId: newId(), level: 'nurse' }] }, 'no-such-district'],
    ['an HSA-id that is none', { hsaId: 'SE212-1' }, 'bad-input'],
    ['letters as telephone', { numbers: [{ audience: 'staff', label: 'Växel', phone: 'ring oss' }] }, 'bad-input'],
    ['a field we do not know', { colour: 'red' }, 'bad-input'],
  ])('refuses %s', async (_what, wrong, code) => {
    const answer = await administrator.post<Failure>('/api/units', facts(wrong));
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
  });

  it('is not moved to another county, but may stay where it has lain', async () => {
    const { body } = await administrator.post<Detail>('/api/units', facts());
    const moved = await administrator.post<Failure>(`/api/units/${body.id}`, changed({ municipalityCode: '0180' }));
    expect([moved.status, moved.body.error.code]).toEqual([400, 'municipality-elsewhere']);
    await sql`update organisation.unit set municipality_code = '0180' where id = ${body.id}`.execute(test.owner);
    const stays = await administrator.post(`/api/units/${body.id}`, changed({ municipalityCode: '0180' }));
    expect(stays.status).toBe(200);
  });

  it('refuses an HSA-id that another unit has', async () => {
    const first = facts();
    await administrator.post('/api/units', first);
    const second = await administrator.post<Failure>('/api/units', facts({ hsaId: first.hsaId.toLowerCase() }));
    expect([second.status, second.body.error.code]).toEqual([409, 'hsa-id-taken']);
  });

  it('a closed unit leaves the directory and receives nothing', async () => {
    const { body } = await administrator.post<Detail>('/api/units', facts({ name: 'Stängda enheten' }));
    const closing = changed({ name: 'Stängda enheten', activeTo: '2026-11-22' });
    expect((await administrator.post(`/api/units/${body.id}`, closing)).status).toBe(200);
    expect((await ward.get<{ total: number }>('/api/units?text=stängda')).body.total).toBe(0);
    const before = changed({ version: 2, activeTo: '2026-11-21' });
    expect((await administrator.post<Failure>(`/api/units/${body.id}`, before)).body.error.code).toBe(
      'closes-before-opening',
    );
  });

  it('facts are confirmed by those who work there', async () => {
    const version = (await receiver.get<Detail>(`/api/units/${small.homeCare.id}`)).body.version;
    const { body } = await receiver.post<Detail>(`/api/units/${small.homeCare.id}/confirm`, { version });
    expect(body.lastConfirmedOn).toBe('2026-11-22');
    const again = await receiver.post<Failure>(`/api/units/${small.homeCare.id}/confirm`, { version });
    expect([again.status, again.body.error.code]).toEqual([409, 'stale']);
    const elsewhere = await receiver.post<Failure>(`/api/units/${small.ward.id}/confirm`, { version: 1 });
    expect([elsewhere.status, elsewhere.body.error.code]).toEqual([403, 'not-own-unit']);
  });

  it('is open by the clock on the wall, and closed on a holiday', async () => {
    const { body } = await administrator.post<Detail>('/api/units', facts({ serves: [] }));
    const at = async (time: string) => {
      test.clock.set(instant(time));
      return (await (await test.as(small.wardNurse)).get<Detail>(`/api/units/${body.id}`)).body.opening;
    };
    expect(await at('2026-11-23T07:30:00Z')).toEqual({ open: true, today: ['08:00–17:00'], holiday: false });
    expect(await at('2026-12-25T09:00:00Z')).toEqual({ open: false, today: [], holiday: true });
  });
});
