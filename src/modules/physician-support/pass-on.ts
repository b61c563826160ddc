import type { NewEntry, Work, WorkChange } from '../../platform/work.ts';
import { endRelations, relate } from '../access/index.ts';
import { awaitAnswer, entryAbout, paramsOf } from './deliver.ts';
import { type Delivery, type RequestChange, type RequestRow, saveRequest } from './queries.ts';

interface Passing {
  delivery: Delivery;
  ended: NonNullable<RequestChange['deliveryEnded']>;
  /** Whose doing it is, for the sentence; none when the time ran out. */
  by?: string;
  /** Handed on within the unit by somebody who has read it: their own sentence, and who holds the answer. */
  as?: { entry: Required<Pick<NewEntry, 'type' | 'params' | 'payload'>>; work: WorkChange[] };
}

/** Another unit, or another way of the same, has the request from now on: it cares, the one before no longer does, and the clock begins anew. */
export async function passOn(
  work: Work,
  request: RequestRow,
  { delivery, ended, by, as }: Passing,
): Promise<RequestRow> {
  const read = as !== undefined;
  const saved = await saveRequest(work, request, {
    state: 'sent',
    received: read,
    deliveryEnded: ended,
    next: delivery,
  });
  const { id, patientId, toUnitId } = request;
  const relation = { patientId, ground: 'support-request', caseKind: 'support-request', caseId: id } as const;
  await relate(work, [
    { ...relation, unitId: delivery.toUnitId, scope: 'process' },
    { ...relation, unitId: delivery.toUnitId, scope: 'care' },
  ]);
  if (toUnitId !== delivery.toUnitId) await endRelations(work, { caseId: id, unitId: toUnitId });
  const before = await paramsOf(work, request);
  const params = await paramsOf(work, saved);
  const payload = { routeId: delivery.routeId, clause: delivery.clause, answerDueAt: delivery.answerDueAt };
  const waiting = awaitAnswer({ fromUnitId: request.fromUnitId, delivery }, work.now, params);
  work.record({
    type: typeOf(ended.kind, toUnitId === delivery.toUnitId),
    params: { ...params, before: before['to'] ?? '–', ...(by === undefined ? {} : { by }) },
    ...as?.entry,
    ...entryAbout(saved),
    payload: { ...payload, ...as?.entry.payload },
    work: [{ op: 'close' }, ...waiting, ...(as?.work ?? [])],
  });
  return saved;
}

function typeOf(ended: Passing['ended']['kind'], sameUnit: boolean): string {
  if (ended === 'referred-on') return 'physician-support.referred-on';
  return sameUnit ? 'physician-support.next-own-way' : 'physician-support.escalated';
}
