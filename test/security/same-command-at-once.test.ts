import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aReferralCounty, aSentReferral } from '../factories/referral.ts';
import { startTestApp } from '../support/app.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);

it('a command sent again while the first is under way answers as the first, and is done once', async () => {
  const matter = await aSentReferral(test, county);
  const key = randomUUID();
  const send = () =>
    county.receiver.post<{ stage: string; version: number }>(
      `/api/referrals/${matter.id}/receive`,
      { version: matter.version },
      { key },
    );
  // Both are let in before either can go on: the matter is held meanwhile.
  const answers = await test.owner.transaction().execute(async (tx) => {
    await sql`select 1 from referral.referral where id = ${matter.id} for update`.execute(tx);
    const both = [send(), send()];
    await pause(500);
    return both;
  });
  for (const { status, body } of await Promise.all(answers)) {
    expect([status, body.stage, body.version]).toEqual([200, 'received', matter.version + 1]);
  }
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from platform.journal
    where case_id = ${matter.id} and type = 'referral.received'`.execute(test.owner);
  expect(rows[0]?.n).toBe(1);
});
