import type { UnitId } from '../../kernel/ids.ts';
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { userOf } from '../../platform/actor.ts';
import { holderOf, type Owned } from '../../platform/holders.ts';
import { aboutPatient, type NewEntry, type Work, type WorkChange } from '../../platform/work.ts';
import { unitsById } from '../organisation/index.ts';
import type { Delivery, RequestRow } from './queries.ts';

/** Header of an entry about a request: the patient's chain, the request as the matter, and all who take part. */
export function entryAbout(
  request: Pick<RequestRow, 'id' | 'patientId' | 'participantUnitIds'>,
): Pick<NewEntry, 'subject' | 'case' | 'participants'> {
  return {
    subject: aboutPatient(request.patientId),
    case: { kind: 'support-request', id: request.id },
    participants: request.participantUnitIds as UnitId[],
  };
}

/** Where the look at a request is logged. */
export function lookAt(request: Pick<RequestRow, 'id' | 'patientId'> & Owned) {
  return { patientId: request.patientId, caseKind: 'support-request', caseId: request.id, ...holderOf(request) };
}

/** Values of the sentences: how urgent, from whom, to whom. No health text. */
export async function paramsOf(
  work: Work,
  request: Pick<RequestRow, 'urgency' | 'fromUnitId' | 'toUnitId'>,
): Promise<JsonObject> {
  const units = await unitsById(work, [request.fromUnitId, request.toUnitId]);
  const name = (id: UnitId) => units.get(id)?.name ?? '–';
  return { urgency: request.urgency, from: name(request.fromUnitId), to: name(request.toUnitId) };
}

/** The receiver is to answer; the asker sees whom it waits for, with the same deadline. */
export function awaitAnswer(
  { fromUnitId, delivery }: { fromUnitId: UnitId; delivery: Delivery },
  sentAt: Instant,
  params: JsonObject,
): WorkChange[] {
  const times = timesOf(sentAt, delivery);
  const { toUnitId: unit } = delivery;
  const answer = 'physician-support.answer';
  const held: WorkChange = { op: 'open', unit, action: answer, params, ...times };
  if (unit === fromUnitId) return [held];
  return [held, { op: 'open', unit: fromUnitId, action: answer, waits: true, waitsFor: unit, params, ...times }];
}

function timesOf(sentAt: Instant, { answerDueAt, modelHash, clause }: Delivery) {
  if (answerDueAt === null) return { clause: `${modelHash}#${clause}` };
  const [start, end] = [millisecondsOf(sentAt), millisecondsOf(answerDueAt)];
  const warnAt = instantFromMilliseconds(Math.round(start + (end - start) * 0.75));
  return { dueAt: answerDueAt, warnAt, clause: `${modelHash}#${clause}` };
}

/** The acting person takes hold of the answer. */
export function holdAnswer(work: Work, request: RequestRow): WorkChange {
  const { userId: holder } = userOf(work.actor);
  return { op: 'assign', unit: request.toUnitId, action: 'physician-support.answer', holder };
}
