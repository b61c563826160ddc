import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { aSmallCounty, aUnit } from '../../../test/factories/organisation.ts';
import { aPng, aSupportPlace, sbar } from '../../../test/factories/support.ts';
import { type Client, setClock, startTestApp } from '../../../test/support/app.ts';
import { newId } from '../../kernel/ids.ts';
import { instant } from '../../kernel/instant.ts';
import { forgetSubstitutes } from '../organisation/substitutes.ts';
import { countStatements } from '../../platform/database/statements.ts';
import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';
import type { Receipt, RequestList, SupportRequest, Ways } from './contract.ts';

const test = await startTestApp({ clock: setClock(instant('2026-11-23T08:00:00.000Z')) });
const small = await aSmallCounty(test.owner);
await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const place = await aSupportPlace(test, small);
const { nurse, physician, outsider } = place;

type Refused = { error: { code: string; message: string; details?: Record<string, unknown> } };

async function waysTo(patientId: string, urgency = 'same-day'): Promise<Ways> {
  const { status, body } = await nurse.post<Ways>('/api/support-requests/ways', { patientId, urgency });
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

async function ask(patientId: string, more: object = {}): Promise<Receipt> {
  const [way] = (await waysTo(patientId)).now;
  const asked = { patientId, routeId: way?.routeId, urgency: 'same-day', ...sbar, ...more };
  const { status, body } = await nurse.post<Receipt>('/api/support-requests', asked);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

const act = <Body = Receipt>(by: Client, request: Receipt, action: string, body: object = {}) =>
  by.post<Body>(`/api/support-requests/${request.id}/${action}`, { version: request.version, ...body });
const shown = async (by: Client, { id }: Receipt) => (await by.get<SupportRequest>(`/api/support-requests/${id}`)).body;
const advice = { answer: { kind: 'advice', body: 'Ta urinodling, börja med antibiotika.' } };
const work = async (of: Client, { id }: Receipt) =>
  (await of.get<Worklist>('/api/worklist')).body.items
    .filter((item) => item.caseId === id)
    .map((item) => [item.action, item.waitsFor?.name ?? null]);

describe('a request for a physician', () => {
  it('goes to exactly one unit, is read, answered, and the answer is confirmed; each side sees what waits', async () => {
    const patient = await place.patient();
    const sent = await ask(patient.id);
    const measured = await shown(physician, sent);
    expect(measured).toMatchObject({
      state: 'sent',
      ...sbar,
      to: { name: 'Säters vårdcentral' },
      sides: ['receiver'],
      actions: ['receive', 'answer', 'refer-on'],
    });
    expect(await work(physician, sent)).toEqual([['physician-support.answer', null]]);
    expect(await work(nurse, sent)).toEqual([['physician-support.answer', 'Säters vårdcentral']]);

    const received = (await act(physician, sent, 'receive')).body;
    expect(await shown(nurse, sent)).toMatchObject({
      state: 'received',
      deliveries: [{ receivedBy: { name: 'Per Doktor' } }],
      actions: ['withdraw'],
    });
    const answered = (await act(physician, received, 'answer', advice)).body;
    expect(await work(nurse, sent)).toEqual([['physician-support.confirm', null]]);
    expect(await work(physician, sent)).toEqual([['physician-support.confirm', 'Säters hemsjukvård']]);
    const confirmed = await act(nurse, answered, 'confirm');
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'closed' } });
    expect([...(await work(nurse, sent)), ...(await work(physician, sent))]).toEqual([]);
    expect(await shown(physician, sent)).toMatchObject({
      answers: [{ kind: 'advice', receivedBy: { name: 'Hilda Hemma' } }],
      actions: [],
    });
  });

  it('is part of the patient’s timeline for those who take part', async () => {
    const patient = await place.patient();
    const sent = await ask(patient.id);
    await act(physician, sent, 'answer', advice);
    for (const who of [nurse, physician]) {
      const { body } = await who.get<PatientOverview>(`/api/patients/${patient.id}/overview`);
      expect(body.timeline.entries.map(({ sentence }) => sentence.key)).toEqual([
        'physician-support.answered',
        'physician-support.asked',
      ]);
    }
  });

  it('is seen by nobody else', async () => {
    const sent = await ask((await place.patient()).id);
    expect((await outsider.get(`/api/support-requests/${sent.id}`)).status).toBe(404);
    expect((await act(outsider, sent, 'answer', advice)).status).toBe(404);
    const list = await outsider.post<RequestList>('/api/support-requests/search', { box: 'received' });
    expect(list.body.requests).toEqual([]);
  });

  it('is listed at both units', async () => {
    const patient = await place.patient();
    const sent = await ask(patient.id);
    const search = { patientId: patient.id, states: ['sent'] };
    for (const [who, box] of [
      [nurse, 'asked'],
      [physician, 'received'],
    ] as const) {
      const list = await who.post<RequestList>('/api/support-requests/search', { box, ...search });
      expect(list.body.requests.map(({ id }) => id)).toEqual([sent.id]);
    }
  });

  it('changes prescriptions, each an entry of its own, by a physician only', async () => {
    const sent = await ask((await place.patient()).id);
    const prescription = {
      medicine: 'Furosemid 40 mg',
      change: 'dose',
      instruction: '1 tablett på morgonen',
      from: '2026-11-22',
    };
    const answer = { kind: 'prescription', body: 'Halvera.', prescriptions: [prescription] };
    const refused = await act<Refused>(place.centreNurse, sent, 'answer', { answer });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'only-physician']);
    expect((await act(physician, sent, 'answer', { answer })).status).toBe(200);
    expect(await shown(nurse, sent)).toMatchObject({
      answers: [{ kind: 'prescription', prescriptions: [prescription] }],
    });
  });

  it('is sent with photographs, which nobody sees who takes no part', async () => {
    const patient = await place.patient();
    const added = await nurse.upload<{ id: string }>(`/api/patients/${patient.id}/support-photos`, aPng(), 'bild.png');
    expect((await physician.get(`/api/support-photos/${added.body.id}`)).status).toBe(404);
    const sent = await ask(patient.id, { photoIds: [added.body.id] });
    expect((await shown(physician, sent)).photos).toEqual([{ id: added.body.id, mediaType: 'image/png' }]);
    expect((await physician.get(`/api/support-photos/${added.body.id}`)).status).toBe(200);
    expect((await outsider.get(`/api/support-photos/${added.body.id}`)).status).toBe(404);
    expect((await nurse.post(`/api/support-photos/${added.body.id}/remove`)).status).toBe(404);
  });

  it('refuses what comes too late, twice, from the wrong side or in the past, and says what happened', async () => {
    const sent = await ask((await place.patient()).id);
    const received = (await act(physician, sent, 'receive')).body;
    const refusals = [
      [await act<Refused>(place.centreNurse, sent, 'receive'), 409, 'request-received'],
      [await act<Refused>(physician, sent, 'answer', advice), 409, 'stale'],
      [await act<Refused>(nurse, received, 'confirm'), 409, 'request-received'],
      [
        await act<Refused>(physician, received, 'answer', {
          answer: { kind: 'home-visit', body: 'x', at: '2026-11-23T07:59:00.000Z' },
        }),
        400,
        'time-in-past',
      ],
      [await act<Refused>(physician, received, 'refer-on', { routeId: 'no-such', reason: 'x' }), 422, 'no-such-way'],
      [
        await act<Refused>(physician, received, 'answer', {
          answer: { kind: 'video', body: 'x', at: '2026-11-24T08:59:00.000Z', link: 'javascript:alert(1)' },
        }),
        400,
        'bad-input',
      ],
    ] as const;
    for (const [{ status, body }, wantedStatus, code] of refusals) {
      expect([status, body.error.code]).toEqual([wantedStatus, code]);
      expect(body.error.message.length).toBeGreaterThan(10);
    }
    const withdrawn = await act(nurse, received, 'withdraw', { reason: 'Bättre nu.' });
    expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    const late = await act<Refused>(physician, withdrawn.body, 'answer', advice);
    expect([late.status, late.body.error.code]).toEqual([409, 'request-withdrawn']);
  });

  it('needs few statements', async () => {
    const patient = await place.patient();
    const [way] = (await waysTo(patient.id)).now;
    const body = { patientId: patient.id, routeId: way?.routeId, urgency: 'same-day', ...sbar };
    const counts: number[] = [];
    const counting = async (doing: () => Promise<{ body: Receipt }>) => {
      const { result, statements } = await countStatements(doing);
      counts.push(statements.length);
      return result.body;
    };
    const sent = await counting(() => nurse.post<Receipt>('/api/support-requests', body));
    const received = await counting(() => act(physician, sent, 'receive'));
    const answered = await counting(() => act(physician, received, 'answer', advice));
    await counting(() => act(nurse, answered, 'confirm'));
    // One of them reads who carries the patient.
    expect(Math.max(...counts), String(counts)).toBeLessThanOrEqual(15);
  });
});

