import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aCar, aMalmo, asksCoordinator, looked, posted } from '../../../test/factories/malmo.ts';
import { setClock, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import { escalateDue } from '../physician-support/index.ts';
import type { SupportRequest } from '../physician-support/contract.ts';
import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import type { BoardAnswer, MyRound, QueueAnswer } from './contract.ts';

const day = '2026-11-24';
const test = await startTestApp({ clock: setClock(instant('2026-11-24T10:00:00+01:00')) });
const malmo = await aMalmo(test);
const { coordinator, geriatrician, internist, place, people } = malmo;
const { nurse, physician } = place;
const period = { from: '2026-11-23', to: '2026-12-06' };

type Refused = { error: { code: string; message: string; details?: { moves?: { id: string }[]; fields?: object } } };
interface Receipt {
  id: string;
  version: number;
  expectedAt: string | null;
}

const board = () => looked<BoardAnswer>(coordinator, `/api/coordination/days/${day}`);
const queue = (search: object = {}) => posted<QueueAnswer>(coordinator, '/api/coordination/queue', search);
const teamOf = async (id: string) => (await board()).teams.find((one) => one.id === id);
const carOne = async () => (await board()).teams.find(({ name }) => name === 'Läkarbil 1');
const assign = (request: { id: string; version: number }, to: object, more: object = {}) =>
  coordinator.post<Receipt & Refused>(`/api/coordination/requests/${request.id}/assign`, {
    version: request.version,
    day,
    note: 'Bilen är på väg.',
    ...to,
    ...more,
  });
const workOf = async (of: typeof nurse, caseId: string) =>
  (await looked<Worklist>(of, '/api/worklist')).items
    .filter((item) => item.caseId === caseId)
    .map((item) => [item.action, item.waitsFor?.name ?? null]);
const shown = (id: string) => looked<SupportRequest>(nurse, `/api/support-requests/${id}`);
const asks = async (urgency: 'acute' | 'same-day' | 'planned') => {
  const patient = await malmo.patient();
  return { patient, ...(await asksCoordinator(nurse, patient.id, urgency)) };
};

describe('the queue', () => {
  it('is one for all who ask, most urgent first, with the clock and where it goes when that passes; in pages, and searched', async () => {
    const planned = await asks('planned');
    const acute = await asks('acute');
    const { requests } = await queue();
    expect(requests.map(({ requestId }) => requestId)).toEqual([acute.id, planned.id]);
    expect(requests[0]).toMatchObject({
      urgency: 'acute',
      dueAt: '2026-11-24T09:30:00.000Z',
      escalatesTo: { sv: 'Ring patientens vårdcentral' },
      fromUnit: { name: 'Hemsjukvården' },
      at: { point: null, postalCode: '78330', districtId: malmo.district },
    });
    const first = await queue({ limit: 1 });
    const second = await queue({ limit: 1, cursor: first.next ?? '' });
    expect([first, second].map((page) => page.requests.map(({ requestId }) => requestId))).toEqual([
      [acute.id],
      [planned.id],
    ]);
    expect(second.next).toBeNull();
    expect((await queue({ urgency: 'planned' })).requests.map(({ requestId }) => requestId)).toEqual([planned.id]);
    expect((await queue({ text: acute.patient.number })).requests.map(({ requestId }) => requestId)).toEqual([
      acute.id,
    ]);
    expect((await queue({ text: 'ingen heter så' })).requests).toEqual([]);
    expect((await nurse.post('/api/coordination/queue', {})).status).toBe(403);
    for (const { id, version } of [planned, acute])
      await posted(nurse, `/api/support-requests/${id}/withdraw`, { version, reason: 'Bättre.' });
    expect((await queue()).requests).toEqual([]);
  });
});

describe('a request on its way through a car', () => {
  it('goes from nurse to coordinator to car and back, with a report that the responsible physician acknowledges', async () => {
    const team = await aCar(malmo, {
      name: 'Läkarbil 1',
      resource: 'physician-cars',
      staffIds: [people.geriatrician.id],
      ...period,
    });
    const { patient, ...request } = await asks('same-day');
    const given = await assign(request, { teamId: team });
    expect([given.status, given.body.expectedAt]).toEqual([200, '2026-11-24T09:00:00.000Z']);
    expect((await queue()).requests).toEqual([]);
    expect(await shown(request.id)).toMatchObject({
      state: 'sent',
      to: { name: 'Mobila teamen' },
      deliveries: [
        { routeId: 'coordinator', ended: { kind: 'referred-on', reason: 'Bilen är på väg.' } },
        { routeId: 'physician-car', receivedAt: null },
      ],
    });
    expect(await teamOf(team)).toMatchObject({
      duties: [{ starts: 480, ends: 990, crew: [{ name: 'Gerd Geriatriker' }] }],
      sort: { use: 'planned', minutesEach: 80 },
      tasks: [{ requestId: request.id, state: 'assigned', escalatesTo: { sv: 'Ring patientens vårdcentral' } }],
    });
    const mine = await looked<MyRound>(geriatrician, `/api/coordination/my-round/${day}`);
    const [task] = mine.teams[0]?.tasks ?? [];
    expect(task).toMatchObject({ patient: { name: patient.name }, address: 'Testvägen 1, 78330 Säter' });
    expect((await looked<MyRound>(internist, `/api/coordination/my-round/${day}`)).teams).toEqual([]);

    await posted(geriatrician, `/api/coordination/tasks/${task?.id}/place`, { latitude: 55.6, longitude: 13 });
    const arrived = await posted<Receipt>(geriatrician, `/api/coordination/tasks/${task?.id}/arrive`, { version: 1 });
    const open = await looked<SupportRequest>(geriatrician, `/api/support-requests/${request.id}`);
    expect(open).toMatchObject({
      state: 'received',
      answerDueAt: null,
      deliveries: [{}, { arrivedAt: test.clock.now() }],
      reportTo: { name: 'Hälsocentralen' },
    });
    const finished = await geriatrician.post(`/api/coordination/tasks/${task?.id}/finish`, {
      version: arrived.version,
      requestVersion: open.version,
      answer: { kind: 'home-visit', body: 'Pneumoni. Kåvepenin insatt.', at: open.deliveries[1]?.arrivedAt },
      report: 'Pneumoni. Kåvepenin 1 g x 3 i sju dagar. Följ upp Hb.',
    });
    expect([finished.status, finished.body]).toEqual([200, expect.objectContaining({ state: 'done' })]);

    expect(await workOf(physician, request.id)).toEqual([['physician-support.read-report', null]]);
    expect(await workOf(nurse, request.id)).toEqual([['physician-support.confirm', null]]);
    const answered = await shown(request.id);
    expect(answered.reports).toMatchObject([
      {
        body: expect.stringContaining('Kåvepenin') as string,
        to: { name: 'Hälsocentralen' },
        acknowledgedAt: null,
        mayAcknowledge: false,
      },
    ]);
    await posted(nurse, `/api/support-requests/${request.id}/confirm`, { version: answered.version });
    expect(await workOf(physician, request.id)).toEqual([['physician-support.read-report', null]]);
    const report = answered.reports[0]?.id;
    expect((await geriatrician.post(`/api/support-reports/${report}/acknowledge`)).status).toBe(404);
    await posted(physician, `/api/support-reports/${report}/acknowledge`);
    expect((await physician.post(`/api/support-reports/${report}/acknowledge`)).status).toBe(409);
    expect(await workOf(physician, request.id)).toEqual([]);
    expect((await shown(request.id)).reports).toMatchObject([{ acknowledgedBy: { name: 'Per Doktor' } }]);
    const { body } = await nurse.get<PatientOverview>(`/api/patients/${patient.id}/overview`);
    expect(body.timeline.entries.map(({ sentence }) => sentence.key)).toEqual(
      expect.arrayContaining([
        'coordination.assigned',
        'physician-support.visit-began',
        'physician-support.report-read',
      ]),
    );
    const after = await looked<MyRound>(geriatrician, `/api/coordination/my-round/${day}`);
    expect(after.teams[0]?.tasks).toMatchObject([{ state: 'done', address: null }]);
  });

  it('is taken back into the queue, given to a physician without a car, and moved to another; stale and ended are told', async () => {
    const team = await carOne();
    const request = await asks('planned');
    const given = (await assign(request, { teamId: team?.id })).body;
    expect((await assign(request, { teamId: team?.id })).body.error.code).toBe('stale');
    const path = `/api/coordination/tasks/${given.id}/take-back`;
    expect((await coordinator.post(path, { version: 9, reason: 'x' })).status).toBe(409);
    await posted(coordinator, path, { version: 1, reason: 'Bilen har punktering.' });
    const [waiting] = (await queue()).requests;
    expect(waiting).toMatchObject({ requestId: request.id, requestVersion: 2 });
    const again = { id: request.id, version: 2 };
    expect((await assign(again, { staffId: people.advancedNurse.id })).body.error.code).toBe('not-a-physician');
    expect((await assign(again, { staffId: people.internist.id })).status).toBe(200);
    expect((await board()).physicians.find(({ id }) => id === people.internist.id)?.tasks).toHaveLength(1);
    expect((await coordinator.post<Refused>(path, { version: 2, reason: 'x' })).body.error.code).toBe('task-ended');
    const moved = await assign({ id: request.id, version: 3 }, { teamId: team?.id });
    expect(moved.status).toBe(200);
    expect((await board()).physicians.find(({ id }) => id === people.internist.id)?.tasks).toEqual([]);
    expect((await assign({ id: request.id, version: 4 }, {})).status).toBe(400);
    await posted(coordinator, `/api/coordination/tasks/${moved.body.id}/take-back`, { version: 1, reason: 'Prov.' });
    await posted(nurse, `/api/support-requests/${request.id}/withdraw`, { version: 4, reason: 'Bättre.' });
  });
});

describe('planned visits hold', () => {
  it('what is acute asks before it moves them, goes to the acute car when it is out, and on by itself when no car comes', async () => {
    const car = await carOne();
    const teamId = car?.id ?? '';
    const planned = [await asks('planned'), await asks('planned')];
    for (const one of planned) expect((await assign(one, { teamId })).status).toBe(200);
    const order = (await teamOf(teamId))?.tasks.filter(({ state }) => state === 'assigned') ?? [];
    expect(order.map(({ expectedAt }) => expectedAt)).toEqual(['2026-11-24T09:00:00.000Z', '2026-11-24T10:20:00.000Z']);

    const acute = await asks('acute');
    const asked = await assign(acute, { teamId });
    expect([asked.status, asked.body.error.code]).toEqual([422, 'moves-visits']);
    expect(asked.body.error.details?.moves?.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
    const accepted = await assign(acute, { teamId }, { moves: order.map(({ id }) => id) });
    expect([accepted.status, accepted.body.expectedAt]).toEqual([200, '2026-11-24T09:00:00.000Z']);
    const told = await nurse.get<PatientOverview>(`/api/patients/${planned[0]?.patient.id}/overview`);
    expect(told.body.timeline.entries[0]?.sentence.key).toBe('coordination.moved');

    const acuteCar = await aCar(malmo, {
      name: 'Akutbilen',
      resource: 'acute-car',
      staffIds: [people.internist.id, people.advancedNurse.id],
      ...period,
      hours: [480, 900] as [number, number],
    });
    const next = await asks('acute');
    const refused = await assign(next, { teamId });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'acute-team-is-out']);
    expect(refused.body.error.message).toContain('Akutbilen');
    expect((await assign(next, { teamId: acuteCar })).status).toBe(200);
    expect(await shown(next.id)).toMatchObject({ answerDueAt: '2026-11-24T11:00:00.000Z' });
    const wrongCar = await assign(planned[0] ?? next, { teamId: acuteCar });
    expect([wrongCar.status, wrongCar.body.error.code]).toEqual([409, 'stale']);

    test.clock.pass({ minutes: 121 });
    await escalateDue(test.platform, coordinator.actor.county);
    expect((await shown(next.id)).deliveries.at(-1)).toMatchObject({ routeId: 'physician-car' });
    expect((await teamOf(acuteCar))?.tasks).toMatchObject([
      { state: 'assigned', escalatesTo: { sv: 'Ring patientens vårdcentral' } },
    ]);
    test.clock.set(instant('2026-11-24T10:00:00+01:00'));
  });

  it('are put in another order by hand, of the same tasks, with the version seen', async () => {
    const car = await carOne();
    const path = `/api/coordination/teams/${car?.id}/rounds/${day}/order`;
    const left = car?.tasks.filter(({ state }) => state === 'assigned').map(({ id }) => id) ?? [];
    expect(left).toHaveLength(3);
    const turned = left.toReversed();
    expect((await coordinator.post(path, { version: 1, tasks: turned })).status).toBe(409);
    const other = await coordinator.post<Refused>(path, { version: car?.version, tasks: left.slice(1) });
    expect([other.status, other.body.error.code]).toEqual([400, 'other-tasks']);
    await posted(coordinator, path, { version: car?.version, tasks: turned });
    const after = (await teamOf(car?.id ?? ''))?.tasks.filter(({ state }) => state === 'assigned') ?? [];
    expect(after.map(({ id }) => id)).toEqual(turned);
    expect(after.map(({ expectedAt }) => expectedAt)).toEqual(
      after.map(({ expectedAt }) => expectedAt).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    );
  });
});

