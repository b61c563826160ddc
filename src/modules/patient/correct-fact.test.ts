import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aKnownPatient, anAccessCounty } from '../../../test/factories/access.ts';
import type { Refused } from '../../../test/factories/referral.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { actAs } from '../../platform/transaction.ts';
import type { Timeline } from '../timeline/contract.ts';
import type { FactCorrections } from './contract.ts';

const test = await startTestApp();
const county = await anAccessCounty(test);
const { nurse, wardNurse, ward, homeCare } = county;

const relative = { name: 'Anna Fel', relation: 'dotter', phone: '0225-111 11', mayBeInformed: false };
const address = { line: 'Testvägen 1', postalCode: '78330', city: 'Säter' };

async function aPatientWithRelative() {
  const patient = await aKnownPatient(test, county, [ward, homeCare]);
  expect((await nurse.post(`/api/patients/${patient.id}/relatives`, relative)).status).toBe(200);
  const id = async (table: string) =>
    (
      await sql<{
        id: string;
      }>`select id from ${sql.table(`patient.${table}`)} where patient_id = ${patient.id}`.execute(test.owner)
    ).rows[0]?.id ?? '';
  const at = `/api/patients/${patient.id}`;
  return { patient, at, relativeId: await id('relative'), addressId: await id('address') };
}
const correct = (by: Client, at: string, body: object) =>
  by.post<Partial<Refused>>(`${at}/correct`, { reason: 'Fel namn antecknades.', ...body });
const corrections = async (by: Client, at: string) =>
  (await by.get<FactCorrections>(`${at}/corrections`)).body.corrections;

describe('a fact that was wrong', () => {
  it('reads right from now; how it read, who corrected it, when and why is there for everybody who cares', async () => {
    const { patient, at, relativeId: objectId } = await aPatientWithRelative();
    const facts = { ...relative, name: 'Anna Rätt', mayBeInformed: true };
    expect((await correct(nurse, at, { kind: 'relative', objectId, seen: relative, facts })).status).toBe(200);
    const shown = await wardNurse.get<{ relatives: { id: string; name: string }[] }>(at);
    expect(shown.body.relatives).toMatchObject([{ id: objectId, name: 'Anna Rätt' }]);
    expect(await corrections(wardNurse, at)).toMatchObject([
      {
        kind: 'relative',
        objectId,
        changes: [
          { field: 'name', before: 'Anna Fel', after: 'Anna Rätt' },
          { field: 'mayBeInformed', before: false, after: true },
        ],
        reason: 'Fel namn antecknades.',
        at: test.clock.now(),
        unit: { name: 'Säters hemsjukvård' },
        by: { name: 'Hilda Hemma' },
      },
    ]);
    const { body } = await nurse.get<Timeline>(`/api/patients/${patient.id}/timeline`);
    expect(body.entries[0]?.sentence.key).toBe('patient.fact-corrected');
    expect(JSON.stringify(body)).not.toContain('Anna');
  });

  it('is refused when it reads otherwise by now, when nothing changes, without a reason, and to who does not care', async () => {
    const { at, relativeId: objectId } = await aPatientWithRelative();
    const facts = { ...relative, name: 'Anna Rätt' };
    const wrongly = { kind: 'relative', objectId, seen: { ...relative, name: 'Någon Annan' }, facts };
    expect((await correct(nurse, at, wrongly)).body.error?.code).toBe('stale');
    const same = { kind: 'relative', objectId, seen: relative, facts: relative };
    expect((await correct(nurse, at, same)).body.error?.code).toBe('nothing-changed');
    expect((await correct(nurse, at, { ...same, facts, reason: '' })).status).toBe(400);
    const elsewhere = await test.as(county.centreNursePerson);
    expect((await correct(elsewhere, at, { ...same, facts })).status).toBe(403);
    expect((await elsewhere.get(`${at}/corrections`)).status).toBe(403);
  });

  it('an address is corrected too; of somebody with protected identity the wrong one is shown to nobody', async () => {
    const { patient, at, addressId: objectId } = await aPatientWithRelative();
    const facts = { ...address, line: 'Rättvägen 2' };
    expect((await correct(nurse, at, { kind: 'address', objectId, seen: address, facts })).status).toBe(200);
    expect(await corrections(nurse, at)).toMatchObject([{ kind: 'address', changes: [{ before: 'Testvägen 1' }] }]);
    await sql`update patient.patient set protected_identity = 'confidentiality-mark' where id = ${patient.id}`.execute(
      test.owner,
    );
    expect(await corrections(nurse, at)).toEqual([]);
  });

  it('what it read is never changed or removed', async () => {
    for (const statement of [
      `update platform.fact_correction set reason = 'x'`,
      'delete from platform.fact_correction',
    ]) {
      const changing = test.db.app.transaction().execute(async (tx) => {
        await actAs(tx, nurse.actor, test.clock.now());
        await sql.raw(statement).execute(tx);
      });
      await expect(changing).rejects.toMatchObject({ code: '42501' });
      await expect(sql.raw(statement).execute(test.owner)).rejects.toMatchObject({ code: '23000' });
    }
  });
});