describe('a unit that has said who answers in its place', () => {
  it('is not asked on those days: the request goes to the other one, and the way says so', async () => {
    const { region, healthCentre } = small;
    const other = await aUnit(test.owner, region, {
      kind: 'health-centre',
      name: 'Hedemora vårdcentral',
      county: '20',
    });
    await sql`insert into organisation.unit_substitute (id, unit_id, substitute_id, first_day, last_day)
      values (${newId()}, ${healthCentre.id}, ${other.id}, '2026-12-01', '2026-12-31')`.execute(test.owner);
    // Names are kept for a minute.
    forgetSubstitutes(healthCentre.id);
    const patient = await place.patient();
    expect((await waysTo(patient.id)).now[0]?.unit?.name).toBe('Säters vårdcentral');
    const before = test.clock.now();
    test.clock.set(instant('2026-12-01T09:00:00+01:00'));
    const nurseThen = await test.as(small.homeCareNurse);
    const { body } = await nurseThen.post<Ways>('/api/support-requests/ways', { patientId: patient.id });
    expect(body.now[0]?.unit?.name).toBe('Hedemora vårdcentral');
    expect(body.now[0]?.why.sv).toContain('Hedemora vårdcentral svarar i stället för Säters vårdcentral.');
    const asked = { patientId: patient.id, routeId: body.now[0]?.routeId, urgency: 'same-day', ...sbar };
    const sent = await nurseThen.post<Receipt>('/api/support-requests', asked);
    expect(await shown(nurseThen, sent.body)).toMatchObject({ to: { name: 'Hedemora vårdcentral' } });
    test.clock.set(before);
  });
});

