import { expect, test as it } from 'vitest';
import { aDraft, completeFacts, aReferralCounty, aSentReferral } from '../../../test/factories/referral.ts';
import { localDate } from '../../kernel/local-date.ts';
import { startTestApp } from '../../../test/support/app.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { homeCare } = county;

const cares = async (patientId: string) =>
  (await (await test.as(county.wardNurse)).get(`/api/patients/${patientId}`)).status;

it('a draft that nobody sends gives no relation for longer than the rule says; a sent one does', async () => {
  const draft = await aDraft(test, county);
  const sent = await aSentReferral(test, county);
  expect([await cares(draft.patient.id), await cares(sent.patient.id)]).toEqual([200, 200]);
  test.clock.pass({ days: 30 });
  expect([await cares(draft.patient.id), await cares(sent.patient.id)]).toEqual([403, 200]);
  const late = await draft.act(await test.as(county.wardNurse), 'send', { toUnitId: homeCare.id });
  expect([late.status, late.body.error.code]).toEqual([404, 'draft-lapsed']);
});

it('a matter that enrolled nobody leaves nobody in the care when it is closed', async () => {
  const sender = await test.as(county.wardNurse);
  const matter = await aSentReferral(test, county, {
    kind: 'single-visit',
    by: sender,
    facts: { ...completeFacts(), wantedStart: localDate('2026-12-24') },
  });
  const receiver = await test.as(county.receiverPerson);
  for (const action of ['receive', 'start-assessment']) await matter.done(receiver, action);
  await matter.done(receiver, 'accept', { levels: [] });
  await matter.done(sender, 'close');
  const overview = await receiver.get<{ relation: string }>(`/api/patients/${matter.patient.id}/overview`);
  expect(overview.body.relation).toBe('process');
});
