import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSnoopedCounty, closeAll, startReview as start } from '../../../test/factories/log-review.ts';
import { aStaff } from '../../../test/factories/organisation.ts';
import { aTestNumber } from '../../../test/factories/patient.ts';
import type { Refused } from '../../../test/factories/referral.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import type { Worklist } from '../worklist/contract.ts';
import type { AccessReport, ReviewDetail, ReviewSummary } from './contract.ts';
import { planReviews } from './index.ts';
import { hasWords } from './texts/report.ts';

const test = await startTestApp();
const { county, patient, own, cousin, mas, head, theirMas, nurse } = await aSnoopedCounty(test);

describe('other flags', () => {
  it('a well-known person, a relative, a colleague, the same address, an emergency', async () => {
    const star = own[0];
    if (star === undefined) return expect.unreachable('no patient');
    const mark = (on: boolean) =>
      mas.post<AccessReport & Refused>(`/api/access-reports/${star.id}/well-known`, { on, reason: 'Känd från tv.' });
    expect((await mark(true)).body.wellKnown).toMatchObject({ reason: 'Känd från tv.', setBy: 'Maria Ansvarig' });
    expect((await mark(true)).status).toBe(409);
    const colleague = await patient('Cecilia Kollega', true);
    await aStaff(test.owner, county.homeCare, 'home-care-nurse', 'Cecilia Kollega');
    await sql`insert into patient.relative (county, id, patient_id, owner_provider_id, owner_unit_id, name, relation, recorded_at)
      values ('20', ${randomUUID()}, ${own[1]?.id}, ${county.homeCare.providerId}, ${county.homeCare.id}, 'Hilda Hemma', 'dotter', now())`.execute(
      test.owner,
    );
    const namesake = await patient('Hilda Hemma', false);
    await sql`update patient.address set line = 'Delad gata 7' where patient_id in (${namesake.id}::uuid, ${own[2]?.id}::uuid)`.execute(
      test.owner,
    );
    await nurse.get(`/api/patients/${colleague.id}`);
    for (const one of own) await nurse.get(`/api/patients/${one.id}`);
    await sql`insert into platform.access_log (county, at, user_id, assignment_id, unit_id, provider_id, action, ground, denied, patient_id, request_id, details)
      select county, ${test.clock.now()}::timestamptz, user_id, assignment_id, unit_id, provider_id, action, 'emergency', false, ${own[3]?.id}::uuid, 'x', '{}'
      from platform.access_log where user_id = ${nurse.actor.userId}::uuid limit 1`.execute(test.owner);
    const { body } = await start(head, {
      scope: 'unit',
      unitId: county.homeCare.id,
      from: '2026-11-22',
      to: '2026-11-22',
    });
    const flagsOf = (one: { id: string } | undefined) =>
      body.sample
        .filter(({ patient: of, person }) => of?.id === one?.id && person.name === 'Hilda Hemma')
        .flatMap(({ flags }) => flags.map(({ kind }) => kind));
    expect(flagsOf(star)).toEqual(['well-known']);
    expect(flagsOf(own[1])).toEqual(['relative']);
    expect(flagsOf(own[2])).toEqual(['same-address']);
    expect(flagsOf(own[3])).toEqual(['emergency']);
    expect(flagsOf(colleague)).toEqual(['colleague']);
    expect((await mark(false)).body.wellKnown).toBeNull();
  });
});

