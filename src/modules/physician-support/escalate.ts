import { sql } from 'kysely';
import { type County, newId } from '../../kernel/ids.ts';
import type { Urgency } from '../../model/index.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import { entryAbout, paramsOf } from './deliver.ts';
import { nextWay } from './domain/next-way.ts';
import { callerOf, findWays } from './find-ways.ts';
import { noteAbsence } from './note-absence.ts';
import { handedBy, ownWays } from './own-ways.ts';
import { passOn } from './pass-on.ts';
import { placedIfAny } from './place-patient.ts';
import { loadTried, type RequestRow, saveRequest } from './queries.ts';
import { deliveryBy, type OpenWay } from './send-request.ts';
import { endBooking } from './slot-queries.ts';

export const escalateTask = 'physician-support.escalate';

/** Takes every request whose answer has not come in time further along the model's ways; where none is left, absent support is noted. */
export async function escalateDue(platform: Platform, county: County): Promise<{ escalated: number }> {
  let escalated = 0;
  const acting = { actor: systemActor('support-escalator', county), action: escalateTask, requestId: newId() };
  while (await inTransaction(platform, acting, escalateOne)) escalated += 1;
  return { escalated };
}

async function escalateOne(work: Work): Promise<boolean> {
  const request = await takeDue(work);
  if (request === undefined) return false;
  const placed = await placedIfAny(work, request.patientId);
  const next = placed && (await nextFor(work, request, placed));
  if (placed === undefined || next === undefined) await noteAbsence(work, request, placed);
  else if (next.now) {
    await endBooking(work, request.id);
    const ended = { kind: 'target-passed', reason: null } as const;
    await passOn(work, request, { delivery: deliveryBy(placed, next), ended });
  } else await waitFor(work, request, next);
  return true;
}

/** The way that takes over is closed now: the request goes on when it opens, and the asker is told so at once. */
async function waitFor(work: Work, request: RequestRow, { toUnitId, from }: OpenWay): Promise<void> {
  const saved = await saveRequest(work, request, { state: request.state, goesOnAt: from });
  const before = await paramsOf(work, request);
  const params = { ...(await paramsOf(work, { ...request, toUnitId })), before: before['to'] ?? '–', at: from };
  work.record({ type: 'physician-support.goes-on', ...entryAbout(saved), params });
}

/** Locks one that is due and that nobody else holds; what a person is just answering is found by the next round, if it still is due. */
async function takeDue(work: Work): Promise<RequestRow | undefined> {
  const { rows } = await sql<RequestRow>`select * from physician_support.request
    where county = ${work.actor.county} and state in ('sent', 'received') and exhausted_at is null
      and answer_due_at <= ${work.now}::timestamptz and (goes_on_at is null or goes_on_at <= ${work.now}::timestamptz)
    order by answer_due_at limit 1 for update skip locked`.execute(work.tx);
  return rows[0];
}

async function nextFor(work: Work, request: RequestRow, placed: PlacedPatient): Promise<OpenWay | undefined> {
  const tried = await loadTried(work, request);
  const last = tried.at(-1);
  if (last === undefined) return undefined;
  const model = await modelByHash(work, last.modelHash);
  const missed = model.routes.find(({ rule }) => rule.id === last.routeId)?.rule.missed.next ?? 'absent-support';
  const by = callerOf(request);
  const urgency = request.urgency as Urgency;
  const ways = await findWays(work, placed, { urgency, by, at: work.now });
  // What was handed on within a unit goes first by that unit's further ways.
  const handed = handedBy(model, last.routeId, by.role);
  const own = handed === undefined ? null : await ownWays(work, placed, request, handed);
  const way = nextWay(
    { now: [...(own?.now ?? []), ...ways.now], next: [...(own?.next ?? []), ...ways.next] },
    { missed, urgency, tried: new Set(tried.map(({ routeId }) => routeId)), at: work.now },
  );
  return way === null || way.unitId === null ? undefined : { ...way, toUnitId: way.unitId };
}
