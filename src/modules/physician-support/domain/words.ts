/** Where a request stands. `received`: somebody at the unit has read it. `closed`: the asker has read the answer. */
export const requestStates = ['sent', 'received', 'answered', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a request may be answered with. Referring on is an act of its own: the request then has a new receiver. */
export const answerKinds = [
  'advice',
  'prescription',
  'home-visit',
  'video',
  'image-review',
  'direct-admission',
  'ambulance',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What a person may do with a request. */
export const requestActions = ['receive', 'answer', 'refer-on', 'confirm', 'withdraw', 'report-absent'] as const;
export type RequestAction = (typeof requestActions)[number];

export type Side = 'asker' | 'receiver';
