import type { z } from 'zod';
import type { Work } from '../../platform/work.ts';
import { endRelations } from '../access/index.ts';
import { beginAction } from './begin-action.ts';
import type { versionBody } from './contract.ts';
import { entryAbout, paramsOf } from './deliver.ts';
import { type RequestId, saveRequest } from './queries.ts';

/** The asker has read the answer and goes on from there: the matter is closed, and the receiver no longer cares through it. */
export async function confirmAnswer(
  work: Work,
  id: RequestId,
  { version }: z.output<typeof versionBody>,
): Promise<{ id: RequestId }> {
  const { request, next } = await beginAction(work, id, 'confirm', version);
  await saveRequest(work, request, { state: next, confirmed: true, ended: { reason: null } });
  await endRelations(work, { caseId: id });
  work.record({
    type: 'physician-support.confirmed',
    ...entryAbout(request),
    params: await paramsOf(work, request),
    // What the physician who carries the patient is to read stays.
    work: [{ op: 'close', action: 'physician-support.confirm' }],
  });
  return { id };
}
