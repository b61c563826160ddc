import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aReferralCounty, aSentReferral, type Matter } from '../../../test/factories/referral.ts';
import { modelText } from '../../../test/factories/shipped-models.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { County } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { putInForce, registerModel } from '../agreement/index.ts';
import { followVersions as followInEnrolment } from '../enrolment/follow-version.ts';
import { followVersions } from './follow-version.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const today = dateAt(test.clock.now());

/** A later version of the agreement in force from a day. */
async function aVersion(number: number, running: 'keep-their-version' | 'move-to-this', from = today): Promise<string> {
  const text = modelText('dalarna-2012').replace('version: 1\n', `version: ${number}\nrunningCases: ${running}\n`);
  const { hash } = await registerModel(test.owner, text, test.clock.now());
  await putInForce(test.owner, { hash, municipalityCodes: ['2082'], from });
  return hash;
}

async function follow(): Promise<number[]> {
  const code = '20' as County;
  return [(await followVersions(test.platform, code)).moved, (await followInEnrolment(test.platform, code)).moved];
}

async function versionsOf({ id }: Matter): Promise<{ referral: string; enrolment: string | null }> {
  const { rows } = await sql<{
    referral: string;
    enrolment: string | null;
  }>`select r.model_hash as referral, e.model_hash as enrolment
    from referral.referral r left join enrolment.enrolment e on e.referral_id = r.id where r.id = ${id}::uuid`.execute(
    test.owner,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no such referral');
  return row;
}

it('running cases keep their version until a version in force says that they move', async () => {
  const { receiver, hash: first } = county;
  const waiting = await aSentReferral(test, county);
  const enrolled = await aSentReferral(test, county);
  await enrolled.done(receiver, 'receive');
  await enrolled.done(receiver, 'accept', { levels: [{ level: 'nurse' }] });

  await aVersion(2, 'keep-their-version');
  expect(await follow()).toEqual([0, 0]);
  expect(await versionsOf(waiting)).toMatchObject({ referral: first });

  await aVersion(3, 'move-to-this', addDays(today, 1));
  expect(await follow(), 'not before it is in force').toEqual([0, 0]);

  const moving = await aVersion(4, 'move-to-this');
  expect(await follow()).toEqual([1, 1]);
  expect(await versionsOf(waiting)).toMatchObject({ referral: moving });
  expect(await versionsOf(enrolled), 'the decision keeps its version, what runs moves').toEqual({
    referral: first,
    enrolment: moving,
  });
  expect(await follow(), 'done again it moves nothing').toEqual([0, 0]);

  const { rows } = await sql<{
    type: string;
    title: string;
  }>`select type, params ->> 'title' as title from platform.journal
    where type like '%.moved-to-version' order by type`.execute(test.owner);
  expect(rows.map(({ type }) => type)).toEqual(['enrolment.moved-to-version', 'referral.moved-to-version']);
  // It goes on under the new version.
  waiting.version += 1;
  await waiting.done(receiver, 'receive');
  expect((await waiting.seenBy(county.sender)).state).toBe('sent');
});
