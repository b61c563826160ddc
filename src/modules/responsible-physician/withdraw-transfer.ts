import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { endParticipation } from '../access/index.ts';
import type { withdrawBody } from './contract.ts';
import { entryAbout } from './entry.ts';
import { loadForAction } from './load-transfer.ts';
import { saveAnswer } from './queries.ts';

/** The unit that asked takes it back before it is answered. */
export async function withdrawTransfer(
  work: Work,
  id: Id<'transfer'>,
  body: z.output<typeof withdrawBody>,
): Promise<{ id: string }> {
  const transfer = await loadForAction(work, id, 'withdraw', body.version);
  const { fromUnitId, toUnitId } = transfer;
  await saveAnswer(work, id, 'withdrawn', body.reason);
  await endParticipation(work, { caseId: id, unitId: toUnitId });
  work.record({
    type: 'responsible-physician.transfer-withdrawn',
    ...entryAbout(transfer, [fromUnitId, toUnitId]),
    params: { from: userOf(work.actor).unitName },
    work: [{ op: 'close' }],
  });
  return { id };
}
