export const sv = {
  mayRead: 'Den som arbetar i vård eller omsorg vid en enhet läser enhetens meddelanden.',
  mayWrite: 'Den som arbetar i vård eller omsorg vid en enhet skickar, tar emot och besvarar meddelanden.',
  'text-subject': 'Ämne',
  'text-body': 'Text',
  'text-endedReason': 'Skäl',
  notFound: 'Meddelandet finns inte, eller så är det inte ställt till eller från din enhet.',
  onlyReceiver: 'Det kan bara göras vid den enhet som meddelandet är ställt till.',
  onlySender: 'Det kan bara göras vid den enhet som skickade meddelandet.',
  received: 'Meddelandet är redan kvitterat.',
  answered: 'Frågan är redan besvarad. Skriv ett nytt meddelande om du vill lägga till något.',
  forwarded: 'Meddelandet är skickat vidare. Se vem som har det nu i tråden.',
  withdrawn: 'Avsändaren har tagit tillbaka meddelandet.',
  'mis-sent': 'Meddelandet är markerat som felskickat.',
  sent: 'Meddelandet väntar fortfarande på mottagaren.',
  notThisKind: 'Det går inte att göra med den här sortens meddelande. Bara frågor besvaras.',
  alreadyResent: 'Meddelandet är redan skickat på nytt.',
  ownUnit: 'Välj en annan enhet än avsändaren och den som skickar vidare.',
  noSuchUnit: 'Mottagaren finns inte eller är nedlagd. Välj en enhet i katalogen.',
  otherCounty: 'Mottagaren hör till ett annat län. Ring enheten; numret står i katalogen.',
  answerInPast: 'Tiden för svar har redan passerat. Välj en senare tid.',
  answerOnlyQuestion: 'Bara en fråga kan ha en tid för svar. Ta bort tiden eller välj fråga.',
  noPatient: 'Patienten finns inte, eller så har din enhet ingen relation till patienten. Börja med en vårdbegäran.',
  noMatter: 'Ärendet finns inte, eller så deltar din enhet inte i det. Öppna det från din lista och försök igen.',
  ofReferral: 'Meddelandet hör till en vårdbegäran. Flytta vårdbegäran, så följer meddelandet med.',
  badCursor: 'Listan kan inte fortsätta där den slutade. Hämta den från början.',
};

const kinds: Record<string, string> = { question: 'Fråga', information: 'Information', answer: 'Svar' };
const kindOf = (kind: string) => kinds[kind] ?? 'Meddelande';

export const svSentences = {
  'messaging.sent': (p: { kind: string; from: string; to: string }) => `${kindOf(p.kind)} från ${p.from} till ${p.to}`,
  'messaging.received': (p: { to: string }) => `${p.to} kvitterade meddelandet`,
  'messaging.answered': (p: { from: string; to: string }) => `${p.from} svarade ${p.to}`,
  'messaging.forwarded': (p: { by: string; to: string }) => `${p.by} skickade meddelandet vidare till ${p.to}`,
  'messaging.withdrawn': (p: { from: string }) => `${p.from} tog tillbaka ett meddelande`,
  'messaging.mis-sent': (p: { from: string; to: string }) =>
    `${p.to} meddelade att ett meddelande från ${p.from} var felskickat`,
  'messaging.resent': (p: { from: string; to: string }) => `${p.from} skickade meddelandet på nytt till ${p.to}`,
  'messaging.receive': (p: { kind: string; from: string }) => `${kindOf(p.kind)} från ${p.from}: läs och kvittera`,
  'messaging.answer': (p: { from: string }) => `Fråga från ${p.from}: svara`,
  'messaging.receive-waiting': (p: { kind: string; unit: string }) =>
    `${kindOf(p.kind)} till ${p.unit}: väntar på kvittens`,
  'messaging.answer-waiting': (p: { unit: string }) => `Fråga till ${p.unit}: väntar på svar`,
  'messaging.resend': (p: { to: string }) => `Felskickat till ${p.to}: skicka till rätt enhet`,
};
