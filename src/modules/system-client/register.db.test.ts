import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import type { Refused } from '../../../test/factories/referral.ts';
import { askToken, assertionOf, connected, formWith, type TestClient } from '../../../test/factories/system-client.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { UnitDetail } from '../organisation/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import type { ClientList, SystemClient } from './contract.ts';

const test = await startTestApp();
const county = await aSmallCounty(test.owner);
const anAdministrator = async (unit = county.ward) =>
  test.as(await aStaff(test.owner, unit, 'unit-administrator', 'Agda Ordnare'));
const first = await anAdministrator();
const second = await anAdministrator();
const elsewhere = await anAdministrator(county.homeCare);

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] });
let serial = 0;
const body = (more: object = {}) => ({
  name: `Sjukhusjournalen ${(serial += 1)}`,
  unitId: county.ward.id,
  scopes: ['hospital-stays'],
  keys,
  endsOn: '2027-06-01',
  ...more,
});
type Told = SystemClient & Partial<Refused>;
const path = '/api/system-clients';
const register = (more: object = {}, by = first) => by.post<Told>(path, body(more));
const refused = ({ status, body: told }: { status: number; body: Partial<Refused> }) => [status, told.error?.code];
const asSystem = (client: SystemClient): TestClient => ({
  id: client.id,
  name: client.name,
  privateKey,
  publicJwk: {},
  unit: county.ward,
});
const tokenFor = async (client: SystemClient) =>
  (await askToken(test, formWith(await assertionOf(test, asSystem(client))))).status;

async function entriesOf(id: string) {
  const { rows } = await sql<{ type: string; subjectKind: string }>`select type, subject_kind from platform.journal
    where case_id = ${id}::uuid order by sequence`.execute(test.owner);
  return rows.map(({ type }) => type);
}

