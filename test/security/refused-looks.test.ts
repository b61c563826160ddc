import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { aSmallCounty } from '../factories/organisation.ts';
import { aPatient } from '../factories/patient.ts';
import { startTestApp } from '../support/app.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const ward = await test.as(small.wardNurse);

async function newestLook() {
  const { rows } = await sql<{ action: string; denied: boolean; patientId: string | null; details: object }>`
    select action, denied, patient_id, details from platform.access_log order by sequence desc limit 1`.execute(
    test.owner,
  );
  return rows[0];
}

describe('refused looks are in the access log', () => {
  it('registering somebody who is here tells that they are: logged at that patient', async () => {
    const patient = await aPatient(test.owner, { county: '20', municipality: '2082', owner: small.homeCare });
    const answer = await ward.post('/api/patients', {
      number: patient.number,
      givenName: 'Test',
      familyName: 'Testsson',
      protectedIdentity: 'none',
      municipalityCode: null,
      language: 'sv',
      interpreterLanguage: null,
      phone: null,
      address: null,
      stay: null,
      listing: null,
      relatives: [],
      alerts: [],
    });
    expect(answer.status).toBe(409);
    expect(await newestLook()).toEqual({
      action: 'patient.register',
      denied: true,
      patientId: patient.id,
      details: { code: 'already-registered' },
    });
  });

  it('what is not found may be somebody else’s: logged with what was asked for', async () => {
    const asked = newId();
    expect((await ward.get(`/api/referrals/${asked}`)).status).toBe(404);
    expect(await newestLook()).toMatchObject({ action: 'referral.read', denied: true, details: { asked } });
  });
});
