import { answersGiven, type AnswerGiven } from '../../../model/index.ts';

/** Where a request stands. `received`: somebody at the unit has read it. `closed`: the asker has read the answer. */
export const requestStates = ['sent', 'received', 'answered', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a request may be answered with. Referring on is an act of its own: the request then has a new receiver. */
export const answerKinds = answersGiven;
export type AnswerKind = AnswerGiven;

/** What a person may do with a request. */
export const requestActions = [
  'receive',
  'answer',
  'refer-on',
  'confirm',
  'withdraw',
  'move-booking',
  'cancel-booking',
] as const;
export type RequestAction = (typeof requestActions)[number];

export type Side = 'asker' | 'receiver';

/** How a way is used: through the product, by taking a time, or only by telephone. */
export const wayHows = ['send', 'book', 'call'] as const;
export type WayHow = (typeof wayHows)[number];
