import type { Level, Outcome, ReferralKind } from '../../../model/index.ts';

/** Kinds whose acceptance enrols the patient. */
const enrolling: ReadonlySet<ReferralKind> = new Set(['enrol', 'rehabilitation', 'assistive-device', 'acute']);

export function enrols(kind: ReferralKind): boolean {
  return enrolling.has(kind);
}

/** Which of the rule's outcomes speak for accepting. */
const forAccepting: Record<ReferralKind, readonly Outcome[]> = {
  enrol: ['enrol'],
  rehabilitation: ['enrol'],
  'assistive-device': ['enrol'],
  acute: ['enrol', 'single-visit'],
  'single-visit': ['single-visit', 'enrol'],
  'back-to-health-centre': [],
};

/**
 * The decision that the rule's outcome presets. Null when the rule has none: facts are missing, the kind has no threshold, or the rule
 * only says that the municipality answers already (in its own housing), which speaks neither for nor against the unit that is asked.
 */
export function presetDecision(kind: ReferralKind, outcome: Outcome | null): 'accept' | 'decline' | null {
  if (outcome === null || outcome === 'municipality' || kind === 'back-to-health-centre') return null;
  return forAccepting[kind].includes(outcome) ? 'accept' : 'decline';
}

/** True when the decision is another than the rule presets. */
export function deviates(kind: ReferralKind, outcome: Outcome | null, decision: 'accept' | 'decline'): boolean {
  const preset = presetDecision(kind, outcome);
  return preset !== null && preset !== decision;
}

/** What is wrong with the levels of an acceptance; null when every asked level has its answer. */
export function faultOfLevels(
  asked: readonly Level[],
  accepted: readonly Level[],
  declined: readonly Level[],
): { fault: 'none' | 'twice' } | { fault: 'unanswered'; levels: Level[] } | null {
  if (accepted.length === 0) return { fault: 'none' };
  const all = [...accepted, ...declined];
  if (new Set(all).size !== all.length) return { fault: 'twice' };
  const unanswered = asked.filter((level) => !all.includes(level));
  return unanswered.length > 0 ? { fault: 'unanswered', levels: unanswered } : null;
}
