import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction } from './begin-action.ts';
import { awaitAnswer, entryAbout, holdAnswer, paramsOf } from './deliver.ts';
import { loadDelivery, loadRequest, type RequestId, saveRequest } from './queries.ts';

/** Somebody is with the patient: the clock that ran until a visit had come stops, and whoever came holds the answer. */
export async function beginVisit(work: Work, id: RequestId): Promise<{ version: number }> {
  const seen = await loadRequest(work, id);
  const { request } = await beginAction(work, id, 'refer-on', seen?.version ?? 0);
  const saved = await saveRequest(work, request, { state: 'received', received: true, arrived: true });
  const delivery = { ...(await loadDelivery(work, request)), answerDueAt: null };
  const params = await paramsOf(work, request);
  work.record({
    type: 'physician-support.visit-began',
    ...entryAbout(request),
    params: { ...params, to: userOf(work.actor).unitName },
    work: [
      { op: 'close', action: 'physician-support.answer' },
      ...awaitAnswer({ fromUnitId: request.fromUnitId, delivery }, work.now, params),
      holdAnswer(work, request),
    ],
  });
  return { version: saved.version };
}
