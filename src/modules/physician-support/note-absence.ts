import { newId } from '../../kernel/ids.ts';
import { spanAfter } from '../../model/index.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import { insertAbsence } from './absence-queries.ts';
import { entryAbout, paramsOf } from './deliver.ts';
import { type RequestRow, saveRequest } from './queries.ts';

/**
 * No way is left: the one who asked learns it at once, and where the agreement has rules on absent support a case is opened, to be
 * notified to the region in the time that the agreement gives. The request stays with the last unit: an answer is still wanted.
 */
export async function noteAbsence(work: Work, request: RequestRow, placed: PlacedPatient | undefined): Promise<void> {
  const saved = await saveRequest(work, request, { state: request.state, exhausted: true });
  const params = await paramsOf(work, request);
  work.record({ type: 'physician-support.exhausted', ...entryAbout(saved), params });
  const rules = placed?.governing.model.document.absentSupport;
  if (placed === undefined || rules === undefined) return;
  const { hash, model } = placed.governing;
  const id = newId<'absence'>();
  const noticeDueAt = spanAfter(model, work.now, rules.notice.within);
  await insertAbsence(work, request, { id, modelHash: hash, clause: rules.clause, noticeDueAt });
  const clause = `${hash}#${rules.notice.clause ?? rules.clause}`;
  work.record({
    type: 'physician-support.absence-noted',
    subject: aboutPatient(request.patientId),
    case: { kind: 'absent-support', id },
    providerId: request.ownerProviderId,
    participants: [request.fromUnitId],
    params,
    payload: { requestId: request.id, clause: rules.clause },
    work: [
      { op: 'open', unit: request.fromUnitId, action: 'physician-support.notify', dueAt: noticeDueAt, clause, params },
    ],
  });
}
