import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { answerCompletionBody } from './contract.ts';
import { changesBetween, patched } from './domain/facts.ts';
import { pinnedModel } from './pinned-model.ts';
import { requirePossibleDays } from './possible-days.ts';
import { factsOf, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';
import { rejudge } from './rejudge.ts';

/** The sender answers, with facts that have changed as a new version; the receiver's time to decide begins anew. */
export async function answerCompletion(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof answerCompletionBody>,
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'answer-completion', asked);
  requirePossibleDays(work, asked.patch);
  const model = await pinnedModel(work, referral);
  const facts = patched(factsOf(referral), asked.patch);
  const changed = changesBetween(factsOf(referral), facts).map(({ fact }) => fact);
  const { complete, ruleOutcome } = await rejudge(work, referral, model, facts);
  const number = changed.length > 0 ? referral.factsVersion + 1 : referral.factsVersion;
  const owesFacts = referral.owesFacts && !complete;
  const answered = await saveReferral(
    work,
    referral,
    { state: 'under-assessment', facts: facts, factsVersion: number, owesFacts, ruleOutcome },
    { answered: { answer: asked.answer }, ...(changed.length > 0 ? { factsVersion: { number, facts } } : {}) },
  );
  await recordMove(work, {
    referral: answered,
    model,
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'answer-completion'), owesFacts },
    type: 'referral.completion-answered',
    payload: { factsVersion: number, changed },
  });
  return { id };
}
