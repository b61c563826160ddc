import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { type FormDraft, loadFormDraft, saveFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { registrationDraft, type registrationDraftAnswer, type saveRegistrationDraftBody } from './contract.ts';

/** Keeps the registration that is being written, for its writer at this unit. There is no patient yet to log a look at. */
export async function saveRegistrationDraft(
  work: Work,
  { body }: { body: z.output<typeof saveRegistrationDraftBody> },
): Promise<{ id: Id<string> }> {
  authorise(work, allow('own-draft'));
  const draft = draftOfRegistration(work);
  await saveFormDraft(work, draft, body.draft);
  return { id: draft.objectId };
}

/** The registration that the writer began, here or on another computer. */
export async function loadRegistrationDraft(work: Work): Promise<z.output<typeof registrationDraftAnswer>> {
  authorise(work, allow('own-draft'));
  return loadFormDraft(work, draftOfRegistration(work), registrationDraft);
}

/** The answer of a saved draft is the unit that it was written at. */
export function draftKept(work: Work, { id }: { id: string }): Promise<{ id: Id<string> }> {
  authorise(work, allow('no-patient-data'));
  return Promise.resolve({ id: id as Id<string> });
}

/** Where the draft of a registration is kept: one at each unit. */
export function draftOfRegistration(work: Work): FormDraft {
  return { form: 'registration', objectId: userOf(work.actor).unitId };
}
