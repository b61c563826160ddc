import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty, aStaff } from '../../../test/factories/organisation.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { roles } from '../../kernel/roles.ts';
import { rules } from '../../platform/rules.ts';
import { localDate } from '../../kernel/local-date.ts';
import { lockDormantAccounts } from './lock-dormant-accounts.ts';
import { noteSignIn, personByHsaId } from './people.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const first = await test.as(small.administrator);
const beata = await aStaff(test.owner, small.homeCare, 'unit-administrator', 'Beata Biträdande');
const second = await test.as(beata);
const theirs = await test.as(await aStaff(test.owner, small.ward, 'unit-administrator', 'Rune Regional'));

type Failure = { error: { code: string; message: string } };
interface Person {
  id: string;
  version: number;
  proposed: boolean;
  dormant: boolean;
  lockedAt: string | null;
  assignments: { role: string }[];
}
interface Listed {
  proposals: { id: string; staffId: string; role: string; version: number; standing: string; proposedBy: string }[];
}

const right = (more: object = {}) => ({
  unitId: small.homeCare.id,
  role: 'unit-administrator',
  purpose: 'administration',
  ...more,
});
const waitingFor = async (client: Client, staffId: string) =>
  (await client.get<Listed>('/api/assignment-proposals')).body.proposals.find((one) => one.staffId === staffId);
const proposed = async (staffId: string, more: object = {}) => {
  const answer = await first.post<Person>(`/api/staff/${staffId}/assignments`, right(more));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const proposal = await waitingFor(first, staffId);
  if (proposal === undefined) throw new Error('nothing was proposed');
  return proposal;
};
const decide = (client: Client, id: string, what: string, body: object = {}) =>
  client.post<Failure>(`/api/assignment-proposals/${id}/${what}`, { version: 1, ...body });
const rolesOf = async (staffId: string) =>
  (await first.get<Person>(`/api/staff/${staffId}`)).body.assignments.map(({ role }) => role);
const typesOf = async (staffId: string) => {
  const { rows } = await sql<{ type: string }>`select type from platform.journal where case_id = ${staffId}::uuid
      or case_id in (select id from organisation.assignment_proposal where staff_id = ${staffId}::uuid)
    order by sequence`.execute(test.owner);
  return rows.map(({ type }) => type);
};
type Waiting = { action: string; caseId: string; primaryAction: { path: string | null } };
/** The proposals on somebody's worklist, each leading to where it is decided. */
const toDecide = async (client: Client) =>
  (await client.get<{ items: Waiting[] }>('/api/worklist')).body.items
    .filter(({ action }) => action === 'organisation.decide-proposal')
    .map(({ caseId, primaryAction }) => {
      expect(primaryAction.path).toBe('/admin/proposals');
      return caseId;
    });
const someone = () => aStaff(test.owner, small.homeCare, 'home-care-nurse', 'Frida Föreslagen');

