/** What a reviewer says of a look. */
export const outcomes = ['in-order', 'explained', 'to-be-investigated', 'unauthorised'] as const;
export type Outcome = (typeof outcomes)[number];

/** What was done about it. */
export const followUpKinds = ['talked', 'told-head', 'reported', 'told-patient', 'closed'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export interface JudgedLook {
  outcome: Outcome | null;
  followUps: number;
}

/** Why a review cannot be closed yet, and how many looks are in the way; null when it can. */
export function hindersClosing(
  looks: readonly JudgedLook[],
): { why: 'not-judged' | 'under-investigation' | 'no-follow-up'; looks: number } | null {
  const count = (which: (look: JudgedLook) => boolean) => looks.filter(which).length;
  const notJudged = count(({ outcome }) => outcome === null);
  if (notJudged > 0) return { why: 'not-judged', looks: notJudged };
  const investigated = count(({ outcome }) => outcome === 'to-be-investigated');
  if (investigated > 0) return { why: 'under-investigation', looks: investigated };
  const left = count(({ outcome, followUps }) => outcome === 'unauthorised' && followUps === 0);
  return left > 0 ? { why: 'no-follow-up', looks: left } : null;
}

/** All but what is in order is explained in words. */
export function needsComment(outcome: Outcome): boolean {
  return outcome !== 'in-order';
}
