import type { Work } from '../../platform/work.ts';
import { endRelations, relate } from '../access/index.ts';
import { awaitAnswer, entryAbout, paramsOf } from './deliver.ts';
import { type Delivery, type RequestChange, type RequestRow, saveRequest } from './queries.ts';

interface Passing {
  delivery: Delivery;
  ended: NonNullable<RequestChange['deliveryEnded']>;
  /** Whose doing it is, for the sentence; none when the time ran out. */
  by?: string;
}

/** Another unit has the request from now on: it cares, the one before no longer does, and the clock begins anew. */
export async function passOn(work: Work, request: RequestRow, { delivery, ended, by }: Passing): Promise<void> {
  const saved = await saveRequest(work, request, { state: 'sent', deliveryEnded: ended, next: delivery });
  const { id, patientId, toUnitId } = request;
  const relation = { patientId, ground: 'support-request', caseKind: 'support-request', caseId: id } as const;
  await relate(work, [
    { ...relation, unitId: delivery.toUnitId, scope: 'process' },
    { ...relation, unitId: delivery.toUnitId, scope: 'care' },
  ]);
  if (toUnitId !== delivery.toUnitId) await endRelations(work, { caseId: id, unitId: toUnitId });
  const before = await paramsOf(work, request);
  const params = await paramsOf(work, saved);
  work.record({
    type: ended.kind === 'referred-on' ? 'physician-support.referred-on' : 'physician-support.escalated',
    ...entryAbout(saved),
    params: { ...params, before: before['to'], ...(by === undefined ? {} : { by }) },
    payload: { routeId: delivery.routeId, clause: delivery.clause, answerDueAt: delivery.answerDueAt },
    work: [{ op: 'close' }, ...awaitAnswer({ fromUnitId: request.fromUnitId, delivery }, work.now, params)],
  });
}
