import type { Id, PatientId } from '../../kernel/ids.ts';
import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import type { Message } from './contract.ts';
import { presentMessages } from './present.ts';
import { loadOfCase, loadOfPatient } from './queries.ts';
import { routes } from './routes.ts';

export { moveThreads, threadsAbout } from './move-queries.ts';
export type { Message } from './contract.ts';
export { messageTextOwner } from './correctable-texts.ts';

/** Messages about a matter, to or from the acting unit, oldest first. The caller has authorised the look at the matter. */
export async function messagesOfCase(work: Work, caseId: Id<string>): Promise<Message[]> {
  return presentMessages(work, await loadOfCase(work, caseId));
}

/** Messages about a patient, to or from the acting unit, the newest fifty, oldest first. The caller authorises the look. */
export async function messagesOfPatient(work: Work, patientId: PatientId): Promise<Message[]> {
  return presentMessages(work, await loadOfPatient(work, patientId));
}

export const messagingModule: ModuleDoor = { name: 'messaging', endpoints: routes };
