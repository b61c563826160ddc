import type { z } from 'zod';
import { type MessageId, newId, type UnitId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { textNow } from '../correction/contract.ts';
import { situationOf } from '../patient/index.ts';
import type { forwardMessageRequest, resendMessageRequest } from './contract.ts';
import { awaitReceipt, entryAbout, letTakePart, mustBeReceiver, namesOf, senderNow } from './deliver.ts';
import { loadForAction } from './load-for-action.ts';
import { type Change, type MessageRow, type NewMessage, updateAndInsert } from './queries.ts';
import { receiptDeadline } from './receipt-deadline.ts';

/** The receiver passes the message on to the unit that should have it. It still comes from the asker, who gets the answer and sees the way. */
export async function forwardMessage(
  work: Work,
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof forwardMessageRequest> },
): Promise<{ id: string }> {
  const { message, next } = await loadForAction(work, id, 'forward', body.version);
  const change: Change = { id, state: next, received: true, ended: { reason: body.reason } };
  const from = { unitId: message.fromUnitId, staffId: message.fromStaffId };
  await passOn(work, 'messaging.forwarded', message, change, {
    toUnitId: body.toUnitId,
    from,
    forwardedBy: userOf(work.actor).unitId,
  });
  return { id };
}

/** The sender sends a wrongly addressed message again, to the right unit. */
export async function resendMessage(
  work: Work,
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof resendMessageRequest> },
): Promise<{ id: string }> {
  const { message, next } = await loadForAction(work, id, 'resend', body.version);
  const change: Change = { id, state: next, received: false, ended: null };
  await passOn(work, 'messaging.resent', message, change, { toUnitId: body.toUnitId, from: senderNow(work) });
  return { id };
}

async function passOn(
  work: Work,
  type: 'messaging.forwarded' | 'messaging.resent',
  message: MessageRow,
  change: Change,
  to: { toUnitId: UnitId; from: NewMessage['from']; forwardedBy?: UnitId },
): Promise<void> {
  await mustBeReceiver(work, to.toUnitId, [message.fromUnitId, message.toUnitId]);
  const receipt = await receiptDeadline(work, await situationOf(work, message.patientId));
  const { kind, answerDueAt, patientId, threadId } = message;
  // What goes on is the text as it should read; how it first read stands where it was written.
  const subject = textNow(message.subject, message.noted, { objectId: message.id, field: 'subject' });
  const body = textNow(message.body, message.noted, { objectId: message.id, field: 'body' });
  const next: NewMessage = {
    id: newId<'message'>(),
    threadId,
    patientId,
    about: { kind: message.caseKind, id: message.caseId },
    kind,
    subject,
    body,
    answerDueAt,
    receipt,
    continues: message.id,
    ...to,
    ...(message.inReplyTo === null ? {} : { inReplyTo: message.inReplyTo }),
  };
  await updateAndInsert(work, change, next);
  await letTakePart(work, next);
  const name = await namesOf(work, [next.from.unitId, next.toUnitId, message.toUnitId]);
  const params = { kind, from: name(next.from.unitId), to: name(next.toUnitId), by: name(message.toUnitId) };
  // A unit that was addressed wrongly has no more part in it.
  const earlier = type === 'messaging.forwarded' ? message.toUnitId : null;
  work.record({
    type,
    ...entryAbout(next, [next.from.unitId, next.toUnitId, earlier]),
    params,
    work: [{ op: 'close' }, ...awaitReceipt(next, receipt, params)],
  });
}