describe('a request about the wrong patient', () => {
  const move = (by: Client, { id, version }: Receipt, number: string) =>
    by.post<Receipt & Partial<Refused>>(`/api/support-requests/${id}/move`, {
      version,
      number,
      reason: 'Två personer med samma namn.',
    });

  it('is moved whole by the unit that asked: thread, photographs, relations and work; both records say so', async () => {
    const [wrong, right] = [await place.patient(), await place.patient()];
    const photo = await nurse.upload<{ id: string }>(`/api/patients/${wrong.id}/support-photos`, aPng(), 'bild.png');
    const asked = await ask(wrong.id, { photoIds: [photo.body.id] });
    const sent = (await act(physician, asked, 'answer', advice)).body;
    const before = await work(physician, sent);
    expect((await move(place.centreNurse, sent, right.number)).body.error?.code).toBe('wrong-side');
    expect((await move(nurse, sent, wrong.number)).body.error?.code).toBe('same-patient');
    const moved = await move(nurse, sent, right.number);
    expect([moved.status, moved.body.state]).toEqual([200, 'answered']);
    expect(await shown(physician, sent)).toMatchObject({
      patient: { id: right.id },
      situation: sbar.situation,
      notes: [{ kind: 'move', reason: 'Två personer med samma namn.' }],
      photos: [{ id: photo.body.id }],
    });
    expect((await physician.get(`/api/support-photos/${photo.body.id}`)).status).toBe(200);
    expect(await work(physician, sent)).toEqual(expect.arrayContaining([...before, ['correction.read', null]]));
    const { rows } = await sql`select distinct patient_id from (
        select patient_id from physician_support.request where id = ${sent.id}::uuid
        union all select patient_id from physician_support.delivery where request_id = ${sent.id}::uuid
        union all select patient_id from physician_support.answer where request_id = ${sent.id}::uuid
        union all select patient_id from physician_support.photo where request_id = ${sent.id}::uuid
        union all select patient_id from worklist.item where case_id = ${sent.id}::uuid
        union all select patient_id from access.care_relation where case_id = ${sent.id}::uuid and valid_to is null) x`.execute(
      test.owner,
    );
    expect(rows).toEqual([{ patientId: right.id }]);
    const keys = async (patientId: string) =>
      (await nurse.get<PatientOverview>(`/api/patients/${patientId}/overview`)).body.timeline.entries.map(
        ({ sentence }) => sentence.key,
      );
    expect(await keys(right.id)).toContain('correction.moved-here');
    expect(await keys(wrong.id)).toContain('correction.moved-away');
    expect(await rebuildWorklist(test.owner, small.county, { check: true })).toMatchObject({ differences: 0 });
  });

  it('is not moved when something was prescribed on it, nor to somebody whose way leads to another unit', async () => {
    const [wrong, right] = [await place.patient(), await place.patient()];
    const prescription = { medicine: 'Furosemid 40 mg', change: 'stop', instruction: 'Sluta', from: '2026-11-23' };
    const answer = { kind: 'prescription', body: 'Sätt ut.', prescriptions: [prescription] };
    const cared = (await act(physician, await ask(wrong.id), 'answer', { answer })).body;
    expect((await move(nurse, cared, right.number)).body.error?.code).toBe('care-rests-on-it');
    const elsewhere = await aPatient(test.owner, {
      county: small.county,
      municipality: '2082',
      owner: small.homeCare,
      listedAt: await aUnit(test.owner, small.region, {
        kind: 'health-centre',
        name: 'Andra vårdcentralen',
        county: '20',
      }),
    });
    expect((await move(nurse, await ask(wrong.id), elsewhere.number)).body.error?.code).toBe('other-receiver');
  });

  it('has texts that their writers correct, beside what was written', async () => {
    const sent = await ask((await place.patient()).id);
    const written = { kind: 'support-request', id: sent.id, objectId: sent.id, field: 'situation' };
    const correction = { ...written, oldText: sbar.situation, newText: 'Feber 39,8 sedan i natt.', reason: 'Fel tal.' };
    expect((await physician.post<Refused>('/api/corrections/correct', correction)).body.error.code).toBe(
      'not-own-text',
    );
    expect((await nurse.post('/api/corrections/correct', correction)).status).toBe(200);
    expect(await shown(physician, sent)).toMatchObject({
      situation: 'Feber 39,8 sedan i natt.',
      notes: [{ kind: 'correction', oldText: sbar.situation }],
    });
  });
});
