import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayReview: "MAS and MAR review their controller's access log, a head of unit that of the own unit.",
  mayReport: 'MAS, MAR and heads of unit tell the patient who has looked, within their own controller.',
  otherController: 'The log belongs to another controller. Each reviews its own.',
  ownUnitOnly: 'As head of unit you review your own unit. MAS and MAR review the whole controller.',
  noSuchReview: "The review does not exist, or is somebody else's. Open it from the list.",
  noSuchLook: 'The look is not in the sample. Fetch the review again.',
  noSuchPatient: "The patient is not in your access log. Search by the patient's complete number first.",
  alreadyStarted: 'The review has been started. Fetch it again to see the sample.',
  notStarted: 'The review has not been started. Draw the sample first.',
  alreadyClosed: 'The review is closed and cannot be changed. Start a new one if something has come up.',
  alreadyMarked: 'The patient is already marked as well known.',
  notMarked: 'The patient is not marked as well known.',
  periodBackwards: 'The last day cannot come before the first.',
  periodTooLong: 'Choose at most 100 days. A longer time is reviewed in several reviews.',
  periodFuture: 'Choose days that have been.',
  unitMissing: 'Choose the unit to review.',
  commentMissing: 'Write why: everything but "In order" is explained.',
  nothingToFollowUp: 'Only what is being investigated or was unauthorised is followed up. Set the outcome first.',
  ownLook: 'You cannot judge what you opened yourself. Ask the MAS, the MAR or the head to do it.',
  'not-judged': (p) => `${p.looks} in the sample have not been judged yet.`,
  'under-investigation': (p) => `${p.looks} are still being investigated. Judge them when that is done.`,
  'no-follow-up': (p) => `${p.looks} that were unauthorised have no follow-up. Write what has been done.`,
};

const reviewOf = (p: { of: string; from: string; to: string }) => `${p.of}, ${p.from} – ${p.to}`;

export const enSentences: Texts<typeof svSentences> = {
  'log-review.due': (p) => `Time to review the access log: ${reviewOf(p)}`,
  'log-review.started': (p) => `Log review started: ${reviewOf(p)}, ${p.looks} in the sample`,
  'log-review.judged': (p) => `${p.looks} in the log review judged: ${reviewOf(p)}`,
  'log-review.followed-up': (p) => `Follow-up in the log review: ${reviewOf(p)}`,
  'log-review.closed': (p) => `Log review closed: ${reviewOf(p)}, ${p.unauthorised} unauthorised of ${p.looks}`,
  'log-review.marked': 'A patient was marked as well known',
  'log-review.unmarked': 'The mark as well known was taken away',
  'log-review.start': (p) => `Review the access log: ${reviewOf(p)}`,
  'log-review.judge': (p) => `Judge the sample from the access log: ${reviewOf(p)}`,
};
