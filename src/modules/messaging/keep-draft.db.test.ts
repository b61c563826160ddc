import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aSmallCounty, aStaff } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { plus } from '../../kernel/instant.ts';
import { forgetLapsedDrafts } from '../../platform/form-draft.ts';
import { actAs } from '../../platform/transaction.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { ward, homeCare, county } = small;
const writer = await test.as(small.wardNurse);
const patient = await aPatient(test.owner, { county, municipality: '2082', owner: ward, knownTo: [ward] });
const stranger = await aPatient(test.owner, { county, municipality: '2082', owner: homeCare, knownTo: [homeCare] });

interface Loaded {
  draft: { body: string } | null;
  savedAt: string | null;
}

const on = (patientId: string) => ({ patientId, about: { kind: 'patient', id: patientId } });
const half = (body: string) => ({ to: null, kind: 'question', subject: '', body, answerBy: { date: '', time: '' } });
const save = (body: string | null, of = patient.id) =>
  writer.post('/api/messages/drafts/save', { ...on(of), draft: body === null ? null : half(body) });
const load = async (by = writer) => (await by.post<Loaded>('/api/messages/drafts/load', on(patient.id))).body;
const kept = async () =>
  (await sql<{ form: string }>`select form from platform.form_draft`.execute(test.owner)).rows.map(({ form }) => form);

it('what was written last is there, for its writer alone, until it is thrown away', async () => {
  expect(await load()).toEqual({ draft: null, savedAt: null });
  expect((await save('Kan')).status).toBe(200);
  expect((await save('Kan ni')).status).toBe(200);
  expect(await load()).toEqual({ draft: half('Kan ni'), savedAt: test.clock.now() });
  expect((await load(await test.as(await aStaff(test.owner, ward, 'ward-physician')))).draft).toBeNull();
  await save(null);
  expect(await kept()).toEqual([]);
});

it('does not follow the writer to another unit, not even round the application', async () => {
  await save('Kan ni');
  const seen = (unitId: string) =>
    test.db.app.transaction().execute(async (tx) => {
      await actAs(tx, { ...writer.actor, unitId: unitId as typeof ward.id }, test.clock.now());
      return (await sql`select 1 from platform.form_draft`.execute(tx)).rows.length;
    });
  expect([await seen(ward.id), await seen(homeCare.id)]).toEqual([1, 0]);
});

it('is refused about a patient whom the unit does not know, and every look is logged', async () => {
  expect((await save('Kan ni', stranger.id)).status).toBe(404);
  const { rows } = await sql<{ action: string }>`select distinct action from platform.access_log
    where patient_id = ${patient.id}::uuid and user_id = ${writer.actor.userId}::uuid order by 1`.execute(test.owner);
  expect(rows.map(({ action }) => action)).toEqual(['messaging.load-draft', 'messaging.save-draft']);
});

it('is gone when the message is sent', async () => {
  await save('Kan ni');
  const message = { kind: 'information', subject: 'Sårvård', body: 'Hej', toUnitId: homeCare.id };
  expect((await writer.post('/api/messages', { ...on(patient.id), ...message })).status).toBe(200);
  expect(await kept()).toEqual([]);
});

it('of an answer is kept by its question, and gone when it is given', async () => {
  const question = { kind: 'question', subject: 'Sårvård', body: 'Kan ni?', toUnitId: homeCare.id };
  const asked = await writer.post<{ id: string; version: number }>('/api/messages', { ...on(patient.id), ...question });
  const receiver = await test.as(small.homeCareNurse);
  const answerTo = { patientId: patient.id, about: { kind: 'message', id: asked.body.id } };
  await receiver.post('/api/messages/drafts/save', { ...answerTo, draft: half('Ja, från') });
  expect((await receiver.post<Loaded>('/api/messages/drafts/load', answerTo)).body.draft?.body).toBe('Ja, från');
  const answer = { version: asked.body.version, body: 'Ja, från måndag' };
  expect((await receiver.post(`/api/messages/${asked.body.id}/answer`, answer)).status).toBe(200);
  expect(await kept()).toEqual([]);
});

it('lapses when nobody has touched it for two weeks', async () => {
  await save('Kan ni');
  const forget = () => forgetLapsedDrafts(test.platform, county);
  const written = test.clock.now();
  test.clock.set(plus(written, { days: 14 }));
  expect(await forget()).toEqual({ forgotten: 0 });
  test.clock.set(plus(written, { days: 14, minutes: 1 }));
  expect(await forget()).toEqual({ forgotten: 1 });
  expect(await kept()).toEqual([]);
});
