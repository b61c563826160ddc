import type { z } from 'zod';
import type { Work } from '../../platform/work.ts';
import { beginAction } from './begin-action.ts';
import type { versionBody } from './contract.ts';
import { entryAbout, holdAnswer, paramsOf } from './deliver.ts';
import { type RequestId, saveRequest } from './queries.ts';

/** Confirms receipt: the asker sees that somebody has read it, and the reader holds the answer. */
export async function receiveRequest(
  work: Work,
  id: RequestId,
  { version }: z.output<typeof versionBody>,
): Promise<{ id: RequestId }> {
  const { request, next } = await beginAction(work, id, 'receive', version);
  await saveRequest(work, request, { state: next, received: true });
  work.record({
    type: 'physician-support.received',
    ...entryAbout(request),
    params: await paramsOf(work, request),
    work: [holdAnswer(work, request)],
  });
  return { id };
}
