import { describe, expect, it } from 'vitest';
import { aModelPlace, borgholm, lastingClient } from '../../../test/factories/home-hospital.ts';
import { sbar } from '../../../test/factories/support.ts';
import { type Client, setClock, startTestApp } from '../../../test/support/app.ts';
import { type Instant, instant, plus } from '../../kernel/instant.ts';
import { fillFreedSlots } from './fill-freed-slots.ts';
import type { Receipt, SlotsOfDay, SupportRequest, Ways } from './contract.ts';

const test = await startTestApp({ clock: setClock(instant('2026-11-24T08:29:00+01:00')) });
const second = await startTestApp({ database: test.db, clock: test.clock });
const place = await aModelPlace(test, borgholm);
const { nurse, ambulance, physician } = place;

type Refused = { error: { code: string; message: string; details: { ways: { routeId: string }[] } } };

/** Another day for each test, so that their times are their own. */
let day = 23;
function at(time: string): Instant {
  const moment = instant(`2026-11-${day}T${time}:00+01:00`);
  test.clock.set(moment);
  return moment;
}
const nextDay = () => {
  day += 1;
};

async function book<Body = Receipt>(by: Client, patientId: string, slot: object = {}) {
  const asked = { patientId, routeId: 'acute-home-visit', urgency: 'acute', ...sbar, slot };
  return by.post<Body>('/api/support-requests', asked);
}
const act = <Body = Receipt>(by: Client, request: Receipt, action: string, body: object = {}) =>
  by.post<Body>(`/api/support-requests/${request.id}/${action}`, { version: request.version, ...body });
const shown = async (by: Client, { id }: { id: string }) =>
  (await by.get<SupportRequest>(`/api/support-requests/${id}`)).body;
const free = async (patientId: string) =>
  (
    await nurse.post<{ times: { startsAt: string; free: number }[] }>('/api/support-slots/free', {
      patientId,
      urgency: 'acute',
      routeId: 'acute-home-visit',
    })
  ).body.times.map(({ startsAt, free: left }) => [startsAt.slice(11, 16), left]);
const ownDay = async () => (await physician.get<SlotsOfDay>('/api/support-slots/day')).body;

