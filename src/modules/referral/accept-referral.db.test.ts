import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../test/factories/referral.ts';
import { aReferralCounty, aSentReferral, completeFacts } from '../../../test/factories/referral.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { countStatements } from '../../platform/database/statements.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver, otherReceiver, nurse } = county;

async function aReceived(given: Parameters<typeof aSentReferral>[2] = {}) {
  const matter = await aSentReferral(test, county, given);
  await matter.done(receiver, 'receive');
  return matter;
}
const nurseLevel = { levels: [{ level: 'nurse' }] };

async function workOf(matter: Matter) {
  const { rows } = await sql<{ unitId: string; action: string }>`select unit_id, action from worklist.item
    where case_id = ${matter.id} and not waits`.execute(test.owner);
  return rows;
}

describe('the chain', () => {
  it('sent, received, asked, answered, assessed, accepted, closed', async () => {
    const matter = await aReceived();
    await matter.done(receiver, 'start-assessment');
    await matter.done(receiver, 'ask-completion', {
      question: 'Hur ofta läggs såret om?',
      missingFacts: ['visitsPerMonth'],
    });
    expect(await workOf(matter)).toEqual([{ unitId: county.ward.id, action: 'referral.answer-completion' }]);
    await matter.done(sender, 'answer-completion', { answer: 'Tre gånger i veckan.', patch: { visitsPerMonth: 13 } });
    await matter.done(receiver, 'assess', { findings: { reachesClinic: 'major-effort' } });
    const message = {
      patientId: matter.patient.id,
      about: { kind: 'referral', id: matter.id },
      kind: 'information',
      toUnitId: county.ward.id,
    };
    expect(
      (await receiver.post('/api/messages', { ...message, subject: 'Hemgång', body: 'Vi möter upp.' })).status,
    ).toBe(200);
    expect((await matter.seenBy(sender)).messages).toMatchObject([
      { subject: 'Hemgång', from: { unit: { id: county.homeCare.id } } },
    ]);
    const text = await receiver.post<{ text: string }>(`/api/referrals/${matter.id}/decision-text`, {
      outcome: 'accept',
      levels: ['nurse'],
    });
    await matter.done(receiver, 'accept', { ...nurseLevel, messageToSender: 'Välkommen.' });
    const seen = await matter.seenBy(sender);
    expect(seen).toMatchObject({
      state: 'accepted',
      decision: { outcome: 'accepted', ruleOutcome: 'enrol', deviates: false },
    });
    expect(seen.decision?.toPatient).toBe(text.body.text);
    expect(seen.decision?.toPatient).toContain('Säters hemsjukvård har tagit emot');
    expect(seen.decision?.enrolmentIds).toHaveLength(1);
    expect(seen.assessments).toMatchObject([{ outcome: 'enrol' }]);
    expect(seen.thread.map(({ type }) => type)).toEqual([
      'sent',
      'received',
      'assessment-started',
      'completion-asked',
      'completion-answered',
      'assessed',
      'accepted',
    ]);
    expect(seen.thread[3]).toMatchObject({ text: 'Hur ofta läggs såret om?', missingFacts: ['visitsPerMonth'] });
    expect(seen.thread[4]).toMatchObject({ text: 'Tre gånger i veckan.', factsVersion: 2 });
    expect(seen.versions[1]?.changes).toEqual([{ fact: 'visitsPerMonth', change: 'changed', before: 12, after: 13 }]);
    await matter.done(sender, 'close');
    expect(await workOf(matter)).toEqual([]);
    expect((await matter.seenBy(sender)).state).toBe('closed');
  });

  it('no command takes more than 15 statements', async () => {
    const run = async (measured: boolean) => {
      const matter = await aSentReferral(test, county);
      const steps: [Client, string, object][] = [
        [receiver, 'receive', {}],
        [receiver, 'start-assessment', {}],
        [receiver, 'ask-completion', { question: 'Vad är målet?', missingFacts: [] }],
        [sender, 'answer-completion', { answer: 'Läkt sår.', patch: { goal: 'Läkt' } }],
        [sender, 'supply-facts', { patch: { goal: 'Läkt sår' }, reason: 'Målet skrevs fel.' }],
        [receiver, 'assess', { findings: {} }],
        [receiver, 'accept', nurseLevel],
        [sender, 'close', {}],
      ];
      for (const [by, action, body] of steps) {
        const { statements } = await countStatements(() => matter.done(by, action, { ...body }));
        expect(statements.length).toBeGreaterThan(8);
        if (measured)
          expect(statements.length, `${action}\n${statements.map((one) => one.sql).join('\n')}`).toBeLessThanOrEqual(
            15,
          );
      }
    };
    await run(false);
    await run(true);
  });
});

