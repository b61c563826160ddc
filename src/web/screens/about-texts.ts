import { catalogue, type Texts } from '../../kernel/texts.ts';

const sv = {
  help: 'Hjälp',
  accessibility: 'Tillgänglighet',
  accessWhatTitle: 'Vad vi strävar efter',
  accessWhat:
    'Hemlänk ska gå att använda av alla som arbetar i vården, med tangentbord, skärmläsare, förstoring och på små skärmar. Målet är WCAG 2.2 på nivå AA, som lagen om tillgänglighet till digital offentlig service kräver genom EN 301 549.',
  accessHowTitle: 'Hur vi prövar det',
  accessHow:
    'Skärmbilder prövas automatiskt med axe på svenska och engelska, och granskas vid 320 bildpunkters bredd, i mörkt läge och i utskrift. Allt ska gå att göra utan mus.',
  accessLacksTitle: 'Vad som brister',
  accessLacks:
    'Ingen oberoende granskning är gjord, och personer som använder hjälpmedel till vardags har ännu inte prövat systemet. Bifogade dokument är som avsändaren gjorde dem. Avtalens text finns bara på svenska.',
  accessTellTitle: 'Säg till',
  accessTell:
    'Kan du inte använda något: säg till supporten i din organisation, som har ansvaret för systemet där du arbetar. Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning (Digg).',
  privacy: 'Vad som loggas',
  privacyLooksTitle: 'När du läser',
  privacyLooks:
    'Varje gång du öppnar uppgifter om en patient, eller söker fram dem, sparas vem du är, vilket uppdrag och vilken enhet du arbetar i, tidpunkten, vilken patient och vilket ärende, och på vilken grund du fick se dem. Också det du nekas sparas.',
  privacyChangesTitle: 'När du ändrar',
  privacyChanges:
    'Det du gör i ett ärende skrivs i en händelselogg som bara kan fyllas på. Varje händelse låses till den före, så att en ändring eller borttagning i efterhand upptäcks. Den visas i ärendets historik för de enheter som deltar.',
  privacyWhoTitle: 'Vem som ser loggen',
  privacyWho:
    'Vårdgivaren är skyldig att kontrollera loggen systematiskt, och patienten har rätt att få veta vilka enheter som har läst och när.',
  privacyNotTitle: 'Vad som inte sparas',
  privacyNot:
    'Den tekniska driftloggen innehåller inga uppgifter om patienter, och sådana skickas inte i adresser eller aviseringar. Hemlänk använder ingen besöksstatistik och hämtar ingenting från andra webbplatser.',
  privacyBrowserTitle: 'I din webbläsare',
  privacyBrowser:
    'Kakor används bara för att hålla dig inloggad. Webbläsaren minns dessutom språk, utseende och sådana val, aldrig uppgifter om patienter.',
};

const en: Texts<typeof sv> = {
  help: 'Help',
  accessibility: 'Accessibility',
  accessWhatTitle: 'What we aim for',
  accessWhat:
    'Everybody who works in care should be able to use Hemlänk, with keyboard, screen reader, magnification and on small screens. The aim is WCAG 2.2 at level AA, which the Swedish act on accessibility of digital public services requires through EN 301 549.',
  accessHowTitle: 'How we test it',
  accessHow:
    'Screens are tested automatically with axe in Swedish and English, and looked at 320 pixels wide, in dark mode and in print. Everything is meant to be possible without a mouse.',
  accessLacksTitle: 'What is lacking',
  accessLacks:
    'No independent audit has been made, and people who use assistive technology every day have not yet tried the system. Attached documents are as their senders made them. The text of the agreements is in Swedish only.',
  accessTellTitle: 'Tell us',
  accessTell:
    'If there is something you cannot use: tell the support of your organisation, which is responsible for the system where you work. If you are not content with the answer you can report it to the Agency for Digital Government (Digg).',
  privacy: 'What is logged',
  privacyLooksTitle: 'When you read',
  privacyLooks:
    'Each time you open facts about a patient, or search for them, it is recorded who you are, in which assignment and unit you work, the time, which patient and which matter, and on what ground you were shown them. What you are refused is recorded too.',
  privacyChangesTitle: 'When you change something',
  privacyChanges:
    'What you do in a matter is written to a journal that can only be added to. Each entry is locked to the one before, so that a later change or removal is discovered. It is shown in the history of the matter to the units that take part.',
  privacyWhoTitle: 'Who sees the log',
  privacyWho:
    'The care provider must check the log systematically, and the patient has the right to know which units have read and when.',
  privacyNotTitle: 'What is not kept',
  privacyNot:
    'The technical log has no facts about patients, and they are not sent in addresses or notifications. Hemlänk uses no visitor statistics and fetches nothing from other sites.',
  privacyBrowserTitle: 'In your browser',
  privacyBrowser:
    'Cookies are used only to keep you signed in. The browser also remembers language, appearance and such choices, never facts about patients.',
};

/** Texts of the statements. */
export const aboutTexts = catalogue(sv, en);
