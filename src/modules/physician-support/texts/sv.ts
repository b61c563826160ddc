export const sv = {
  standsIn: (p: { unit: string; of: string }) => `${p.unit} svarar i stället för ${p.of}.`,
  mayAsk: 'Sjuksköterskor och annan legitimerad personal i vården avropar läkarstöd och kvitterar svaret.',
  mayMeet: 'Den som kommer till patienter som enheten inte har träffat förut börjar själv sin del i vården.',
  mayAnswer: 'Läkare, och de som tar emot åt en läkare, besvarar avrop av läkarstöd.',
  mayRead: 'Den som arbetar i vården vid en enhet läser de avrop som enheten deltar i.',
  maySlots: 'Enheter med bokningsbara tider ser sina tider och stänger och öppnar dem.',
  mayBook: 'Den som avropar läkarstöd, och den enhet som gör besöket, flyttar och lämnar tillbaka tider.',
  mayAbsence:
    'Den enhet som avropade driver ärenden om uteblivet läkarstöd; den enhet som inte svarade rättar och svarar.',
  noFreeTime: 'Alla tider är tagna.',
  timeNotFree: 'Den tiden är inte ledig. Välj en annan.',
  nextWay: (p: { way: string; unit: string }) => `Nästa väg: ${p.way}${p.unit === '' ? '' : ` (${p.unit})`}.`,
  noBooking: 'Avropet har ingen tid och står inte i kö.',
  bookingClosed: (p: { unit: string; phone: string }) =>
    `Tiden kan inte längre flyttas av dig. Ring ${p.unit}, ${p.phone}.`,
  noSuchSlot: 'Tiden finns inte vid din enhet. Hämta dagen på nytt.',
  slotTaken: 'Tiden är bokad. Lämna tillbaka eller flytta bokningen först.',
  notBookable: 'Den vägen bokas inte, eller är inte öppen för dig nu.',
  noSuchFeed: 'Kalenderadressen finns inte vid din enhet.',
  noSuchCase: 'Ärendet finns inte, eller så är din enhet ingen part i det.',
  onlyMunicipality: 'Det kan bara göras vid den enhet som avropade.',
  onlyRegion: 'Det kan bara göras vid den enhet som inte svarade.',
  notifiedByOthers: (p: { roles: string }) =>
    `Enligt avtalet anmäler och avslutar de här rollerna uteblivet läkarstöd: ${p.roles}. Be någon av dem.`,
  correctionRuns: 'Regionens tid att rätta har inte gått ut. Först därefter får kommunen anlita en läkare.',
  'absence-noted': 'Ärendet är inte anmält till regionen ännu.',
  'absence-notified': 'Ärendet är redan anmält till regionen.',
  'absence-corrected': 'Regionen har redan svarat att felet är rättat.',
  'absence-engaged': 'En läkare är redan anlitad.',
  'absence-claimed': 'Kostnaden är redan begärd av regionen.',
  'absence-accepted': 'Regionen har redan godtagit kravet.',
  'absence-contested': 'Regionen har redan bestridit kravet.',
  'absence-closed': 'Ärendet är avslutat.',
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
  prescriptionFar: 'Ordinationen ska gälla från en dag inom ett år bakåt eller framåt. Kontrollera årtalet.',
  noSuchCause: 'Orsaken finns inte bland formulärets. Välj en av dem, eller lämna den tom.',
  timeInPast: 'Tiden har redan passerat. Välj en senare tid.',
  emptyPhoto: 'Bilden är tom. Ta den på nytt.',
  photoTooLarge: 'Bilden är för stor (högst 8 MB). Ta den med lägre upplösning.',
  noPicture: 'Filen är ingen hel bild av typen JPEG, PNG eller WebP. Ta bilden på nytt.',
  photoUnknown: 'Bilden finns inte, eller så får du inte se den.',
  photoGone: 'Någon av bilderna finns inte kvar. Ta bort den ur formuläret, eller ta den på nytt.',
  moveCared:
    'En ordination eller inläggning har gjorts på avropet och står i den patientens journal. Ring läkaren, skriv ett nytt avrop på rätt patient och rätta texterna här.',
  moveOtherReceiver:
    'Den rätta patientens väg till läkare leder till en annan enhet. Ta tillbaka avropet och skriv ett nytt på rätt patient.',
  'text-situation': 'Situation',
  'text-background': 'Bakgrund',
  'text-assessment': 'Aktuellt',
  'text-recommendation': 'Rekommendation',
  'text-answer': 'Svar',
  'text-report': 'Rapport',
  notWard: 'Patienten kan bara läggas in på en vårdavdelning i länet. Sök avdelningen vid namn.',
  noReport: 'Ingen rapport behövs: enheten är själv ansvarig, eller så säger avtalet det inte. Svara utan rapport.',
  noSuchReport: 'Rapporten finns inte, eller så ska den läsas av en annan enhet.',
  reportRead: 'Rapporten är redan läst och kvitterad.',
  notOurWay: 'Den vägen finns inte vid enheten nu. Välj en annan bil eller ett annat team, eller skicka vidare.',
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
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const when = (at: string) => (Number.isNaN(Date.parse(at)) ? at : clock.format(new Date(at)));

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
  'physician-support.prescription-changed': (p: { change: string; medicine: string }) =>
    `${changes[p.change] ?? 'Ordination ändrad'}: ${p.medicine}`,
  'physician-support.referred-on': (p: { by: string; to: string }) =>
    `${p.by} skickade avropet av läkarstöd vidare till ${p.to}`,
  'physician-support.escalated': (p: { before: string; to: string }) =>
    `Avropet av läkarstöd gick vidare från ${p.before} till ${p.to}: svaret kom inte i tid`,
  'physician-support.goes-on': (p: { before: string; to: string; at: string }) =>
    `${p.before} svarade inte i tid: avropet av läkarstöd går vidare till ${p.to} när den vägen öppnar ${when(p.at)}`,
  'physician-support.next-own-way': (p: { to: string }) =>
    `${p.to} kom inte i tid på den väg som valdes: enhetens nästa väg gäller`,
  'physician-support.visit-began': (p: { to: string }) => `${p.to} kom till patienten`,
  'physician-support.reported': (p: { from: string; to: string }) =>
    `${p.from} skickade rapport till ansvarig läkare vid ${p.to}`,
  'physician-support.report-read': (p: { to: string }) => `${p.to} läste rapporten om läkarstöd`,
  'physician-support.read-report': (p: { from: string }) => `Rapport om läkarstöd från ${p.from}: läs och kvittera`,
  'physician-support.read-report-waiting': (p: { unit: string }) => `Rapport till ${p.unit}: väntar på kvittens`,
  'physician-support.confirmed': (p: { from: string }) => `${p.from} läste svaret på avropet av läkarstöd`,
  'physician-support.withdrawn': (p: { from: string }) => `${p.from} tog tillbaka sitt avrop av läkarstöd`,
  'physician-support.booked': (p: { to: string; at: string }) => `Tid bokad hos ${p.to}: ${when(p.at)}`,
  'physician-support.queued': (p: { to: string }) => `I kö för en tid hos ${p.to}`,
  'physician-support.booking-moved': (p: { by: string; at: string }) => `${p.by} flyttade tiden till ${when(p.at)}`,
  'physician-support.booking-cancelled': (p: { by: string }) => `${p.by} lämnade tillbaka tiden`,
  'physician-support.exhausted': (p: { to: string }) =>
    `Läkarstöd uteblev: ${p.to} svarade inte i tid och ingen väg återstår`,
  'physician-support.absence-noted': (p: { to: string }) => `Uteblivet läkarstöd antecknat: ${p.to}`,
  'physician-support.absence-notified': (p: { from: string; to: string }) =>
    `${p.from} anmälde uteblivet läkarstöd till ${p.to}`,
  'physician-support.absence-corrected': (p: { to: string }) => `${p.to} rättade det uteblivna läkarstödet`,
  'physician-support.physician-engaged': (p: { from: string }) => `${p.from} anlitade en läkare`,
  'physician-support.cost-claimed': (p: { from: string; to: string }) =>
    `${p.from} begärde ersättning av ${p.to} för anlitad läkare`,
  'physician-support.claim-accepted': (p: { to: string }) => `${p.to} godtog kravet på ersättning`,
  'physician-support.claim-contested': (p: { to: string }) => `${p.to} bestred kravet på ersättning`,
  'physician-support.absence-closed': (p: { from: string }) => `${p.from} avslutade ärendet om uteblivet läkarstöd`,
  'physician-support.notify': (p: { to: string }) => `Läkarstöd uteblev från ${p.to}: anmäl till regionen`,
  'physician-support.correct': (p: { from: string }) => `Uteblivet läkarstöd till ${p.from}: rätta`,
  'physician-support.correct-waiting': (p: { unit: string }) =>
    `Uteblivet läkarstöd från ${p.unit}: väntar på rättelse`,
  'physician-support.claim': (p: { to: string }) => `Läkare anlitad i stället för ${p.to}: begär ersättning`,
  'physician-support.answer-claim': (p: { from: string }) => `Krav från ${p.from} för anlitad läkare: svara`,
  'physician-support.answer-claim-waiting': (p: { unit: string }) => `Krav på ${p.unit}: väntar på svar`,
  'physician-support.close-absence': (p: { to: string }) => `Svar från ${p.to} om uteblivet läkarstöd: läs och avsluta`,
  'physician-support.answer': (p: { urgency: string; from: string }) =>
    `Läkarstöd (${urgencyOf(p.urgency)}) till ${p.from}: svara`,
  'physician-support.answer-waiting': (p: { urgency: string; unit: string }) =>
    `Läkarstöd (${urgencyOf(p.urgency)}) från ${p.unit}: väntar på svar`,
  'physician-support.confirm': (p: { to: string }) => `Svar från ${p.to} på avrop av läkarstöd: läs och kvittera`,
  'physician-support.confirm-waiting': (p: { unit: string }) => `Svar om läkarstöd till ${p.unit}: väntar på kvittens`,
};
