import type { DeclineCode, ReferralAction } from '../contract.ts';
import { kindNamesSv, levelNamesSv } from './names.ts';

export const sv = {
  notFound: 'Vårdbegäran finns inte, eller så hör den inte till din enhet.',
  draftLapsed:
    'Utkastet har legat för länge: din enhet har inte längre någon relation till patienten. Skriv en ny vårdbegäran.',
  patientUnknown: 'Patienten finns inte i ditt län. Sök på hela personnumret och försök igen.',
  attachmentUnknown: 'Bilagan finns inte eller är borttagen.',
  notSender: 'Det här gör den enhet som har skickat vårdbegäran.',
  notReceiver: 'Det här gör den enhet som har tagit emot vårdbegäran.',
  notDraft: 'Vårdbegäran är redan skickad. Använd Komplettera för att lägga till uppgifter.',
  happened: (p: { state: string; by: string }) => `${p.state} Det gjordes av ${p.by}.`,
  cannotHere: (p: { action: string; state: string }) => `${p.action} går inte nu. ${p.state}`,
  missingFacts: (p: { facts: string }) => `Uppgifter saknas: ${p.facts}. Fyll i dem och skicka igen.`,
  confirmOld: (p: { facts: string }) => `Bekräfta att äldre uppgifter fortfarande gäller: ${p.facts}.`,
  noModel: 'Ingen överenskommelse gäller där patienten vistas. Kontrollera patientens vistelsekommun.',
  alreadyEnrolled:
    'Mottagaren har redan patienten inskriven på alla nivåer som begärs. Skriv ett meddelande i stället, eller begär en nivå till.',
  noStay: 'Det framgår inte i vilken kommun patienten vistas. Fyll i vistelsekommun på patienten först.',
  receiverUnknown: 'Mottagaren finns inte eller är stängd. Välj en annan enhet.',
  receiverIsSelf: 'Mottagaren är din egen enhet. Välj den enhet som ska ta över eller utföra vården.',
  receiverOtherCounty: 'Mottagaren ligger i ett annat län. Välj en enhet i patientens län.',
  receiverNotHealthCentre: 'Tillbaka till vårdcentral skickas till en vårdcentral. Välj patientens vårdcentral.',
  reasonNeeded: (p: { outcome: string }) =>
    `Tröskelbedömningen säger ${p.outcome}. Skriv varför du beslutar något annat; skälet sparas.`,
  enrol: 'inskrivning',
  'single-visit': 'enstaka hembesök',
  region: 'regionens ansvar',
  municipality: 'kommunens ansvar',
  'not-home-care': 'inte hemsjukvård',
  clauseUnknown: 'Paragrafen finns inte i den överenskommelse som gäller för ärendet. Välj en paragraf i listan.',
  levelsNeeded: 'Välj minst en nivå att skriva in på: sjuksköterska, arbetsterapeut eller fysioterapeut.',
  levelTwice: 'Samma nivå är angiven två gånger.',
  levelsUnanswered: (p: { levels: string }) =>
    `Säg också vad som gäller för: ${p.levels}. Acceptera eller avslå med skäl.`,
  unitOfOtherPrincipal: (p: { principal: string }) =>
    `Enheten hör till en annan huvudman än ${p.principal}. Den tar själv emot: avslå som fel mottagare, så skickas vårdbegäran dit.`,
  endTooFar: 'Sista dagen med hemsjukvård ligger mer än ett år fram. Rätta datumet.',
  unitUnknown: 'Enheten finns inte eller är stängd. Välj en annan.',
  visitBeforeStart: 'Första besöket kan inte ligga före starten.',
  moveDraft: 'Utkastet är inte skickat. Kasta det och skriv en vårdbegäran på rätt patient.',
  moveEnrolled:
    'Vårdbegäran har lett till att en inskrivning började eller slutade. Den vården är journalförd på patienten och kan inte flyttas. Be enheten avsluta inskrivningen, skriv en ny vårdbegäran på rätt patient, och rätta texten här.',
  moveOtherModel:
    'En annan överenskommelse gäller där den rätta patienten vistas. Ta tillbaka vårdbegäran och skriv en ny.',
  sayWhyChanged: 'Skriv varför uppgifter som redan var lämnade ändras.',
  nothingNew: 'Inget är ändrat. Fyll i minst en uppgift.',
  tooMuch: 'Filen är större än 20 MB. Välj en mindre fil eller dela upp den.',
  emptyFile: 'Filen är tom.',
  wrongType: 'Bara PDF, JPEG, PNG och WebP tas emot. Innehållet i filen är något annat.',
  notYourAttachment: 'Bilagan kan bara tas bort av den vårdgivare som lade till den.',
  nextPageLost: 'Listan kunde inte fortsättas. Börja om från första sidan.',

  'text-question': 'Fråga till avsändaren',
  'text-answer': 'Svar på frågan',
  'text-declineReason': 'Skäl till avslag',
  'text-deviationReason': 'Skäl till att besluta annat än regeln',
  'text-messageToSender': 'Meddelande till avsändaren',
  'text-withdrawn': 'Skäl till att vårdbegäran togs tillbaka',

  mayRead:
    'Legitimerad personal, samordnare, biståndshandläggare och enhetschefer vid avsändande och mottagande enhet.',
  mayWrite: 'Legitimerad personal och samordnare skriver och skickar vårdbegäran.',
  mayReceive:
    'Mottagare, sjuksköterskor, arbetsterapeuter, fysioterapeuter och samordnare tar emot och ber om komplettering.',
  mayDecide:
    'Hemsjukvårdsmottagare, arbetsterapeuter, fysioterapeuter samt sjuksköterskor och läkare på vårdcentral beslutar.',

  sourceStay: 'Patientens vistelse',
  sourceLanguage: 'Patientens uppgifter om språk',
  sourceRelatives: 'Patientens närstående',
  sourceAlerts: 'Patientens varningar',
  sourceListing: 'Patientens listning',
  sourceUnit: 'Din enhets telefonnummer',

  receiverListed: (p: { unit: string }) => `${p.unit}: patienten är listad där`,
  receiverServes: (p: { unit: string; place: string; levels: string }) =>
    `${p.unit}: ansvarar för ${p.place}, nivå ${p.levels}`,
  noReceivers: 'Ingen enhet är angiven för området och nivån. Välj mottagare i katalogen.',
  notListed: 'Patienten är inte listad på någon vårdcentral. Välj mottagare i katalogen.',
  thePlace: (p: { code: string }) => `kommun ${p.code}`,

  patientAccepted: (p: { unit: string; levels: string; start: string }) =>
    `${p.unit} har tagit emot begäran om hälso- och sjukvård i hemmet. Du skrivs in från och med ${p.start}. Vården gäller: ${p.levels}. Enheten hör av sig om det första besöket.`,
  patientVisit: (p: { unit: string }) =>
    `${p.unit} har tagit emot begäran om ett hembesök. Enheten hör av sig om tiden. Du skrivs inte in i hemsjukvården.`,
  patientBack: (p: { unit: string }) =>
    `${p.unit} tar över ansvaret för din vård efter hemsjukvården. Kontakta vårdcentralen när du behöver vård.`,
  patientPart: (p: { levels: string }) =>
    ` Det här gäller inte beslutet: ${p.levels}. Den som skickade begäran berättar vad som händer i stället.`,
  patientDeclined: (p: { unit: string; reason: string }) =>
    `${p.unit} kan inte ge den vård i hemmet som begärdes. Skälet är: ${p.reason} Den som skickade begäran berättar vad som händer i stället. Du har kvar dina andra vårdkontakter.`,
  phone: (p: { phone: string }) => ` Du når enheten på ${p.phone}.`,
};

