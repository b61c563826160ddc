import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { declineBody } from './contract.ts';
import { entryAbout } from './entry.ts';
import { loadForAction } from './load-transfer.ts';
import { saveAnswer } from './queries.ts';

/** The unit that was asked says no, with the reason; who carries the patient stays as it is. */
export async function declineTransfer(
  work: Work,
  id: Id<'transfer'>,
  body: z.output<typeof declineBody>,
): Promise<{ id: string }> {
  const transfer = await loadForAction(work, id, 'decline', body.version);
  const { fromUnitId, toUnitId } = transfer;
  await saveAnswer(work, id, 'declined', body.reason);
  const params = { to: userOf(work.actor).unitName };
  work.record({
    type: 'responsible-physician.transfer-declined',
    ...entryAbout(transfer, [fromUnitId, toUnitId]),
    params,
    work: [{ op: 'close' }, { op: 'open', unit: fromUnitId, action: 'responsible-physician.read-answer', params }],
  });
  return { id };
}
