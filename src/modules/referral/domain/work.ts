import type { ReferralStage } from './words.ts';
import type { Side } from './states.ts';

/** The model's time limits that a referral uses. */
export type ReferralClock =
  | 'referral.receive'
  | 'referral.decide'
  | 'referral.acute-confirm'
  | 'referral.acute-facts'
  | 'referral.decline-answer'
  | 'completion.answer';

/** Something that waits in a unit's worklist while a referral is in a stage. */
export interface WorkItem {
  side: Side;
  action: WorkAction;
  /** The unit waits for the other to act. */
  waits: boolean;
  clock: ReferralClock | null;
}

export type WorkAction =
  | 'referral.receive'
  | 'referral.confirm'
  | 'referral.decide'
  | 'referral.answer-completion'
  | 'referral.supply-facts'
  | 'referral.close'
  | 'referral.answer-decline'
  | 'referral.await-decision'
  | 'referral.await-completion';

const held = (side: Side, action: WorkAction, clock: ReferralClock | null): WorkItem => ({
  side,
  action,
  waits: false,
  clock,
});
const waiting = (side: Side, action: WorkAction, clock: ReferralClock): WorkItem => ({
  side,
  action,
  waits: true,
  clock,
});

/** In each open stage exactly one side holds the matter; the other side sees whom it waits for and until when. */
const ofStage: Record<ReferralStage, readonly WorkItem[]> = {
  draft: [],
  unconfirmed: [
    held('receiver', 'referral.confirm', 'referral.acute-confirm'),
    waiting('sender', 'referral.await-decision', 'referral.acute-confirm'),
  ],
  sent: [
    held('receiver', 'referral.receive', 'referral.receive'),
    waiting('sender', 'referral.await-decision', 'referral.receive'),
  ],
  received: [
    held('receiver', 'referral.decide', 'referral.decide'),
    waiting('sender', 'referral.await-decision', 'referral.decide'),
  ],
  'under-assessment': [
    held('receiver', 'referral.decide', 'referral.decide'),
    waiting('sender', 'referral.await-decision', 'referral.decide'),
  ],
  'completion-asked': [
    held('sender', 'referral.answer-completion', 'completion.answer'),
    waiting('receiver', 'referral.await-completion', 'completion.answer'),
  ],
  accepted: [held('sender', 'referral.close', null)],
  'accepted-in-part': [held('sender', 'referral.close', null)],
  declined: [held('sender', 'referral.answer-decline', 'referral.decline-answer')],
  withdrawn: [],
  closed: [],
};

/** The acute referral's debt of facts is the sender's, beside whoever holds the matter, until the matter is settled. */
const factsOwed = held('sender', 'referral.supply-facts', 'referral.acute-facts');
const debtEnds: ReadonlySet<ReferralStage> = new Set(['draft', 'declined', 'withdrawn', 'closed']);

/** All that waits while a referral is in a stage. */
export function workIn(stage: ReferralStage, owesFacts: boolean): readonly WorkItem[] {
  const items = ofStage[stage];
  return owesFacts && !debtEnds.has(stage) ? [...items, factsOwed] : items;
}

/** Which items end, which begin, when a referral moves. An item whose clock changes begins anew; one that is the same goes on. */
export function workChanges(
  before: readonly WorkItem[],
  after: readonly WorkItem[],
): { ended: readonly WorkItem[]; begun: readonly WorkItem[] } {
  const sameKey = (a: WorkItem) => (b: WorkItem) => a.side === b.side && a.action === b.action;
  const same = (a: WorkItem) => (b: WorkItem) => sameKey(a)(b) && a.clock === b.clock;
  return {
    ended: before.filter((item) => !after.some(sameKey(item))),
    begun: after.filter((item) => !before.some(same(item))),
  };
}