describe('accepting', () => {
  it('in part: each level that is not accepted has its reason', async () => {
    const matter = await aReceived({ facts: { ...completeFacts(), levels: ['nurse', 'ot'] } });
    expect((await matter.act(receiver, 'accept', nurseLevel)).body.error.code).toBe('levels-unanswered');
    await matter.done(receiver, 'accept', {
      ...nurseLevel,
      declinedLevels: [{ level: 'ot', reason: 'Hjälpmedlet finns redan.' }],
    });
    const seen = await matter.seenBy(sender);
    expect(seen).toMatchObject({ state: 'accepted-in-part', decision: { declinedLevels: [{ level: 'ot' }] } });
    expect(seen.thread.at(-1)?.type).toBe('accepted-in-part');
  });

  it('otherwise than the rule needs a reason, which is kept', async () => {
    const matter = await aReceived({ facts: { ...completeFacts(), reachesClinic: 'with-help', visitsPerMonth: 1 } });
    const refused = await matter.act(receiver, 'accept', nurseLevel);
    expect(refused.status).toBe(422);
    expect(refused.body.error.code).toBe('reason-needed');
    expect(refused.body.error.message).toContain('inte hemsjukvård');
    await matter.done(receiver, 'accept', { ...nurseLevel, deviationReason: 'Hjälpen finns inte på vardagar.' });
    expect((await matter.seenBy(sender)).decision).toMatchObject({
      deviates: true,
      ruleOutcome: 'not-home-care',
      deviationReason: 'Hjälpen finns inte på vardagar.',
    });
  });

  it('a single visit enrols nobody', async () => {
    const facts = { ...completeFacts(), wantedStart: completeFacts().consentDate } as ReturnType<typeof completeFacts>;
    const matter = await aReceived({ kind: 'single-visit', facts: { ...facts, visitsPerMonth: 0 } });
    await matter.done(receiver, 'accept', { levels: [] });
    expect((await matter.seenBy(sender)).decision).toMatchObject({ enrolmentIds: [], levels: [] });
  });

  it('is not for the sender, nor for a role that does not decide', async () => {
    const matter = await aReceived();
    expect((await matter.act(sender, 'accept', nurseLevel)).status).toBe(403);
    expect((await matter.act(nurse, 'accept', nurseLevel)).status).toBe(403);
    expect((await matter.act(receiver, 'withdraw', { reason: 'Fel' })).status).toBe(403);
    expect((await matter.act(county.centre, 'accept', nurseLevel)).status).toBe(404);
  });

  it('of two at once one wins, and the other sees what happened', async () => {
    const matter = await aReceived();
    const version = matter.version;
    const [first, second] = await Promise.all([
      matter.act(receiver, 'accept', { ...nurseLevel, version }),
      matter.act(otherReceiver, 'decline', { version, code: 'capacity', reason: 'Fullt.', clause: 'threshold' }),
    ]);
    const [won, lost] = first.status === 200 ? [first, second] : [second, first];
    expect(won.status).toBe(200);
    expect(lost.status).toBe(409);
    expect(lost.body.error.message).toMatch(/redan (accepterad|avslagen).*(Rut|Ruben) Mottagare/);
    expect(lost.body.error.details).toMatchObject({ currentVersion: version + 1 });
    expect(await workOf(matter)).toHaveLength(1);
  });

  it('twice is told what happened; a repeat with the same key is the same answer', async () => {
    const matter = await aReceived();
    const body = { ...nurseLevel, version: matter.version };
    const path = `/api/referrals/${matter.id}/accept`;
    const key = '0190aaaa-0000-7000-8000-00000000a001';
    const first = await receiver.post(path, body, { key });
    const repeat = await receiver.post(path, body, { key });
    expect(repeat).toEqual(first);
    expect((await receiver.post(path, body)).status).toBe(409);
  });

  it('back to the health centre ends the enrolment', async () => {
    const matter = await aReceived();
    await matter.done(receiver, 'accept', nurseLevel);
    const { patient } = matter;
    test.clock.pass({ days: 30 });
    const [homeCare, centre] = [await test.as(county.receiverPerson), await test.as(county.centreNurse)];
    const facts = {
      ...completeFacts(),
      endReason: 'goal-met' as const,
      endDate: localDate('2026-12-22'),
      endSummary: 'Såret är läkt.',
      remainingNeeds: 'Inga.',
      nextContact: 'Vid behov.',
    };
    const back = await aSentReferral(test, county, {
      kind: 'back-to-health-centre',
      by: homeCare,
      patient,
      facts,
      to: county.healthCentre,
    });
    await back.done(centre, 'receive');
    await back.done(centre, 'accept', { levels: [] });
    const { rows } = await sql<{
      state: string;
    }>`select state from enrolment.enrolment where patient_id = ${patient.id}`.execute(test.owner);
    expect(rows).toEqual([{ state: 'ended' }]);
  });
});

