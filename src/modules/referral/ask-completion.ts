import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import { due } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { askCompletionBody } from './contract.ts';
import { pinnedModel } from './pinned-model.ts';
import { newCompletionId, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';

/** The receiver asks the sender a question; the matter is the sender's until it is answered. */
export async function askCompletion(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof askCompletionBody>,
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'ask-completion', asked);
  const model = await pinnedModel(work, referral);
  const completionId = newCompletionId();
  const { question, missingFacts } = asked;
  const { dueAt } = due(model, 'completion.answer', work.now);
  const waiting = await saveReferral(
    work,
    referral,
    { state: 'completion-asked' },
    { asked: { id: completionId, question, missingFacts, dueAt } },
  );
  await recordMove(work, {
    referral: waiting,
    model,
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'ask-completion'), owesFacts: referral.owesFacts },
    type: 'referral.completion-asked',
    payload: { completionId, missingFacts },
  });
  return { id };
}
