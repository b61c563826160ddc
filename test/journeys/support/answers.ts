import type { Answers } from './steps-form.ts';

/** What a ward nurse writes of a patient with a leg ulcer who cannot leave home: all that Dalarna's agreement asks for. */
export const legUlcer: Answers = {
  'Behövs tolk?': 'Nej',
  Ordinatör: 'Karin Ek, medicinkliniken',
  Närstående: { lines: ['Anna Berg, dotter'] },
  'Orsak till vårdbegäran': 'Venöst bensår som behöver läggas om tre gånger i veckan.',
  'Mål med vården': 'Läkt sår inom tre månader.',
  Diagnoser: { lines: ['Venöst bensår'] },
  Funktionsförmåga: 'Går korta sträckor inomhus med rollator.',
  'Vad som begärs, per profession': ['Sjuksköterska'],
  'Begärda åtgärder': ['Sårvård'],
  'Begärs hjälp med läkemedel?': 'Nej',
  'Kan patienten ta sig till vårdcentralen?': 'Nej, inte ens med hjälp',
  'Orsak till att patienten inte kan ta sig dit': ['Sjukdom'],
  'Hur länge behovet väntas vara (dagar)': '90',
  'Besök i månaden': '13',
  Vårdnivå: 'Primärvårdsnivå',
  'Har patienten personlig assistans?': 'Nej',
  'Synnerliga skäl för vård i hemmet?': 'Nej',
  'Patienten har inga läkemedel': true,
  'Varningar: smitta, katetrar, infarter': ['Inga kända'],
  'Risker i hemmet': ['Inga kända'],
  'Inget material eller hjälpmedel behövs': true,
  'Hur man kommer in': 'Patienten öppnar',
  'Djur i hemmet': ['Inga'],
  'Vad patienten har fått veta': 'Att hemsjukvården tar över omläggningarna.',
  'Samtycke till att uppgifterna lämnas': 'Ja, lämnat',
  'Samtyckets datum': '2026-01-15',
  'Planerad uppföljning': 'Såret bedöms av vårdcentralen efter en månad.',
  'Den som följer upp': 'Säters vårdcentral',
};

/** The same, of somebody whose physician nobody has written down yet. */
export const legUlcerOfAStranger: Answers = {
  'Patientansvarig läkare': 'Amina Sandberg, Säters vårdcentral',
  ...legUlcer,
};

/** What is written in haste when something cannot wait. */
export const urgentCatheter: Answers = {
  'Vad som är akut': 'Stopp i urinkatetern, måste spolas i dag.',
  'Senast när det måste göras': 'i dag kl. 20',
  'Vad som begärs, per profession': ['Sjuksköterska'],
};

/** What the health centre needs to know to take over after home care. */
export const handover: Answers = {
  'Skäl till vårdcentralen': 'Såret har läkt och patienten kan ta sig till vårdcentralen.',
  'Varför hemsjukvården avslutas': 'Målet är nått',
  'Sammanfattning av vården': 'Omläggningar tre gånger i veckan i två månader.',
  'Behov som kvarstår': 'Kontroll av huden på underbenet.',
  'Patienten har inga läkemedel': 'Ja',
  'Nästa kontakt på vårdcentralen': 'Sårmottagningen om fyra veckor.',
  'Vad patienten har fått veta': 'Att vårdcentralen tar över.',
};

/** Answers without those to some questions: what somebody in a hurry forgets. */
export function without(answers: Answers, ...questions: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !questions.includes(question)));
}
