import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { acknowledgeBody } from './contract.ts';
import { entryAbout } from './entry.ts';
import { loadForAction } from './load-transfer.ts';
import { saveAcknowledged } from './queries.ts';

/** The unit that asked has read the answer. */
export async function acknowledgeTransfer(
  work: Work,
  id: Id<'transfer'>,
  body: z.output<typeof acknowledgeBody>,
): Promise<{ id: string }> {
  const transfer = await loadForAction(work, id, 'acknowledge', body.version);
  await saveAcknowledged(work, id);
  work.record({
    type: 'responsible-physician.answer-read',
    ...entryAbout(transfer, [transfer.fromUnitId, transfer.toUnitId]),
    params: { from: userOf(work.actor).unitName },
    work: [{ op: 'close', unit: transfer.fromUnitId, action: 'responsible-physician.read-answer' }],
  });
  return { id };
}
