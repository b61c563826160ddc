import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { daysBetween } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { deny, authorise } from '../../platform/authorise.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import { forgetFormDraft } from '../../platform/form-draft.ts';
import { rules } from '../../platform/rules.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import { beginAction } from './begin-action.ts';
import type { answerBody, Answering } from './contract.ts';
import { entryAbout, lookAt, paramsOf } from './deliver.ts';
import { draftOfAnswer } from './keep-draft.ts';
import { whyNotAnswerWith } from './policy.ts';
import { mayReport, sendReport } from './report.ts';
import { tellWard, wardOf } from './tell-ward.ts';
import { loadDelivery, type RequestId, type RequestRow, saveRequest } from './queries.ts';
import { givenBy } from './show-request.ts';
import { supportTexts } from './texts/index.ts';

/** Answers: advice, a prescription, a visit, a video meeting … Answering confirms receipt too; the asker is to read it in time. */
export async function answerRequest(
  work: Work,
  id: RequestId,
  { version, answer, report = '' }: z.output<typeof answerBody>,
): Promise<{ id: RequestId }> {
  const { request, next } = await beginAction(work, id, 'answer', version);
  await mustBeRight(work, request, answer);
  const reader = report === '' ? null : await mayReport(work, request);
  const ward = answer.kind === 'direct-admission' ? await wardOf(work, answer.toUnitId) : null;
  const receiptDueAt = plus(work.now, { hours: receiptHours(work, request) });
  const { kind, body, ...details } = answer;
  const answerId = newId<'answer'>();
  const saved = await saveRequest(work, request, {
    state: next,
    received: true,
    joins: ward === null ? [] : [ward],
    answer: { id: answerId, kind, body, details, receiptDueAt },
    deliveryEnded: { kind: 'answered', reason: null },
  });
  const params = { ...(await paramsOf(work, request)), kind };
  const confirm = 'physician-support.confirm';
  const waiting: WorkChange[] =
    request.fromUnitId === request.toUnitId
      ? []
      : [
          {
            op: 'open',
            unit: request.toUnitId,
            action: confirm,
            waits: true,
            waitsFor: request.fromUnitId,
            dueAt: receiptDueAt,
          },
        ];
  work.record({
    type: 'physician-support.answered',
    ...entryAbout(saved),
    params,
    payload: { answerId, kind },
    work: [
      { op: 'close', action: 'physician-support.answer' },
      { op: 'close', action: confirm },
      { op: 'open', unit: request.fromUnitId, action: confirm, dueAt: receiptDueAt },
      ...waiting,
    ],
  });
  if (reader !== null) await sendReport(work, saved, reader, report);
  await forgetFormDraft(work, draftOfAnswer(request));
  if (ward !== null) await tellWard(work, saved, ward, body);
  if (answer.kind === 'prescription') recordPrescriptions(work, request, answerId, answer.prescriptions);
  return { id };
}

/** Hours for the asker to read the answer, by how urgent the matter was. */
function receiptHours(work: Work, { urgency, county }: RequestRow): number {
  return rules().number('support.receipt-hours', { on: dateAt(work.now), county, for: urgency });
}

/** What the kind asks of who answers, of the way that the request came by, and of when. */
async function mustBeRight(work: Work, request: RequestRow, answer: Answering): Promise<void> {
  const { kind } = answer;
  const byRight = kind === 'direct-admission' || kind === 'video';
  const gives = byRight ? await givenBy(work, await loadDelivery(work, request)) : [];
  const whyNot = whyNotAnswerWith(userOf(work.actor).role, kind, gives);
  if (whyNot === 'onlyPhysician') {
    const reason = both(supportTexts, (t) => t.onlyPhysician);
    authorise(work, deny('only-physician', reason), lookAt(request));
  }
  if (whyNot === 'noRight')
    throw new Refusal(
      'cannot-be-done',
      'no-right-by-model',
      both(supportTexts, (t) => t.noRight),
    );
  if (answer.kind === 'prescription') mustBeNear(work, answer.prescriptions);
  // A visit that has begun is told with the time when it did.
  const made = kind === 'home-visit' && (await loadDelivery(work, request)).arrivedAt === answer.at;
  if ((kind === 'home-visit' || kind === 'video') && answer.at <= work.now && !made) {
    const text = both(supportTexts, (t) => t.timeInPast);
    throw badInput('time-in-past', text, { 'answer.at': text });
  }
}

/** A change that holds from another year is a slip of the hand: days are written as figures. */
function mustBeNear(work: Work, prescriptions: PrescriptionLines): void {
  const today = dateAt(work.now);
  for (const [index, { from }] of prescriptions.entries()) {
    if (Math.abs(daysBetween(today, from)) <= 366) continue;
    const text = both(supportTexts, (t) => t.prescriptionFar);
    throw badInput('prescription-far', text, { [`answer.prescriptions.${index}.from`]: text });
  }
}

type PrescriptionLines = Extract<Answering, { kind: 'prescription' }>['prescriptions'];

/** Each change of a prescription is an entry of its own, from which lists of medicines are kept. */
function recordPrescriptions(
  work: Work,
  request: RequestRow,
  answerId: string,
  prescriptions: PrescriptionLines,
): void {
  for (const [index, prescription] of prescriptions.entries()) {
    const payload: JsonObject = { answerId, number: index + 1, ...prescription };
    work.record({
      type: 'physician-support.prescription-changed',
      ...entryAbout(request),
      subject: aboutPatient(request.patientId),
      params: { change: prescription.change, medicine: prescription.medicine },
      payload,
    });
  }
}
