import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aPrincipal, aUnit } from '../factories/organisation.ts';
import { aReferralCounty, aSentReferral } from '../factories/referral.ts';
import { startTestApp } from '../support/app.ts';
import { actAs } from '../../src/platform/transaction.ts';
import type { County } from '../../src/kernel/ids.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { receiver, centre } = county;

async function careOf(patientId: string, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ ground: string }>`select ground from access.care_relation
    where patient_id = ${patientId} and unit_id = ${unitId} and scope = 'care' and valid_to is null`.execute(
    test.owner,
  );
  return rows.map(({ ground }) => ground);
}

describe('a health centre that took the patient over', () => {
  it('no longer takes part in the care when the patient is listed elsewhere', async () => {
    const matter = await aSentReferral(test, county);
    const { id } = matter.patient;
    await sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from)
      select county, gen_random_uuid(), patient_id, unit_id, owner_provider_id, 'care', 'end-proposal', 'enrolment', gen_random_uuid(), valid_from
      from access.care_relation where patient_id = ${id} and ground = 'listing'`.execute(test.owner);
    const other = await aUnit(test.owner, county.region, {
      kind: 'health-centre',
      name: 'Hedemora vårdcentral',
      county: '20',
    });
    const changed = await centre.post(`/api/patients/${id}/listing`, {
      version: 1,
      unitId: other.id,
      physicianId: null,
    });
    expect(changed.status).toBe(200);
    expect(await careOf(id, county.healthCentre.id)).toEqual([]);
    expect(await careOf(id, other.id)).toEqual(['listing']);
  });
});

describe('accepting', () => {
  it('makes no unit of another principal answer for the patient', async () => {
    const neighbour = await aPrincipal(test.owner, { kind: 'region', name: 'Annan huvudman', county: '20' });
    const theirs = await aUnit(test.owner, neighbour, { kind: 'home-care', name: 'Deras hemsjukvård', county: '20' });
    const matter = await aSentReferral(test, county);
    await matter.done(receiver, 'receive');
    const answer = await matter.act(receiver, 'accept', { levels: [{ level: 'nurse', unitId: theirs.id }] });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'unit-of-other-principal']);
    expect(await careOf(matter.patient.id, theirs.id)).toEqual([]);
    await matter.done(receiver, 'accept', { levels: [{ level: 'nurse' }] });
  });
});

it('a search by number answers for the acting county alone, whatever county it is asked about', async () => {
  const matter = await aSentReferral(test, county);
  const found = (acting: string) =>
    test.platform.db.transaction().execute(async (tx) => {
      await actAs(tx, { ...receiver.actor, county: acting as County }, test.clock.now());
      return (await sql`select id from patient.find_by_number('20', ${matter.patient.number})`.execute(tx)).rows.length;
    });
  expect([await found('20'), await found('01')]).toEqual([1, 0]);
});
