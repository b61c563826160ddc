import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayView: "Everyone who works at a unit sees the unit's list.",
  mayAssign: 'Everyone who works at a unit can take a matter, let it go, or give it to a colleague at the unit.',
  badCursor: 'The list cannot go on from where it ended. Fetch it from the beginning.',
  notOnList: "The matter is not on your unit's list: someone has already done it. Fetch the list again.",
  notYours: 'The matter waits for another unit. Open it to see which.',
  takenBy: (p) => `${p.name} took the matter before you. Fetch the list again if you still want to take it over.`,
  released: 'Your colleague let the matter go while you were reading. Fetch the list again.',
  notColleague: 'That person has no assignment at your unit today. Choose a colleague in the list.',
};

export const enSentences: Texts<typeof svSentences> = {
  'worklist.assigned': (p) => `${p.to} took on the matter`,
  'worklist.released': "The matter was put back on the unit's list",
  'deadline.warned': 'Reminder: the time runs out soon',
  'deadline.passed': 'The time ran out before what was waited for was done',
  'deadline.escalate-waiting': (p) => `The time has run out at ${p.unit}: ${p.what}. Ring them or send again.`,
  'deadline.escalate': 'The time has run out at the unit you wait for. Ring them or send again.',
};
