export const sv = {
  mayAsk: 'Sjuksköterskor och annan legitimerad personal i vården avropar läkarstöd och kvitterar svaret.',
  mayMeet: 'Den som kommer till patienter som enheten inte har träffat förut börjar själv sin del i vården.',
  mayAnswer: 'Läkare, och de som tar emot åt en läkare, besvarar avrop av läkarstöd.',
  mayRead: 'Den som arbetar i vården vid en enhet läser de avrop som enheten deltar i.',
  notFound: 'Avropet finns inte, eller så deltar din enhet inte i det.',
  noPatient: 'Patienten finns inte, eller så har din enhet ingen relation till patienten.',
  onlyReceiver: 'Det kan bara göras vid den enhet som har avropet nu.',
  onlyAsker: 'Det kan bara göras vid den enhet som avropade.',
  onlyPhysician:
    'Bara en läkare ändrar ordinationer och lägger in direkt. Be läkaren svara, eller svara på annat sätt.',
  noRight:
    'Avtalet ger inte den rätten på den väg som avropet kom. Svara på annat sätt, eller skicka vidare till en väg som har den.',
  'is-sent': 'Avropet är inte besvarat ännu.',
  'is-received': 'Avropet är redan läst och kvitterat av mottagaren.',
  'is-answered': 'Avropet är redan besvarat. Läs svaret i tråden.',
  'is-closed': 'Avropet är avslutat: svaret är läst. Skicka ett nytt avrop om mer behövs.',
  'is-withdrawn': 'Avropet är återtaget av den som avropade.',
  noSuchWay: 'Den vägen till läkarstöd finns inte för patienten nu. Välj en av dem som visas.',
  wayNotNow: 'Den vägen kan inte användas nu.',
  sameWay: 'Avropet är redan hos den enheten, på den vägen. Välj en annan väg, eller svara själva.',
  timeInPast: 'Tiden har redan passerat. Välj en senare tid.',
  emptyPhoto: 'Bilden är tom. Ta den på nytt.',
  photoTooLarge: 'Bilden är för stor (högst 8 MB). Ta den med lägre upplösning.',
  noPicture: 'Filen är ingen hel bild av typen JPEG, PNG eller WebP. Ta bilden på nytt.',
  photoUnknown: 'Bilden finns inte, eller så får du inte se den.',
  photoGone: 'Någon av bilderna finns inte kvar. Ta bort den ur formuläret, eller ta den på nytt.',
  badCursor: 'Listan kan inte fortsätta där den slutade. Hämta den från början.',
};

const urgencies: Record<string, string> = {
  immediate: 'livshotande',
  acute: 'akut',
  'same-day': 'i dag',
  planned: 'inom några dagar',
};
const urgencyOf = (urgency: string) => urgencies[urgency] ?? urgency;

const answers: Record<string, string> = {
  advice: 'med råd',
  prescription: 'med ändrad ordination',
  'home-visit': 'med hembesök',
  video: 'med videomöte',
  'image-review': 'med bedömning av bild',
  'direct-admission': 'med direktinläggning',
  ambulance: 'med ambulans',
};
const changes: Record<string, string> = {
  start: 'Nytt läkemedel ordinerat',
  stop: 'Läkemedel utsatt',
  dose: 'Dos ändrad',
  other: 'Ordination ändrad',
};

export const svSentences = {
  'physician-support.asked': (p: { urgency: string; from: string; to: string }) =>
    `${p.from} avropade läkarstöd av ${p.to} (${urgencyOf(p.urgency)})`,
  'physician-support.received': (p: { to: string }) => `${p.to} läste avropet av läkarstöd`,
  'physician-support.answered': (p: { to: string; kind: string }) =>
    `${p.to} besvarade avropet av läkarstöd ${answers[p.kind] ?? ''}`.trim(),
  'physician-support.prescription-changed': (p: { change: string }) => changes[p.change] ?? 'Ordination ändrad',
  'physician-support.referred-on': (p: { by: string; to: string }) =>
    `${p.by} skickade avropet av läkarstöd vidare till ${p.to}`,
  'physician-support.escalated': (p: { before: string; to: string }) =>
    `Avropet av läkarstöd gick vidare från ${p.before} till ${p.to}: svaret kom inte i tid`,
  'physician-support.confirmed': (p: { from: string }) => `${p.from} läste svaret på avropet av läkarstöd`,
  'physician-support.withdrawn': (p: { from: string }) => `${p.from} tog tillbaka sitt avrop av läkarstöd`,
  'physician-support.answer': (p: { urgency: string; from: string }) =>
    `Läkarstöd (${urgencyOf(p.urgency)}) till ${p.from}: svara`,
  'physician-support.answer-waiting': (p: { urgency: string; unit: string }) =>
    `Läkarstöd (${urgencyOf(p.urgency)}) från ${p.unit}: väntar på svar`,
  'physician-support.confirm': (p: { to: string }) => `Svar från ${p.to} på avrop av läkarstöd: läs och kvittera`,
  'physician-support.confirm-waiting': (p: { unit: string }) => `Svar om läkarstöd till ${p.unit}: väntar på kvittens`,
};
