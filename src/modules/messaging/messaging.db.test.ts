import { describe, expect, it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { plus } from '../../kernel/instant.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { scanDeadlines } from '../../platform/deadlines/scan.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';
import type { Message, MessageList, MessageThread } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { ward, homeCare, healthCentre } = small;
const patient = await aPatient(test.owner, {
  county: small.county,
  municipality: '2082',
  owner: ward,
  knownTo: [ward],
  name: 'Anna Testsson',
});
const sender = await test.as(small.wardNurse);
const receiver = await test.as(small.receiver);
const other = await test.as(small.centreNurse);

type Refused = { error: { code: string; message: string } };

async function send(more: object = {}): Promise<Message> {
  const request = {
    patientId: patient.id,
    about: { kind: 'patient', id: patient.id },
    toUnitId: homeCare.id,
    kind: 'question',
    subject: 'Sårvård',
    body: 'Kan ni ta emot i morgon? Hemligt ord: blåbär.',
    answerDueAt: plus(test.clock.now(), { hours: 8 }),
    ...more,
  };
  const { status, body } = await sender.post<Message>('/api/messages', request);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

const act = <Body = Message>(by: Client, message: { id: string; version: number }, action: string, body: object = {}) =>
  by.post<Body>(`/api/messages/${message.id}/${action}`, { version: message.version, ...body });
const work = async (of: Client, message: Message) =>
  (await of.get<Worklist>('/api/worklist')).body.items
    .filter((item) => item.caseId === message.id)
    .map((item) => [item.action, item.waitsFor?.name ?? null]);
const inbox = async (of: Client, more: object = {}) =>
  (await of.post<MessageList>('/api/messages/search', { box: 'inbox', ...more })).body;
const thread = (of: Client, message: { id: string }) => of.get<MessageThread>(`/api/messages/${message.id}`);

describe('a question', () => {
  it('is received, answered, and the answer is received; each unit sees what waits', async () => {
    const sent = await send();
    expect(sent).toMatchObject({
      state: 'sent',
      side: 'sender',
      actions: ['withdraw'],
      receiptDueAt: plus(sent.sentAt, { hours: 24 }),
    });
    expect(await work(receiver, sent)).toEqual([['messaging.receive', null]]);
    expect(await work(sender, sent)).toEqual([['messaging.receive', homeCare.name]]);
    expect((await inbox(receiver)).messages[0]).toMatchObject({
      subject: 'Sårvård',
      patient: { name: 'Anna Testsson' },
    });

    const received = (await act(receiver, sent, 'receive')).body;
    expect(received).toMatchObject({
      state: 'received',
      receivedBy: { name: 'Rut Mottagare' },
      actions: ['answer', 'forward', 'mark-mis-sent'],
    });
    expect(await work(receiver, sent)).toEqual([['messaging.answer', null]]);
    expect(await work(sender, sent)).toEqual([['messaging.answer', homeCare.name]]);

    const answered = (await act(receiver, received, 'answer', { body: 'Ja, kl. 10.' })).body;
    expect(answered.state).toBe('answered');
    expect(await work(sender, sent)).toEqual([['messaging.receive', null]]);
    const [, answer] = (await thread(sender, sent)).body.thread;
    expect(answer).toMatchObject({
      kind: 'answer',
      body: 'Ja, kl. 10.',
      inReplyTo: sent.id,
      actions: ['receive', 'mark-mis-sent'],
    });
    await act(sender, answer as Message, 'receive');
    expect(await work(sender, sent)).toEqual([]);
    expect(await work(receiver, sent)).toEqual([]);
  });

  it('passed on goes from the one who asked to the right unit, with the way shown', async () => {
    const sent = await send();
    const passed = (await act(receiver, sent, 'forward', { toUnitId: healthCentre.id, reason: 'Läkaren avgör' })).body;
    expect(passed).toMatchObject({ state: 'forwarded', ended: { reason: 'Läkaren avgör' } });
    const [got] = (await inbox(other)).messages;
    expect(got).toMatchObject({
      continues: sent.id,
      from: { unit: { name: ward.name } },
      forwardedBy: { name: homeCare.name },
      patient: { name: 'Anna Testsson' },
    });
    expect(await work(sender, sent)).toEqual([['messaging.receive', healthCentre.name]]);
    expect(await work(receiver, sent)).toEqual([]);
    await act(other, got as Message, 'answer', { body: 'Ja.' });
    expect((await thread(sender, sent)).body.thread.map((message) => [message.kind, message.state])).toEqual([
      ['question', 'forwarded'],
      ['question', 'answered'],
      ['answer', 'sent'],
    ]);
    expect((await thread(receiver, sent)).body.thread.map((message) => message.kind)).toEqual(['question', 'question']);
  });
});

describe('a wrong address', () => {
  it('hides the content from the wrong receiver and gives the sender work to send again', async () => {
    const stranger = await aPatient(test.owner, {
      county: small.county,
      municipality: '2082',
      owner: ward,
      knownTo: [ward],
      name: 'Bo Okänd',
    });
    const sent = await send({ patientId: stranger.id, about: { kind: 'patient', id: stranger.id } });
    expect((await thread(receiver, sent)).body.patient?.name).toBe('Bo Okänd');
    const wrong = (await act(receiver, sent, 'mis-sent', { reason: 'Inte vår patient' })).body;
    expect(wrong).toMatchObject({ state: 'mis-sent', contentHidden: true, subject: null, body: null, actions: [] });
    expect((await thread(receiver, sent)).body.patient).toBeNull();
    expect((await inbox(receiver, { text: 'blåbär', patientId: stranger.id })).messages).toEqual([]);
    expect(await work(receiver, sent)).toEqual([]);
    expect(await work(sender, sent)).toEqual([['messaging.resend', null]]);
    const mine = (await thread(sender, sent)).body.message;
    expect(mine).toMatchObject({ body: 'Kan ni ta emot i morgon? Hemligt ord: blåbär.', actions: ['resend'] });
    expect((await act<Refused>(sender, mine, 'resend', { toUnitId: homeCare.id })).body.error.code).toBe('own-unit');
    expect((await act(sender, mine, 'resend', { toUnitId: healthCentre.id })).status).toBe(200);
    expect(await work(other, sent)).toEqual([['messaging.receive', null]]);
    expect(await work(sender, sent)).toEqual([['messaging.receive', healthCentre.name]]);
    const after = (await thread(sender, sent)).body.thread[0] as Message;
    expect((await act<Refused>(sender, after, 'resend', { toUnitId: healthCentre.id })).body.error.code).toBe(
      'already-resent',
    );
  });
});

describe('withdrawing', () => {
  it('before receipt: nobody there reads it', async () => {
    const sent = await send();
    expect((await act(sender, sent, 'withdraw', { reason: 'Fel dag' })).body.state).toBe('withdrawn');
    expect((await thread(receiver, sent)).body.message).toMatchObject({ contentHidden: true, body: null });
    expect(await work(receiver, sent)).toEqual([]);
  });

  it('after receipt: it stays readable, marked', async () => {
    const sent = await send();
    const received = (await act(receiver, sent, 'receive')).body;
    await act(sender, received, 'withdraw', { reason: 'Löst' });
    const { message } = (await thread(receiver, sent)).body;
    expect(message).toMatchObject({ state: 'withdrawn', contentHidden: false, ended: { reason: 'Löst' } });
  });
});

describe('refusals', () => {
  it('says why, and changes nothing', async () => {
    const sent = await send();
    expect((await act<Refused>(sender, sent, 'receive')).body.error.code).toBe('wrong-side');
    expect((await act<Refused>(receiver, sent, 'withdraw', { reason: 'x' })).status).toBe(403);
    expect((await act(other, sent, 'receive')).status).toBe(404);
    expect((await thread(other, sent)).status).toBe(404);
    expect((await act<Refused>(receiver, { ...sent, version: 7 }, 'receive')).body.error.code).toBe('stale');
    await act(receiver, sent, 'receive');
    expect((await act<Refused>(receiver, sent, 'receive')).body.error.code).toBe('message-received');
  });

  it('of what cannot be sent', async () => {
    const refused = async (more: object) =>
      (
        await sender.post<Refused>('/api/messages', {
          patientId: patient.id,
          about: { kind: 'patient', id: patient.id },
          toUnitId: homeCare.id,
          kind: 'question',
          subject: 'x',
          body: 'x',
          ...more,
        })
      ).body.error.code;
    expect(await refused({ toUnitId: ward.id })).toBe('own-unit');
    expect(await refused({ toUnitId: patient.id })).toBe('no-such-unit');
    expect(await refused({ about: { kind: 'referral', id: patient.id } })).toBe('no-such-matter');
    expect(await refused({ answerDueAt: '2020-01-01T00:00:00Z' })).toBe('answer-time');
    expect(await refused({ kind: 'information', answerDueAt: plus(test.clock.now(), { hours: 1 }) })).toBe(
      'answer-time',
    );
    const unknown = await aPatient(test.owner, { county: small.county, municipality: '2082', owner: homeCare });
    expect(await refused({ patientId: unknown.id, about: { kind: 'patient', id: unknown.id } })).toBe(
      'no-such-patient',
    );
  });
});

describe('lists', () => {
  it('search, filter and page', async () => {
    const start = (await inbox(receiver, { limit: 100 })).messages.length;
    for (let number = 1; number <= 3; number += 1) {
      test.clock.pass({ minutes: 1 });
      await send({ subject: `Hallon ${number}`, kind: 'information', answerDueAt: undefined });
    }
    expect((await inbox(receiver, { text: 'hallon' })).messages.map((message) => message.subject)).toEqual([
      'Hallon 3',
      'Hallon 2',
      'Hallon 1',
    ]);
    expect((await inbox(receiver, { text: '100%' })).messages).toEqual([]);
    expect((await inbox(receiver, { kinds: ['information'], states: ['sent'] })).messages).toHaveLength(3);
    const page = await inbox(receiver, { limit: 2 });
    const rest = await inbox(receiver, { limit: 100, cursor: page.next });
    expect(page.messages.length + rest.messages.length).toBe(start + 3);
  });

  it('no command takes more than 15 statements', async () => {
    const counted: Record<string, number> = {};
    const count = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
      const { result, statements } = await countStatements(run);
      counted[name] = statements.length;
      return result;
    };
    await send();
    const one = await count('send', () => send());
    const got = (await count('receive', () => act(receiver, one, 'receive'))).body;
    await count('answer', () => act(receiver, got, 'answer', { body: 'Ja' }));
    const two = await send();
    await count('forward', () => act(receiver, two, 'forward', { toUnitId: healthCentre.id, reason: 'x' }));
    const three = await send();
    await count('mis-sent', () => act(receiver, three, 'mis-sent', { reason: 'x' }));
    const mine = (await thread(sender, three)).body.message;
    await count('resend', () => act(sender, mine, 'resend', { toUnitId: healthCentre.id }));
    const four = await send();
    await count('withdraw', () => act(sender, four, 'withdraw', { reason: 'x' }));
    expect(Object.entries(counted).filter(([, n]) => n > 15)).toEqual([]);
  });

  it('and the worklists equal a rebuild from the journal', async () => {
    expect(await rebuildWorklist(test.owner, small.county, { check: true })).toMatchObject({ differences: 0 });
  });
});

describe('silence', () => {
  it('escalates a question that nobody receives to the one who asked, until it is received', async () => {
    const sent = await send();
    test.clock.pass({ hours: 25 });
    await scanDeadlines(test.platform, small.county);
    expect(await work(await test.as(small.wardNurse), sent)).toContainEqual(['deadline.escalate', homeCare.name]);
    await act(await test.as(small.receiver), sent, 'receive');
    expect((await work(await test.as(small.wardNurse), sent)).map(([action]) => action)).toEqual(['messaging.answer']);
  });
});
