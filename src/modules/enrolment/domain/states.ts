import type { EnrolmentState, EnrolmentStatus } from '../contract.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** What can happen to an enrolment. `hand-back` comes with an accepted referral back to the health centre. */
export const enrolmentEvents = [
  'propose-end',
  'withdraw-end',
  'accept-end',
  'contest-end',
  'hand-back',
  'change-responsible',
  'take-on',
] as const;
export type EnrolmentEvent = (typeof enrolmentEvents)[number];

/** The state that each event leads to, from each state. What is not here is not allowed. */
export const transitions: Record<EnrolmentState, Partial<Record<EnrolmentEvent, EnrolmentState>>> = {
  active: { 'propose-end': 'end-proposed', 'hand-back': 'ended', 'change-responsible': 'active', 'take-on': 'active' },
  'end-proposed': {
    'withdraw-end': 'active',
    'accept-end': 'ended',
    'contest-end': 'end-contested',
    'hand-back': 'ended',
    'change-responsible': 'end-proposed',
    'take-on': 'end-proposed',
  },
  'end-contested': {
    'propose-end': 'end-proposed',
    'withdraw-end': 'active',
    'hand-back': 'ended',
    'change-responsible': 'end-contested',
    'take-on': 'end-contested',
  },
  // Only while the agreed end lies ahead; see `domain/actions.ts`.
  ended: { 'change-responsible': 'ended' },
};

/** The state after an event, or undefined when it does not fit. */
export function after(state: EnrolmentState, event: EnrolmentEvent): EnrolmentState | undefined {
  return transitions[state][event];
}

/** The state seen at a moment: before it starts, and while an agreed end lies ahead, it has names of its own. */
export function statusAt(
  enrolment: { state: EnrolmentState; startsAt: Instant; endsAt: Instant | null },
  at: Instant,
): EnrolmentStatus {
  if (enrolment.state === 'ended') return enrolment.endsAt !== null && at < enrolment.endsAt ? 'ending' : 'ended';
  if (enrolment.state === 'active' && at < enrolment.startsAt) return 'planned';
  return enrolment.state;
}
