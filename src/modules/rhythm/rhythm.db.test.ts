import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { aSystemClient, connected } from '../../../test/factories/system-client.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';
import type { HospitalEvent, MorningList, Occasion } from './contract.ts';
import { openOccasions } from './index.ts';

const test = await startTestApp();
// A Tuesday at a quarter to eight in Sweden.
test.clock.set(instant('2026-11-24T06:45:00.000Z'));
const small = await aSmallCounty(test.owner);
const { county } = small;
await aModelInForce(test.owner, 'borgholm', ['2082']);
const physician = await test.as(small.centrePhysician);
const nurse = await test.as(small.homeCareNurse);
const other = await test.as(await aStaff(test.owner, small.healthCentre, 'health-centre-physician', 'Petra Doktor'));

const aPatientOfMine = async (name: string) => {
  const owner = small.healthCentre;
  const knownTo = [small.homeCare];
  const patient = await aPatient(test.owner, { county, municipality: '2082', owner, listedAt: owner, knownTo, name });
  const named = { seen: null, staffId: small.centrePhysician.id, carriedBy: 'named-physician' };
  expect((await physician.post(`/api/patients/${patient.id}/physician`, named)).status).toBe(200);
  return patient;
};
const tell = (patientId: string, more: object = {}) =>
  nurse.post<HospitalEvent>('/api/hospital-events', {
    patientId,
    kind: 'admitted',
    place: 'Avdelning 64',
    happenedAt: '2026-11-23T21:30:00.000Z',
    ...more,
  });
const list = async (by: Client, of = 'mine') => (await by.get<MorningList>(`/api/morning-list?of=${of}`)).body;

describe('the morning list', () => {
  it('shows the responsible physician what has happened since yesterday’s list, at the model’s time', async () => {
    const admitted = await aPatientOfMine('Anna Inlagd');
    await aPatientOfMine('Bo Lugn');
    const { status } = await tell(admitted.id);
    expect(status).toBe(200);
    await tell(admitted.id, { kind: 'emergency', place: 'Akuten Falun', happenedAt: '2026-11-23T18:00:00.000Z' });
    await tell(admitted.id, { kind: 'unplanned-visit', happenedAt: '2026-11-20T18:00:00.000Z' });
    const mine = await list(physician);
    expect(mine).toMatchObject({
      since: '2026-11-23T06:45:00.000Z',
      readAt: '07:45',
      clause: { id: 'morning-watch' },
      quiet: 1,
    });
    expect(mine.rows.map(({ patient, events }) => [patient.name, events.map(({ kind }) => kind)])).toEqual([
      ['Anna Inlagd', ['admitted', 'emergency']],
    ]);
    expect((await list(other)).rows).toEqual([]);
    expect((await list(other, 'unit')).rows).toHaveLength(1);
  });

  it('what a system tells twice is one, and what has not happened is refused', async () => {
    const patient = await aPatientOfMine('Cia Testsson');
    const from = { source: 'Journal Nord', externalId: 'vtf-17' };
    const [first, second] = [await tell(patient.id, { from }), await tell(patient.id, { from, place: 'Avdelning 65' })];
    expect(second.body).toEqual(first.body);
    expect((await list(physician)).rows.find((row) => row.patient.id === patient.id)?.events).toHaveLength(1);
    expect((await tell(patient.id, { happenedAt: '2026-11-25T10:00:00.000Z' })).status).toBe(400);
    const another = await aPatientOfMine('Dag Testsson');
    const mixedUp = await nurse.post<{ error: { code: string } }>('/api/hospital-events', {
      patientId: another.id,
      kind: 'admitted',
      place: 'Avdelning 64',
      happenedAt: '2026-11-23T21:30:00.000Z',
      from,
    });
    expect([mixedUp.status, mixedUp.body.error.code]).toEqual([409, 'told-of-another']);
    expect((await tell(another.id, { from: { source: 'manual', externalId: '1' } })).status).toBe(400);
    const stranger = await aPatient(test.owner, { county, municipality: '2082', owner: small.ward });
    expect((await tell(stranger.id)).status).toBe(403);
  });
});

it('what a hospital’s system tells is in the responsible physician’s morning list', async () => {
  const { id, number } = await aPatientOfMine('Tove Inlagd');
  const system = await connected(test, await aSystemClient(test, small.ward, { name: 'Journal Nord' }));
  const { rows } = await sql<{
    hsaId: string;
  }>`select hsa_id from organisation.unit where id = ${small.ward.id}`.execute(test.owner);
  const told = { number, unit: rows[0]?.hsaId, kind: 'admitted', place: 'Avdelning 64', externalId: 'vtf-1' };
  const { status } = await system.post('/api/hospital-notices', { ...told, happenedAt: '2026-11-24T04:30:00.000Z' });
  expect(status).toBe(200);
  const row = (await list(physician)).rows.find(({ patient }) => patient.id === id);
  expect(row?.events).toMatchObject([{ kind: 'admitted', place: 'Avdelning 64', source: 'Journal Nord' }]);
});

describe('recurring work', () => {
  const due = async (by: Client) =>
    (await by.get<Worklist>('/api/worklist')).body.items.filter((item) => item.action === 'rhythm.hold');

  it('comes on the list of the unit that leads it, once, and leaves it when it is done', async () => {
    await aUnit(test.owner, small.region, { kind: 'health-centre', name: 'Utan avtal', county, municipality: '2031' });
    const { opened } = await openOccasions(test.platform, county);
    expect(opened).toBeGreaterThan(0);
    expect(await openOccasions(test.platform, county)).toEqual({ opened: 0 });
    const items = await due(physician);
    const morning = items.find(({ sentence }) => JSON.stringify(sentence.params).includes('Morgonlista'));
    expect(morning).toMatchObject({ dueAt: '2026-11-24T06:45:00.000Z' });
    const path = `/api/occasions/${morning?.caseId}`;
    const shown = (await physician.get<Occasion>(path)).body;
    expect(shown).toMatchObject({ kind: 'morning-list', state: 'due', mayEnd: true, clause: { id: 'morning-watch' } });
    expect((await nurse.get(path)).status).toBe(404);
    const ended = await physician.post<Occasion>(`${path}/end`, { version: 1, outcome: 'held' });
    expect(ended.body).toMatchObject({ state: 'held', endedBy: 'Per Doktor', mayEnd: false });
    expect((await physician.post(`${path}/end`, { version: 2, outcome: 'cancelled' })).status).toBe(409);
    expect((await due(physician)).map(({ caseId }) => caseId)).not.toContain(shown.id);
    expect(await rebuildWorklist(test.owner, county, { check: true })).toMatchObject({ differences: 0 });
  });
});
