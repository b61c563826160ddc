import { catalogue, type Texts } from '../../kernel/texts.ts';

const sv = {
  title: 'Hjälp',
  useTitle: 'Vad Hemlänk är till för',
  useText:
    'I Hemlänk arbetar region och kommun tillsammans med hälso- och sjukvård i hemmet: vårdbegäran, bedömning, inskrivning och vem som ansvarar för vad. Regler och tider kommer från samarbetsmodellen som parterna har kommit överens om; varje utfall visar vilken paragraf det bygger på.',
  limitsTitle: 'Vad Hemlänk inte gör',
  limitsText:
    'Hemlänk ställer inga diagnoser, räknar inte ut kliniska poäng och ersätter inte din bedömning eller journalen i ditt eget system. Vid fara för liv: ring 112.',
  loggedTitle: 'Det du öppnar loggas',
  loggedText:
    'Öppna bara det du behöver i ditt arbete. Varje gång du läser om en patient sparas vem du är, vilket uppdrag du har och när. Loggen granskas, och patienten har rätt att se den.',
  keysTitle: 'Tangenter',
  keyHeading: 'Tangent',
  actionHeading: 'Vad som händer',
  keySearch: 'Öppna sökningen',
  keyFilter: 'Gå till listans sökfält, eller öppna sökningen där det inte finns någon lista',
  keyNext: 'Nästa rad i en lista',
  keyPrevious: 'Föregående rad i en lista',
  keyOpen: 'Öppna raden',
  keyClose: 'Stäng en dialog',
  problemTitle: 'Om något inte fungerar',
  problemText:
    'När något går fel visas ett id. Ange det när du kontaktar supporten i din organisation, så går det att se vad som hände utan att du skickar uppgifter om patienten.',
};

const en: Texts<typeof sv> = {
  title: 'Help',
  useTitle: 'What Hemlänk is for',
  useText:
    'In Hemlänk, region and municipality work together on health care in the home: referrals, assessment, enrolment and who is responsible for what. Rules and deadlines come from the cooperation model that the parties have agreed on; every outcome shows the clause it rests on.',
  limitsTitle: 'What Hemlänk does not do',
  limitsText:
    'Hemlänk makes no diagnoses, computes no clinical scores and replaces neither your judgement nor the record in your own system. If there is danger to life: call 112.',
  loggedTitle: 'What you open is logged',
  loggedText:
    'Open only what you need in your work. Each time you read about a patient, who you are, your assignment and the time are recorded. The log is reviewed, and the patient has the right to see it.',
  keysTitle: 'Keys',
  keyHeading: 'Key',
  actionHeading: 'What happens',
  keySearch: 'Open the search',
  keyFilter: 'Go to the search field of the list, or open the search where there is no list',
  keyNext: 'Next row in a list',
  keyPrevious: 'Previous row in a list',
  keyOpen: 'Open the row',
  keyClose: 'Close a dialog',
  problemTitle: 'If something does not work',
  problemText:
    'When something goes wrong an id is shown. Give it when you contact support in your organisation; they can then see what happened without you sending data about the patient.',
};

/** Texts of the help page. */
export const helpTexts = catalogue(sv, en);
