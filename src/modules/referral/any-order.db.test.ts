import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aReferralCounty, aSentReferral, completeFacts, type Matter } from '../../../test/factories/referral.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver } = county;

const bodies: Record<string, object> = {
  receive: {},
  confirm: {},
  'start-assessment': {},
  assess: { findings: {} },
  'ask-completion': { question: 'Vad är målet?', missingFacts: ['goal'] },
  'answer-completion': { answer: 'Läkt sår.', patch: { goal: 'Läkt sår' } },
  'supply-facts': { patch: completeFacts(), reason: 'Skrevs fel först.' },
  accept: { levels: [{ level: 'nurse' }], deviationReason: 'Behovet är akut.' },
  decline: { code: 'capacity', reason: 'Fullt i kväll.', clause: 'threshold' },
  withdraw: { reason: 'Inlagd igen.' },
  close: {},
  'accept-decline': {},
};
const actions = Object.keys(bodies);
const over = new Set(['withdrawn', 'closed']);
const acuteFacts = { acuteNeed: 'Dropp i kväll', acuteBy: 'I kväll', senderPhone: '0225-1', reason: 'Uttorkning' };

async function mainWork(matter: Matter): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`select distinct unit_id from worklist.item
    where case_id = ${matter.id} and not waits and action <> 'referral.supply-facts'`.execute(test.owner);
  return rows.map(({ unitId }) => unitId);
}

async function deadlinesLeft(matter: Matter): Promise<number> {
  const { rows } =
    await sql`select 1 from platform.deadline where case_id = ${matter.id} and stopped_at is null`.execute(test.owner);
  return rows.length;
}

async function play(steps: readonly { action: string; by: 'sender' | 'receiver' }[], acute: boolean): Promise<void> {
  const facts = { ...acuteFacts, placeOfCare: 'ordinary-home' as const, levels: ['nurse' as const] };
  const matter = await aSentReferral(test, county, acute ? { kind: 'acute', facts } : {});
  let state = 'sent';
  for (const { action, by } of steps) {
    const client: Client = by === 'sender' ? sender : receiver;
    const answer = await matter.act(client, action, { ...bodies[action] });
    if (answer.status === 200) state = answer.body.state;
    else expect([400, 403, 409], `${action}: ${JSON.stringify(answer.body)}`).toContain(answer.status);
    expect(await mainWork(matter), `after ${action}`).toHaveLength(over.has(state) ? 0 : 1);
  }
  if (over.has(state)) expect(await deadlinesLeft(matter)).toBe(0);
}

it('whatever two units try in whatever order, exactly one of them holds the matter until it is over', async () => {
  const step = fc.record({
    action: fc.constantFrom(...actions),
    by: fc.constantFrom('sender' as const, 'receiver' as const),
  });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), fc.boolean(), play), {
    numRuns: 12,
  });
}, 60_000);