describe('Borgholm’s hour', () => {
  it('is booked at 08:29, refused at 08:31 with the reason and the next way, and taken by the ambulance at 10:00', async () => {
    nextDay();
    at('08:29');
    const patient = await place.patient();
    const booked = await book(nurse, patient.id);
    expect(booked.status).toBe(200);
    expect(await shown(nurse, booked.body)).toMatchObject({
      booking: { state: 'booked', startsAt: plus(at('11:00'), {}), endsAt: plus(at('11:30'), {}) },
      to: { name: 'Hälsocentralen' },
    });
    at('08:31');
    const late = await book<Refused>(nurse, (await place.patient()).id);
    expect([late.status, late.body.error.code]).toEqual([422, 'way-not-now']);
    expect(late.body.error.message).toContain('Bokningen stängde i dag 08:30');
    expect(late.body.error.details.ways[0]?.routeId).toBe('health-centre-line');
    at('10:00');
    const unknown = await place.patient([]);
    expect((await book(ambulance, unknown.id)).status).toBe(403);
    expect((await ambulance.post('/api/support-requests/meet', { patientId: unknown.id })).status).toBe(200);
    expect((await book(ambulance, unknown.id)).status).toBe(200);
  });

  it('shows free times, and the unit its own day with who has them', async () => {
    nextDay();
    at('08:00');
    const patient = await place.patient();
    expect(await free(patient.id)).toEqual([
      ['10:00', 6],
      ['10:30', 6],
    ]);
    const { body } = await book(nurse, patient.id, { startsAt: instant(`2026-11-${day}T11:30:00+01:00`) });
    expect(await free(patient.id)).toEqual([
      ['10:00', 6],
      ['10:30', 5],
    ]);
    const { routes } = await ownDay();
    expect(routes.map(({ routeId }) => routeId)).toEqual(
      ['acute-home-visit', 'fixed-consultation'].slice(0, routes.length),
    );
    const taken = routes[0]?.times.flatMap(({ places }) => places).filter(({ state }) => state === 'taken');
    expect(taken).toMatchObject([
      {
        place: 1,
        state: 'taken',
        booking: { requestId: body.id, patient: { name: patient.name } },
      },
    ]);
  });

  it('is moved and given back; who waits first gets it', async () => {
    nextDay();
    at('08:00');
    const requests: Receipt[] = [];
    for (let index = 0; index < 12; index += 1) requests.push((await book(nurse, (await place.patient()).id)).body);
    const full = await book<Refused>(nurse, (await place.patient()).id);
    expect([full.status, full.body.error.code]).toEqual([422, 'no-free-time']);
    const waiting = (await book(nurse, (await place.patient()).id, { orWait: true })).body;
    const later = (await book(nurse, (await place.patient()).id, { orWait: true })).body;
    expect(await shown(nurse, waiting)).toMatchObject({ booking: { state: 'waiting', startsAt: null } });
    const [first, other] = requests as [Receipt, Receipt];
    const startsAt = instant(`2026-11-${day}T11:30:00+01:00`);
    const moved = await act<Refused>(nurse, other, 'move-booking', { startsAt });
    expect([moved.status, moved.body.error.code]).toEqual([422, 'time-not-free']);
    expect((await act(nurse, first, 'withdraw', { reason: 'Bättre nu.' })).status).toBe(200);
    expect(await fillFreedSlots(test.platform, place.county as never)).toEqual({ filled: 1 });
    expect(await shown(nurse, waiting)).toMatchObject({ booking: { state: 'booked' }, version: 2 });
    expect(await shown(nurse, later)).toMatchObject({ booking: { state: 'waiting' } });
    expect((await act(physician, other, 'cancel-booking', { reason: 'Läkaren sjuk.' })).status).toBe(200);
    expect(await fillFreedSlots(test.platform, place.county as never)).toEqual({ filled: 1 });
    at('09:00');
    const closed = await act<Refused>(nurse, waiting, 'move-booking', { startsAt });
    expect([closed.status, closed.body.error.code]).toEqual([409, 'stale']);
    const again = await act<Refused>(nurse, { ...waiting, version: 2 }, 'move-booking', { startsAt });
    expect([again.status, again.body.error.code]).toEqual([422, 'booking-closed']);
  });

  it('keeps its time when the request was about the wrong patient and goes to the right one', async () => {
    nextDay();
    at('08:00');
    const [wrong, right] = [await place.patient(), await place.patient()];
    const booked = (await book(nurse, wrong.id)).body;
    const before = (await shown(nurse, booked)).booking;
    const reason = 'Två personer med samma namn.';
    expect((await act(nurse, booked, 'move', { number: right.number, reason })).status).toBe(200);
    expect(await shown(nurse, booked)).toMatchObject({ patient: { id: right.id }, booking: before });
    const taken = (await ownDay()).routes[0]?.times.flatMap(({ places }) => places.map(({ booking }) => booking));
    expect(taken?.filter((one) => one !== null)).toMatchObject([{ requestId: booked.id, patient: { id: right.id } }]);
  });

  it('is closed and opened by the unit, but not over somebody’s head', async () => {
    nextDay();
    at('08:00');
    const [route] = (await ownDay()).routes;
    const [time] = route?.times ?? [];
    const body = { routeId: route?.routeId, opensAt: route?.opensAt, startsAt: time?.startsAt, place: 1 };
    expect((await physician.post('/api/support-slots/close', body)).body).toMatchObject({ state: 'closed' });
    const patient = await place.patient();
    expect((await free(patient.id))[0]).toEqual(['10:00', 5]);
    expect((await physician.post('/api/support-slots/reopen', body)).body).toMatchObject({ state: 'free' });
    await book(nurse, patient.id);
    const taken = await physician.post<Refused>('/api/support-slots/close', body);
    expect([taken.status, taken.body.error.code]).toEqual([409, 'slot-taken']);
    const none = await physician.post<Refused>('/api/support-slots/close', { ...body, place: 99 });
    expect([none.status, none.body.error.code]).toEqual([404, 'no-such-time']);
  });

  it('many at once, through two processes: each time is given once, the rest get the next best way', async () => {
    nextDay();
    at('08:00');
    const patients = await Promise.all(Array.from({ length: 60 }, () => place.patient()));
    const nurses = [nurse, await lastingClient(second, place.people.nurse)];
    const answers = await Promise.all(patients.map(({ id }, index) => book<Refused>(nurses[index % 2] as Client, id)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBe(12);
    for (const { status, body } of refused) {
      expect([status, body.error.code]).toEqual([422, 'no-free-time']);
      // It is a Saturday by now.
      expect(body.error.details.ways[0]?.routeId).toBe('on-call-car');
      expect(body.error.message).toContain('Nästa väg: ');
    }
    const places = (await ownDay()).routes[0]?.times.flatMap((one) => one.places) ?? [];
    expect(places.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'taken'));
    expect(new Set(places.map(({ booking }) => booking?.requestId)).size).toBe(12);
  });

  it('is fetched by a calendar from a secret address, without names, until the address is ended', async () => {
    nextDay();
    at('08:00');
    const patient = await place.patient();
    await book(nurse, patient.id);
    const { body: feed } = await physician.post<{ id: string; path: string }>('/api/support-feeds');
    const fetched = () => test.app.inject({ method: 'GET', url: feed.path });
    const calendar = await fetched();
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(calendar.body).toContain('SUMMARY:Bokad tid\r\n');
    expect(calendar.body).not.toContain(patient.name);
    await physician.post(`/api/support-feeds/${feed.id}/end`);
    expect((await fetched()).statusCode).toBe(404);
    expect((await test.app.inject({ method: 'GET', url: '/api/support-calendar/x.ics' })).statusCode).toBe(404);
  });

  it('is offered first when it is open', async () => {
    nextDay();
    at('08:00');
    const { body } = await nurse.post<Ways>('/api/support-requests/ways', {
      patientId: (await place.patient()).id,
      urgency: 'acute',
    });
    expect(body.now.map(({ routeId, how }) => [routeId, how]).slice(0, 2)).toEqual([
      ['acute-home-visit', 'book'],
      ['health-centre-line', 'send'],
    ]);
  });
});
