import type { PatientId, UnitId } from '../../kernel/ids.ts';

import type { JsonObject } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { Refusal } from '../../platform/errors.ts';
import { holderOf, type Owned } from '../../platform/holders.ts';
import { aboutPatient, type NewEntry, type Work } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import { unitsById } from '../organisation/index.ts';
import type { NewMessage } from './queries.ts';
import type { ReceiptDeadline } from './receipt-deadline.ts';
import { messagingTexts } from './texts/index.ts';
import { bothSides } from './waiting.ts';

/** Both units of a message take part in the matter from now: they may know who it is about. */
export async function letTakePart(work: Work, message: NewMessage): Promise<void> {
  const relation = { patientId: message.patientId, scope: 'process', ground: 'message', caseKind: 'message' } as const;
  await relate(work, [
    { ...relation, unitId: message.from.unitId, caseId: message.threadId },
    { ...relation, unitId: message.toUnitId, caseId: message.threadId },
  ]);
}

/** The receiver must be a unit that works, in this county, and another than those it comes from. */
export async function mustBeReceiver(work: Work, toUnitId: UnitId, not: readonly UnitId[]): Promise<void> {
  const refuse = (code: string, pick: 'ownUnit' | 'noSuchUnit' | 'otherCounty') =>
    new Refusal(
      'cannot-be-done',
      code,
      both(messagingTexts, (t) => t[pick]),
    );
  if (not.includes(toUnitId)) throw refuse('own-unit', 'ownUnit');
  const unit = (await unitsById(work, [toUnitId])).get(toUnitId);
  if (unit === undefined || !unit.active) throw refuse('no-such-unit', 'noSuchUnit');
  if (unit.county !== work.actor.county) throw refuse('other-county', 'otherCounty');
}

/** Names of units for sentences. */
export async function namesOf(work: Work, ids: readonly UnitId[]): Promise<(id: UnitId) => string> {
  const units = await unitsById(work, ids);
  return (id) => units.get(id)?.name ?? '–';
}

/** The receiver has a message to receive; the sender waits for the receipt. */
export function awaitReceipt(
  message: NewMessage,
  times: ReceiptDeadline,
  params: JsonObject,
): NonNullable<NewEntry['work']> {
  const { dueAt, warnAt, clause } = times;
  return bothSides({
    action: 'messaging.receive',
    unit: message.toUnitId,
    asker: message.from.unitId,
    params,
    times: { dueAt, warnAt, ...(clause === null ? {} : { clause }) },
  });
}

/** Header of an entry about a message: the patient's chain, the thread as the matter. */
export function entryAbout(
  message: { patientId: PatientId; threadId: string; id: string },
  participants: readonly (UnitId | null | undefined)[],
): Pick<NewEntry, 'subject' | 'case' | 'participants' | 'payload'> {
  return {
    subject: aboutPatient(message.patientId),
    case: { kind: 'message', id: message.threadId as NewEntry['case']['id'] },
    participants: participants.filter((unit): unit is UnitId => unit !== null && unit !== undefined),
    payload: { messageId: message.id },
  };
}

/** A message as the access log names it; one that is being written has no owner yet. */
interface LookedAt extends Owned {
  patientId: PatientId;
  threadId: string;
}

/** Where the look at a message is logged. */
export function lookAt(message: LookedAt) {
  const { patientId, threadId } = message;
  return { patientId, caseKind: 'message', caseId: threadId as NewEntry['case']['id'], ...holderOf(message) };
}

export function senderNow(work: Work): NewMessage['from'] {
  const { unitId, userId } = userOf(work.actor);
  return { unitId, staffId: userId };
}
