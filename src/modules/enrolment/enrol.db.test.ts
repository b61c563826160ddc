import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anAcceptedReferral, anEnrolledPatient, enrolAs } from '../../../test/factories/enrolment.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { instant, plus } from '../../kernel/instant.ts';
import { localDate } from '../../kernel/local-date.ts';
import { Refusal } from '../../platform/errors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import type { EnrolledPage, EnrolmentDetail, EnrolmentView } from './contract.ts';
import { assessmentsOf, enrol, enrolmentsOf, handBack, saveAssessment } from './index.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash: modelHash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const receiver = await test.as(small.receiver);
const nurse = await test.as(small.homeCareNurse);
const centre = await test.as(small.centreNurse);
type Answer = { enrolments: EnrolmentView[]; error: { code: string; message: string } };

/** What a use case refuses with. */
async function refusal(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? `${error.kind} ${error.code}` : String(error);
}
const as = <Result>(client: typeof receiver, doing: (work: Work) => Promise<Result>) =>
  inTransaction(test.platform, { actor: client.actor, action: 'test.door', requestId: 'test' }, doing);

describe('enrolling', () => {
  it('gives each level a unit, a care relation and work to name who is responsible', async () => {
    const { patient, enrolments } = await anEnrolledPatient(test, receiver, {
      small,
      modelHash,
      levels: ['nurse', 'ot'],
    });
    const { status, body } = await nurse.get<EnrolmentDetail>(`/api/enrolments/${enrolments[0] ?? ''}`);
    expect(status).toBe(200);
    expect(body.enrolment).toMatchObject({ level: 'nurse', status: 'active', unit: { name: 'Säters hemsjukvård' } });
    expect(body.others.map(({ level }) => level)).toEqual(['ot']);
    expect(body.listedAt?.name).toBe('Säters vårdcentral');
    expect(body.patient?.name).toBe(patient.name);
    expect(body.staff.map(({ name }) => name)).toContain('Hilda Hemma');
    const { body: list } = await nurse.get<{ items: { action: string }[] }>('/api/worklist');
    expect(list.items.map(({ action }) => action)).toContain('enrolment.name-responsible');
  });

  it('is refused at a level that some unit answers for already, naming it; nothing is half-written', async () => {
    const { patient } = await anEnrolledPatient(test, receiver, { small, modelHash, levels: ['nurse'] });
    const again = enrolAs(test, receiver, { small, patient, modelHash, levels: ['ot', 'nurse'] });
    expect(await refusal(again)).toBe('wrong-state already-enrolled');
    expect((await as(receiver, (work) => enrolmentsOf(work, patient.id))).length).toBe(1);
  });

  it('two decisions at once enrol once', async () => {
    const { patient } = await anEnrolledPatient(test, receiver, { small, modelHash, levels: ['nurse'] });
    const both = await Promise.all(
      [1, 2].map(() => refusal(enrolAs(test, receiver, { small, patient, modelHash, levels: ['pt'] }))),
    );
    expect(both.toSorted()).toEqual(['undefined', 'wrong-state already-enrolled'].toSorted());
  });

  it.each([
    ['yesterday', -1, 'bad-input start-in-past'],
    ['in two years', 730, 'bad-input start-too-far'],
  ])('is refused to start %s', async (_when, days, code) => {
    const startsAt = plus(test.clock.now(), { days });
    expect(await refusal(anEnrolledPatient(test, receiver, { small, modelHash, startsAt }))).toBe(code);
  });

  it('is refused at a unit that cannot have enrolled patients', async () => {
    const { patient } = await anEnrolledPatient(test, receiver, { small, modelHash });
    const referralId = await anAcceptedReferral(test, { small, patient, modelHash });
    const levels = [{ level: 'ot' as const, unitId: small.ward.id }];
    const asked = { patientId: patient.id, referralId, modelHash, levels, startsAt: test.clock.now() };
    expect(await refusal(as(receiver, (work) => enrol(work, asked)))).toBe('bad-input not-home-care-unit');
  });
});

