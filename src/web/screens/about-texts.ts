import { catalogue, type Texts } from '../../kernel/texts.ts';

const sv = {
  help: 'Hjälp',
  accessibility: 'Tillgänglighet',
  accessWhatTitle: 'Vad vi strävar efter',
  accessWhat:
    'Hemlänk ska gå att använda av alla som arbetar i vården, med tangentbord, skärmläsare, förstoring och på små skärmar. Målet är WCAG 2.2 på nivå AA, som lagen om tillgänglighet till digital offentlig service kräver genom EN 301 549.',
  accessHowTitle: 'Hur vi prövar det',
  accessHow:
    'Varje skärmbild prövas automatiskt med axe, på svenska i ljust och mörkt läge och vid 320 bildpunkters bredd, och på engelska; också att inget måste rullas i sidled vid 200 % förstoring. De vanligaste uppgifterna prövas med enbart tangentbord. Utvecklarna gjorde bedömningen i november 2026.',
  accessLacksTitle: 'Vad som brister',
  accessLacks:
    'Hemlänk är delvis förenligt med lagen: det är prövat på det sätt som står ovan och inte på något annat. Ingen oberoende granskning är gjord, och personer som använder hjälpmedel till vardags har ännu inte prövat systemet. Bifogade dokument är som avsändaren gjorde dem. Avtalens text finns bara på svenska.',
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
  privacyControllerTitle: 'Vem som ansvarar för uppgifterna',
  privacyController:
    'Flera vårdgivare kan använda samma system, men varje vårdgivare är personuppgiftsansvarig för sina egna uppgifter om patienter, för loggen över vem som läst dem och för sin personal. Uppgifter visas för en annan vårdgivare bara när de hör till ett ärende som den deltar i, eller när lagen om sammanhållen vård- och omsorgsdokumentation tillåter det. Vill du veta vad som finns om dig, eller få något rättat, vänder du dig till din arbetsgivare; en patient vänder sig till sin vårdgivare. Klagomål prövas av Integritetsskyddsmyndigheten (IMY).',
  privacyUseTitle: 'Vad Hemlänk är till för',
  privacyUse:
    'Hemlänk stöder administration och kommunikation mellan dem som ger vård i hemmet. Det räknar inte ut något om en enskild patients hälsa och är ingen medicinteknisk produkt. Det som inte kan vänta sägs på telefon.',
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
    'Every screen is tested automatically with axe, in Swedish in light and dark mode and 320 pixels wide, and in English; also that nothing has to be scrolled sideways when enlarged to 200 %. The most common tasks are tested with the keyboard alone. The developers made the assessment in November 2026.',
  accessLacksTitle: 'What is lacking',
  accessLacks:
    'Hemlänk complies with the act in part: it has been tested as said above and in no other way. No independent audit has been made, and people who use assistive technology every day have not yet tried the system. Attached documents are as their senders made them. The text of the agreements is in Swedish only.',
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
  privacyControllerTitle: 'Who answers for the data',
  privacyController:
    'Several care providers may use the same system, but each is the controller of its own data about patients, of the log of who has read them, and of those about its staff. Data are shown to another provider only when they belong to a matter that it takes part in, or when the act on coherent care documentation allows it. If you want to know what there is about you, or have something corrected, ask your employer; a patient asks the care provider. Complaints are tried by the Swedish Authority for Privacy Protection (IMY).',
  privacyUseTitle: 'What Hemlänk is for',
  privacyUse:
    'Hemlänk supports administration and communication between those who give care in the home. It computes nothing about the health of a patient and is not a medical device. What cannot wait is said by telephone.',
  privacyNotTitle: 'What is not kept',
  privacyNot:
    'The technical log has no facts about patients, and they are not sent in addresses or notifications. Hemlänk uses no visitor statistics and fetches nothing from other sites.',
  privacyBrowserTitle: 'In your browser',
  privacyBrowser:
    'Cookies are used only to keep you signed in. The browser also remembers language, appearance and such choices, never facts about patients.',
};

/** Texts of the statements. */
export const aboutTexts = catalogue(sv, en);
