import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import { type FormDraft, loadFormDraft, saveFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare, decideOnMatter } from '../access/index.ts';
import { situationOf } from '../patient/index.ts';
import {
  messageDraft,
  type messageDraftAnswer,
  type MessageDraftOf,
  type saveMessageDraftRequest,
} from './contract.ts';
import { messagingTexts } from './texts/index.ts';

/** Keeps the message that is being written, for its writer at this unit. */
export async function saveMessageDraft(
  work: Work,
  { body }: { body: z.output<typeof saveMessageDraftRequest> },
): Promise<{ id: Id<string> }> {
  await authoriseDraft(work, body);
  await saveFormDraft(work, draftOfMessage(body), body.draft);
  return { id: body.about.id };
}

/** The message that the writer began, here or on another computer. */
export async function loadMessageDraft(
  work: Work,
  { body }: { body: MessageDraftOf },
): Promise<z.output<typeof messageDraftAnswer>> {
  await authoriseDraft(work, body);
  return loadFormDraft(work, draftOfMessage(body), messageDraft);
}

/** The answer of a saved draft tells nothing about the patient. */
export function draftKept(work: Work, { id }: { id: string }): Promise<{ id: Id<string> }> {
  authorise(work, allow('no-patient-data'));
  return Promise.resolve({ id: id as Id<string> });
}

/** Where the draft of a message is kept. */
export function draftOfMessage({ patientId, about }: MessageDraftOf): FormDraft {
  return { form: 'message', objectId: about.id, patientId };
}

/** As when it is sent: who may not write about the patient does not keep words about the patient either. */
async function authoriseDraft(work: Work, { patientId, about }: MessageDraftOf): Promise<void> {
  if ((await situationOf(work, patientId)) === undefined)
    throw notFound(
      'no-such-patient',
      both(messagingTexts, (t) => t.noPatient),
    );
  const decision = about.kind === 'patient' ? await decideOnCare(work, patientId) : decideOnMatter(work, 'change');
  authorise(work, decision, { patientId, caseKind: about.kind, caseId: about.id });
}