describe('declining', () => {
  it('needs a clause of the agreement; the sender sees why and ends the matter', async () => {
    const matter = await aReceivedNow({ facts: { ...completeFacts(), reachesClinic: 'with-help' } });
    const by = await test.as(county.receiverPerson);
    const ward = await test.as(county.wardNurse);
    const decline = { code: 'threshold-not-met', reason: 'Kan ta sig till vårdcentralen.', clause: 'threshold' };
    expect((await matter.act(by, 'decline', { ...decline, clause: 'no-such' })).body.error.code).toBe('clause-unknown');
    expect((await matter.act(by, 'decline', { ...decline, reason: '' })).status).toBe(400);
    await matter.done(by, 'decline', decline);
    const seen = await matter.seenBy(ward);
    expect(seen.decision?.decline).toMatchObject({
      code: 'threshold-not-met',
      clause: { id: 'threshold', modelHash: county.hash },
    });
    expect(seen.decision?.toPatient).toContain('Kan ta sig till vårdcentralen.');
    expect(await workOf(matter)).toEqual([{ unitId: county.ward.id, action: 'referral.answer-decline' }]);
    const { rows } =
      await sql`select 1 from access.care_relation where case_id = ${matter.id} and unit_id = ${county.homeCare.id}
      and scope = 'care' and valid_to is null`.execute(test.owner);
    expect(rows).toEqual([]);
    await matter.done(ward, 'accept-decline', { note: 'Vårdcentralen tar över.' });
    expect((await matter.seenBy(ward)).thread.at(-1)).toMatchObject({
      type: 'decline-accepted',
      text: 'Vårdcentralen tar över.',
    });
    expect((await matter.seenBy(by)).state).toBe('closed');
  });

  it('the sender can withdraw before the decision, with a reason', async () => {
    const matter = await aReceivedNow();
    const ward = await test.as(county.wardNurse);
    await matter.done(ward, 'withdraw', { reason: 'Patienten är åter inlagd.' });
    const seen = await matter.seenBy(await test.as(county.receiverPerson));
    expect(seen).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Patienten är åter inlagd.' });
    expect(seen.actions.filter(({ allowed }) => allowed)).toEqual([]);
    expect(await workOf(matter)).toEqual([]);
  });
});

/** As `aReceived`, with new sessions: the clock has been moved past the life of the first ones. */
async function aReceivedNow(given: Parameters<typeof aSentReferral>[2] = {}) {
  const matter = await aSentReferral(test, county, { ...given, by: await test.as(county.wardNurse) });
  await matter.done(await test.as(county.receiverPerson), 'receive');
  return matter;
}
