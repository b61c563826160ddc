import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  actOnReview as act,
  aSnoopedCounty,
  aStartedReview,
  snoopedDays,
  startReview as start,
  wholeController,
} from '../../../test/factories/log-review.ts';
import { aStaff } from '../../../test/factories/organisation.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { Worklist } from '../worklist/contract.ts';
import type { ReviewDetail } from './contract.ts';

const test = await startTestApp();
const { county, office, rehab, mas, head, theirMas, nurse } = await aSnoopedCounty(test);
const started = (who = mas) => aStartedReview(who);

async function done(who: Client, review: ReviewDetail, action: string, body: object): Promise<ReviewDetail> {
  const answer = await act(who, review, action, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

describe('starting a review', () => {
  it('finds the snooper first: no relation, refused, same surname, at night; and says why', async () => {
    const { sample, population, flagged, seed, rule, review } = await started();
    expect(review).toMatchObject({
      state: 'open',
      scope: 'controller',
      from: '2026-11-08',
      to: '2026-11-21',
      judged: 0,
    });
    expect(seed).toMatch(/^[0-9a-f]{32}$/);
    expect(rule).toMatchObject({ scope: 'controller', flaggedLooks: 30, randomLooks: 20 });
    expect(flagged).toBe(4);
    expect(population).toBe(13 * 4 + 4);
    const [first] = sample;
    expect(first).toMatchObject({
      drawnBy: 'rule',
      person: { name: 'Nora Nyfiken' },
      patient: { name: 'Nils Nyfiken' },
      denied: 1,
    });
    expect(first?.flags.map(({ kind }) => kind)).toEqual(['no-relation', 'denied', 'same-surname', 'night']);
    expect(
      sample.filter(({ drawnBy }) => drawnBy === 'rule').every(({ person }) => person.name === 'Nora Nyfiken'),
    ).toBe(true);
    expect(sample.filter(({ drawnBy }) => drawnBy === 'chance')).toHaveLength(20);
  });

  it('logs the reviewer’s own looks, one for each patient, and waits on the worklist until closed', async () => {
    const { review, sample } = await started();
    const { rows } = await sql<{ n: number; grounds: string[] }>`
      select count(distinct patient_id) as n, array_agg(distinct ground) as grounds from platform.access_log
      where user_id = ${mas.actor.userId}::uuid and case_id = ${review.id}::uuid and patient_id is not null`.execute(
      test.owner,
    );
    const patients = new Set(sample.map(({ patient: one }) => one?.id));
    expect(rows[0]).toEqual({ n: patients.size, grounds: ['log-review'] });
    const list = await mas.get<Worklist>('/api/worklist');
    const item = list.body.items.find(({ caseId }) => caseId === (review.id as string));
    expect(item).toMatchObject({ action: 'log-review.judge', primaryAction: { path: `/log-reviews/${review.id}` } });
    expect(item?.holder?.name).toBe('Maria Ansvarig');
  });

  it('sent twice it is done once', async () => {
    const key = randomUUID();
    const send = () => mas.post<ReviewDetail>('/api/log-reviews', wholeController, { key });
    const [one, two] = [await send(), await send()];
    expect(two.body.review.id).toBe(one.body.review.id);
  });

  it('a head of unit reviews the own unit, and sees no other', async () => {
    const unit = { scope: 'unit', unitId: county.homeCare.id, ...snoopedDays };
    const { status, body } = await start(head, unit);
    expect(status).toBe(200);
    expect(new Set(body.sample.map(({ unit: of }) => of.name))).toEqual(new Set(['Säters hemsjukvård']));
    expect((await start(head)).status).toBe(403);
    expect((await start(head, { ...unit, unitId: rehab.id })).status).toBe(403);
    const { review } = await started();
    expect((await head.get(`/api/log-reviews/${review.id}`)).status).toBe(404);
    expect((await mas.get(`/api/log-reviews/${body.review.id}`)).status).toBe(200);
  });

  it('each controller reviews its own, and nobody else reviews at all', async () => {
    const { review } = await started();
    expect((await theirMas.get(`/api/log-reviews/${review.id}`)).status).toBe(404);
    expect((await start(theirMas, { scope: 'unit', unitId: county.homeCare.id, ...snoopedDays })).status).toBe(403);
    const theirs = await started(theirMas);
    expect(theirs).toMatchObject({ population: 0, sample: [] });
    expect((await start(nurse)).status).toBe(403);
    expect((await start(await test.as(county.administrator))).status).toBe(403);
  });

  it.each([
    [{ to: '2026-11-07' }, 'to'],
    [{ from: '2026-01-01' }, 'to'],
    [{ to: '2026-11-23' }, 'to'],
    [{ scope: 'unit', unitId: null }, 'unitId'],
  ])('days and units that cannot be reviewed are refused: %j', async (change, field) => {
    const { status, body } = await start(mas, { ...wholeController, ...change });
    expect(status).toBe(400);
    expect(Object.keys((body.error.details as { fields: object }).fields)).toEqual([field]);
  });
});

describe('a sample', () => {
  it('is judged, followed up and closed; each step in the journal', async () => {
    let review = await started();
    const [snooped, ...rest] = review.sample.filter(({ drawnBy }) => drawnBy === 'rule');
    if (snooped === undefined) return expect.unreachable('nothing was drawn');
    const early = await act(mas, review, 'close', { conclusion: 'Klart.' });
    expect([early.status, early.body.error.code]).toEqual([409, 'not-judged']);
    const others = review.sample
      .filter(({ position }) => position !== snooped.position)
      .map(({ position }) => position);
    review = await done(mas, review, 'judge', { positions: others, outcome: 'in-order', comment: '' });
    expect(rest.length).toBe(3);
    const wordless = await act(mas, review, 'judge', {
      positions: [snooped.position],
      outcome: 'unauthorised',
      comment: '',
    });
    expect(wordless.status).toBe(400);
    review = await done(mas, review, 'judge', {
      positions: [snooped.position],
      outcome: 'to-be-investigated',
      comment: 'Ingen vårdrelation.',
    });
    expect((await act(mas, review, 'close', { conclusion: 'Klart.' })).body.error.code).toBe('under-investigation');
    review = await done(mas, review, 'judge', {
      positions: [snooped.position],
      outcome: 'unauthorised',
      comment: 'Släkting.',
    });
    expect((await act(mas, review, 'close', { conclusion: 'Klart.' })).body.error.code).toBe('no-follow-up');
    review = await done(mas, review, 'follow-up', {
      position: snooped.position,
      kind: 'told-head',
      note: 'Chefen informerad.',
    });
    expect(review.sample.find(({ position }) => position === snooped.position)).toMatchObject({
      outcome: 'unauthorised',
      comment: 'Släkting.',
      judgedBy: 'Maria Ansvarig',
      followUps: [{ kind: 'told-head', note: 'Chefen informerad.', by: 'Maria Ansvarig' }],
    });
    review = await done(mas, review, 'close', { conclusion: 'En obehörig, anmäld.' });
    expect(review.review).toMatchObject({ state: 'closed', closedBy: 'Maria Ansvarig', unauthorised: 1 });
    expect((await act(mas, review, 'judge', { positions: [1], outcome: 'in-order', comment: '' })).status).toBe(409);
    const { rows } = await sql<{ types: string[]; patients: number }>`
      select array_agg(type order by sequence) as types, count(patient_id) as patients from platform.journal
      where case_id = ${review.review.id}::uuid`.execute(test.owner);
    expect(rows[0]).toEqual({
      types: ['started', 'judged', 'judged', 'judged', 'followed-up', 'closed'].map((what) => `log-review.${what}`),
      patients: 0,
    });
    const list = await mas.get<Worklist>('/api/worklist');
    expect(list.body.items.some(({ caseId }) => caseId === (review.review.id as string))).toBe(false);
  });

  it('nobody judges what they opened themselves; another reviewer does', async () => {
    const { status, body: mine } = await start(mas, { ...wholeController, from: '2026-11-22', to: '2026-11-22' });
    expect(status).toBe(200);
    const look = mine.sample.find(({ own: itsOwn }) => itsOwn);
    if (look === undefined) return expect.unreachable('the reviewer has looked at patients today');
    const judgement = { positions: [look.position], outcome: 'in-order', comment: '' };
    const refused = await act(mas, mine, 'judge', judgement);
    expect([refused.status, refused.body.error.code]).toEqual([422, 'own-look']);
    const mar = await test.as(await aStaff(test.owner, office, 'mar', 'Martin Rehab', 'MAR'));
    expect((await act(mar, mine, 'judge', judgement)).status).toBe(200);
  });

  it('a stale version, a look that is not in it, a follow-up of what is in order are refused', async () => {
    const review = await started();
    const judgement = { positions: [1], outcome: 'in-order', comment: '' };
    const after = await done(mas, review, 'judge', judgement);
    expect((await act(mas, review, 'judge', judgement)).status).toBe(409);
    expect((await act(mas, after, 'judge', { ...judgement, positions: [999] })).status).toBe(400);
    expect((await act(mas, after, 'follow-up', { position: 1, kind: 'talked', note: 'Samtal.' })).status).toBe(409);
  });
});
