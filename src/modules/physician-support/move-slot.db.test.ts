import { expect, it } from 'vitest';
import { aModelPlace, borgholm } from '../../../test/factories/home-hospital.ts';
import { sbar } from '../../../test/factories/support.ts';
import { type Client, setClock, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import type { Receipt, SupportRequest, Ways } from './contract.ts';

const at = (time: string) => instant(`2026-11-24T${time}:00+01:00`);
const test = await startTestApp({ clock: setClock(at('08:00')) });
const place = await aModelPlace(test, borgholm);
const { nurse, physician } = place;
const routeId = 'acute-home-visit';

type Refused = { error: { code: string; message: string } };
type Free = { times: { startsAt: string; free: number }[] } & Refused;

async function book(slot: object = {}) {
  const { id: patientId } = await place.patient();
  return nurse.post<Receipt>('/api/support-requests', { patientId, routeId, urgency: 'acute', ...sbar, slot });
}
const timesFor = (by: Client, { id }: Receipt) => by.get<Free>(`/api/support-requests/${id}/free-times`);
const act = (by: Client, { id, version }: Receipt, action: string, body: object) =>
  by.post<Receipt>(`/api/support-requests/${id}/${action}`, { version, ...body });
const shown = async (by: Client, { id }: Receipt) => (await by.get<SupportRequest>(`/api/support-requests/${id}`)).body;
const freeNow = async () => {
  const { id: patientId } = await place.patient();
  const { body } = await nurse.post<Ways>('/api/support-requests/ways', { patientId, urgency: 'acute' });
  return body.now.find((way) => way.routeId === routeId)?.free;
};

it('a booked time is moved by the unit that has it also after the nurse’s hours; she is told whom to ring', async () => {
  const { body: booked } = await book();
  expect((await timesFor(nurse, booked)).status).toBe(200);
  test.clock.set(at('09:30'));
  const late = await timesFor(nurse, booked);
  expect([late.status, late.body.error.code]).toEqual([422, 'booking-closed']);
  expect(late.body.error.message).toContain('Ring Hälsocentralen, 0225-123 45');

  const open = await timesFor(physician, booked);
  const other = open.body.times.findLast(({ free }) => free > 0);
  expect(other?.startsAt).toBe(at('11:30'));
  expect((await act(physician, booked, 'move-booking', { startsAt: other?.startsAt })).status).toBe(200);
  expect((await shown(nurse, booked)).booking?.startsAt).toBe(at('11:30'));
  expect((await timesFor(place.onCall, booked)).status).toBe(404);
});

it('why a time was given back is read by the other unit', async () => {
  test.clock.set(at('08:10'));
  const { body: booked } = await book();
  const { startsAt } = (await shown(nurse, booked)).booking ?? {};
  await act(physician, booked, 'cancel-booking', { reason: 'Läkaren är sjuk.' });
  expect((await shown(nurse, booked)).cancellations).toMatchObject([
    { unit: { name: 'Hälsocentralen' }, reason: 'Läkaren är sjuk.', startsAt },
  ]);
});

it('a way that is full says so before anything is sent', async () => {
  test.clock.set(at('08:20'));
  const left = (await freeNow()) ?? 0;
  expect(left).toBeGreaterThan(0);
  for (let taken = 0; taken < left; taken += 1) expect((await book()).status).toBe(200);
  expect(await freeNow()).toBe(0);
  expect((await book({ orWait: true })).status).toBe(200);
});
