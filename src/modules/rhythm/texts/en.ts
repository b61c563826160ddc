import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayTell: 'Those who care for the patient tell of admissions, emergency visits, coming home and unplanned visits.',
  mayGiveNotice:
    'Connected systems of hospitals tell of admission, emergency care and coming home. People note it at the patient.',
  mayMorningList: 'Physicians, nurses and coordinators of a unit that carries patients read the morning list.',
  mayOccasions: 'Those who work at the unit see its recurring work and say that it is done.',
  notYet: 'It cannot have happened later than now. Check the time.',
  toldOfAnother:
    'The system has told of another patient by the same number already. Give each event a number of its own and send again.',
  toldOfAnotherNumber:
    'The system has used the number of the event about another person. Give each event a number of its own and send again.',
  notYourUnit: 'The unit is not one of the provider that the system is connected for, or has closed. Check the HSA-id.',
  noEvent: 'The event does not exist, or your unit has no relation to the patient.',
  noOccasion: 'There is no such occasion at your unit.',
  alreadyEnded: 'Someone has already said how it went.',
};

const happened: Record<string, string> = {
  admitted: 'Admitted to hospital',
  emergency: 'In emergency care',
  'home-again': 'Home again from hospital',
  'unplanned-visit': 'Unplanned visit',
};

// The words of the model come in both languages; a sentence takes its own.
type Both = { sv: string; en?: string };
const named = (p: Both) => p.en ?? p.sv;

export const enSentences: Texts<typeof svSentences> = {
  'rhythm.hospital-event': (p) => `${happened[p.kind] ?? 'Event'} (noted by ${p.unit})`,
  'rhythm.due': (p: Both) => `Due: ${named(p)}`,
  'rhythm.held': (p: Both) => `Done: ${named(p)}`,
  'rhythm.cancelled': (p: Both) => `Called off: ${named(p)}`,
  'rhythm.hold': (p: Both) => named(p),
};