describe('the patient’s access report', () => {
  it('says unit, time, what and why, without names; only the own controller’s', async () => {
    const found = await mas.post<{ patientId: string }>('/api/access-reports/find', { number: cousin.number });
    expect(found.body.patientId).toBe(cousin.id);
    const { status, body } = await mas.get<AccessReport>(`/api/access-reports/${cousin.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ patient: { name: 'Nils Nyfiken' }, providerName: 'Säters kommun', cut: false });
    const theirs = body.lines.filter(({ unit }) => unit === 'Rehab Säter');
    expect(theirs.map(({ action, denied, role }) => [action, denied, role])).toEqual([
      ['patient.show', true, 'physiotherapist'],
      ['patient.find', false, 'physiotherapist'],
    ]);
    expect(JSON.stringify(body)).not.toContain('Nora');
    expect((await theirMas.get(`/api/access-reports/${cousin.id}`)).status).toBe(404);
    expect((await nurse.get(`/api/access-reports/${cousin.id}`)).status).toBe(403);
    expect((await mas.get(`/api/access-reports/${cousin.id}?from=2026-11-20&to=2026-11-01`)).status).toBe(400);
    const ever = await mas.get<AccessReport>(`/api/access-reports/${cousin.id}?from=2026-11-01&to=2199-12-31`);
    expect(ever.body.lines.length).toBeGreaterThanOrEqual(body.lines.length);
  });

  it('as a file: the same lines, harmless to spreadsheet programs', async () => {
    const answer = await test.app.inject({
      method: 'GET',
      url: `/api/access-reports/${cousin.id}/csv/2026-11-01/2026-11-22/sv`,
      headers: { cookie: `hemlank_session=${mas.token}`, 'x-hemlank': '1' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain('atkomstrapport-2026-11-01-2026-11-22.csv');
    expect(answer.body).toContain('"När";"Enhet";"Yrkesroll";"Vad som gjordes";"Varför"');
    expect(answer.body).toContain('"Sökte med personnummer: såg namn och ålder"');
    expect(answer.body).not.toMatch(/(^|;)"?=/m);
  });

  it('somebody who is not found is logged all the same', async () => {
    const { body } = await mas.post<{ patientId: null }>('/api/access-reports/find', { number: aTestNumber() });
    expect(body).toEqual({ patientId: null });
    const { rows } =
      await sql`select action, ground, details from platform.access_log order by sequence desc limit 1`.execute(
        test.owner,
      );
    expect(rows[0]).toEqual({ action: 'log-review.find-patient', ground: 'log-review', details: { found: false } });
  });

  it('every action that any endpoint logs has words for the patient', () => {
    const endpoints = test.app.walkRoutes().flatMap(({ config }) => config.endpoint ?? []);
    const actions = endpoints.map(({ log }) => log).filter((log) => typeof log === 'string');
    expect(actions.filter((action) => !hasWords(action))).toEqual([]);
  });
});

describe('reviews over time', () => {
  it('are planned when they are due, once, and wait for the one who is to do them', async () => {
    const before = await head.post<{ reviews: ReviewSummary[] }>('/api/log-reviews/search', {
      states: ['due'],
      page: 1,
    });
    expect(before.body.reviews).toEqual([]);
    await closeAll(test);
    test.clock.set(instant('2027-01-15T09:00:00Z'));
    await (await test.as(county.homeCareNurse)).get(`/api/patients/${own[0]?.id}`);
    test.clock.set(instant('2027-03-01T09:00:00Z'));
    expect(await planReviews(test.platform, head.actor.county)).toBe(2);
    expect(await planReviews(test.platform, head.actor.county)).toBe(0);
    const { body } = await (await test.as({ id: head.actor.userId, name: 'Helge Chef', title: '', hsaId: '' })).post<{
      reviews: ReviewSummary[];
    }>('/api/log-reviews/search', { states: ['due'], page: 1 });
    const [due] = body.reviews;
    expect(due).toMatchObject({ state: 'due', scope: 'unit', looks: 0, startedBy: null });
  });

  it('by month, with paging and filters', async () => {
    const chief = await test.as({ id: mas.actor.userId, name: 'Maria Ansvarig', title: '', hsaId: '' });
    const months = await chief.get<{ months: { month: string; closed: number; unauthorised: number }[]; due: number }>(
      '/api/log-reviews/months',
    );
    expect(months.body.months[0]?.closed).toBeGreaterThan(0);
    expect(months.body.due).toBe(2);
    const page = await chief.post<{ reviews: ReviewSummary[]; total: number }>('/api/log-reviews/search', {
      states: ['closed'],
      page: 1,
    });
    expect(page.body.total).toBe(page.body.reviews.length);
    expect(page.body.reviews.every(({ state }) => state === 'closed')).toBe(true);
    const basis = await chief.get<{ scopes: string[]; units: { name: string }[] }>('/api/log-reviews/basis');
    expect(basis.body.scopes).toEqual(['controller', 'unit']);
    expect(basis.body.units.map(({ name }) => name)).toContain('Säters hemsjukvård');
  });

  it('one that was due is started from the list', async () => {
    const chief = await test.as({ id: head.actor.userId, name: 'Helge Chef', title: '', hsaId: '' });
    const { body } = await chief.post<{ reviews: ReviewSummary[] }>('/api/log-reviews/search', {
      states: ['due'],
      page: 1,
    });
    const [due] = body.reviews;
    if (due === undefined) return expect.unreachable('nothing is due');
    const list = await chief.get<Worklist>('/api/worklist');
    expect(list.body.items.find(({ caseId }) => caseId === (due.id as string))).toMatchObject({
      action: 'log-review.start',
      holder: { name: 'Helge Chef' },
    });
    const startDue = () => chief.post<ReviewDetail>(`/api/log-reviews/${due.id}/start`, { version: 1 });
    expect((await startDue()).body.review.state).toBe('open');
    expect((await startDue()).status).toBe(409);
  });
});
