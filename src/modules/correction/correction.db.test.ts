import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { anEnrolledPatient, completeHandover } from '../../../test/factories/enrolment.ts';
import { aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { aReferralCounty, aSentReferral, type Refused } from '../../../test/factories/referral.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { plus } from '../../kernel/instant.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { verifyJournal } from '../../platform/journal/verify.ts';
import { actAs } from '../../platform/transaction.ts';
import type { EnrolmentDetail } from '../enrolment/contract.ts';
import type { Message, MessageThread } from '../messaging/contract.ts';
import type { Timeline } from '../timeline/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';
import type { MatterTexts } from './contract.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver, centre, nurse } = county;
const outsider = await test.as(
  await aStaff(
    test.owner,
    await aUnit(test.owner, county.region, { kind: 'ward', name: 'Avdelning 12', county: '20' }),
    'ward-nurse',
  ),
);

type Matter = { kind: 'referral' | 'message' | 'enrolment'; id: string };
const texts = async (by: Client, { kind, id }: Matter) =>
  (await by.get<MatterTexts>(`/api/corrections/${kind}/${id}`)).body;
async function textOf(by: Client, matter: Matter, field: string) {
  const found = (await texts(by, matter)).texts.find((one) => one.field === field);
  if (found === undefined) throw new Error(`no ${field}`);
  const { objectId, text: oldText } = found;
  return { ...matter, objectId, field, oldText };
}
const correct = (by: Client, at: object, newText: string, key: string = randomUUID()) =>
  by.post<Partial<Refused> & { id: string }>(
    '/api/corrections/correct',
    { ...at, newText, reason: 'Fel sida angavs.' },
    { key },
  );
const toRead = async (by: Client, matter: Matter) =>
  (await by.get<Worklist>('/api/worklist')).body.items
    .filter(({ caseId, action }) => caseId === matter.id && action === 'correction.read')
    .map(({ sentence }) => sentence.params);

describe('a text of a referral', () => {
  it('is corrected by the unit that wrote it; the receiver sees new and old, who, when and why, and has it to read', async () => {
    const referral = await aSentReferral(test, county);
    const matter: Matter = { kind: 'referral', id: referral.id };
    const at = await textOf(sender, matter, 'facts.reason');
    expect(at.oldText).toBe('Behöver omläggning av bensår.');
    const { result, statements } = await countStatements(() => correct(sender, at, 'Omläggning av vänster underben.'));
    expect([result.status, statements.length <= 15]).toEqual([200, true]);
    const seen = await referral.seenBy(receiver);
    expect(seen.facts.reason).toBe('Omläggning av vänster underben.');
    expect(seen.notes).toMatchObject([
      {
        kind: 'correction',
        field: 'facts.reason',
        oldText: 'Behöver omläggning av bensår.',
        newText: 'Omläggning av vänster underben.',
        reason: 'Fel sida angavs.',
        at: test.clock.now(),
        unit: { name: 'Avdelning 64 Falun' },
        by: { name: 'Wilma Avdelning' },
      },
    ]);
    expect(seen.thread.map(({ type }) => type)).toEqual(['sent', 'correction.made']);
    expect(await toRead(receiver, matter)).toEqual([{ from: 'Avdelning 64 Falun', kind: 'correction' }]);
    expect((await receiver.post('/api/corrections/read', matter)).status).toBe(200);
    expect(await toRead(receiver, matter)).toEqual([]);
    expect((await receiver.post<Refused>('/api/corrections/read', matter)).body.error.code).toBe('nothing-to-read');
    expect((await referral.seenBy(sender)).thread.at(-1)?.type).toBe('correction.seen');
  });

  it('stays in its row as it was written, and a note is never changed', async () => {
    const referral = await aSentReferral(test, county);
    await correct(sender, await textOf(sender, { kind: 'referral', id: referral.id }, 'facts.goal'), 'Nytt mål.');
    const { rows } = await sql<{ goal: string; version: string }>`select r.facts ->> 'goal' as goal,
      v.facts ->> 'goal' as version from referral.referral r join referral.facts_version v on v.referral_id = r.id
      where r.id = ${referral.id}::uuid`.execute(test.owner);
    expect(rows).toEqual([{ goal: 'Läkt sår inom tre månader.', version: 'Läkt sår inom tre månader.' }]);
    for (const statement of [`update correction.note set reason = 'x'`, 'delete from correction.note']) {
      const changing = test.db.app.transaction().execute(async (tx) => {
        await actAs(tx, sender.actor, test.clock.now());
        await sql.raw(statement).execute(tx);
      });
      await expect(changing).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is refused to the other side, to an outsider, when it has changed meanwhile, and when nothing is changed', async () => {
    const referral = await aSentReferral(test, county);
    const matter: Matter = { kind: 'referral', id: referral.id };
    const at = await textOf(sender, matter, 'facts.reason');
    expect((await texts(receiver, matter)).texts).toEqual([]);
    expect((await correct(receiver, at, 'Annat')).status).toBe(403);
    expect((await correct(outsider, at, 'Annat')).status).toBe(404);
    expect((await outsider.get(`/api/corrections/referral/${referral.id}`)).status).toBe(404);
    expect((await correct(sender, at, at.oldText)).body.error?.code).toBe('nothing-changed');
    expect((await correct(sender, { ...at, field: 'facts.visitsPerMonth' }, 'x')).body.error?.code).toBe(
      'no-such-text',
    );
    expect((await correct(sender, at, 'Först.')).status).toBe(200);
    expect((await correct(sender, at, 'Sedan.')).body.error?.code).toBe('stale');
    expect((await correct(sender, { ...at, oldText: 'Först.' }, 'Sedan.')).status).toBe(200);
    expect((await referral.seenBy(receiver)).facts.reason).toBe('Sedan.');
  });

  it('of two who correct at once one is told; the same command twice is done once', async () => {
    const referral = await aSentReferral(test, county);
    const at = await textOf(sender, { kind: 'referral', id: referral.id }, 'facts.reason');
    const both = await Promise.all([correct(sender, at, 'En.'), correct(sender, at, 'Två.')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const now = await textOf(sender, { kind: 'referral', id: referral.id }, 'facts.reason');
    const key = randomUUID();
    const twice = [await correct(sender, now, 'Tre.', key), await correct(sender, now, 'Tre.', key)];
    expect(twice[0]).toEqual(twice[1]);
    expect((await referral.seenBy(sender)).notes).toHaveLength(2);
  });

  it('a question, its answer and the reason of a decision are corrected by their writers, at any state', async () => {
    const referral = await aSentReferral(test, county);
    const matter: Matter = { kind: 'referral', id: referral.id };
    await referral.done(receiver, 'receive');
    await referral.done(receiver, 'ask-completion', { question: 'Vilket ben?', missingFacts: [] });
    await referral.done(sender, 'answer-completion', { answer: 'Högra.', patch: {} });
    const seen = await referral.seenBy(receiver);
    const [clause] = seen.clauses;
    await referral.done(receiver, 'decline', {
      code: 'other',
      reason: 'Ben kan läggas om på mottagning.',
      clause: clause?.id,
      deviationReason: 'Skäl.',
    });
    expect((await correct(sender, await textOf(sender, matter, 'answer'), 'Vänstra.')).status).toBe(200);
    expect((await correct(receiver, await textOf(receiver, matter, 'question'), 'Vilket ben och var?')).status).toBe(
      200,
    );
    const reason = await textOf(receiver, matter, 'decision.decline.reason');
    expect((await correct(receiver, reason, 'Såret kan läggas om på mottagning.')).status).toBe(200);
    await referral.done(sender, 'accept-decline');
    const after = await referral.seenBy(sender);
    expect(after.thread.flatMap(({ text }) => text ?? [])).toEqual([
      'Vilket ben och var?',
      'Vänstra.',
      'Såret kan läggas om på mottagning.',
    ]);
    expect(after.decision?.decline?.reason).toBe('Såret kan läggas om på mottagning.');
    // What the patient was told is told: it stands as it was said.
    expect(after.decision?.toPatient).toContain('Ben kan läggas om');
    expect((await toRead(sender, matter)).length).toBe(1);
  });

  it('that is written anew afterwards is no longer marked', async () => {
    const referral = await aSentReferral(test, county);
    const at = await textOf(sender, { kind: 'referral', id: referral.id }, 'facts.reason');
    await correct(sender, at, 'Rättat.');
    await referral.done(sender, 'supply-facts', { patch: { reason: 'Skrivet på nytt.' }, reason: 'Ordet var fel.' });
    const seen = await referral.seenBy(receiver);
    expect([seen.facts.reason, seen.versions.length]).toEqual(['Skrivet på nytt.', 2]);
  });
});

describe("the patient's objection", () => {
  it('is noted with the text, in the patient’s words, and changes nothing in it', async () => {
    const referral = await aSentReferral(test, county);
    const matter: Matter = { kind: 'referral', id: referral.id };
    const at = await textOf(sender, matter, 'facts.functionalStatus');
    const note = (by: Client) => by.post('/api/corrections/object', { ...at, words: 'Jag går utan rollator.' });
    expect((await note(receiver)).status).toBe(403);
    expect((await note(sender)).status).toBe(200);
    const seen = await referral.seenBy(receiver);
    expect(seen.facts.functionalStatus).toBe(at.oldText);
    expect(seen.notes).toMatchObject([
      { kind: 'objection', oldText: at.oldText, newText: null, reason: 'Jag går utan rollator.' },
    ]);
    expect(seen.thread.at(-1)?.type).toBe('correction.objection-noted');
    expect(await toRead(receiver, matter)).toEqual([{ from: 'Avdelning 64 Falun', kind: 'objection' }]);
  });

  it('is on the timeline without its words', async () => {
    const referral = await aSentReferral(test, county);
    const at = await textOf(sender, { kind: 'referral', id: referral.id }, 'facts.goal');
    await sender.post('/api/corrections/object', { ...at, words: 'Hemliga ord' });
    const shown = (await receiver.get<Timeline>(`/api/patients/${referral.patient.id}/timeline`)).body;
    expect(shown.entries.map(({ sentence }) => sentence.key)).toContain('correction.objection-noted');
    expect(JSON.stringify(shown)).not.toContain('Hemliga');
  });
});

describe('a message', () => {
  async function sent(): Promise<{ message: Message; matter: Matter }> {
    const { patient } = await aSentReferral(test, county);
    const body = {
      patientId: patient.id,
      about: { kind: 'patient', id: patient.id },
      toUnitId: county.homeCare.id,
      kind: 'question',
      subject: 'Såret',
      body: 'Höger ben?',
      answerDueAt: plus(test.clock.now(), { hours: 8 }),
    };
    const message = (await sender.post<Message>('/api/messages', body)).body;
    return { message, matter: { kind: 'message', id: message.id } };
  }
  const thread = async (by: Client, id: string) => (await by.get<MessageThread>(`/api/messages/${id}`)).body.thread;

  it('is corrected with its old text kept, for the receiver and for whom it is passed on to', async () => {
    const { message, matter } = await sent();
    const passed = await receiver.post<Message>(`/api/messages/${message.id}/forward`, {
      version: message.version,
      toUnitId: county.healthCentre.id,
      reason: 'Er patient.',
    });
    expect(passed.status).toBe(200);
    const at = await textOf(sender, matter, 'body');
    expect(at.objectId).toBe((await thread(centre, matter.id)).at(-1)?.id);
    expect((await correct(sender, at, 'Vänster ben?')).status).toBe(200);
    for (const by of [sender, receiver, centre]) {
      for (const one of await thread(by, matter.id)) {
        expect([one.body, one.notes.map(({ oldText }) => oldText)]).toEqual(['Vänster ben?', ['Höger ben?']]);
      }
    }
    expect(await toRead(centre, matter)).toHaveLength(1);
    expect((await outsider.get(`/api/messages/${message.id}`)).status).toBe(404);
  });

  it('passed on after it was corrected carries the right text', async () => {
    const { message, matter } = await sent();
    await correct(sender, await textOf(sender, matter, 'body'), 'Vänster ben?');
    await receiver.post(`/api/messages/${message.id}/forward`, {
      version: message.version,
      toUnitId: county.healthCentre.id,
      reason: 'Er patient.',
    });
    expect(await thread(centre, matter.id)).toMatchObject([{ body: 'Vänster ben?', notes: [] }]);
  });

  it('that was wrongly addressed shows no corrections to the wrong unit', async () => {
    const { message, matter } = await sent();
    await receiver.post(`/api/messages/${message.id}/mis-sent`, { version: message.version, reason: 'Inte vår.' });
    expect((await correct(sender, await textOf(sender, matter, 'body'), 'Hemligt')).status).toBe(200);
    expect(JSON.stringify(await thread(receiver, matter.id))).not.toMatch(/Hemligt|Höger/);
    expect(await toRead(receiver, matter)).toEqual([]);
  });
});

describe('the end of an enrolment', () => {
  it('has its reason corrected for every level that was to end with it', async () => {
    const { enrolments } = await anEnrolledPatient(test, receiver, {
      small: { ...county, receiver: county.receiverPerson, otherReceiver: county.receiverPerson },
      modelHash: county.hash,
      levels: ['nurse', 'ot'],
    });
    const proposed = await nurse.post('/api/enrolments/propose-end', {
      enrolments: enrolments.map((id) => ({ id, version: 1 })),
      toUnitId: county.healthCentre.id,
      reason: 'Såret har läkt.',
      handover: completeHandover,
      proposedEndAt: plus(test.clock.now(), { days: 7 }),
    });
    expect(proposed.status).toBe(200);
    const matter: Matter = { kind: 'enrolment', id: enrolments[0] ?? '' };
    const at = await textOf(nurse, matter, 'reason');
    expect((await correct(nurse, at, 'Såret har nästan läkt.')).status).toBe(200);
    const needs = await textOf(nurse, matter, 'handover.remainingNeeds');
    expect((await correct(nurse, needs, 'Blodtryck varje månad.')).status).toBe(200);
    for (const id of enrolments) {
      const { body } = await centre.get<EnrolmentDetail>(`/api/enrolments/${id}`);
      expect(body.proposals[0]?.reason).toBe('Såret har nästan läkt.');
      expect(body.proposals[0]?.handover.remainingNeeds).toBe('Blodtryck varje månad.');
      expect(await toRead(centre, { kind: 'enrolment', id })).toHaveLength(1);
    }
    expect((await texts(centre, matter)).texts).toEqual([]);
  });
});

describe('after all this', () => {
  it('the journal is whole, and the worklists equal a rebuild', async () => {
    const found = await verifyJournal(test.owner, test.platform.signer, { county: '20', sealsFolder: null });
    expect(found.findings).toEqual([]);
    expect(await rebuildWorklist(test.owner, '20', { check: true })).toMatchObject({ differences: 0 });
  });
});
