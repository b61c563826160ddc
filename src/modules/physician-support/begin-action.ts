import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { lookAt } from './deliver.ts';
import { nextState } from './domain/states.ts';
import type { RequestAction, RequestState } from './domain/words.ts';
import { decideOnAction, decideOnLooking, sidesOf } from './policy.ts';
import { loadRequest, loadWhole, type RequestId, type RequestRow, type WholeRequest } from './queries.ts';
import { supportTexts } from './texts/index.ts';

/**
 * Every act on a request begins here: lock, authorise, see that the state allows it, see that nothing has changed since the user looked.
 * In that order, so that the one who comes second is told what the first did.
 */
export async function beginAction(
  work: Work,
  id: RequestId,
  action: RequestAction,
  version: number,
): Promise<{ request: RequestRow; next: RequestState }> {
  const request = await loadRequest(work, id, true);
  if (request === undefined) throw unknownRequest();
  authorise(work, decideOnAction(work, sidesOf(work, request), action), lookAt(request));
  const next = nextState(action, request.state);
  if (next === null) {
    const text = both(supportTexts, (t) => t[`is-${request.state}`]);
    throw wrongState(`request-${request.state}`, text, { state: request.state, currentVersion: request.version });
  }
  requireVersion(request.version, version);
  return { request, next };
}

/** Loads a request with everything that belongs to it, to look at; authorises and logs the look. */
export async function lookAtWhole(work: Work, id: RequestId): Promise<WholeRequest> {
  const whole = await loadWhole(work, id);
  if (whole === undefined) throw unknownRequest();
  authorise(work, decideOnLooking(work), lookAt(whole.request));
  return whole;
}

export function unknownRequest() {
  return notFound(
    'no-such-request',
    both(supportTexts, (t) => t.notFound),
  );
}
