import { newId, type UnitId } from '../../kernel/ids.ts';
import { type AbsentSupport, spanAfter } from '../../model/index.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import { unitsOfRole } from '../organisation/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import { insertAbsence } from './absence-queries.ts';
import { entryAbout, paramsOf } from './deliver.ts';
import { type RequestRow, saveRequest } from './queries.ts';

/**
 * No way is left: the one who asked learns it at once, and where the agreement has rules on absent support a case is opened, to be
 * notified to the region in the time that the agreement gives. The request stays with the last unit: an answer is still wanted.
 */
export async function noteAbsence(work: Work, request: RequestRow, placed: PlacedPatient | undefined): Promise<void> {
  const rules = placed?.governing.model.document.absentSupport;
  const overseers = rules === undefined ? [] : await overseersOf(work, request, rules);
  const saved = await saveRequest(work, request, {
    state: request.state,
    exhausted: true,
    joins: overseers,
  });
  const params = await paramsOf(work, request);
  work.record({ type: 'physician-support.exhausted', ...entryAbout(saved), params });
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
    participants: [request.fromUnitId, ...overseers],
    params,
    payload: { requestId: request.id, clause: rules.clause },
    work: [request.fromUnitId, ...overseers].map(
      (unit): WorkChange => ({
        op: 'open',
        unit,
        action: 'physician-support.notify',
        dueAt: noticeDueAt,
        clause,
        params,
      }),
    ),
  });
  await relate(
    work,
    overseers.map((unitId) => ({
      patientId: request.patientId,
      unitId,
      scope: 'process',
      ground: 'support-request',
      caseKind: 'absent-support',
      caseId: id,
    })),
  );
}

/**
 * Where somebody is MAS in the municipality, if the agreement lets the MAS notify: each such unit takes part in the request too, as what
 * may be done in the case may be done by any of them.
 */
async function overseersOf(work: Work, { fromUnitId }: RequestRow, rules: AbsentSupport): Promise<UnitId[]> {
  if (!rules.notice.by.includes('mas')) return [];
  const units = await unitsOfRole(work, fromUnitId, 'mas');
  return units.filter((unit) => unit !== fromUnitId);
}