describe('a far-reaching right', () => {
  it('is proposed by one administrator and given by another, who has signed in anew', async () => {
    const { id } = await someone();
    const proposal = await proposed(id);
    expect(await toDecide(second)).toContain(proposal.id);
    expect(await toDecide(theirs)).not.toContain(proposal.id);
    expect(proposal).toMatchObject({ standing: 'own-proposal', proposedBy: 'Ada Admin' });
    expect(await rolesOf(id)).toEqual(['home-care-nurse']);
    expect(await waitingFor(second, id)).toMatchObject({ standing: 'may-decide' });

    test.clock.pass({ minutes: 20 });
    const late = await decide(second, proposal.id, 'approve');
    expect([late.status, late.body.error.code]).toEqual([403, 'sign-in-anew']);
    const anew = await test.as(beata);
    expect((await decide(anew, proposal.id, 'approve')).status).toBe(200);
    expect(await rolesOf(id)).toContain('unit-administrator');
    expect(await waitingFor(second, id)).toBeUndefined();
    expect(await toDecide(second)).not.toContain(proposal.id);
    expect(await typesOf(id)).toEqual(['organisation.assignment-proposed', 'organisation.assignment-given']);
    const again = await decide(anew, proposal.id, 'approve', { version: 2 });
    expect([again.status, again.body.error.code]).toEqual([409, 'already-decided']);
  });

  it('is not approved by who proposed it, nor by whom it is for, nor by another principal', async () => {
    const { id } = await someone();
    const proposal = await proposed(id);
    const fresh = await test.as(small.administrator);
    const own = await decide(fresh, proposal.id, 'approve');
    expect([own.status, own.body.error.code]).toEqual([403, 'own-proposal']);
    const refusedOwn = await decide(fresh, proposal.id, 'refuse', { reason: 'Ångrat mig.' });
    expect([refusedOwn.status, refusedOwn.body.error.code]).toEqual([403, 'own-proposal']);

    const about = await proposed(beata.id, { role: 'mas' });
    const herself = await decide(await test.as(beata), about.id, 'approve');
    expect([herself.status, herself.body.error.code]).toEqual([403, 'not-yourself']);

    expect((await theirs.get<Listed>('/api/assignment-proposals')).body.proposals).toEqual([]);
    expect((await decide(await test.as(theirAdministrator), proposal.id, 'approve')).status).toBe(404);
    expect(await rolesOf(id)).toEqual(['home-care-nurse']);
  });

  it('the database refuses a decision by the one who proposed it, whatever the program says', async () => {
    const { id } = await someone();
    const proposal = await proposed(id);
    const byTheSame =
      sql`update organisation.assignment_proposal set state = 'approved', decided_by = proposed_by, decided_at = now()
      where id = ${proposal.id}::uuid`.execute(test.db.app);
    await expect(byTheSame).rejects.toThrow('violates check constraint');
  });

  it('is refused with a reason, or taken back by who proposed it', async () => {
    const { id } = await someone();
    const refused = await proposed(id);
    expect((await decide(second, refused.id, 'refuse')).status).toBe(400);
    expect((await decide(second, refused.id, 'refuse', { reason: 'Behövs inte.' })).status).toBe(200);
    const back = await proposed(id);
    const other = await decide(second, back.id, 'withdraw');
    expect([other.status, other.body.error.code]).toEqual([403, 'not-own-proposal']);
    expect((await decide(first, back.id, 'withdraw')).status).toBe(200);
    expect(await rolesOf(id)).toEqual(['home-care-nurse']);
    expect(await typesOf(id)).toEqual([
      'organisation.assignment-proposed',
      'organisation.proposal-refused',
      'organisation.assignment-proposed',
      'organisation.proposal-withdrawn',
    ]);
  });

  it('waits once, may come with a new person, and is not prolonged by one alone', async () => {
    const { id } = await someone();
    await proposed(id);
    const twice = await first.post<Failure>(`/api/staff/${id}/assignments`, right());
    expect([twice.status, twice.body.error.code]).toEqual([409, 'same-proposal']);

    const facts = {
      hsaId: 'SE2120002080-NYADMIN',
      givenName: 'Nya',
      familyName: 'Admin',
      title: 'administratör',
      phone: null,
    };
    const added = await first.post<Person>('/api/staff', { ...facts, assignment: right({ validTo: '2027-06-01' }) });
    expect(added.body).toMatchObject({ proposed: true, assignments: [] });
    const proposal = await waitingFor(second, added.body.id);
    expect((await decide(await test.as(beata), proposal?.id ?? '', 'approve')).status).toBe(200);
    const { rows } = await sql<{
      id: string;
    }>`select id from organisation.assignment where staff_id = ${added.body.id}::uuid`.execute(test.owner);
    const longer = await first.post<Failure>(`/api/assignments/${rows[0]?.id}/end`, {
      version: 1,
      validTo: '2028-01-01',
    });
    expect([longer.status, longer.body.error.code]).toEqual([409, 'needs-second-eyes']);
  });

  it('the roles that the rule names exist', () => {
    const named = rules().list('account.second-eyes-roles', { on: localDate('2026-11-22') });
    expect(roles).toEqual(expect.arrayContaining([...named]));
  });
});

const theirAdministrator = await aStaff(test.owner, small.ward, 'unit-administrator', 'Runa Regional');

