import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anEnrolledPatient } from '../../../test/factories/enrolment.ts';
import { aSmallCounty, aStaff } from '../../../test/factories/organisation.ts';
import { aMeasure, aRun, aShift, aVisitOfToday, done } from '../../../test/factories/visit.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { DayBoard, MeasureShown, MyDay, PatientMeasures, Run } from './contract.ts';
import { ordersOf } from './domain/schedule.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash: modelHash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const receiver = await test.as(small.receiver);
const nurse = await test.as(small.homeCareNurse);
const colleague = await aStaff(test.owner, small.homeCare, 'home-care-nurse', 'Karin Kollega');
const other = await test.as(colleague);
const centre = await test.as(small.centreNurse);
const tomorrow = '2026-11-23';
const board = async (day = tomorrow) => (await nurse.get<DayBoard>(`/api/visits/days/${day}`)).body;
const enrolled: { patient: { id: string }; enrolment: string }[] = [];
for (let at = 0; at < 6; at += 1) {
  const { patient, enrolments } = await anEnrolledPatient(test, receiver, { small, modelHash });
  enrolled.push({ patient, enrolment: enrolments[0] ?? '' });
}
const [first, second] = enrolled as [(typeof enrolled)[0], (typeof enrolled)[0]];
const plan = (enrolment: string, more = {}) =>
  done<MeasureShown>(nurse, '/api/visits/measures', aMeasure(enrolment, { firstDay: '2026-11-16', ...more }));

describe('planned measures', () => {
  it('belong to an enrolment at the own unit, with an entry that says nothing of health', async () => {
    const measure = await plan(first.enrolment, { home: { latitude: 60.35, longitude: 15.76 } });
    expect(measure).toMatchObject({ patientId: first.patient.id, what: 'Såromläggning', ended: false, version: 1 });
    const { body } = await nurse.get<PatientMeasures>(`/api/visits/patients/${first.patient.id}/measures`);
    expect(body).toMatchObject({
      measures: [{ id: measure.id }],
      home: { latitude: 60.35 },
      enrolments: [{ level: 'nurse' }],
    });
    const { rows } = await sql<{
      params: object;
    }>`select params from platform.journal where type = 'visit.measure-planned'`.execute(test.owner);
    expect(JSON.stringify(rows)).not.toContain('Sårom');
    const elsewhere = await centre.post('/api/visits/measures', aMeasure(first.enrolment));
    expect(elsewhere.status).toBe(403);
  });

  it('are changed and ended with the version seen; a last day before the first is refused', async () => {
    const { id } = await plan(second.enrolment, { staffId: small.homeCareNurse.id });
    const { enrolmentId: _enrolment, ...fields } = aMeasure(second.enrolment, { minutes: 40, firstDay: '2026-11-16' });
    const changed = await done<MeasureShown>(nurse, `/api/visits/measures/${id}/change`, { version: 1, ...fields });
    expect(changed).toMatchObject({ minutes: 40, staffId: null, version: 2 });
    expect((await nurse.post(`/api/visits/measures/${id}/end`, { version: 1, lastDay: tomorrow })).status).toBe(409);
    expect((await nurse.post(`/api/visits/measures/${id}/end`, { version: 2, lastDay: '2026-11-01' })).status).toBe(
      400,
    );
    await done(nurse, `/api/visits/measures/${id}/end`, { version: 2, lastDay: '2026-11-22' });
    // Somebody who has something planned, but not on this day.
    await plan(enrolled[5]?.enrolment ?? '', { weekdays: [2], lastDay: '2026-11-24' });
    expect((await board()).visits).toHaveLength(1);
  });
});

