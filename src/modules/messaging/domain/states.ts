/** A message's life. What may be done in which state, and by which side, is this table; everything else reads it. */
export const messageStates = ['sent', 'received', 'answered', 'forwarded', 'withdrawn', 'mis-sent'] as const;
export type MessageState = (typeof messageStates)[number];

export const messageKinds = ['question', 'information', 'answer'] as const;
export type MessageKind = (typeof messageKinds)[number];

export const messageActions = ['receive', 'answer', 'forward', 'withdraw', 'mark-mis-sent', 'resend'] as const;
export type MessageAction = (typeof messageActions)[number];

/** Which side of a message a unit is. */
export type Side = 'sender' | 'receiver';

interface Rule {
  by: Side;
  /** Next state for each state the action is possible in. */
  next: Partial<Record<MessageState, MessageState>>;
  /** Only for messages of these kinds. */
  kinds: readonly MessageKind[];
}

export const messageRules: Record<MessageAction, Rule> = {
  receive: { by: 'receiver', next: { sent: 'received' }, kinds: messageKinds },
  answer: { by: 'receiver', next: { sent: 'answered', received: 'answered' }, kinds: ['question'] },
  forward: {
    by: 'receiver',
    next: { sent: 'forwarded', received: 'forwarded' },
    kinds: ['question', 'information'],
  },
  withdraw: { by: 'sender', next: { sent: 'withdrawn', received: 'withdrawn' }, kinds: ['question', 'information'] },
  'mark-mis-sent': { by: 'receiver', next: { sent: 'mis-sent', received: 'mis-sent' }, kinds: messageKinds },
  // Sent again as a new message; the mis-sent one stays what it is.
  resend: { by: 'sender', next: { 'mis-sent': 'mis-sent' }, kinds: messageKinds },
};

/** The state an action leads to, or null when it is not possible in this state or for this kind. */
export function nextState(
  action: MessageAction,
  message: { state: MessageState; kind: MessageKind },
): MessageState | null {
  const rule = messageRules[action];
  if (!rule.kinds.includes(message.kind)) return null;
  return rule.next[message.state] ?? null;
}

/** What a side may do with the message now. `resent` is true when a mis-sent message was already sent again. */
export function possibleActions(
  message: { state: MessageState; kind: MessageKind; resent: boolean },
  side: Side | null,
): MessageAction[] {
  if (side === null) return [];
  return messageActions.filter(
    (action) =>
      messageRules[action].by === side &&
      nextState(action, message) !== null &&
      !(action === 'resend' && message.resent),
  );
}

/**
 * True when the content is hidden from the receiver: it was addressed wrongly, or it was taken back before anyone there had read it.
 * The sender always sees what was written.
 */
export function contentIsHidden(
  message: { state: MessageState; receivedAt: string | null },
  side: Side | null,
): boolean {
  if (side === 'sender') return false;
  if (message.state === 'mis-sent') return true;
  return message.state === 'withdrawn' && message.receivedAt === null;
}
