import type { RequestAction, RequestState, Side } from './words.ts';

interface ActionRule {
  by: Side | 'either';
  /** From which states it is possible, and where it leads. */
  next: Partial<Record<RequestState, RequestState>>;
}

/** Who may do what in which state, and what follows. Everything else is refused. */
export const requestRules: Record<RequestAction, ActionRule> = {
  receive: { by: 'receiver', next: { sent: 'received' } },
  // Answering confirms receipt too; more may be added until the asker has closed.
  answer: { by: 'receiver', next: { sent: 'answered', received: 'answered', answered: 'answered' } },
  // The next unit has not read it yet.
  'refer-on': { by: 'receiver', next: { sent: 'sent', received: 'sent' } },
  confirm: { by: 'asker', next: { answered: 'closed' } },
  withdraw: { by: 'asker', next: { sent: 'withdrawn', received: 'withdrawn' } },
  'move-booking': { by: 'either', next: { sent: 'sent', received: 'received' } },
  'cancel-booking': { by: 'either', next: { sent: 'sent', received: 'received' } },
};

/** The state an action leads to, or null when it is not possible in this state. */
export function nextState(action: RequestAction, state: RequestState): RequestState | null {
  return requestRules[action].next[state] ?? null;
}

/** What is known of a request when it is said what may be done. */
export interface Standing {
  state: RequestState;
  /** It has a time, or waits for one. */
  booked: boolean;
}

const ofBookings: ReadonlySet<RequestAction> = new Set(['move-booking', 'cancel-booking']);

/** What a side may do with a request now. */
export function possibleActions({ state, booked }: Standing, sides: readonly Side[]): RequestAction[] {
  return (Object.keys(requestRules) as RequestAction[]).filter(
    (action) => isBy(action, sides) && nextState(action, state) !== null && (booked || !ofBookings.has(action)),
  );
}

/** True if the action is one of those that one of the sides takes. */
export function isBy(action: RequestAction, sides: readonly Side[]): boolean {
  const { by } = requestRules[action];
  return by === 'either' ? sides.length > 0 : sides.includes(by);
}
