import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelPlace, lastingClient } from '../../../test/factories/home-hospital.ts';
import { aCounty, aPrincipal, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { sbar } from '../../../test/factories/support.ts';
import { type Client, setClock, startTestApp } from '../../../test/support/app.ts';
import { type Instant, instant } from '../../kernel/instant.ts';
import type { Worklist } from '../worklist/contract.ts';
import type { Absence, Receipt, SupportRequest, Ways } from './contract.ts';
import { escalateDue } from './escalate.ts';

const morning: Instant = instant('2026-11-24T09:00:00+01:00');
const test = await startTestApp({ clock: setClock(morning) });
const place = await aModelPlace(test, { model: 'dalarna-2012', county: '20', municipality: '2082' });
const { county, nurse, physician, headOfHomeCare } = place;
const beside = { kind: 'administration', county } as const;
const office = await aUnit(test.owner, place.homeCare, { ...beside, name: 'Vård och omsorg', municipality: '2082' });
await aCounty(test.owner, county, 'Länet', { code: '2080', name: 'Grannkommunen' });
const neighbours = { kind: 'municipality', name: 'Grannkommunen', county, municipality: '2080' } as const;
const elsewhere = await aPrincipal(test.owner, neighbours);
const otherOffice = await aUnit(test.owner, elsewhere, { ...beside, name: 'Vård och omsorg, grannen' });
const masOf = async (unit: typeof office, name: string) =>
  lastingClient(test, await aStaff(test.owner, unit, 'mas', name, 'MAS'));
const mas = await masOf(office, 'Maja Mas');
const neighbour = await masOf(otherOffice, 'Nils Granne');
const district = await aUnit(test.owner, place.homeCare, { ...beside, name: 'Stadsdelen', municipality: '2082' });
const otherMas = await masOf(district, 'Disa Distrikt');

type Refused = { error: { code: string; message: string } };
const caseOf = async (by: Client, id: string) => by.get<Absence>(`/api/absent-support/${id}`);
const act = async <Body = Absence>(by: Client, id: string, action: string, body: object = {}) => {
  const { version } = (await caseOf(mas, id)).body;
  return by.post<Body>(`/api/absent-support/${id}/${action}`, { version, ...body });
};
const looksBy = async ({ actor }: Client, id: string) =>
  (
    await sql<{ action: string; ground: string }>`select distinct action, ground from platform.access_log
      where unit_id = ${actor.unitId}::uuid and not denied and patient_id is not null and case_id = ${id}::uuid order by 1`.execute(
      test.owner,
    )
  ).rows;
const work = async (of: Client, id: string) =>
  (await of.get<Worklist>('/api/worklist')).body.items.filter((one) => one.caseId === id).map(({ action }) => action);

/** Dalarna's agreement: head of unit and MAS notify. Nobody answers, on any way, until the case is open. */
async function unanswered(): Promise<string> {
  test.clock.set(morning);
  const { id: patientId } = await place.patient();
  const { body: ways } = await nurse.post<Ways>('/api/support-requests/ways', { patientId, urgency: 'acute' });
  const asked = { patientId, routeId: ways.now.find(({ how }) => how === 'send')?.routeId, urgency: 'acute', ...sbar };
  const sent = (await nurse.post<Receipt>('/api/support-requests', asked)).body;
  for (let round = 0; round < 12; round += 1) {
    test.clock.pass({ hours: 12 });
    await escalateDue(test.platform, county as never);
    const { absenceId } = (await nurse.get<SupportRequest>(`/api/support-requests/${sent.id}`)).body;
    if (absenceId !== null) return absenceId;
  }
  throw new Error('no case was opened');
}

describe('the MAS of the municipality', () => {
  it('has the case on the list, reads what was asked, and notifies; the neighbour’s MAS sees nothing of it', async () => {
    const id = await unanswered();
    expect(await work(mas, id)).toEqual(['physician-support.notify']);
    const { status, body } = await caseOf(mas, id);
    expect([status, body.actions]).toEqual([200, ['notify', 'close']]);
    expect(body.patient).not.toBeNull();
    expect(body.deliveries.length).toBeGreaterThan(0);
    const listed = await mas.get<{ cases: { id: string }[] }>('/api/absent-support');
    expect(listed.body.cases.map((one) => one.id)).toContain(id);

    expect((await caseOf(neighbour, id)).status).toBe(404);
    expect((await neighbour.get<{ cases: unknown[] }>('/api/absent-support')).body.cases).toEqual([]);

    expect((await act(mas, id, 'notify', { notice: 'Ingen svarade på ett dygn.' })).status).toBe(200);
    expect(await work(mas, id)).toEqual([]);
    expect((await act(physician, id, 'correct', { correction: 'En läkare är avsatt.' })).status).toBe(200);
    expect((await act(mas, id, 'close', { reason: 'Rättelsen håller.' })).status).toBe(200);
    expect((await caseOf(nurse, id)).body).toMatchObject({ state: 'closed', closeReason: 'Rättelsen håller.' });
  });

  it('is any of several: each reads the whole case, has it on the list and may act, and each look is in the access log', async () => {
    const id = await unanswered();
    for (const one of [mas, otherMas]) {
      expect(await work(one, id)).toEqual(['physician-support.notify']);
      const { body } = await caseOf(one, id);
      expect([body.actions, body.patient === null]).toEqual([['notify', 'close'], false]);
      expect([body.request?.situation, body.deliveries.length > 0]).toEqual([sbar.situation, true]);
      expect(await looksBy(one, id)).toEqual([
        { action: 'physician-support.absence', ground: 'process-participation' },
      ]);
    }
    expect((await act(otherMas, id, 'notify', { notice: 'Ingen svarade på ett dygn.' })).status).toBe(200);
    expect(await work(mas, id)).toEqual([]);
    expect((await act(mas, id, 'close', { reason: 'Rättelsen håller.' })).status).toBe(200);
  });

  it('who comes after the case was opened is told that it is not theirs, never a fault', async () => {
    const id = await unanswered();
    const later = await aUnit(test.owner, place.homeCare, { ...beside, name: 'Nya staben', municipality: '2082' });
    const newcomer = await masOf(later, 'Nora Ny');
    expect((await caseOf(newcomer, id)).status).toBe(404);
    expect((await act(newcomer, id, 'notify', { notice: 'Ingen svarade.' })).status).toBe(404);
  });

  it('is named to a nurse who may not notify herself, instead of a button', async () => {
    const id = await unanswered();
    const { body } = await caseOf(nurse, id);
    expect(body).toMatchObject({ actions: [], byOthers: ['notify', 'close'], notifiers: ['mas', 'head-of-unit'] });
    const refused = await act<Refused>(nurse, id, 'notify', { notice: 'Ingen svarade.' });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'not-by-this-role']);
    expect(refused.body.error.message).toContain('medicinskt ansvarig sjuksköterska (MAS), enhetschef');
    const closing = await act<Refused>(nurse, id, 'close', { reason: 'Vill bli av med det.' });
    expect([closing.status, closing.body.error.code]).toEqual([403, 'not-by-this-role']);
    expect((await act(headOfHomeCare, id, 'close', {})).status).toBe(400);
    expect((await caseOf(headOfHomeCare, id)).body.actions).toEqual(['notify', 'close']);
  });

  it('follows a request to the right patient, with what was asked', async () => {
    const id = await unanswered();
    const { request } = (await caseOf(mas, id)).body;
    const right = await place.patient();
    const path = `/api/support-requests/${request?.id}`;
    const { version } = (await nurse.get<SupportRequest>(path)).body;
    const move = { version, number: right.number, reason: 'Två personer med samma namn.' };
    expect((await nurse.post(`${path}/move`, move)).status).toBe(200);
    expect((await caseOf(mas, id)).body).toMatchObject({ patient: { id: right.id }, request: { id: request?.id } });
  });
});
