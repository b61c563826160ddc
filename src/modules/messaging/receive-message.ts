import type { z } from 'zod';
import type { MessageId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { receiveMessageRequest } from './contract.ts';
import { entryAbout, namesOf } from './deliver.ts';
import { loadForAction } from './load-for-action.ts';
import { updateMessage } from './queries.ts';
import { bothSides, warnedAtQuarter } from './waiting.ts';

/** Confirms receipt. A question then waits for its answer, until the time the asker gave. */
export async function receiveMessage(
  work: Work,
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof receiveMessageRequest> },
): Promise<{ id: string }> {
  const { message, next } = await loadForAction(work, id, 'receive', body.version);
  await updateMessage(work, { id, state: next, received: true, ended: null });
  const { fromUnitId, toUnitId, kind, answerDueAt } = message;
  const name = await namesOf(work, [fromUnitId, toUnitId]);
  const params = { kind, from: name(fromUnitId), to: name(toUnitId) };
  const times = warnedAtQuarter(work.now, answerDueAt);
  const answer = bothSides({ action: 'messaging.answer', unit: toUnitId, asker: fromUnitId, params, times });
  work.record({
    type: 'messaging.received',
    ...entryAbout(message, [fromUnitId, toUnitId, message.forwardedByUnitId]),
    params,
    work: [{ op: 'close' }, ...(kind === 'question' ? answer : [])],
  });
  return { id };
}
