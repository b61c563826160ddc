import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { supplyFactsBody } from './contract.ts';
import { changesBetween, patched } from './domain/facts.ts';
import { pinnedModel } from './pinned-model.ts';
import { requirePossibleDays } from './possible-days.ts';
import { factsOf, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';
import { rejudge } from './rejudge.ts';
import { referralTexts } from './texts/index.ts';

/** The sender adds facts without being asked, or gives those that an acute referral was sent without. */
export async function supplyFacts(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof supplyFactsBody>,
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'supply-facts', asked);
  requirePossibleDays(work, asked.patch);
  const facts = patched(factsOf(referral), asked.patch);
  const changes = changesBetween(factsOf(referral), facts);
  const changed = changes.map(({ fact }) => fact);
  if (changed.length === 0)
    throw badInput(
      'nothing-new',
      both(referralTexts, (t) => t.nothingNew),
    );
  const corrects = changes.some(({ change }) => change !== 'added');
  if (corrects && asked.reason === undefined) {
    const text = both(referralTexts, (t) => t.sayWhyChanged);
    throw badInput('reason-needed', text, { reason: text });
  }
  const model = await pinnedModel(work, referral);
  const { complete, ruleOutcome } = await rejudge(work, referral, model, facts);
  const number = referral.factsVersion + 1;
  const owesFacts = referral.owesFacts && !complete;
  const decided = referral.decidedAt !== null;
  const supplied = await saveReferral(
    work,
    referral,
    // What the rule said when it was decided stays on record.
    { facts: facts, factsVersion: number, owesFacts, ...(decided ? {} : { ruleOutcome }) },
    { factsVersion: { number, facts, ...(corrects && asked.reason !== undefined ? { reason: asked.reason } : {}) } },
  );
  await recordMove(work, {
    referral: supplied,
    model,
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'supply-facts'), owesFacts },
    type: 'referral.facts-supplied',
    payload: { factsVersion: number, changed },
  });
  return { id };
}
