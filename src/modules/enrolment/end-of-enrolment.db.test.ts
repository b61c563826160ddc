import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anEnrolledPatient, completeHandover, enrolAs } from '../../../test/factories/enrolment.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import type { TestPatient } from '../../../test/factories/patient.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { EnrolmentId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { countStatements } from '../../platform/database/statements.ts';
import type { EnrolmentDetail, EnrolmentView } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash: modelHash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
let receiver: Client;
let nurse: Client;
let centre: Client;
let ward: Client;

type Answer = { enrolments: EnrolmentView[]; error: { code: string; message: string; details?: { fields?: object } } };

let patient: TestPatient;
let id: EnrolmentId;
beforeEach(async () => {
  // The clock moves between tests: sessions would have run out.
  receiver = await test.as(small.receiver);
  nurse = await test.as(small.homeCareNurse);
  centre = await test.as(small.centreNurse);
  ward = await test.as(small.wardNurse);
  const enrolled = await anEnrolledPatient(test, receiver, { small, modelHash, responsible: small.homeCareNurse.id });
  patient = enrolled.patient;
  const [first] = enrolled.enrolments;
  if (first === undefined) throw new Error('nothing was enrolled');
  id = first;
  // Otherwise taking over waits on home care's list as well.
  await nurse.post(`/api/enrolments/${id}/take-on`, { seenResponsibleId: small.homeCareNurse.id });
});

const proposal = (more: object = {}) => ({
  enrolments: [{ id, version: 1 }],
  toUnitId: small.healthCentre.id,
  reason: 'Patienten tar sig till vårdcentralen.',
  handover: completeHandover,
  proposedEndAt: plus(test.clock.now(), { days: 3 }),
  ...more,
});
const propose = (more: object = {}, by: Client = nurse) =>
  by.post<Answer>('/api/enrolments/propose-end', proposal(more));
const end = (action: string, by: Client, version: number, more: object = {}) =>
  by.post<Answer>(`/api/enrolments/${action}`, { enrolments: [{ id, version }], ...more });
const shown = async (by: Client) => (await by.get<EnrolmentDetail>(`/api/enrolments/${id}`)).body;

async function workOf(unitId: string): Promise<{ action: string; waits: boolean; dueAt: string | null }[]> {
  const { rows } = await sql<{ action: string; waits: boolean; dueAt: string | null }>`select action, waits, due_at
    from worklist.item where case_id = ${id}::uuid and unit_id = ${unitId}::uuid order by action`.execute(test.owner);
  return rows;
}

describe('proposing an end', () => {
  it('asks the health centre to answer within the model’s days and lets home care wait', async () => {
    const { status, body } = await propose();
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.enrolments[0]).toMatchObject({ state: 'end-proposed', version: 2, endsAt: null });
    expect(body.enrolments[0]?.proposal).toMatchObject({
      state: 'proposed',
      to: { name: 'Säters vårdcentral' },
      overdue: false,
    });
    const dueAt = body.enrolments[0]?.proposal?.dueAt;
    expect(await workOf(small.healthCentre.id)).toEqual([{ action: 'enrolment.answer-end', waits: false, dueAt }]);
    expect(await workOf(small.homeCare.id)).toEqual([{ action: 'enrolment.await-end-answer', waits: true, dueAt }]);
  });

  it('shows the receiver the handover and what it may do, and the ward nothing', async () => {
    await propose();
    const detail = await shown(centre);
    expect(detail.proposals[0]?.handover).toMatchObject({ endSummary: completeHandover.endSummary });
    expect(detail.actions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
      'accept-end',
      'contest-end',
    ]);
    expect(detail.actions.find(({ action }) => action === 'propose-end')?.why?.sv).toContain('Sjuksköterskor');
    expect((await ward.get(`/api/enrolments/${id}`)).status).toBe(404);
  });

  it('is refused while the handover lacks what the profile requires, naming it', async () => {
    const { status, body } = await propose({ handover: {} });
    expect(status).toBe(422);
    expect(body.error.code).toBe('handover-incomplete');
    expect(Object.keys(body.error.details?.fields ?? {})).toContain('handover.endSummary');
    expect((await shown(nurse)).enrolment.state).toBe('active');
  });

  it('is refused with a consent to come, naming the field', async () => {
    const { status, body } = await propose({ handover: { ...completeHandover, consentDate: '2030-01-01' } });
    expect(status).toBe(400);
    expect(body.error.code).toBe('impossible-day');
    expect(Object.keys(body.error.details?.fields ?? {})).toEqual(['handover.consentDate']);
  });

  it.each([
    ['an end yesterday', () => ({ proposedEndAt: plus(test.clock.now(), { days: -1 }) }), 'end-in-past'],
    ['an end in two years', () => ({ proposedEndAt: plus(test.clock.now(), { days: 730 }) }), 'end-too-far'],
    ['a ward as receiver', () => ({ toUnitId: small.ward.id }), 'not-health-centre'],
    ['an unknown receiver', () => ({ toUnitId: id }), 'unknown-unit'],
  ])('refuses %s', async (_what, more, code) => {
    const { status, body } = await propose(more());
    expect([status, body.error.code]).toEqual([400, code]);
  });

  it('is refused to other units, to other roles and twice', async () => {
    expect((await propose({}, centre)).status).toBe(403);
    await propose();
    const again = await propose({ enrolments: [{ id, version: 2 }] });
    expect([again.status, again.body.error.code]).toEqual([409, 'end-proposed-already']);
  });

  it('takes several levels at once, all or nothing', async () => {
    const [ot] = await enrolAs(test, receiver, { small, patient, modelHash, levels: ['ot'] });
    const stale = await propose({
      enrolments: [
        { id, version: 1 },
        { id: ot, version: 9 },
      ],
    });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale']);
    expect((await shown(nurse)).enrolment.state).toBe('active');
    const both = await propose({
      enrolments: [
        { id, version: 1 },
        { id: ot, version: 1 },
      ],
    });
    expect(both.body.enrolments.map(({ state }) => state)).toEqual(['end-proposed', 'end-proposed']);
    const accepted = await centre.post<Answer>('/api/enrolments/accept-end', {
      enrolments: [
        { id, version: 2 },
        { id: ot, version: 2 },
      ],
    });
    expect(accepted.body.enrolments.map(({ status }) => status)).toEqual(['ending', 'ending']);
  });
});

