import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { forgetFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare, decideOnMatter } from '../access/index.ts';
import { situationOf } from '../patient/index.ts';
import type { sendMessageRequest } from './contract.ts';
import { awaitReceipt, entryAbout, letTakePart, lookAt, mustBeReceiver, namesOf, senderNow } from './deliver.ts';
import { draftOfMessage } from './keep-draft.ts';
import { insertMessage, type NewMessage } from './queries.ts';
import { receiptDeadline } from './receipt-deadline.ts';
import { messagingTexts } from './texts/index.ts';

/** Sends a message about a patient or a matter to another unit, which must confirm receipt within the model's time. */
export async function sendMessage(
  work: Work,
  { body }: { body: z.output<typeof sendMessageRequest> },
): Promise<{ id: string }> {
  // Row-level security shows a patient only to units with a relation: seeing the situation proves it.
  const situation = await situationOf(work, body.patientId);
  if (situation === undefined)
    throw notFound(
      'no-such-patient',
      both(messagingTexts, (t) => t.noPatient),
    );
  checkAnswerTime(work, body);
  const from = senderNow(work);
  await mustBeReceiver(work, body.toUnitId, [from.unitId]);
  const receipt = await receiptDeadline(work, situation);
  const id = newId<'message'>();
  const { patientId, about, kind, toUnitId, subject } = body;
  const answerDueAt = body.answerDueAt ?? null;
  const message: NewMessage = {
    id,
    threadId: id,
    patientId,
    about,
    kind,
    from,
    toUnitId,
    subject,
    body: body.body,
    receipt,
    answerDueAt,
  };
  // About one matter its participants write; about the patient as such those who care, since the receiver learns who it is.
  const decision = about.kind === 'patient' ? await decideOnCare(work, patientId) : decideOnMatter(work, 'change');
  authorise(work, decision, lookAt(message));
  if (!(await insertMessage(work, message)))
    throw notFound(
      'no-such-matter',
      both(messagingTexts, (t) => t.noMatter),
    );
  await letTakePart(work, message);
  await forgetFormDraft(work, draftOfMessage(message));
  const name = await namesOf(work, [from.unitId, toUnitId]);
  const params = { kind, from: name(from.unitId), to: name(toUnitId) };
  work.record({
    type: 'messaging.sent',
    ...entryAbout(message, [from.unitId, toUnitId]),
    params,
    work: awaitReceipt(message, receipt, params),
  });
  return { id };
}

function checkAnswerTime(work: Work, { kind, answerDueAt }: z.output<typeof sendMessageRequest>): void {
  if (answerDueAt === undefined) return;
  const refuse = (pick: 'answerOnlyQuestion' | 'answerInPast') => {
    const text = both(messagingTexts, (t) => t[pick]);
    return badInput('answer-time', text, { answerDueAt: text });
  };
  if (kind !== 'question') throw refuse('answerOnlyQuestion');
  if (answerDueAt <= work.now) throw refuse('answerInPast');
}
