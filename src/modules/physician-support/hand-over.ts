import type { Instant } from '../../kernel/instant.ts';
import type { UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { Refusal } from '../../platform/errors.ts';
import type { NewEntry, Work, WorkChange } from '../../platform/work.ts';
import { beginAction } from './begin-action.ts';
import { entryAbout } from './deliver.ts';
import { ownWays } from './own-ways.ts';
import { passOn } from './pass-on.ts';
import { placeNow } from './place-patient.ts';
import { loadDelivery, type RequestId, saveRequest } from './queries.ts';
import { deliveryBy } from './send-request.ts';
import { supportTexts } from './texts/index.ts';

/** What is written when a request is handed on within its unit: the sentence is the one of whoever does it. */
export interface Handing {
  version: number;
  routeId: string;
  /** What the asker is told. */
  reason: string;
  entry: Required<Pick<NewEntry, 'type' | 'params' | 'payload'>>;
  /** Who is to answer it now. */
  holder: UserId | null;
}

/** Hands a request to another way of the unit's own, with that way's clock. By the same way as before the clock that runs goes on. */
export async function handOver(
  work: Work,
  id: RequestId,
  { version, routeId, reason, entry, holder }: Handing,
): Promise<{ version: number; dueAt: Instant | null }> {
  const { request } = await beginAction(work, id, 'refer-on', version);
  const assigned: WorkChange = { op: 'assign', unit: request.toUnitId, action: 'physician-support.answer', holder };
  if ((await loadDelivery(work, request)).routeId === routeId) {
    const saved = await saveRequest(work, request, { state: 'received', received: true });
    work.record({ ...entry, ...entryAbout(request), work: [assigned] });
    return { version: saved.version, dueAt: saved.answerDueAt };
  }
  const placed = await placeNow(work, request.patientId);
  const { now } = await ownWays(work, placed, request, userOf(work.actor).role);
  const way = now.find(({ route }) => route === routeId);
  if (way === undefined)
    throw new Refusal(
      'cannot-be-done',
      'not-our-way',
      both(supportTexts, (t) => t.notOurWay),
    );
  const delivery = deliveryBy(placed, { ...way, toUnitId: request.toUnitId });
  const ended = { kind: 'referred-on', reason } as const;
  const saved = await passOn(work, request, { delivery, ended, as: { entry, work: [assigned] } });
  return { version: saved.version, dueAt: saved.answerDueAt };
}
