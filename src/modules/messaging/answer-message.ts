import type { z } from 'zod';
import { type MessageId, newId } from '../../kernel/ids.ts';
import { forgetFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { situationOf } from '../patient/index.ts';
import type { answerMessageRequest } from './contract.ts';
import { awaitReceipt, entryAbout, letTakePart, namesOf, senderNow } from './deliver.ts';
import { draftOfMessage } from './keep-draft.ts';
import { loadForAction } from './load-for-action.ts';
import { type NewMessage, updateAndInsert } from './queries.ts';
import { receiptDeadline } from './receipt-deadline.ts';

/** Answers a question; the answer is a message of its own, which the asker must receive. Answering confirms receipt too. */
export async function answerMessage(
  work: Work,
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof answerMessageRequest> },
): Promise<{ id: string }> {
  const { message: question, next } = await loadForAction(work, id, 'answer', body.version);
  const receipt = await receiptDeadline(work, await situationOf(work, question.patientId));
  const answer: NewMessage = {
    id: newId<'message'>(),
    threadId: question.threadId,
    patientId: question.patientId,
    about: { kind: question.caseKind, id: question.caseId },
    kind: 'answer',
    from: senderNow(work),
    toUnitId: question.fromUnitId,
    subject: question.subject,
    body: body.body,
    receipt,
    answerDueAt: null,
    inReplyTo: id,
  };
  await updateAndInsert(work, { id, state: next, received: true, ended: { reason: null } }, answer);
  await letTakePart(work, answer);
  await forgetFormDraft(work, draftOfMessage({ patientId: question.patientId, about: { kind: 'message', id } }));
  const name = await namesOf(work, [answer.from.unitId, answer.toUnitId]);
  const params = { kind: 'answer', from: name(answer.from.unitId), to: name(answer.toUnitId) };
  work.record({
    type: 'messaging.answered',
    ...entryAbout(answer, [answer.from.unitId, answer.toUnitId, question.forwardedByUnitId]),
    params,
    work: [{ op: 'close' }, ...awaitReceipt(answer, receipt, params)],
  });
  return { id };
}
