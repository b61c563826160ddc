import type { z } from 'zod';
import type { Id, PatientId } from '../../kernel/ids.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { type FormDraft, loadFormDraft, saveFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { unknownRequest } from './begin-action.ts';
import {
  answerDraft,
  type answerDraftAnswer,
  type draftAnswer,
  type saveAnswerDraftBody,
  type saveDraftBody,
  supportDraft,
} from './contract.ts';
import { lookAt } from './deliver.ts';
import { decideOnAction, sidesOf } from './policy.ts';
import { loadRequest, type RequestId, type RequestRow } from './queries.ts';

/** Keeps the request that is being written, for its writer at this unit. */
export async function saveSupportDraft(
  work: Work,
  { patientId, draft }: z.output<typeof saveDraftBody>,
): Promise<{ id: PatientId }> {
  authorise(work, await decideOnCare(work, patientId), { patientId });
  await saveFormDraft(work, draftOfSupport({ patientId }), draft);
  return { id: patientId };
}

/** The request that the writer began, here or on another computer. */
export async function loadSupportDraft(work: Work, patientId: PatientId): Promise<z.output<typeof draftAnswer>> {
  authorise(work, await decideOnCare(work, patientId), { patientId });
  return loadFormDraft(work, draftOfSupport({ patientId }), supportDraft);
}

/** Keeps the answer that is being written, for its writer at the unit that is to answer. */
export async function saveAnswerDraft(
  work: Work,
  id: RequestId,
  { draft }: z.output<typeof saveAnswerDraftBody>,
): Promise<{ id: RequestId }> {
  await saveFormDraft(work, draftOfAnswer(await toAnswer(work, id)), draft);
  return { id };
}

/** The answer that the writer began, here or on another computer. */
export async function loadAnswerDraft(work: Work, id: RequestId): Promise<z.output<typeof answerDraftAnswer>> {
  return loadFormDraft(work, draftOfAnswer(await toAnswer(work, id)), answerDraft);
}

async function toAnswer(work: Work, id: RequestId): Promise<RequestRow> {
  const request = await loadRequest(work, id);
  if (request === undefined) throw unknownRequest();
  authorise(work, decideOnAction(work, sidesOf(work, request), 'answer'), lookAt(request));
  return request;
}

/** The answer of a saved draft tells nothing about the patient. */
export function draftKept<Of extends 'patient' | 'request' = 'patient'>(
  work: Work,
  { id }: { id: string },
): Promise<{ id: Id<Of> }> {
  authorise(work, allow('no-patient-data'));
  return Promise.resolve({ id: id as Id<Of> });
}

/** Where the draft of a request is kept: one for each writer, unit and patient. */
export function draftOfSupport({ patientId }: { patientId: PatientId }): FormDraft {
  return { form: 'support-request', objectId: patientId, patientId };
}

/** Where the draft of an answer is kept: one for each writer, unit and request. */
export function draftOfAnswer({ id, patientId }: Pick<RequestRow, 'id' | 'patientId'>): FormDraft {
  return { form: 'support-answer', objectId: id, patientId };
}