describe('a system', () => {
  it('is registered by one administrator, approved by another, and ended by any; its tokens stop at once', async () => {
    const { status, body: client } = await register();
    expect(status).toBe(200);
    expect(client).toMatchObject({ state: 'proposed', mayApprove: false, approvedBy: null, lastUsedAt: null });
    expect(client.keys).toEqual([{ name: 'P-256', thumbprint: expect.stringMatching(/^[\w-]{43}$/) as string }]);
    expect(await tokenFor(client)).toBe(401);
    const waiting = await second.get<Worklist>('/api/worklist');
    expect(waiting.body.items.filter(({ action }) => action === 'system-client.decide')).toHaveLength(1);
    expect(refused(await first.post<Told>(`${path}/${client.id}/approve`, { version: 1 }))).toEqual([
      403,
      'own-proposal',
    ]);
    expect(refused(await elsewhere.post<Told>(`${path}/${client.id}/approve`, { version: 1 }))).toEqual([
      404,
      'no-such-client',
    ]);
    const approved = await second.post<Told>(`${path}/${client.id}/approve`, { version: 1 });
    expect(approved.body).toMatchObject({ state: 'active', approvedBy: 'Agda Ordnare', version: 2 });
    expect(refused(await second.post<Told>(`${path}/${client.id}/approve`, { version: 2 }))).toEqual([
      409,
      'already-decided',
    ]);
    const system = await connected(test, asSystem(client));
    const tell = () => system.post<Partial<Refused>>('/api/hospital-notices', {});
    expect((await tell()).status).toBe(400);
    const ended = await first.post<Told>(`${path}/${client.id}/end`, { version: 2, reason: 'Systemet byts ut.' });
    expect(ended.body).toMatchObject({ state: 'ended', endReason: 'Systemet byts ut.' });
    expect(refused(await tell())).toEqual([401, 'no-token']);
    expect(await tokenFor(client)).toBe(401);
    expect(refused(await first.post<Told>(`${path}/${client.id}/end`, { version: 3, reason: 'En gång till' }))).toEqual(
      [409, 'already-ended'],
    );
    expect(await entriesOf(client.id)).toEqual([
      'system-client.registered',
      'system-client.approved',
      'system-client.ended',
    ]);
  });

  it('is refused by ending what waits; then nobody approves it', async () => {
    const { body: client } = await register();
    await second.post(`${path}/${client.id}/end`, { version: 1, reason: 'Fel nycklar' });
    expect(refused(await second.post<Told>(`${path}/${client.id}/approve`, { version: 2 }))).toEqual([
      409,
      'already-decided',
    ]);
    expect(await entriesOf(client.id)).toEqual(['system-client.registered', 'system-client.refused']);
  });

  it('gets no token any more when its last day has come', async () => {
    const { body: client } = await register({ endsOn: '2026-11-24' });
    await second.post(`${path}/${client.id}/approve`, { version: 1 });
    expect(await tokenFor(client)).toBe(200);
    test.clock.pass({ days: 2 });
    const later = await anAdministrator();
    expect((await later.get<SystemClient>(`${path}/${client.id}`)).body.state).toBe('lapsed');
    expect(await tokenFor(client)).toBe(401);
    test.clock.pass({ days: -2 });
  });

  it('stops at once when its unit closes', async () => {
    const of = { principalId: county.ward.principalId, providerId: county.ward.providerId };
    const unit = await aUnit(test.owner, of, { kind: 'ward', name: 'Avdelning 99', county: '20' });
    const { body: client } = await register({ unitId: unit.id });
    await second.post(`${path}/${client.id}/approve`, { version: 1 });
    const system = await connected(test, asSystem(client));
    const tell = () => system.post<Partial<Refused>>('/api/hospital-notices', {});
    expect((await tell()).status).toBe(400);
    const { body: facts } = await first.get<UnitDetail>(`/api/units/${unit.id}`);
    const { hsaId, name, municipalityCode, address, numbers, hours, version } = facts;
    const closing = {
      hsaId,
      name,
      municipalityCode,
      address,
      numbers,
      hours,
      version,
      serves: [],
      activeTo: '2026-11-22',
    };
    expect((await first.post(`/api/units/${unit.id}`, closing)).status).toBe(200);
    expect(refused(await tell())).toEqual([401, 'no-token']);
    expect(await tokenFor(client)).toBe(400);
    expect(refused(await register({ unitId: unit.id }))).toEqual([400, 'no-such-unit']);
  });

  it('is registered only for a unit of one’s own principal, for a while, under a name of its own', async () => {
    expect(refused(await register({ unitId: county.homeCare.id }))).toEqual([403, 'other-principal']);
    expect(refused(await register({ endsOn: '2026-11-22' }))).toEqual([400, 'ends-in-past']);
    expect(refused(await register({ endsOn: '2030-01-01' }))).toEqual([400, 'ends-too-late']);
    expect(refused(await register({ keys: 'hej' }))).toEqual([400, 'keys-not-json']);
    expect(refused(await register({ scopes: ['matters'] }))).toEqual([400, 'bad-input']);
    expect(refused(await register({ scopes: [] }))).toEqual([400, 'bad-input']);
    const { body: client } = await register();
    expect(refused(await register({ name: client.name.toUpperCase() }))).toEqual([409, 'same-name']);
    const nurse = await test.as(county.wardNurse);
    expect((await nurse.post(path, body())).status).toBe(403);
    const stale = await test.as(await aStaff(test.owner, county.ward, 'unit-administrator'), undefined, {
      authenticatedAt: '2026-11-22T07:00:00.000Z' as never,
    });
    expect(refused(await register({}, stale))).toEqual([403, 'sign-in-anew']);
  });

  it('is found by name, a page at a time, by administrators of its principal alone', async () => {
    const { body: client } = await register({ name: 'Ögonklinikens journal' });
    const list = async (query: string, by = first) => (await by.get<ClientList>(`${path}?${query}`)).body;
    expect((await list(`text=${encodeURIComponent('ÖGON')}`)).clients.map(({ id }) => id)).toEqual([client.id]);
    expect(await list('text=finns%20inte')).toMatchObject({ clients: [], total: 0 });
    expect((await list('state=ended')).clients.every(({ state }) => state === 'ended')).toBe(true);
    expect((await list('', elsewhere)).total).toBe(0);
    expect((await list('page=2')).clients).toEqual([]);
  });

  it('keeps its keys and scopes: the application’s own role may not change them', async () => {
    for (const change of [sql`keys = '[]'`, sql`scopes = '{statistics}'`, sql`unit_id = unit_id`])
      await expect(sql`update system_client.client set ${change}`.execute(test.db.app)).rejects.toThrow(
        /permission denied/,
      );
  });
});