describe('the answer', () => {
  it('accepted: ends when proposed; home care answers and sees until then', async () => {
    const proposedEndAt = plus(test.clock.now(), { days: 3 });
    await propose({ proposedEndAt });
    const { status, body } = await end('accept-end', centre, 2, { note: 'Vi tar över.' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.enrolments[0]).toMatchObject({ state: 'ended', status: 'ending', endsAt: proposedEndAt });
    expect([...(await workOf(small.homeCare.id)), ...(await workOf(small.healthCentre.id))]).toEqual([]);
    expect((await shown(nurse)).enrolment.status).toBe('ending');
    const { rows } = await sql`select valid_to from access.care_relation where case_id = ${id}::uuid
      and unit_id = ${small.homeCare.id}::uuid and scope = 'care'`.execute(test.owner);
    expect(rows).toEqual([{ validTo: proposedEndAt }]);
    const late = await end('contest-end', centre, 3, { reason: 'Nej' });
    expect([late.status, late.body.error.code]).toEqual([409, 'end-accepted-already']);
  });

  it('accepted after the proposed end: ends now, never before', async () => {
    test.clock.pass({ minutes: 5 });
    await propose({ proposedEndAt: test.clock.now() });
    test.clock.pass({ minutes: 50 });
    const { body } = await end('accept-end', centre, 2);
    expect(body.enrolments[0]).toMatchObject({ status: 'ended', endsAt: test.clock.now() });
  });

  it('contested: stays with home care, which is asked to revise, proposes again, and is accepted', async () => {
    await propose();
    expect((await end('contest-end', centre, 2)).status).toBe(400);
    const contested = await end('contest-end', centre, 2, { reason: 'Patienten klarar inte trapporna.' });
    expect(contested.body.enrolments[0]).toMatchObject({
      state: 'end-contested',
      status: 'end-contested',
      endsAt: null,
    });
    expect((await workOf(small.homeCare.id)).map(({ action }) => action)).toEqual(['enrolment.revise-end']);
    const again = await propose({ enrolments: [{ id, version: 3 }] });
    expect(again.body.enrolments[0]).toMatchObject({ state: 'end-proposed', version: 4 });
    expect((await end('accept-end', centre, 4)).status).toBe(200);
    expect((await shown(nurse)).history.map(({ type }) => type)).toEqual([
      'enrolment.started',
      'enrolment.taken-on',
      'enrolment.end-proposed',
      'enrolment.end-contested',
      'enrolment.end-proposed',
      'enrolment.end-accepted',
    ]);
  });

  it('withdrawn: goes on as before, also after it was contested', async () => {
    await propose();
    expect((await end('withdraw-end', nurse, 2)).body.enrolments[0]).toMatchObject({ state: 'active' });
    expect(await workOf(small.healthCentre.id)).toEqual([]);
    await propose({ enrolments: [{ id, version: 3 }] });
    await end('contest-end', centre, 4, { reason: 'Nej' });
    const { body } = await end('withdraw-end', nurse, 5);
    expect(body.enrolments[0]).toMatchObject({ state: 'active', proposal: { state: 'contested' } });
    expect(await workOf(small.homeCare.id)).toEqual([]);
  });

  it('is the receiver’s alone, and home care cannot answer for it', async () => {
    await propose();
    expect((await end('accept-end', nurse, 2)).status).toBe(403);
    expect((await end('accept-end', ward, 2)).status).toBe(403);
  });

  it('two at once: one wins, the other is told what happened', async () => {
    await propose();
    const physician = await test.as(small.centrePhysician);
    const [one, two] = await Promise.all([
      end('accept-end', centre, 2),
      end('contest-end', physician, 2, { reason: 'Nej' }),
    ]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('nothing answered in time: overdue, and home care still answers', async () => {
    await propose();
    test.clock.pass({ days: 8 });
    const again = await test.as(small.homeCareNurse);
    const detail = (await again.get<EnrolmentDetail>(`/api/enrolments/${id}`)).body;
    expect(detail.enrolment).toMatchObject({ status: 'end-proposed', endsAt: null, proposal: { overdue: true } });
  });
});

describe('statements', () => {
  it('no command needs more than fifteen', async () => {
    await shown(nurse);
    const counts: Record<string, number> = {};
    const counting = async (name: string, send: () => Promise<{ status: number }>) => {
      const { result, statements } = await countStatements(send);
      expect(result.status, name).toBe(200);
      counts[name] = statements.length;
    };
    await counting('propose', () => propose());
    await counting('contest', () => end('contest-end', centre, 2, { reason: 'Nej' }));
    await counting('propose again', () => propose({ enrolments: [{ id, version: 3 }] }));
    await counting('accept', () => end('accept-end', centre, 4));
    for (const [name, count] of Object.entries(counts)) expect(count, name).toBeLessThanOrEqual(15);
  });
});
