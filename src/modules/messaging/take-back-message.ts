import type { z } from 'zod';
import type { MessageId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { endParticipation } from '../access/index.ts';
import type { misSentRequest, withdrawMessageRequest } from './contract.ts';
import { entryAbout, namesOf } from './deliver.ts';
import { loadForAction } from './load-for-action.ts';
import { updateMessage } from './queries.ts';

/** The sender withdraws. Before receipt nobody there has read it, and nobody will; after, it stays readable and is marked. */
export async function withdrawMessage(
  work: Work,
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof withdrawMessageRequest> },
): Promise<{ id: string }> {
  const { message, next } = await loadForAction(work, id, 'withdraw', body.version);
  await updateMessage(work, { id, state: next, received: false, ended: { reason: body.reason } });
  if (message.receivedAt === null) await endParticipation(work, { caseId: message.threadId, unitId: message.toUnitId });
  const name = await namesOf(work, [message.fromUnitId, message.toUnitId]);
  work.record({
    type: 'messaging.withdrawn',
    ...entryAbout(message, [message.fromUnitId, message.toUnitId]),
    params: { from: name(message.fromUnitId), to: name(message.toUnitId) },
    work: [{ op: 'close' }],
  });
  return { id };
}

/**
 * The receiver says that the address was wrong: the content is hidden there from now, the unit has no more part in the matter, and the
 * sender has it to send to the right unit.
 */
export async function markMisSent(
  work: Work,
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof misSentRequest> },
): Promise<{ id: string }> {
  const { message, next } = await loadForAction(work, id, 'mark-mis-sent', body.version);
  await updateMessage(work, { id, state: next, received: false, ended: { reason: body.reason } });
  await endParticipation(work, { caseId: message.threadId, unitId: message.toUnitId });
  const name = await namesOf(work, [message.fromUnitId, message.toUnitId]);
  const params = { from: name(message.fromUnitId), to: name(message.toUnitId), kind: message.kind };
  work.record({
    type: 'messaging.mis-sent',
    ...entryAbout(message, [message.fromUnitId, message.toUnitId]),
    params,
    work: [{ op: 'close' }, { op: 'open', unit: message.fromUnitId, action: 'messaging.resend', params }],
  });
  return { id };
}
