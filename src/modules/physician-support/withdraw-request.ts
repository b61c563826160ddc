import type { z } from 'zod';
import type { Work } from '../../platform/work.ts';
import { endRelations } from '../access/index.ts';
import { beginAction } from './begin-action.ts';
import type { withdrawBody } from './contract.ts';
import { entryAbout, paramsOf } from './deliver.ts';
import { fillSoon } from './fill-freed-slots.ts';
import { type RequestId, saveRequest } from './queries.ts';
import { endBooking } from './slot-queries.ts';

/** The asker takes the request back: it was solved otherwise, or the patient is on the way to hospital. */
export async function withdrawRequest(
  work: Work,
  id: RequestId,
  { version, reason }: z.output<typeof withdrawBody>,
): Promise<{ id: RequestId }> {
  const { request, next } = await beginAction(work, id, 'withdraw', version);
  await saveRequest(work, request, {
    state: next,
    deliveryEnded: { kind: 'withdrawn', reason },
    ended: { reason },
  });
  if (await endBooking(work, id)) await fillSoon(work);
  await endRelations(work, { caseId: id });
  work.record({
    type: 'physician-support.withdrawn',
    ...entryAbout(request),
    params: await paramsOf(work, request),
    work: [{ op: 'close' }],
  });
  return { id };
}
