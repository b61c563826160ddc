import { expect, test as it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { newId, type ProviderId, type UnitId } from '../../kernel/ids.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Timeline } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const ward = await test.as(small.wardNurse);
const centre = await test.as(small.centreNurse);
const receiver = await test.as(small.receiver);
const patientOf = () =>
  aPatient(test.owner, {
    county: small.county,
    municipality: '2082',
    owner: small.ward,
    knownTo: [small.ward, small.healthCentre],
  });

async function record(patientId: string, type: string, participants: UnitId[], providerId?: ProviderId): Promise<void> {
  await inTransaction(test.platform, { actor: ward.actor, action: 'test', requestId: newId() }, async (work) => {
    work.record({
      type,
      subject: { kind: 'patient', id: patientId as never },
      case: { kind: 'referral', id: newId() },
      participants,
      params: { to: 'Säters hemsjukvård' },
      ...(providerId === undefined ? {} : { providerId }),
    });
    await Promise.resolve();
  });
  test.clock.pass({ seconds: 1 });
}
const show = async (by: typeof ward, patientId: string, query = '') =>
  by.get<Timeline>(`/api/patients/${patientId}/timeline${query}`);

it('shows what happened, newest first, with names and a way to the object', async () => {
  const patient = await patientOf();
  await record(patient.id, 'referral.sent', [small.ward.id]);
  await record(patient.id, 'messaging.sent', [small.ward.id]);
  await record(patient.id, 'worklist.assigned', [small.ward.id]);
  const { body } = await show(ward, patient.id);
  expect(body.entries.map((entry) => entry.sentence.key)).toEqual(['messaging.sent', 'referral.sent']);
  const [, sent] = body.entries;
  expect(sent).toMatchObject({
    kind: 'referral',
    unit: { name: small.ward.name },
    person: { name: 'Wilma Avdelning' },
    system: null,
    connectedSystem: null,
    sentence: { params: { to: 'Säters hemsjukvård' } },
    object: { kind: 'referral', path: `/referrals/${sent?.object.id}` },
  });
  expect((await show(ward, patient.id, '?kind=referral')).body.entries).toHaveLength(1);
  expect((await show(ward, patient.id, '?kind=worklist')).body.entries).toHaveLength(1);
});

it('comes in pages, also when several entries have the same time', async () => {
  const patient = await patientOf();
  for (let number = 0; number < 7; number += 1) {
    await record(patient.id, `referral.step-${'abcdefg'[number]}`, [small.ward.id]);
    if (number % 3 === 0) test.clock.pass({ seconds: -1 });
  }
  const whole = (await show(ward, patient.id)).body.entries.map((entry) => entry.id);
  const paged: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const { body }: { body: Timeline } = await show(
      ward,
      patient.id,
      `?limit=2${next === '' ? '' : `&cursor=${next}`}`,
    );
    paged.push(...body.entries.map((entry) => entry.id));
    next = body.next;
  }
  expect(whole).toHaveLength(7);
  expect(paged).toEqual(whole);
  expect((await show(ward, patient.id, '?cursor=xyz')).status).toBe(400);
});

it("shows one's own unit's record and the matters one takes part in; of others only that they are there", async () => {
  const patient = await patientOf();
  const { providerId: municipality } = small.municipality;
  await record(patient.id, 'referral.own-provider', [small.ward.id]);
  await record(patient.id, 'referral.shared', [small.ward.id, small.healthCentre.id], municipality);
  const before = (await show(centre, patient.id)).body;
  // What another unit of the provider has documented is opened by an active choice (inner secrecy), not shown by itself.
  expect(before.entries.map((entry) => entry.sentence.key)).toEqual(['referral.shared']);
  expect((await show(ward, patient.id)).body.entries.map((entry) => entry.sentence.key)).toEqual([
    'referral.shared',
    'referral.own-provider',
  ]);
  expect(before.hasMore).toBeNull();
  await record(patient.id, 'referral.theirs', [small.homeCare.id], municipality);
  const after = (await show(centre, patient.id)).body;
  expect(after.entries).toEqual(before.entries);
  expect(after.hasMore).toBe('other-provider');
});

it('is for units with a relation; the look and the denial are logged', async () => {
  const patient = await patientOf();
  expect((await show(receiver, patient.id)).status).toBe(403);
  expect((await show(ward, newId())).status).toBe(403);
  const { statements } = await countStatements(() => show(ward, patient.id));
  expect(statements.length).toBeLessThanOrEqual(10);
});
