import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction } from './begin-action.ts';
import type { referOnBody } from './contract.ts';
import type { Urgency } from '../../model/index.ts';
import { fillSoon } from './fill-freed-slots.ts';
import { callerOf, findWays, isWayOf } from './find-ways.ts';
import { passOn } from './pass-on.ts';
import { placeNow } from './place-patient.ts';
import { loadDelivery, type RequestId } from './queries.ts';
import { chosenWay, deliveryBy } from './send-request.ts';
import { endBooking } from './slot-queries.ts';
import { supportTexts } from './texts/index.ts';

/** Lets another unit answer instead, by another of the model's ways. The request leaves this unit when the next one has it. */
export async function referOn(
  work: Work,
  id: RequestId,
  { version, routeId, reason }: z.output<typeof referOnBody>,
): Promise<{ id: RequestId }> {
  const { request } = await beginAction(work, id, 'refer-on', version);
  const placed = await placeNow(work, request.patientId);
  const by = callerOf(request);
  const ways = await findWays(work, placed, { urgency: request.urgency as Urgency, by, at: work.now });
  const way = await chosenWay(work, placed, ways, routeId);
  if (isWayOf(await loadDelivery(work, request), way))
    throw new Refusal(
      'cannot-be-done',
      'same-way',
      both(supportTexts, (t) => t.sameWay),
    );
  if (await endBooking(work, id)) await fillSoon(work);
  const ended = { kind: 'referred-on', reason } as const;
  await passOn(work, request, { delivery: deliveryBy(placed, way), ended, by: userOf(work.actor).unitName });
  return { id };
}
