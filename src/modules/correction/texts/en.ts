import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayMake: 'Those who work in care correct what their own unit has written.',
  noMatter: 'The matter does not exist, or your unit takes no part in it.',
  noText: 'The text is not in the matter. Fetch the matter again.',
  notOwnText: 'Only the unit that wrote the text can correct it. Send that unit a message.',
  overtaken: 'The text has changed since you opened it. See how it reads now and try again.',
  nothingChanged: 'The new text is the same as the old one. Change what is wrong.',
  tooLong: (p) => `The text may have at most ${p.most} characters. Shorten it.`,
  nothingToRead: 'There is no correction to read in the matter.',
  noSuchNumber: 'No patient in the county has the number. Check it, or register the patient first.',
  samePatient: 'The matter already belongs to that patient.',
};

const said: Record<string, string> = {
  correction: 'corrected something that was written',
  objection: 'noted that the patient considers something that was written wrong',
  move: 'moved the matter to the right patient',
};
const whatWasDone = (kind: string) => said[kind] ?? 'corrected something that was written';

export const enSentences: Texts<typeof svSentences> = {
  'correction.made': (p) => `${p.from} corrected something that was written`,
  'correction.objection-noted': (p) =>
    `${p.from} noted that the patient considers something that was written wrong or misleading`,
  'correction.moved-away': (p) => `A matter that was written about the patient by mistake was moved away by ${p.from}`,
  'correction.moved-here': (p) => `${p.from} moved a matter here that was written about the wrong patient`,
  'correction.seen': (p) => `${p.by} has read the correction`,
  'correction.read': (p) => `${p.from} ${whatWasDone(p.kind)}: read`,
};
