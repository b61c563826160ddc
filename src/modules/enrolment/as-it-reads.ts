import { type FactKey, type ReferralFacts, textFacts } from '../../model/index.ts';
import { maybeTextNow, type Note, textNow } from '../correction/contract.ts';
import type { EndProposal, EnrolmentPeriod } from './contract.ts';

/** An enrolment as a reader is to go by it, with corrections of what was written about its end. */
export function asItReads(enrolment: EnrolmentPeriod, notes: readonly Note[]): EnrolmentPeriod {
  if (notes.length === 0) return enrolment;
  return { ...enrolment, proposals: enrolment.proposals.map((proposal) => proposalNow(proposal, notes)) };
}

function proposalNow(proposal: EndProposal, notes: readonly Note[]): EndProposal {
  const now = (field: string) => ({ objectId: proposal.id, field });
  const handover: Partial<Record<FactKey, unknown>> = { ...proposal.handover };
  for (const key of textFacts.keys()) {
    const written = handover[key];
    if (typeof written === 'string') handover[key] = textNow(written, notes, now(`handover.${key}`));
  }
  return {
    ...proposal,
    handover: handover as ReferralFacts,
    reason: textNow(proposal.reason, notes, now('reason')),
    answerReason: maybeTextNow(proposal.answerReason, notes, now('answerReason')),
  };
}
