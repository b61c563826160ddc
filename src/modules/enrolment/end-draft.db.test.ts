import { beforeEach, describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anEnrolledPatient, completeHandover } from '../../../test/factories/enrolment.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { EnrolmentId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import type { EndCheck, EndDraftAnswer } from './domain/end-requests.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash: modelHash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
let nurse: Client;
let centre: Client;
let id: EnrolmentId;

beforeEach(async () => {
  nurse = await test.as(small.homeCareNurse);
  centre = await test.as(small.centreNurse);
  const receiver = await test.as(small.receiver);
  const { enrolments } = await anEnrolledPatient(test, receiver, { small, modelHash });
  const [first] = enrolments;
  if (first === undefined) throw new Error('nothing was enrolled');
  id = first;
});

const written = () => ({
  enrolmentIds: [id],
  toUnitId: small.healthCentre.id,
  reason: 'Patienten tar sig till vårdcentralen.',
  handover: { endSummary: 'Såret har läkt.' },
  endDate: null,
});
const save = (version: number, by = nurse) =>
  by.post<EndDraftAnswer>(`/api/enrolments/${id}/end-draft`, { version, body: written() });
const draft = async (by = nurse) => by.get<EndDraftAnswer>(`/api/enrolments/${id}/end-draft`);

describe('the draft of an end', () => {
  it('is kept for the unit, and says who saved it', async () => {
    expect((await draft()).body.draft).toBeNull();
    const saved = await save(0);
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect((await save(1)).body.draft).toMatchObject({ version: 2 });
    expect((await draft()).body.draft).toMatchObject({ body: written(), version: 2 });
  });

  it('is not written over by somebody who has not seen the latest', async () => {
    await save(0);
    expect((await save(0)).status).toBe(409);
  });

  it('is nobody else’s', async () => {
    await save(0);
    expect((await draft(centre)).status).toBe(403);
    expect((await save(1, centre)).status).toBe(403);
  });

  it('is removed when the end is proposed', async () => {
    await save(0);
    const { status, body } = await nurse.post('/api/enrolments/propose-end', {
      enrolments: [{ id, version: 1 }],
      toUnitId: small.healthCentre.id,
      reason: 'Patienten tar sig till vårdcentralen.',
      handover: completeHandover,
      proposedEndAt: plus(test.clock.now(), { days: 3 }),
    });
    expect(status, JSON.stringify(body)).toBe(200);
    expect((await draft()).body.draft).toBeNull();
  });
});

describe('checking a handover', () => {
  it('counts what the model asks for and says when the answer is due', async () => {
    const check = (handover: object) => nurse.post<EndCheck>(`/api/enrolments/${id}/end-check`, { handover });
    const empty = (await check({})).body;
    expect(empty.asked).toEqual(expect.arrayContaining(['endReason', 'endSummary', 'nextContact', 'medicationList']));
    expect(empty.missing.map(({ fact }) => fact)).toContain('endSummary');
    expect(empty.answer.dueAt).toBe(plus(test.clock.now(), { days: 7 }));
    const full = (await check({ ...completeHandover, levels: ['nurse'], endDate: '2026-11-30' })).body;
    expect(full.missing).toEqual([]);
    expect(full.present).toBe(full.required);
  });
});
