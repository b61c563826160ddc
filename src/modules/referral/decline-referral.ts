import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { endRelations } from '../access/index.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { decisionSchema, declineBody } from './contract.ts';
import { textToPatient } from './decision-text.ts';
import { deviates } from './domain/decision.ts';
import { pinnedModel } from './pinned-model.ts';
import { actingUser, type Referral, saveReferral } from './queries.ts';
import { recordMove, unitOf } from './record-move.ts';
import { referralTexts } from './texts/index.ts';
import { clauseView } from './views.ts';

type Decision = z.output<typeof decisionSchema>;

/**
 * Declines a referral, with a reason and the clause it rests on. Lack of capacity has its own code: it is counted, and is no
 * disagreement about the rule. The receiver's care relation through the matter ends; the sender decides what to do next.
 */
export async function declineReferral(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof declineBody>,
): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'decline', asked);
  const model = await pinnedModel(work, referral);
  const clause = clauseView(referral.modelHash ?? '', model, asked.clause);
  if (clause === null) {
    const text = both(referralTexts, (t) => t.clauseUnknown);
    throw badInput('clause-unknown', text, { clause: text });
  }
  const decision = await declined(work, referral, asked, clause);
  await endRelations(work, { caseId: id, unitId: unitOf(referral, 'receiver') });
  const saved = await saveReferral(work, referral, {
    state: 'declined',
    decidedAt: work.now,
    decidedBy: actingUser(work),
    decision,
    owesFacts: false,
  });
  await recordMove(work, {
    referral: saved,
    model,
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, 'decline'), owesFacts: false },
    type: 'referral.declined',
    params: { code: asked.code },
    payload: {
      code: asked.code,
      clause: asked.clause,
      ruleOutcome: decision.ruleOutcome,
      deviates: decision.deviates,
    },
  });
  return { id };
}

async function declined(
  work: Work,
  referral: Referral,
  asked: z.output<typeof declineBody>,
  clause: NonNullable<Decision['decline']>['clause'],
): Promise<Decision> {
  const { code, reason } = asked;
  const differs = deviates(referral.kind, referral.ruleOutcome, 'decline');
  return {
    outcome: 'declined',
    ruleOutcome: referral.ruleOutcome,
    deviates: differs,
    // A decline always has a reason; when it goes against the rule, that reason is the one that is kept.
    deviationReason: differs ? (asked.deviationReason ?? reason) : null,
    levels: [],
    declinedLevels: [],
    startsAt: null,
    firstVisitOn: null,
    messageToSender: null,
    decline: { code, reason, clause },
    toPatient: await textToPatient(work, referral, { outcome: 'decline', reason }),
    enrolmentIds: [],
  };
}