describe('who is responsible', () => {
  it('is named from the unit’s staff, by version', async () => {
    const { enrolments } = await anEnrolledPatient(test, receiver, { small, modelHash });
    const path = `/api/enrolments/${enrolments[0] ?? ''}/responsible`;
    const people = { responsibleStaffId: small.homeCareNurse.id, namedContactId: small.receiver.id };
    const stranger = await nurse.post<Answer>(path, {
      version: 1,
      ...people,
      responsibleStaffId: small.centreNurse.id,
    });
    expect([stranger.status, stranger.body.error.code]).toEqual([400, 'not-of-unit']);
    const { body } = await nurse.post<Answer>(path, { version: 1, ...people });
    expect(body.enrolments[0]).toMatchObject({
      version: 2,
      responsible: { name: 'Hilda Hemma' },
      namedContact: { name: 'Rut Mottagare' },
    });
    expect((await nurse.post<Answer>(path, { version: 1, ...people })).body.error.code).toBe('stale');
    expect((await centre.post(path, { version: 2, ...people })).status).toBe(403);
  });
});

describe('the unit’s list', () => {
  it('shows one row per patient, filtered, counted and paged; other units see none of them', async () => {
    const { patient } = await anEnrolledPatient(test, receiver, {
      small,
      modelHash,
      levels: ['nurse', 'pt'],
      responsible: small.homeCareNurse.id,
    });
    const search = (body: object) => nurse.post<EnrolledPage>('/api/enrolments/search', body);
    const all = (await search({})).body;
    const found = all.rows.find((row) => row.patient.id === patient.id);
    expect(found?.enrolments.map(({ level }) => level)).toEqual(['nurse', 'pt']);
    expect(all.counts.active).toBe(all.total);
    expect((await search({ responsible: 'me', level: 'pt' })).body.rows.map((row) => row.patient.id)).toEqual([
      patient.id,
    ]);
    expect((await search({ text: patient.number.slice(0, 8), responsible: 'me', level: 'pt' })).body.total).toBe(1);
    expect((await search({ text: 'finnsinte' })).body.rows).toEqual([]);
    const page = (await search({ pageSize: 1, page: 2 })).body;
    expect([page.rows.length, page.total]).toEqual([1, all.total]);
    expect((await search({ pageSize: 0 })).status).toBe(400);
    expect((await centre.post<EnrolledPage>('/api/enrolments/search', {})).body.rows).toEqual([]);
  });
});

describe('the doors', () => {
  it('make a threshold assessment by the pinned model and keep its explanation', async () => {
    const { patient } = await anEnrolledPatient(test, receiver, { small, modelHash });
    const referralId = await anAcceptedReferral(test, { small, patient, modelHash });
    const facts = { placeOfCare: 'ordinary-home', reachesClinic: 'not-at-all', levels: ['nurse'] } as const;
    const birthDate = localDate('1940-02-03');
    const made = await as(receiver, (work) =>
      saveAssessment(work, {
        patientId: patient.id,
        referralId,
        modelHash,
        facts: { ...facts, levels: ['nurse'] },
        birthDate,
      }),
    );
    const [kept] = await as(receiver, (work) => assessmentsOf(work, referralId));
    expect(kept).toMatchObject({
      id: made.id,
      modelHash,
      outcome: made.outcome ?? 'undetermined',
      facts: { enrolled: true },
    });
    expect(kept?.explanation).toMatchObject({ sentence: made.explanation.sentence });
  });

  it('hand back: ends the unit’s enrolments, an open proposal with them, and moves the care', async () => {
    const { patient, enrolments } = await anEnrolledPatient(test, receiver, {
      small,
      modelHash,
      levels: ['nurse', 'ot'],
    });
    test.clock.pass({ minutes: 1 });
    const endsAt = plus(test.clock.now(), { hours: 2 });
    const asked = { patientId: patient.id, fromUnitId: small.homeCare.id, toUnitId: small.healthCentre.id, endsAt };
    const ended = await as(centre, (work) => handBack(work, asked));
    expect(ended.toSorted()).toEqual(enrolments.toSorted());
    const periods = await as(centre, (work) => enrolmentsOf(work, patient.id));
    expect(periods.map((period) => [period.state, period.endsAt])).toEqual([
      ['ended', endsAt],
      ['ended', endsAt],
    ]);
    expect(await refusal(as(centre, (work) => handBack(work, asked)))).toBe('wrong-state enrolment-ended');
    // From the end on, the levels are free again.
    const next = { small, patient, modelHash, levels: ['nurse' as const] };
    expect(await refusal(enrolAs(test, receiver, { ...next, startsAt: instant('2026-11-22T10:30:00Z') }))).toContain(
      'already',
    );
    expect(await refusal(enrolAs(test, receiver, { ...next, startsAt: endsAt }))).toBe('undefined');
  });
});