it('what a day left undone waits in the queue again, and is given anew', async () => {
  const left =
    (await carOne())?.tasks.filter(({ state }) => state === 'assigned').map(({ requestId }) => requestId) ?? [];
  test.clock.set(instant('2026-11-25T08:05:00+01:00'));
  const { requests } = await queue();
  expect(requests.map(({ requestId }) => requestId)).toEqual(expect.arrayContaining(left));
  const [first] = requests;
  const again = { id: first?.requestId ?? '', version: first?.requestVersion ?? 0 };
  const given = await assign(again, { teamId: (await carOne())?.id }, { day: '2026-11-25' });
  expect([given.status, given.body.expectedAt]).toEqual([200, '2026-11-25T07:05:00.000Z']);
  expect((await queue()).requests.map(({ requestId }) => requestId)).not.toContain(again.id);
  test.clock.set(instant('2026-11-24T10:00:00+01:00'));
});

describe('who sees what', () => {
  it('somebody with protected identity is nowhere: no place, no postal code, no address, and no place is stored', async () => {
    const patient = await malmo.patient({ protectedIdentity: 'confidentiality-mark' });
    const request = await asksCoordinator(nurse, patient.id, 'planned');
    const nowhere = { point: null, postalCode: null, districtId: null };
    const waiting = (await queue()).requests.find(({ requestId }) => requestId === request.id);
    expect(waiting).toMatchObject({ at: nowhere, patient: { protectedIdentity: true } });
    const car = await carOne();
    const { id } = (await assign(request, { teamId: car?.id })).body;
    const mine = await looked<MyRound>(geriatrician, `/api/coordination/my-round/${day}`);
    const task = mine.teams[0]?.tasks.find((one) => one.id === id);
    expect(task).toMatchObject({ address: null, phone: null, at: nowhere });
    await posted(geriatrician, `/api/coordination/tasks/${id}/place`, { latitude: 55.6, longitude: 13 });
    const { rows } = await sql`select 1 from coordination.place where patient_id = ${patient.id}::uuid`.execute(
      test.owner,
    );
    expect(rows).toEqual([]);
    // For the visit itself it is opened, as an act of its own.
    expect(
      (await geriatrician.post(`/api/patients/${patient.id}/address-for-visit`, { neededFor: 'visit' })).status,
    ).toBe(200);
  });

  it('a unit that takes no part sees nothing, and the journal says nothing of health', async () => {
    const onCall = place.onCall;
    expect((await onCall.post<QueueAnswer>('/api/coordination/queue', {})).body.requests).toEqual([]);
    expect((await looked<BoardAnswer>(onCall, `/api/coordination/days/${day}`)).teams).toEqual([]);
    const { rows } = await sql<{
      text: string;
    }>`select string_agg(params::text || payload::text, ' ') as text from platform.journal`.execute(test.owner);
    expect(rows[0]?.text).not.toMatch(/Feber|Pneumoni|Kåvepenin|punktering/);
  });
});
