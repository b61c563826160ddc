import { catalogue, type Texts } from '../../../kernel/texts.ts';

const sv = {
  title: 'Vem ringer jag?',
  lead: 'Skriv ut kortet och lägg det vid telefonen. Det visar inga uppgifter om sjukdom, adress eller personnummer.',
  print: 'Skriv ut',
  back: 'Till patienten',
  of: (p: { name: string }) => `${p.name}: vem ringer jag?`,
  danger: 'Fara för livet',
  dangerText: 'Ring 112',
  advice: 'Sjukvårdsrådgivning dygnet runt',
  working: 'Vardagar',
  off: 'Lördagar, söndagar och helgdagar',
  all: 'Alla dagar',
  hours: (p: { from: string; to: string }) => `kl. ${p.from}–${p.to}`,
  aroundTheClock: 'dygnet runt',
  noNumber: 'Ring 1177, så hjälper de dig vidare',
  made: (p: { day: string }) => `Gäller från ${p.day}. Be om ett nytt kort om något ändras.`,
};
const en: Texts<typeof sv> = {
  title: 'Who do I call?',
  lead: 'Print the card and keep it by the telephone. It shows nothing about illness, address or personal number.',
  print: 'Print',
  back: 'To the patient',
  of: (p) => `${p.name}: who do I call?`,
  danger: 'Danger to life',
  dangerText: 'Call 112',
  advice: 'Health advice day and night',
  working: 'Weekdays',
  off: 'Saturdays, Sundays and holidays',
  all: 'Every day',
  hours: (p) => `${p.from}–${p.to}`,
  aroundTheClock: 'day and night',
  noNumber: 'Call 1177, and they will help you on',
  made: (p) => `Valid from ${p.day}. Ask for a new card when something changes.`,
};

export const callCardTexts = catalogue(sv, en);
