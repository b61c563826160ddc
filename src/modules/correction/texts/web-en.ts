import type { Texts } from '../../../kernel/texts.ts';
import type { webSv } from './web-sv.ts';

export const webEn: Texts<typeof webSv> = {
  menu: 'Correct',
  correct: 'Correct a text',
  object: "Note the patient's objection",
  move: 'Move to the right patient',
  correctHelp:
    'The old text is kept and can be read by everybody who sees the matter. The receiver is told that the text is corrected.',
  objectHelp:
    'When the patient considers something wrong or misleading, that must be noted. The text is not changed; the note is shown with it.',
  which: 'Which text?',
  choose: 'Choose a text',
  asItReads: 'How it reads now',
  newText: 'How it should read',
  why: 'Why is it corrected?',
  words: 'What does the patient say?',
  needNew: 'Change the text: it is the same as the old one.',
  needWhy: 'Write why, in at least three characters.',
  needWords: 'Write what the patient says, in at least three characters.',
  needText: 'Choose which text it is about.',
  send: 'Correct the text',
  note: 'Note it',
  corrected: 'The text is corrected.',
  noted: 'The objection is noted.',
  nothing:
    'Your unit has written no text in the matter that can be corrected. Only the unit that wrote a text can correct it.',
  loading: 'Fetching the texts',
  correctedBy: (p) => `Corrected ${p.when} by ${p.who}`,
  before: 'Read before',
  reason: 'Reason',
  objectionBy: (p) => `The patient considers this wrong or misleading (noted ${p.when})`,
  patientSays: 'The patient says',
  notedBy: 'Noted by',
  toRead: 'A correction to read',
  toReadText:
    'Something in the matter was corrected since your unit saw it. Read and confirm, and it leaves your list.',
  haveRead: 'We have read the correction',
  wasRead: 'Confirmed that the correction is read.',
  movedHere: (p) => `The matter was first written about the wrong patient. It was moved here ${p.when} by ${p.who}.`,
  stale: 'Somebody else corrected the text while you wrote',
  staleText: 'This is how it reads now. What you wrote is kept; compare, and correct again if needed.',
  unitAnd: (p) => `${p.name}, ${p.unit}`,
};
