import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { instant, plus } from '../../src/kernel/instant.ts';
import { openReviews } from '../../src/modules/rhythm/index.ts';
import { countStatements } from '../../src/platform/database/statements.ts';
import { aModelInForce } from '../factories/model.ts';
import { aSmallCounty } from '../factories/organisation.ts';
import { startTestApp } from '../support/app.ts';

const test = await startTestApp();
const now = instant('2026-11-22T09:00:00.000Z');
test.clock.set(now);
const small = await aSmallCounty(test.owner);
const { hash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
/** Home-care patients of a whole county (Stockholm 2011). */
const patients = 16_500;

/** Patients without a personal number, enrolled for up to three years, listed and at home. */
async function aCountyOfPatients(): Promise<void> {
  const { region, homeCare: home, healthCentre: centre, ward, county } = small;
  const series = sql`generate_series(1, ${patients}) as n`;
  const id = (kind: string) => sql`md5(${sql.lit(kind)} || n)::uuid`;
  const since = sql`${now}::timestamptz - (20 + n % 1000) * interval '1 day'`;
  await sql`insert into patient.patient (county, id, owner_provider_id, owner_unit_id, number_kind, number, given_name, family_name, birth_date, sex,
      municipality_code, protected_identity, created_at)
    select ${county}, ${id('patient')}, ${centre.providerId}::uuid, ${centre.id}::uuid, 'reserve', 'R20' || lpad(n::text, 9, '0'), 'Test', 'Patient ' || n,
      '1940-05-01', 'female', '2082', 'none', ${since} from ${series}`.execute(test.owner);
  await sql`insert into patient.listing (county, id, patient_id, owner_provider_id, owner_unit_id, unit_id, valid_from)
    select ${county}, ${id('listing')}, ${id('patient')}, ${centre.providerId}::uuid, ${centre.id}::uuid, ${centre.id}::uuid, ${since} from ${series}`.execute(
    test.owner,
  );
  await sql`insert into referral.referral (county, id, case_number, kind, state, patient_id, owner_provider_id, owner_unit_id, from_unit_id, from_staff_id,
      to_unit_id, model_hash, facts, opened_at, sent_at, decided_at, decided_by, decision, updated_at)
    select ${county}, ${id('referral')}, 'V-' || n, 'enrol', 'accepted', ${id('patient')}, ${region.providerId}::uuid, ${ward.id}::uuid, ${ward.id}::uuid,
      ${small.wardNurse.id}::uuid, ${home.id}::uuid, ${hash}, '{}', ${since}, ${since}, ${since}, ${small.receiver.id}::uuid, '{}', ${since}
    from ${series}`.execute(test.owner);
  await sql`insert into enrolment.enrolment (county, id, patient_id, owner_provider_id, level, unit_id, referral_id, model_hash, state, starts_at, updated_at)
    select ${county}, ${id('enrolment')}, ${id('patient')}, ${home.providerId}::uuid, 'nurse', ${home.id}::uuid, ${id('referral')}, ${hash}, 'active',
      ${since}, ${since} from ${series}`.execute(test.owner);
  await sql`analyze`.execute(test.owner);
}

async function timed(): Promise<{ changed: number; seconds: number; statements: number }> {
  const started = performance.now();
  const { result, statements } = await countStatements(() => openReviews(test.platform, small.county));
  return { changed: result.changed, seconds: (performance.now() - started) / 1000, statements: statements.length };
}

it(`reviews of ${patients} patients: all set in a minute, and looked through in seconds when little has changed`, async () => {
  await aCountyOfPatients();
  const first = await timed();
  expect(first.changed).toBe(2 * patients);
  const idle = await timed();
  test.clock.set(plus(now, { days: 1 }));
  const nextDay = await timed();
  console.info({ first, idle, nextDay });
  expect([idle.changed, idle.statements <= 10]).toEqual([0, true]);
  expect(nextDay.changed).toBeGreaterThan(50);
  expect(first.seconds).toBeLessThan(120);
  expect(Math.max(idle.seconds, nextDay.seconds)).toBeLessThan(15);
});
