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
  mayReviews:
    'Those who work in the patient’s care see when medication reviews and follow-ups of the plan are to be done.',
  mayHoldReviews: 'The unit that leads a review says that it was held, calls it off or moves it.',
  noReview: 'The review does not exist, or your unit has no care relation to the patient.',
  otherLeads: 'Another unit leads the review. Write a message to that unit.',
  sayWhy: 'Write why it is called off.',
  notHeldYet: 'It cannot have been held later than today. Check the day.',
  heldTooEarly: (p) => `The day must be after ${p.day}, which it is counted from.`,
  noDayLeft: 'It cannot be moved: the next one would be due already. Say that it was held, or call it off.',
  dayOutside: (p) => `Choose a day from ${p.from} to ${p.to}. After that the next one is due under the agreement.`,
  'text-note': 'Note about the review',
  'text-movedReason': 'Reason why it was moved',
};

const happened: Record<string, string> = {
  admitted: 'Admitted to hospital',
  emergency: 'In emergency care',
  'home-again': 'Home again from hospital',
  'unplanned-visit': 'Unplanned visit',
};

const lapsed: Record<string, string> = {
  'enrolment-ended': 'the enrolment has ended',
  died: 'the patient has died',
  'moved-away': 'the patient has moved from the county',
  'other-unit': 'another unit leads it now',
  agreement: 'the agreement has changed',
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
  'rhythm.review': (p: Both) => named(p),
  'rhythm.review-due': (p: Both) => `Due: ${named(p)}`,
  'rhythm.review-held': (p: Both) => `Done: ${named(p)}`,
  'rhythm.review-cancelled': (p: Both) => `Called off: ${named(p)}`,
  'rhythm.review-moved': (p: Both & { to: string }) => `Moved to ${p.to}: ${named(p)}`,
  'rhythm.review-lapsed': (p: Both & { because: string }) =>
    `No longer needed: ${named(p)} (${lapsed[p.because] ?? ''})`,
};
