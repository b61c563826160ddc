import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { type FormDraft, loadFormDraft, saveFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { type draftAnswer, type saveDraftBody, supportDraft } from './contract.ts';

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

/** The answer of a saved draft tells nothing about the patient. */
export function draftKept(work: Work, { id }: { id: string }): Promise<{ id: PatientId }> {
  authorise(work, allow('no-patient-data'));
  return Promise.resolve({ id: id as PatientId });
}

/** Where the draft of a request is kept: one for each writer, unit and patient. */
export function draftOfSupport({ patientId }: { patientId: PatientId }): FormDraft {
  return { form: 'support-request', objectId: patientId, patientId };
}