describe('an account that nobody uses', () => {
  const unusedFor = async (staffId: string, days: number) => {
    await sql`update organisation.staff set dormancy_from = ${test.clock.now()}::timestamptz - make_interval(days => ${days})
      where id = ${staffId}::uuid`.execute(test.owner);
  };

  it('is marked after sixty days, locked after ninety, and cannot sign in', async () => {
    const flagged = await someone();
    const old = await aStaff(test.owner, small.homeCare, 'home-care-nurse', 'Sov Länge');
    await unusedFor(flagged.id, 60);
    await unusedFor(old.id, 90);
    expect(await lockDormantAccounts(test.platform, small.county)).toEqual({ locked: 1 });
    expect((await first.get<Person>(`/api/staff/${flagged.id}`)).body).toMatchObject({ dormant: true, lockedAt: null });
    expect((await first.get<Person>(`/api/staff/${old.id}`)).body).toMatchObject({ dormant: false });
    expect(await personByHsaId(test.owner, old.hsaId)).toMatchObject({ locked: true });
    await expect(test.as(old)).rejects.toThrow('no assignment now');
    const dormant = await first.get<{ staff: Person[] }>('/api/staff?account=dormant');
    expect(dormant.body.staff.map(({ id }) => id).toSorted()).toEqual([flagged.id, old.id].toSorted());
    const locked = await first.get<{ staff: Person[] }>('/api/staff?account=locked');
    expect(locked.body.staff.map(({ id }) => id)).toEqual([old.id]);
    expect(await typesOf(old.id)).toEqual(['organisation.account-locked']);
  });

  it('signing in counts anew', async () => {
    const person = await someone();
    await unusedFor(person.id, 200);
    await noteSignIn(test.owner, person.id, test.clock.now());
    expect(await lockDormantAccounts(test.platform, small.county)).toEqual({ locked: 0 });
    expect((await first.get<Person>(`/api/staff/${person.id}`)).body).toMatchObject({ dormant: false, lockedAt: null });
  });

  it('is unlocked with a reason by an administrator of the principal, nobody else', async () => {
    const person = await someone();
    await unusedFor(person.id, 91);
    await lockDormantAccounts(test.platform, small.county);
    const { version } = (await first.get<Person>(`/api/staff/${person.id}`)).body;
    const unlock = (client: Client, body: object) =>
      client.post<Person>(`/api/staff/${person.id}/unlock`, { version, ...body });
    expect((await unlock(first, {})).status).toBe(400);
    expect((await unlock(theirs, { reason: 'Vi behöver henne.' })).status).toBe(404);
    const done = await unlock(first, { reason: 'Tillbaka från föräldraledighet.' });
    expect(done.body).toMatchObject({ lockedAt: null, dormant: false });
    expect((await test.as(person)).actor.name).toBe(person.name);
    expect(await typesOf(person.id)).toEqual(['organisation.account-locked', 'organisation.account-unlocked']);
  });
});

describe('another principal', () => {
  it('sees and changes nothing of ours: not the people, their rights, nor the units', async () => {
    const { id } = await someone();
    expect((await theirs.get(`/api/staff/${id}`)).status).toBe(404);
    expect((await theirs.get<{ staff: Person[] }>('/api/staff?text=Frida')).body.staff).toEqual([]);
    const facts = { givenName: 'X', familyName: 'Y', title: 'Z', phone: null, active: false, version: 1 };
    expect((await theirs.post(`/api/staff/${id}`, facts)).status).toBe(404);
    const given = await theirs.post<Failure>(`/api/staff/${id}/assignments`, right({ role: 'home-care-nurse' }));
    expect([given.status, given.body.error.code]).toEqual([403, 'other-principal']);
    expect((await theirs.post<Failure>(`/api/staff/${id}/assignments`, right())).body.error.code).toBe(
      'other-principal',
    );
  });

  it('does not change somebody who now works only elsewhere', async () => {
    const { id } = await someone();
    await sql`update organisation.assignment set valid_to = '2026-01-01' where staff_id = ${id}::uuid`.execute(
      test.owner,
    );
    await theirs.post(
      `/api/staff/${id}/assignments`,
      right({ unitId: small.ward.id, role: 'ward-nurse', purpose: 'care' }),
    );
    const facts = { givenName: 'Annat', familyName: 'Namn', title: 'Z', phone: null, active: true, version: 1 };
    const changed = await first.post<Failure>(`/api/staff/${id}`, facts);
    expect([changed.status, changed.body.error.code]).toEqual([403, 'works-elsewhere']);
  });
});
