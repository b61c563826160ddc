import { sql } from 'kysely';
import { expect } from 'vitest';
import { instant } from '../../src/kernel/instant.ts';
import type { ReviewDetail } from '../../src/modules/log-review/contract.ts';
import type { Client, TestApp } from '../support/app.ts';
import { aPrincipal, aStaff, aUnit } from './organisation.ts';
import { aPatient, type TestPatient } from './patient.ts';
import { aReferralCounty, type Refused } from './referral.ts';

/** The days that the fortnight's reviews are of. */
export const snoopedDays = { from: '2026-11-08', to: '2026-11-21' };
export const wholeController = { scope: 'controller', unitId: null, ...snoopedDays };

/** A fortnight of honest days at home care, and a night on which somebody at rehab looks up people who are no patients of theirs. */
export async function aSnoopedCounty(test: TestApp) {
  const county = await aReferralCounty(test);
  const { principalId, providerId } = county.homeCare;
  const municipality = { principalId, providerId };
  const office = await aUnit(test.owner, municipality, {
    kind: 'administration',
    name: 'Vård och omsorg',
    county: '20',
  });
  const rehab = await aUnit(test.owner, municipality, { kind: 'rehab', name: 'Rehab Säter', county: '20' });
  const other = await aPrincipal(test.owner, {
    kind: 'municipality',
    name: 'Hedemora kommun',
    county: '20',
    municipality: '2082',
  });
  const theirOffice = await aUnit(test.owner, other, {
    kind: 'administration',
    name: 'Annan förvaltning',
    county: '20',
  });
  const patient = (name: string, known: boolean): Promise<TestPatient> =>
    aPatient(test.owner, {
      county: '20',
      municipality: '2082',
      owner: county.homeCare,
      name,
      ...(known ? { knownTo: [county.homeCare] } : {}),
    });
  const people = {
    mas: await test.as(await aStaff(test.owner, office, 'mas', 'Maria Ansvarig', 'MAS')),
    head: await test.as(await aStaff(test.owner, county.homeCare, 'head-of-unit', 'Helge Chef', 'enhetschef')),
    snooper: await test.as(await aStaff(test.owner, rehab, 'physiotherapist', 'Nora Nyfiken', 'fysioterapeut')),
    theirMas: await test.as(await aStaff(test.owner, theirOffice, 'mas', 'Mats Annan', 'MAS')),
    nurse: await test.as(county.homeCareNurse),
  };
  const own = [];
  for (const n of [1, 2, 3, 4]) own.push(await patient(`Egen Patient${n}`, true));
  const cousin = await patient('Nils Nyfiken', false);
  const strangers = [];
  for (const n of [1, 2, 3]) strangers.push(await patient(`Okänd Person${n}`, false));
  await honestDays(test, people.nurse, own);
  await nightOf(test, people.snooper, [cousin, ...strangers]);
  return { county, office, rehab, patient, own, cousin, ...people };
}

async function honestDays(test: TestApp, nurse: Client, patients: readonly TestPatient[]): Promise<void> {
  const now = test.clock.now();
  for (let day = 8; day <= 20; day += 1) {
    test.clock.set(instant(`2026-11-${String(day).padStart(2, '0')}T09:00:00Z`));
    for (const { id } of patients) expect((await nurse.get(`/api/patients/${id}`)).status).toBe(200);
  }
  test.clock.set(now);
}

async function nightOf(test: TestApp, snooper: Client, patients: readonly TestPatient[]): Promise<void> {
  const now = test.clock.now();
  test.clock.set(instant('2026-11-18T01:30:00Z'));
  for (const { id, number } of patients) {
    expect((await snooper.post('/api/patients/find', { number })).status).toBe(200);
    expect((await snooper.get(`/api/patients/${id}`)).status).toBe(403);
  }
  test.clock.set(now);
}

/** Starts a review; of the whole controller unless said otherwise. */
export const startReview = (who: Client, body: object = wholeController) =>
  who.post<ReviewDetail & Refused>('/api/log-reviews', body);

/** As startReview, and expects that it goes well. */
export async function aStartedReview(who: Client): Promise<ReviewDetail> {
  const { status, body } = await startReview(who);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** Does something with a review, in the version that is given. */
export const actOnReview = (who: Client, review: ReviewDetail, action: string, body: object) =>
  who.post<ReviewDetail & Refused>(`/api/log-reviews/${review.review.id}/${action}`, {
    version: review.version,
    ...body,
  });

/** Closes every review without more ado, as time does. */
export async function closeAll(test: TestApp): Promise<void> {
  await sql`update log_review.review set state = 'closed', closed_at = due_at, closed_by = started_by where state = 'open'`.execute(
    test.owner,
  );
}
