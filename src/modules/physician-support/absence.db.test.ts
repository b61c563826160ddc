import { describe, expect, it } from 'vitest';
import { aModelPlace } from '../../../test/factories/home-hospital.ts';
import { sbar } from '../../../test/factories/support.ts';
import { type Client, setClock, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import type { Timeline } from '../timeline/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import type { Absence, Receipt, SupportRequest } from './contract.ts';
import { escalateDue } from './escalate.ts';

const test = await startTestApp({ clock: setClock(instant('2026-11-24T09:00:00+01:00')) });
const place = await aModelPlace(test, { model: 'call-off', county: '25', municipality: '2580' });
const { nurse, physician, headOfHomeCare } = place;

type Refused = { error: { code: string; message: string } };

async function asked(urgency = 'acute'): Promise<Receipt> {
  const { id: patientId } = await place.patient();
  const body = { patientId, routeId: 'health-centre-line', urgency, ...sbar };
  return (await nurse.post<Receipt>('/api/support-requests', body)).body;
}
const shown = async ({ id }: Receipt) => (await nurse.get<SupportRequest>(`/api/support-requests/${id}`)).body;
const escalate = () => escalateDue(test.platform, place.county as never);
const caseOf = async (by: Client, id: string) => by.get<Absence>(`/api/absent-support/${id}`);
const act = async <Body = Absence>(by: Client, id: string, action: string, body: object = {}) => {
  const { version } = (await caseOf(by, id)).body;
  return by.post<Body>(`/api/absent-support/${id}/${action}`, { version, ...body });
};
const work = async (of: Client, caseId: string) =>
  (await of.get<Worklist>('/api/worklist')).body.items
    .filter((item) => item.caseId === caseId)
    .map(({ action }) => action);

/** Nobody answers, on any way, until the case is open. */
async function unanswered(): Promise<string> {
  const sent = await asked();
  for (let round = 0; round < 3; round += 1) {
    test.clock.pass({ minutes: 31 });
    await escalate();
  }
  const { absenceId } = await shown(sent);
  if (absenceId === null) throw new Error('no case was opened');
  return absenceId;
}

describe('a request that nobody answers', () => {
  it('goes along the model’s ways when its time is out, and the case is opened when none is left', async () => {
    test.clock.set(instant('2026-11-24T09:00:00+01:00'));
    const sent = await asked();
    test.clock.pass({ minutes: 29 });
    expect(await escalate()).toEqual({ escalated: 0 });
    test.clock.pass({ minutes: 2 });
    expect(await escalate()).toEqual({ escalated: 1 });
    expect(await escalate()).toEqual({ escalated: 0 });
    expect(await shown(sent)).toMatchObject({
      state: 'sent',
      exhaustedAt: null,
      deliveries: [
        { routeId: 'health-centre-line', ended: { kind: 'target-passed' } },
        { routeId: 'centre-manager', ended: null },
      ],
    });
    test.clock.pass({ days: 2 });
    expect(await escalate()).toEqual({ escalated: 1 });
    const after = await shown(sent);
    expect(after).toMatchObject({ state: 'sent', exhaustedAt: test.clock.now() });
    expect(await work(nurse, after.absenceId ?? '')).toEqual(['physician-support.notify']);
    expect((await caseOf(physician, after.absenceId ?? '')).status).toBe(404);
    const late = { answer: { kind: 'advice', body: 'Ring mig.' }, version: after.version };
    expect((await physician.post(`/api/support-requests/${sent.id}/answer`, late)).status).toBe(200);
  });
});

describe('a planned request whose time runs out when the next way is closed', () => {
  it('waits, says so, and goes on when that way opens; support is absent when the model names no further one', async () => {
    test.clock.set(instant('2026-11-24T09:00:00+01:00'));
    const sent = await asked('planned');
    test.clock.set(instant('2026-12-01T20:00:00+01:00'));
    expect(await escalate()).toEqual({ escalated: 1 });
    expect(await escalate()).toEqual({ escalated: 0 });
    const opens = instant('2026-12-02T08:00:00+01:00');
    expect(await shown(sent)).toMatchObject({ goesOnAt: opens, exhaustedAt: null, absenceId: null });
    test.clock.set(opens);
    expect(await escalate()).toEqual({ escalated: 1 });
    const passed = await shown(sent);
    expect(passed).toMatchObject({ goesOnAt: null, exhaustedAt: null });
    expect(passed.deliveries.map(({ routeId }) => routeId)).toEqual(['health-centre-line', 'centre-manager']);
    test.clock.set(instant('2026-12-09T20:00:00+01:00'));
    expect(await escalate()).toEqual({ escalated: 1 });
    expect(await shown(sent)).toMatchObject({ goesOnAt: null, exhaustedAt: test.clock.now() });
  });
});

describe('absent physician support', () => {
  it('is notified, not corrected in time, a physician is engaged, and the cost is claimed with its evidence', async () => {
    test.clock.set(instant('2026-11-30T09:00:00+01:00'));
    const id = await unanswered();
    expect((await act(nurse, id, 'notify', { notice: 'Ingen svarade på en timme.' })).status).toBe(200);
    expect(await work(physician, id)).toEqual(['physician-support.correct']);
    const early = await act<Refused>(nurse, id, 'engage', { engaged: 'Doktor AB' });
    expect([early.status, early.body.error.code]).toEqual([422, 'correction-runs']);
    test.clock.pass({ days: 8 });
    expect((await caseOf(headOfHomeCare, id)).body.actions).toContain('engage');
    expect((await act(headOfHomeCare, id, 'engage', { engaged: 'Doktor AB, från 8 december' })).status).toBe(200);
    expect(
      (await act(headOfHomeCare, id, 'claim', { amount: 12_500.5, evidence: 'Räkning 17, 4 timmar.' })).status,
    ).toBe(200);
    const file = await caseOf(physician, id);
    expect(file.body).toMatchObject({
      state: 'claimed',
      claimAmount: 12_500.5,
      clause: { id: 'absent-support' },
      request: { ...sbar, urgency: 'acute', askedBy: { name: 'Hilda Hemma' } },
      deliveries: [{ ended: { kind: 'target-passed' } }, expect.anything()],
      actions: ['answer-claim'],
    });
    expect((await act(physician, id, 'answer-claim', { accept: true, answer: 'Betalas.' })).status).toBe(200);
    expect((await act(nurse, id, 'close', { reason: 'Inget mer behövs.' })).status).toBe(200);
    expect(await work(nurse, id)).toEqual([]);
  });

  it('is corrected in time', async () => {
    test.clock.set(instant('2026-12-14T09:00:00+01:00'));
    const id = await unanswered();
    await act(nurse, id, 'notify', { notice: 'Ingen svarade.' });
    expect((await act(physician, id, 'correct', { correction: 'En läkare är avsatt varje förmiddag.' })).status).toBe(
      200,
    );
    const refused = await act<Refused>(nurse, id, 'engage', { engaged: 'x' });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'absence-corrected']);
    expect((await act(nurse, id, 'close', { reason: 'Inget mer behövs.' })).status).toBe(200);
  });

  it('goes with the request to the right patient; the notice that was given stands', async () => {
    test.clock.set(instant('2027-01-11T09:00:00+01:00'));
    const id = await unanswered();
    await act(nurse, id, 'notify', { notice: 'Ingen svarade.' });
    const { request, patient: wrong } = (await caseOf(nurse, id)).body;
    const right = await place.patient();
    if (request === null) throw new Error('the case has no request');
    const { version } = await nurse.get<SupportRequest>(`/api/support-requests/${request.id}`).then(({ body }) => body);
    const reason = 'Två personer med samma namn.';
    const move = { version, number: right.number, reason };
    expect((await nurse.post(`/api/support-requests/${request.id}/move`, move)).status).toBe(200);
    for (const by of [nurse, physician])
      expect((await caseOf(by, id)).body).toMatchObject({ patient: { id: right.id }, state: 'notified' });
    expect(await work(physician, id)).toContain('physician-support.correct');
    expect((await nurse.get<Timeline>(`/api/patients/${wrong?.id}/timeline`)).body.entries[0]?.sentence.key).toBe(
      'correction.moved-away',
    );
    expect((await act(physician, id, 'correct', { correction: 'En läkare är avsatt.' })).status).toBe(200);
  });

  it('is acted on by the right side, as the other saw it, once', async () => {
    test.clock.set(instant('2026-12-21T09:00:00+01:00'));
    const id = await unanswered();
    await act(nurse, id, 'notify', { notice: 'Ingen svarade.' });
    const wrong = await act<Refused>(physician, id, 'close', { reason: 'Nej.' });
    expect([wrong.status, wrong.body.error.code]).toEqual([403, 'wrong-side']);
    const stale = await nurse.post<Refused>(`/api/absent-support/${id}/close`, {
      version: 1,
      reason: 'Inget mer behövs.',
    });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale']);
    const twice = await act<Refused>(nurse, id, 'notify', { notice: 'Igen.' });
    expect([twice.status, twice.body.error.code]).toEqual([409, 'absence-notified']);
    expect((await place.onCall.get(`/api/absent-support/${id}`)).status).toBe(404);
  });
});