describe('a unit’s day', () => {
  it('is planned by the planner, and holds when somebody accepts it', async () => {
    for (const { enrolment } of enrolled.slice(1, 5)) await plan(enrolment);
    await plan(enrolled[5]?.enrolment ?? '', { needs: ['nurse', 'assistant'], what: 'Lyft' });
    await done(nurse, `/api/visits/days/${tomorrow}/staff`, {
      shifts: [aShift(small.homeCareNurse.id), aShift(colleague.id)],
    });
    const before = await board();
    expect([before.version, before.visits.length, before.plan.unplanned.length]).toEqual([0, 6, 6]);
    const id = await aRun(test, nurse, tomorrow);
    const { body: run } = await nurse.get<Run>(`/api/visits/runs/${id}`);
    expect(run).toMatchObject({ state: 'done', current: true, progress: { share: 1 } });
    expect(run.plan?.unplanned).toEqual([]);
    expect((await board()).plan.routes).toEqual([]);
    await done(nurse, `/api/visits/runs/${id}/accept`);
    const after = await board();
    expect([after.version, after.plan.unplanned]).toEqual([1, []]);
    expect(after.runs).toEqual([]);
    // The same ids, however often they are asked for.
    expect(after.visits.map(({ id: visit }) => visit)).toEqual(before.visits.map(({ id: visit }) => visit));
  });

  it('gives everybody their visits in order, and the patient what comes', async () => {
    const mine = (await nurse.get<MyDay>(`/api/visits/mine/${tomorrow}`)).body;
    const theirs = (await other.get<MyDay>(`/api/visits/mine/${tomorrow}`)).body;
    expect(mine.visits.length + theirs.visits.length).toBe(7);
    expect(mine.visits.map(({ startsAt }) => startsAt)).toEqual(mine.visits.map(({ startsAt }) => startsAt).toSorted());
    expect(mine.visits[0]?.patient.address).toContain('Testvägen');
    const joint = mine.visits.find(({ what }) => what === 'Lyft');
    expect(joint?.persons).toHaveLength(2);
    const { body } = await nurse.get<PatientMeasures>(`/api/visits/patients/${first.patient.id}/measures`);
    expect(body.visits).toHaveLength(1);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::integer as n from platform.journal where type = 'visit.planned'`.execute(test.owner);
    expect(rows[0]?.n).toBe(6);
  });

  it('is changed by hand with the version seen; what breaks a rule is refused', async () => {
    const { version, plan: held, locked } = await board();
    const orders = ordersOf(held);
    expect((await nurse.post(`/api/visits/days/${tomorrow}/save`, { version: 0, orders, locked })).status).toBe(409);
    const nobody = [{ ...orders[0], staffId: small.otherReceiver.id }];
    const refused = await nurse.post<{ error: { code: string } }>(`/api/visits/days/${tomorrow}/save`, {
      version,
      orders: nobody,
      locked,
    });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'breaks-rule']);
    const lock = held.routes[0]?.stops.find((stop) => stop.kind === 'visit');
    await done(nurse, `/api/visits/days/${tomorrow}/save`, {
      version,
      orders,
      locked: lock?.kind === 'visit' ? [lock.visit] : [],
    });
    expect(await board()).toMatchObject({ version: 2, locked: [expect.any(String)] });
  });

  it('is planned anew when somebody is sick: what changes and for whom, before it holds', async () => {
    await done(nurse, `/api/visits/days/${tomorrow}/sick`, { staffId: colleague.id, sick: true });
    const id = await aRun(test, nurse, tomorrow, { kind: 'replan', profile: 'mixed' });
    const { body: run } = await nurse.get<Run>(`/api/visits/runs/${id}`);
    expect(run.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['person', 'now-unplanned']));
    expect(run.plan?.unplanned.map(({ reasons }) => reasons[0]?.code)).toEqual(['not-enough-persons']);
    await done(nurse, `/api/visits/runs/${id}/accept`);
    expect((await other.get<MyDay>(`/api/visits/mine/${tomorrow}`)).body).toMatchObject({ sick: true, visits: [] });
    expect((await nurse.post(`/api/visits/runs/${id}/accept`)).status).toBe(409);
  });

  it('is not accepted when the day has been changed since', async () => {
    const id = await aRun(test, nurse, tomorrow);
    const { version, plan: held, locked } = await board();
    await done(nurse, `/api/visits/days/${tomorrow}/save`, { version, orders: ordersOf(held), locked });
    expect((await nurse.post(`/api/visits/runs/${id}/accept`)).status).toBe(404);
  });

  it('stops when it is asked to, with the best so far', async () => {
    const { id } = await done<Run>(nurse, `/api/visits/days/${tomorrow}/runs`, { kind: 'plan', profile: 'travel' });
    expect(await done<Run>(nurse, `/api/visits/runs/${id}/stop`)).toMatchObject({ state: 'waiting', stopAsked: true });
  });
});

it('a visit is noted as begun and done, told to the patient’s timeline, and taken back', async () => {
  const today = '2026-11-22';
  const measure = await plan(first.enrolment, { firstDay: today, lastDay: today });
  const visit = await aVisitOfToday(test, measure.id, small.homeCareNurse.id);
  const mark = (state: string, day = today) => nurse.post(`/api/visits/days/${day}/mark`, { visit, state });
  const stateNow = async () =>
    (await nurse.get<MyDay>(`/api/visits/mine/${today}`)).body.visits.find(({ id }) => id === visit)?.state;
  const told = async () =>
    (
      await sql<{ type: string }>`select type from platform.journal
        where type in ('visit.done', 'visit.reopened') order by recorded_at, type`.execute(test.owner)
    ).rows.map(({ type }) => type);
  expect((await mark('begun')).status).toBe(200);
  expect(await stateNow()).toBe('begun');
  expect((await mark('done')).status).toBe(200);
  expect((await mark('done')).status).toBe(200);
  expect([await stateNow(), await told()]).toEqual(['done', ['visit.done']]);
  test.clock.pass({ minutes: 1 });
  expect((await mark('planned')).status).toBe(200);
  expect([await stateNow(), await told()]).toEqual(['planned', ['visit.done', 'visit.reopened']]);
  expect((await mark('begun', tomorrow)).status).toBe(409);
  expect((await centre.post(`/api/visits/days/${today}/mark`, { visit, state: 'begun' })).status).not.toBe(200);
});

it('those who work are copied to another day or week; a shift that is there is kept, nobody is sick', async () => {
  const next = '2026-11-30';
  await done(nurse, `/api/visits/days/${next}/staff`, { shifts: [aShift(small.homeCareNurse.id, { ends: 720 })] });
  await done(nurse, `/api/visits/days/${next}/copy-staff`, { from: tomorrow, days: 7 });
  const there = (await board(next)).staff.filter(({ shift }) => shift !== null);
  expect(there.map(({ id }) => id)).toEqual(expect.arrayContaining([small.homeCareNurse.id, colleague.id]));
  expect(there.find(({ id }) => id === small.homeCareNurse.id)?.shift?.ends).toBe(720);
  expect(there.every(({ shift }) => shift?.sick === false)).toBe(true);
  const none = await nurse.post<{ error: { code: string } }>(`/api/visits/days/${next}/copy-staff`, {
    from: '2026-01-05',
    days: 1,
  });
  expect([none.status, none.body.error.code]).toEqual([400, 'nobody-to-copy']);
});

it('where somebody with protected identity lives is neither on the map nor in a list', async () => {
  await sql`update patient.patient set protected_identity = 'confidentiality-mark' where id = ${first.patient.id}::uuid`.execute(
    test.owner,
  );
  const day = await board();
  const shown = day.patients.find(({ id }) => id === first.patient.id);
  expect(shown).toMatchObject({ protectedIdentity: true, home: null });
  const [base, place] = ['base', first.patient.id].map((wanted) => day.problem.places.find(({ id }) => id === wanted));
  expect([place?.latitude, place?.longitude]).toEqual([base?.latitude, base?.longitude]);
  const { body } = await nurse.get<PatientMeasures>(`/api/visits/patients/${first.patient.id}/measures`);
  expect(body.home).toBeNull();
});

it('another unit sees nothing of it', async () => {
  expect((await centre.get(`/api/visits/days/${tomorrow}`)).status).toBe(403);
  const physician = await test.as(await aStaff(test.owner, small.healthCentre, 'head-of-unit', 'Hans Chef'));
  expect((await physician.get<DayBoard>(`/api/visits/days/${tomorrow}`)).body).toMatchObject({
    visits: [],
    patients: [],
  });
});
