import { expect, test } from 'vitest';
import {
  contentIsHidden,
  type MessageAction,
  type MessageKind,
  type MessageState,
  messageActions,
  messageStates,
  nextState,
  possibleActions,
} from './states.ts';

// State before -> action -> state after. What is not here is not possible.
const possible: Record<MessageKind, [MessageState, MessageAction, MessageState][]> = {
  question: [
    ['sent', 'receive', 'received'],
    ['sent', 'answer', 'answered'],
    ['received', 'answer', 'answered'],
    ['sent', 'forward', 'forwarded'],
    ['received', 'forward', 'forwarded'],
    ['sent', 'withdraw', 'withdrawn'],
    ['received', 'withdraw', 'withdrawn'],
    ['sent', 'mark-mis-sent', 'mis-sent'],
    ['received', 'mark-mis-sent', 'mis-sent'],
    ['mis-sent', 'resend', 'mis-sent'],
  ],
  information: [
    ['sent', 'receive', 'received'],
    ['sent', 'forward', 'forwarded'],
    ['received', 'forward', 'forwarded'],
    ['sent', 'withdraw', 'withdrawn'],
    ['received', 'withdraw', 'withdrawn'],
    ['sent', 'mark-mis-sent', 'mis-sent'],
    ['received', 'mark-mis-sent', 'mis-sent'],
    ['mis-sent', 'resend', 'mis-sent'],
  ],
  answer: [
    ['sent', 'receive', 'received'],
    ['sent', 'mark-mis-sent', 'mis-sent'],
    ['received', 'mark-mis-sent', 'mis-sent'],
    ['mis-sent', 'resend', 'mis-sent'],
  ],
};

const combinations = (Object.keys(possible) as MessageKind[]).flatMap((kind) =>
  messageStates.flatMap((state) => messageActions.map((action) => ({ kind, state, action }))),
);

test.each(combinations)('$kind that is $state: $action', ({ kind, state, action }) => {
  const after = possible[kind].find(([from, by]) => from === state && by === action)?.[2] ?? null;
  expect(nextState(action, { state, kind })).toBe(after);
});

test('each side sees only what it may do', () => {
  const question = { state: 'sent', kind: 'question', resent: false } as const;
  expect(possibleActions(question, 'receiver')).toEqual(['receive', 'answer', 'forward', 'mark-mis-sent']);
  expect(possibleActions(question, 'sender')).toEqual(['withdraw']);
  expect(possibleActions(question, null)).toEqual([]);
});

test('a mis-sent message can be sent again once', () => {
  const misSent = { state: 'mis-sent', kind: 'question' } as const;
  expect(possibleActions({ ...misSent, resent: false }, 'sender')).toEqual(['resend']);
  expect(possibleActions({ ...misSent, resent: true }, 'sender')).toEqual([]);
});

test.each([
  { state: 'mis-sent', receivedAt: null, hidden: true },
  { state: 'mis-sent', receivedAt: '2026-11-22T10:00:00.000Z', hidden: true },
  { state: 'withdrawn', receivedAt: null, hidden: true },
  { state: 'withdrawn', receivedAt: '2026-11-22T10:00:00.000Z', hidden: false },
  { state: 'sent', receivedAt: null, hidden: false },
  { state: 'received', receivedAt: '2026-11-22T10:00:00.000Z', hidden: false },
] as const)('content for the receiver: $state, received $receivedAt -> hidden $hidden', ({ hidden, ...message }) => {
  expect(contentIsHidden(message, 'receiver')).toBe(hidden);
  expect(contentIsHidden(message, 'sender')).toBe(false);
});
