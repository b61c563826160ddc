import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { unknownRequest } from './begin-action.ts';
import type { Receipt } from './contract.ts';
import { lookAt } from './deliver.ts';
import { decideOnLooking } from './policy.ts';
import { loadRequest, type RequestId, writtenNow } from './queries.ts';

/** What every act answers with: where the request then stands. */
export async function showReceipt(work: Work, id: RequestId): Promise<Receipt> {
  const request = writtenNow(work, id) ?? (await loadRequest(work, id));
  if (request === undefined) throw unknownRequest();
  authorise(work, decideOnLooking(work), lookAt(request));
  return { id: request.id, state: request.state, version: request.version };
}
