import { dayOf } from './day.ts';
import type { EnrolmentLevel } from '../contract.ts';

type Level = { level: EnrolmentLevel };

const levelNames: Record<EnrolmentLevel, string> = {
  nurse: 'sjuksköterska',
  ot: 'arbetsterapeut',
  pt: 'fysioterapeut',
};
const levelName = (level: string) => levelNames[level as EnrolmentLevel] ?? level;

export const sv = {
  levelNurse: 'Sjuksköterska',
  levelOt: 'Arbetsterapeut',
  levelPt: 'Fysioterapeut',
  planned: 'Börjar senare',
  active: 'Inskriven',
  'end-proposed': 'Avslut föreslaget',
  'end-contested': 'Avslut bestritt',
  ending: 'Avslut godtaget',
  ended: 'Avslutad',
  'text-reason': 'Skäl till avslutet',
  'text-answerReason': 'Svar på förslaget',
  notFound: 'Inskrivningen finns inte, eller så deltar din enhet inte i den. Öppna patienten från din lista.',
  alreadyEnrolled: (p: Level & { unit: string }) =>
    `Patienten är redan inskriven på nivån ${levelName(p.level)} hos ${p.unit}. Avsluta den inskrivningen först, eller välj ett startdatum efter att den har upphört.`,
  enrolledJustNow: 'Någon annan skrev just in patienten på samma nivå. Öppna patienten igen och se vem som ansvarar.',
  startInPast: 'Starten ligger före i dag. Välj i dag eller en senare dag.',
  startTooFar: 'Starten ligger mer än ett år fram. Välj en tidigare dag.',
  endInPast: 'Slutet ligger före i dag. Välj i dag eller en senare dag.',
  endTooFar: 'Slutet ligger mer än ett år fram. Välj en tidigare dag.',
  endBeforeStart: 'Inskrivningen har inte börjat då. Välj en dag efter starten.',
  notOnePatient: 'Inskrivningarna hör till olika patienter. Gör ett ärende för varje patient.',
  notOneUnit: 'Inskrivningarna hör till olika enheter. Varje enhet avslutar sina egna.',
  unknownUnit: 'Enheten finns inte. Välj en enhet ur katalogen.',
  notHealthCentre: (p: { unit: string }) => `${p.unit} är ingen vårdcentral. Välj den vårdcentral som ska ta över.`,
  notHomeCareUnit: (p: { unit: string }) =>
    `${p.unit} kan inte ha inskrivna patienter. Välj en hemsjukvårds- eller rehabenhet.`,
  notOfUnit: 'Personen har inget uppdrag på enheten. Välj någon som arbetar där.',
  handoverIncomplete: (p: { missing: string }) => `Överlämningen saknar: ${p.missing}. Fyll i det och försök igen.`,
  whyEnded: 'Inskrivningen är avslutad. Behöver patienten vård i hemmet igen skrivs en ny vårdbegäran.',
  whyEnding: 'Vårdcentralen har redan godtagit att inskrivningen upphör.',
  whyNothingProposed: 'Det finns inget förslag om avslut att svara på eller ta tillbaka.',
  whyAlreadyProposed: 'Ett avslut är redan föreslaget. Invänta svaret eller ta tillbaka förslaget först.',
  proposedElsewhere:
    'Hemsjukvården har föreslagit en annan vårdcentral. Be hemsjukvården ta tillbaka det förslaget först.',
  whyContested: 'Förslaget är redan bestritt. Hemsjukvården kan föreslå igen eller ta tillbaka.',
  whyNotOwnUnit: (p: { unit: string }) => `Bara ${p.unit} kan göra detta: de har ansvaret.`,
  whyNotReceiver: (p: { unit: string }) => `Bara ${p.unit} kan svara: förslaget är ställt till dem.`,
  whyTakenOn: (p: { name: string }) => `${p.name} har redan tagit över ansvaret.`,
  namedSince: (p: { name: string }) => `Ansvarig är nu ${p.name}. Hämta listan igen om du ändå ska ta över ansvaret.`,
  whyRole: (p: { who: string }) => `Din roll får inte göra detta. Det får: ${p.who}`,
  mayView: 'Den som vårdar patienten eller deltar i ärendet',
  mayChangeResponsible: 'Sjuksköterskor, mottagare, rehabpersonal och chefer på enheten som har ansvaret',
  mayTakeOn: 'Sjuksköterskor, mottagare och rehabpersonal på enheten som har ansvaret',
  mayProposeEnd: 'Sjuksköterskor, mottagare och rehabpersonal på enheten som har ansvaret',
  mayAnswerEnd: 'Läkare och sjuksköterskor på den vårdcentral som förslaget är ställt till',
};

/** Sentences of journal entries and of work, by their keys. */
export const svSentences = {
  'enrolment.started': (p: Level & { unit: string }) =>
    `Inskriven i hemsjukvård hos ${p.unit}, nivå ${levelName(p.level)}`,
  'enrolment.taken-on': (p: Level & { name: string }) => `${p.name} tog över ansvaret, nivå ${levelName(p.level)}`,
  'enrolment.responsible-changed': (p: Level & { responsible: string; contact: string }) =>
    `Ansvarig (${levelName(p.level)}): ${p.responsible}. Fast vårdkontakt: ${p.contact}`,
  'enrolment.end-proposed': (p: Level & { unit: string; end: string }) =>
    `Avslut av hemsjukvård (${levelName(p.level)}) föreslaget till ${p.unit} från ${dayOf(p.end)}`,
  'enrolment.end-withdrawn': (p: Level) => `Förslaget om avslut (${levelName(p.level)}) togs tillbaka`,
  'enrolment.end-accepted': (p: Level & { unit: string; end: string }) =>
    `${p.unit} tar över efter hemsjukvården (${levelName(p.level)}) från ${dayOf(p.end)}`,
  'enrolment.end-contested': (p: Level & { unit: string }) =>
    `${p.unit} bestrider att hemsjukvården (${levelName(p.level)}) upphör. Hemsjukvården har ansvaret tills vidare`,
  'enrolment.moved-to-version': (p: Level & { title: string; agreementVersion: string }) =>
    `Inskrivningen (${levelName(p.level)}) följer nu avtalet ${p.title}, version ${p.agreementVersion}`,
  'enrolment.name-responsible': (p: Level) => `Utse ansvarig för nyinskriven patient, nivå ${levelName(p.level)}`,
  'enrolment.take-on': (p: Level) => `Ny patient: läs vårdbegäran och ta över ansvaret, nivå ${levelName(p.level)}`,
  'enrolment.answer-end': (p: Level & { from: string }) =>
    `Svara på förslag om avslut: ${p.from} vill lämna över, nivå ${levelName(p.level)}`,
  'enrolment.await-end-answer': (p: Level & { unit: string }) =>
    `Väntar på att ${p.unit} svarar på förslaget om avslut, nivå ${levelName(p.level)}`,
  'enrolment.revise-end': (p: Level & { unit: string }) =>
    `Avslut bestritt av ${p.unit}, nivå ${levelName(p.level)}: föreslå igen eller ta tillbaka`,
};