/** What each action is called on its button. */
export const actionNamesSv: Record<ReferralAction, string> = {
  save: 'Spara utkast',
  discard: 'Kasta utkast',
  send: 'Skicka vårdbegäran',
  receive: 'Ta emot',
  confirm: 'Bekräfta akut vårdbegäran',
  'start-assessment': 'Börja bedöma',
  assess: 'Tröskelbedöma',
  'ask-completion': 'Be om komplettering',
  'answer-completion': 'Svara på kompletteringen',
  'supply-facts': 'Komplettera uppgifter',
  accept: 'Acceptera',
  decline: 'Avslå',
  withdraw: 'Ta tillbaka',
  close: 'Avsluta ärendet',
  'accept-decline': 'Godta avslaget',
  'add-attachment': 'Lägg till bilaga',
  'remove-attachment': 'Ta bort bilaga',
};

export const declineNamesSv: Record<DeclineCode, string> = {
  'threshold-not-met': 'tröskeln är inte uppfylld',
  'wrong-receiver': 'fel mottagare',
  'other-principal': 'annan huvudmans ansvar',
  capacity: 'platsbrist eller kapacitetsbrist',
  'patient-declines': 'patienten vill inte',
  other: 'annat skäl',
};

const k = kindNamesSv;
interface Matter {
  kind: string;
  from: string;
  to: string;
}
const ask = ({ kind, from }: Matter) => `Vårdbegäran: ${k(kind)}, från ${from}`;
const sent = ({ kind, to }: Matter) => `Vårdbegäran: ${k(kind)}, till ${to}`;

