import { expect, it } from 'vitest';
import { aKnownPatient, anAccessCounty, stepsOf } from '../../../test/factories/access.ts';
import type { Refused } from '../../../test/factories/referral.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { plus } from '../../kernel/instant.ts';
import type { FactCorrections } from '../patient/contract.ts';
import type { Consent, Standing } from './contract.ts';

const test = await startTestApp();
const county = await anAccessCounty(test);
const { nurse, wardNurse, ward, homeCare } = county;

it('how and when a consent was given is put right; how it read, who, when and why stays, with the controller it was given to', async () => {
  const patient = await aKnownPatient(test, county, [ward, homeCare]);
  const given = await stepsOf(nurse).consent(patient.id);
  const givenAt = plus(test.clock.now(), { hours: -2 });
  const body = { version: given.version, how: 'written', givenAt, note: 'Blankett', reason: 'Det var på papper.' };
  const path = `/api/access/consents/${given.id}/correct`;
  const { status, body: corrected } = await nurse.post<Consent>(path, body);
  expect([status, corrected.how, corrected.givenAt, corrected.note]).toEqual([200, 'written', givenAt, 'Blankett']);
  const standing = await nurse.get<Standing>(`/api/patients/${patient.id}/consents-and-blocks`);
  expect(JSON.stringify(standing.body)).toContain('Blankett');
  expect(corrected.corrections).toMatchObject([
    { by: { name: 'Hilda Hemma' }, before: { how: 'oral', note: null }, reason: 'Det var på papper.' },
  ]);
  expect((await nurse.post<Refused>(path, body)).body.error.code).toBe('stale');
  const again = await nurse.post<Refused>(path, { ...body, version: corrected.version });
  expect(again.body.error.code).toBe('nothing-changed');
  const kept = await nurse.get<FactCorrections>(`/api/patients/${patient.id}/corrections`);
  expect(kept.body.corrections).toMatchObject([
    { kind: 'consent', objectId: given.id, reason: 'Det var på papper.', by: { name: 'Hilda Hemma' } },
  ]);
  const field = (name: string) => kept.body.corrections[0]?.changes.find((change) => change.field === name);
  expect(field('how')).toEqual({ field: 'how', before: 'oral', after: 'written' });
  expect((await wardNurse.get<FactCorrections>(`/api/patients/${patient.id}/corrections`)).body.corrections).toEqual(
    [],
  );
  expect((await wardNurse.post(path, { ...body, version: corrected.version })).status).toBe(404);
});
