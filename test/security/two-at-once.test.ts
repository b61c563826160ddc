import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { completeHandover } from '../factories/enrolment.ts';
import { aReferralCounty, aSentReferral } from '../factories/referral.ts';
import { type Answer, startTestApp } from '../support/app.ts';
import { plus } from '../../src/kernel/instant.ts';
import { testCounty } from '../../src/platform/testing.ts';
import { verifyJournal } from '../../src/platform/journal/verify.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver, otherReceiver, nurse, centre } = county;

/** Lets all of them in before any can go on: what they are about is held meanwhile. */
async function atOnce(
  table: 'referral.referral' | 'enrolment.enrolment',
  id: string,
  all: (() => Promise<Answer<unknown>>)[],
): Promise<number[]> {
  const answers = await test.owner.transaction().execute(async (tx) => {
    await sql`select 1 from ${sql.table(table)} where id = ${id} for update`.execute(tx);
    const begun = all.map((one) => one());
    await pause(400);
    return begun;
  });
  return (await Promise.all(answers)).map(({ status }) => status).toSorted((left, right) => left - right);
}

async function entriesOf(caseId: string, types: string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from platform.journal
    where case_id = ${caseId} and type = any(${types})`.execute(test.owner);
  return rows[0]?.n ?? 0;
}

it('accepting, declining and taking back at once: one happens', async () => {
  const matter = await aSentReferral(test, county);
  await matter.done(receiver, 'receive');
  const { id, version } = matter;
  const decline = { version, code: 'capacity', reason: 'Ingen har tid.', clause: 'threshold' };
  const statuses = await atOnce('referral.referral', id, [
    () => receiver.post(`/api/referrals/${id}/accept`, { version, levels: [{ level: 'nurse' }] }),
    () => otherReceiver.post(`/api/referrals/${id}/accept`, { version, levels: [{ level: 'nurse' }] }),
    () => otherReceiver.post(`/api/referrals/${id}/decline`, decline),
    () => sender.post(`/api/referrals/${id}/withdraw`, { version, reason: 'Ångrat oss.' }),
  ]);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.every((status) => status < 500)).toBe(true);
  const outcomes = ['referral.accepted', 'referral.declined', 'referral.withdrawn'];
  expect(await entriesOf(id, outcomes)).toBe(1);
});

it('two referrals for the same level accepted at once enrol once', async () => {
  const first = await aSentReferral(test, county);
  const second = await aSentReferral(test, county, { patient: first.patient });
  for (const matter of [first, second]) await matter.done(receiver, 'receive');
  const accept = ({ id, version }: { id: string; version: number }) =>
    receiver.post(`/api/referrals/${id}/accept`, { version, levels: [{ level: 'nurse' }] });
  const statuses = (await Promise.all([accept(first), accept(second)]))
    .map(({ status }) => status)
    .toSorted((left, right) => left - right);
  expect(statuses).toEqual([200, 409]);
});

it('an end accepted, contested and taken back at once: one happens', async () => {
  const matter = await aSentReferral(test, county);
  await matter.done(receiver, 'receive');
  await matter.done(receiver, 'accept', { levels: [{ level: 'nurse' }] });
  const id = (await matter.seenBy(receiver)).decision?.enrolmentIds[0] ?? '';
  const proposed = await nurse.post('/api/enrolments/propose-end', {
    enrolments: [{ id, version: 1 }],
    toUnitId: county.healthCentre.id,
    reason: 'Såret har läkt.',
    handover: completeHandover,
    proposedEndAt: plus(test.clock.now(), { days: 3 }),
  });
  expect(proposed.status).toBe(200);
  const enrolments = [{ id, version: 2 }];
  const statuses = await atOnce('enrolment.enrolment', id, [
    () => centre.post('/api/enrolments/accept-end', { enrolments }),
    () => centre.post('/api/enrolments/contest-end', { enrolments, reason: 'Inte läkt.' }),
    () => nurse.post('/api/enrolments/withdraw-end', { enrolments }),
  ]);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.every((status) => status < 500)).toBe(true);
});

it('the journal verifies afterwards', async () => {
  const found = await verifyJournal(test.owner, test.platform.signer, {
    county: testCounty,
    sealsFolder: mkdtempSync(join(tmpdir(), 'hemlank-seals-')),
  });
  expect(found).toMatchObject({ findings: [] });
});
