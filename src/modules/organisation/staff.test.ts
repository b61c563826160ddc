import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty, aStaff } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const administrator = await test.as(small.administrator);
const sixten = await aStaff(test.owner, small.homeCare, 'system-administrator', 'Sixten System');
const system = await test.as(sixten);
const regionAdministrator = await test.as(await aStaff(test.owner, small.ward, 'unit-administrator', 'Rune Regional'));

type Failure = { error: { code: string; message: string; details?: { staffId?: string } } };
interface Detail {
  id: string;
  name: string;
  version: number;
  active: boolean;
  assignments: {
    id: string;
    unitName: string;
    role: string;
    current: boolean;
    validTo: string | null;
    version: number;
  }[];
}

let serial = 0;
const nurse = (more: object = {}) => ({ unitId: small.homeCare.id, role: 'home-care-nurse', purpose: 'care', ...more });
const person = (more: object = {}) => ({
  hsaId: `SE2120002080-P${(serial += 1)}`,
  givenName: 'Nya',
  familyName: 'Sköterskan',
  title: 'sjuksköterska',
  phone: null,
  assignment: nurse(),
  ...more,
});
const added = async (more: object = {}) => (await administrator.post<Detail>('/api/staff', person(more))).body;

describe('staff', () => {
  it('are listed within the own principal only', async () => {
    const ours = await administrator.get<{ staff: Detail[]; total: number }>('/api/staff');
    expect(ours.body.staff.map(({ name }) => name)).toContain('Hilda Hemma');
    expect(ours.body.staff.map(({ name }) => name)).not.toContain('Wilma Avdelning');
    const searched = await administrator.get<{ total: number }>(`/api/staff?text=hilda&unit=${small.homeCare.id}`);
    expect(searched.body.total).toBe(1);
    expect((await administrator.get(`/api/staff/${small.wardNurse.id}`)).status).toBe(404);
    expect((await (await test.as(small.receiver)).get('/api/staff')).status).toBe(403);
  });

  it('are added with a first assignment and may then sign in', async () => {
    const { id, assignments } = await added();
    expect(assignments).toMatchObject([{ unitName: 'Säters hemsjukvård', role: 'home-care-nurse', current: true }]);
    const { rows } = await sql<{
      type: string;
    }>`select type from platform.journal where case_id = ${id}::uuid order by sequence`.execute(test.owner);
    expect(rows.map(({ type }) => type)).toEqual(['organisation.staff-added', 'organisation.assignment-given']);
  });

  it('an HSA-id that is there leads to the person', async () => {
    const facts = person();
    const { body } = await administrator.post<Detail>('/api/staff', facts);
    const again = await administrator.post<Failure>('/api/staff', facts);
    expect([again.status, again.body.error.code, again.body.error.details?.staffId]).toEqual([
      409,
      'hsa-id-taken',
      body.id,
    ]);
  });

  it('closing an account signs the person out', async () => {
    const client = await test.as(small.otherReceiver);
    const facts = { givenName: 'Ruben', familyName: 'Mottagare', title: 'sjuksköterska', phone: null, version: 1 };
    const closed = await administrator.post<Detail>(`/api/staff/${small.otherReceiver.id}`, {
      ...facts,
      active: false,
    });
    expect(closed.body).toMatchObject({ active: false, version: 2 });
    expect((await client.get('/api/units')).status).toBe(401);
    const stale = await administrator.post<Failure>(`/api/staff/${small.otherReceiver.id}`, { ...facts, active: true });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale']);
    const given = await administrator.post<Failure>(`/api/staff/${small.otherReceiver.id}/assignments`, nurse());
    expect([given.status, given.body.error.code]).toEqual([409, 'account-closed']);
  });
});

describe('assignments', () => {
  it('ending one today signs out whoever acts in it, at once', async () => {
    const client = await test.as(small.homeCareNurse);
    expect((await client.get('/api/units')).status).toBe(200);
    const [assignment] = (await administrator.get<Detail>(`/api/staff/${small.homeCareNurse.id}`)).body.assignments;
    const ending = `/api/assignments/${assignment?.id}/end`;
    const ended = await administrator.post<Detail>(ending, { version: 1 });
    expect(ended.body.assignments).toMatchObject([{ current: false, validTo: '2026-11-22' }]);
    expect((await client.get('/api/units')).status).toBe(401);
    await expect(test.as(small.homeCareNurse)).rejects.toThrow('no assignment now');
    const again = await administrator.post<Failure>(ending, { version: 2 });
    expect([again.status, again.body.error.code]).toEqual([409, 'already-ended']);
  });

  it('somebody of another principal may get one too, and each sees only its own', async () => {
    const { id } = await added();
    const given = await regionAdministrator.post<Detail>(
      `/api/staff/${id}/assignments`,
      nurse({ unitId: small.ward.id, role: 'ward-nurse' }),
    );
    expect(given.body.assignments.map(({ unitName }) => unitName)).toEqual(['Avdelning 64 Falun']);
    const facts = {
      givenName: 'Nya',
      familyName: 'Sköterskan',
      title: 'sjuksköterska',
      phone: null,
      version: 1,
      active: false,
    };
    const closing = await administrator.post<Failure>(`/api/staff/${id}`, facts);
    expect([closing.status, closing.body.error.code]).toEqual([409, 'has-other-principal']);
    const theirs = given.body.assignments[0]?.id;
    expect((await administrator.post<Failure>(`/api/assignments/${theirs}/end`, { version: 1 })).body.error.code).toBe(
      'other-principal',
    );
  });

  it('system administrators’ are a matter for system administrators, and nobody gives themselves one', async () => {
    const role = { role: 'system-administrator', purpose: 'administration' };
    const { id } = await added();
    const given = await administrator.post<Failure>(`/api/staff/${id}/assignments`, nurse(role));
    expect([given.status, given.body.error.code]).toEqual([403, 'administrator-role']);
    expect((await system.post(`/api/staff/${id}/assignments`, nurse(role))).status).toBe(200);
    const own = await administrator.post<Failure>(`/api/staff/${small.administrator.id}/assignments`, nurse());
    expect([own.status, own.body.error.code]).toEqual([403, 'not-yourself']);
    const facts = {
      givenName: 'Sixten',
      familyName: 'System',
      title: 'förvaltare',
      phone: null,
      version: 1,
      active: false,
    };
    expect((await administrator.post<Failure>(`/api/staff/${sixten.id}`, facts)).body.error.code).toBe(
      'administrator-role',
    );
  });

  it.each([
    ['one that begins in the past', { validFrom: '2026-11-21' }, 400, 'impossible-period'],
    ['one that ends before it begins', { validFrom: '2026-12-01', validTo: '2026-12-01' }, 400, 'impossible-period'],
    ['a day that does not exist', { validFrom: '2026-02-30' }, 400, 'bad-input'],
    ['the same role at the same time', {}, 409, 'same-assignment'],
    ['a role that is none', { role: 'king' }, 400, 'bad-input'],
  ])('refuses %s', async (_what, wrong, status, code) => {
    const { id } = await added();
    const answer = await administrator.post<Failure>(`/api/staff/${id}/assignments`, nurse(wrong));
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });
});
