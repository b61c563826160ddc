import { type FactKey, type ReferralFacts, textFacts } from '../../model/index.ts';
import { maybeTextNow, type Note, textNow } from '../correction/contract.ts';
import type { ReferralAnswer } from './contract.ts';
import type { completionsOf } from './conversation-queries.ts';
import { factField } from './correctable-texts.ts';
import { factsOf, type Referral } from './queries.ts';

type Decision = ReferralAnswer['decision'];
type Completions = Awaited<ReturnType<typeof completionsOf>>;

/** A referral as a reader is to go by it, with corrections applied. What was written stands in the notes. */
export function asItReads(referral: Referral, notes: readonly Note[]): Referral {
  if (notes.length === 0) return referral;
  const place = { objectId: referral.id, field: 'withdrawnReason' };
  return {
    ...referral,
    facts: factsAsTheyRead(referral, notes),
    decision: decisionAsItReads(referral, notes),
    withdrawnReason: maybeTextNow(referral.withdrawnReason, notes, place),
  };
}

function factsAsTheyRead(referral: Referral, notes: readonly Note[]): ReferralFacts {
  const facts: Partial<Record<FactKey, unknown>> = { ...factsOf(referral) };
  for (const key of textFacts.keys()) {
    const written = facts[key];
    if (typeof written === 'string')
      facts[key] = textNow(written, notes, { objectId: referral.id, field: factField(key) });
  }
  return facts as ReferralFacts;
}

/** What the patient was told stays as it was said. */
function decisionAsItReads(referral: Referral, notes: readonly Note[]): Decision {
  const decision = referral.decision as unknown as Decision;
  if (decision === null) return null;
  const now = (field: string) => ({ objectId: referral.id, field });
  const { decline } = decision;
  return {
    ...decision,
    decline: decline && { ...decline, reason: textNow(decline.reason, notes, now('decision.decline.reason')) },
    deviationReason: maybeTextNow(decision.deviationReason, notes, now('decision.deviationReason')),
    messageToSender: maybeTextNow(decision.messageToSender, notes, now('decision.messageToSender')),
    declinedLevels: decision.declinedLevels.map(({ level, reason }) => ({
      level,
      reason: textNow(reason, notes, now(`decision.declinedLevels.${level}`)),
    })),
  };
}

/** Questions and answers with corrections applied. */
export function completionsAsTheyRead(completions: Completions, notes: readonly Note[]): Completions {
  return completions.map((one) => ({
    ...one,
    question: textNow(one.question, notes, { objectId: one.id, field: 'question' }),
    answer: maybeTextNow(one.answer, notes, { objectId: one.id, field: 'answer' }),
  }));
}