/** Sentences of journal entries (timeline) and of waiting work (worklist). */
export const svSentences = {
  'referral.sent': (p: Matter) => `Vårdbegäran (${k(p.kind)}) skickad från ${p.from} till ${p.to}`,
  'referral.received': (p: Matter) => `${p.to} har tagit emot vårdbegäran från ${p.from}`,
  'referral.confirmed': (p: Matter) => `${p.to} har bekräftat den akuta vårdbegäran från ${p.from}`,
  'referral.assessment-started': (p: Matter) => `${p.to} har börjat bedöma vårdbegäran`,
  'referral.assessed': (p: Matter) => `${p.to} har gjort en tröskelbedömning`,
  'referral.completion-asked': (p: Matter) => `${p.to} har bett ${p.from} om komplettering`,
  'referral.completion-answered': (p: Matter) => `${p.from} har kompletterat vårdbegäran`,
  'referral.facts-supplied': (p: Matter) => `${p.from} har lagt till uppgifter i vårdbegäran`,
  'referral.accepted': (p: Matter) => `${p.to} har accepterat vårdbegäran (${k(p.kind)})`,
  'referral.accepted-in-part': (p: Matter & { levels: readonly string[] }) =>
    `${p.to} har delvis accepterat vårdbegäran: ${levelNamesSv(p.levels)}`,
  'referral.declined': (p: Matter) => `${p.to} har avslagit vårdbegäran (${k(p.kind)})`,
  'referral.decline-accepted': (p: Matter) => `${p.from} har godtagit avslaget`,
  'referral.withdrawn': (p: Matter) => `${p.from} har tagit tillbaka vårdbegäran`,
  'referral.closed': (p: Matter) => `${p.from} har avslutat vårdbegäran (${k(p.kind)})`,
  'referral.moved-to-version': (p: Matter & { title: string; agreementVersion: string }) =>
    `Vårdbegäran (${k(p.kind)}) följer nu avtalet ${p.title}, version ${p.agreementVersion}`,
  'referral.attachment-added': (p: { by: string }) => `${p.by} har lagt till en bilaga i vårdbegäran`,
  'referral.attachment-removed': (p: { by: string }) => `${p.by} har tagit bort en bilaga ur vårdbegäran`,
  'referral.receive': ask,
  'referral.confirm': (p: Matter) => `Akut vårdbegäran att bekräfta, från ${p.from}`,
  'referral.decide': (p: Matter) => `${ask(p)}: beslut väntas`,
  'referral.answer-completion': (p: Matter) => `Komplettera vårdbegäran (${k(p.kind)}) till ${p.to}`,
  'referral.supply-facts': (p: Matter) => `Lägg till uppgifter som saknas i den akuta vårdbegäran till ${p.to}`,
  'referral.close': (p: Matter) => `${sent(p)}: beslut fattat, läs och avsluta`,
  'referral.answer-decline': (p: Matter) => `${sent(p)}: avslagen, ta ställning`,
  'referral.await-decision': (p: Matter) => `${sent(p)}: väntar på mottagaren`,
  'referral.await-completion': (p: Matter) => `${ask(p)}: väntar på komplettering`,
};
