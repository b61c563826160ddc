import { type Bilingual, catalogue, type Locale } from '../../../kernel/texts.ts';
import { coordinationActions } from './report-coordination.ts';
import { supportActions } from './report-support.ts';
import { physicianActions } from './report-physician.ts';
import { visitActions } from './report-visit.ts';

/** Headings and words of the patient's access report, on screen, on paper and in the file. */
export const reportTexts = catalogue(
  {
    when: 'När',
    unit: 'Enhet',
    role: 'Yrkesroll',
    system: (p: { name: string }) => `Anslutet system: ${p.name}`,
    what: 'Vad som gjordes',
    why: 'Varför',
    denied: 'Nekades: fick inte se några uppgifter',
    otherAction: 'Öppnade uppgifter',
    otherGround: 'Annan grund',
  },
  {
    when: 'When',
    unit: 'Unit',
    role: 'Role',
    system: (p) => `Connected system: ${p.name}`,
    what: 'What was done',
    why: 'Why',
    denied: 'Refused: was shown nothing',
    otherAction: 'Opened data',
    otherGround: 'Another ground',
  },
);

/** What each action of the access log is in words that a patient understands. A test sees that none is missing. */
const actions: Record<string, Bilingual> = {
  ...supportActions,
  ...physicianActions,
  ...visitActions,
  ...coordinationActions,
  'access.acknowledge-emergency': {
    sv: 'Tog del av att uppgifter öppnats i nödläge',
    en: 'Noted that data had been opened in an emergency',
  },
  'access.answer-block-request': {
    sv: 'Besvarade en begäran om att häva en spärr',
    en: 'Answered a request to lift a block',
  },
  'access.ask-to-lift': { sv: 'Bad om att en spärr hävs', en: 'Asked for a block to be lifted' },
  'access.block': { sv: 'Spärrade uppgifter', en: 'Blocked data' },
  'access.give-consent': { sv: 'Antecknade samtycke', en: 'Noted consent' },
  'access.lift-block': { sv: 'Hävde en spärr', en: 'Lifted a block' },
  'access.look-for-data': { sv: 'Sökte om uppgifter finns hos andra', en: 'Looked whether others have data' },
  'access.open-content': {
    sv: 'Öppnade uppgifter från en annan enhet eller vårdgivare',
    en: 'Opened data from another unit or provider',
  },
  'access.open-in-emergency': { sv: 'Öppnade uppgifter i ett nödläge', en: 'Opened data in an emergency' },
  'access.opt-out': {
    sv: 'Antecknade att patienten avstår från sammanhållen dokumentation',
    en: 'Noted that the patient opts out of coherent documentation',
  },
  'access.read-content': {
    sv: 'Läste uppgifter från en annan enhet eller vårdgivare',
    en: 'Read data from another unit or provider',
  },
  'access.record-attitude': { sv: 'Antecknade patientens inställning', en: "Noted the patient's attitude" },
  'access.see-sources': { sv: 'Såg vilka andra som har uppgifter', en: 'Saw which others have data' },
  'access.show-block-request': { sv: 'Läste en begäran om att häva en spärr', en: 'Read a request to lift a block' },
  'access.show-opening': { sv: 'Läste om en öppning av uppgifter', en: 'Read about an opening of data' },
  'access.show-standing': { sv: 'Läste om samtycke och spärrar', en: 'Read about consent and blocks' },
  'access.state-emergency': { sv: 'Angav ett nödläge', en: 'Stated an emergency' },
  'access.correct-consent': { sv: 'Rättade anteckningen om samtycke', en: 'Corrected the note of consent' },
  'access.withdraw-consent': { sv: 'Antecknade att samtycket tas tillbaka', en: 'Noted that consent is withdrawn' },
  'referral.move': { sv: 'Flyttade vårdbegäran till rätt patient', en: 'Moved the referral to the right patient' },
  'correction.correct': { sv: 'Rättade en text', en: 'Corrected a text' },
  'correction.note-objection': { sv: 'Antecknade patientens invändning', en: "Noted the patient's objection" },
  'correction.read': { sv: 'Läste rättelser och invändningar', en: 'Read corrections and objections' },
  'correction.texts': { sv: 'Läste rättelser och invändningar', en: 'Read corrections and objections' },
  'enrolment.accept-end': { sv: 'Tog över efter hemsjukvården', en: 'Took over after home care' },
  'enrolment.change-responsible': { sv: 'Ändrade vem som är ansvarig', en: 'Changed who is responsible' },
  'enrolment.contest-end': { sv: 'Invände mot att hemsjukvården avslutas', en: 'Contested the end of home care' },
  'enrolment.propose-end': { sv: 'Föreslog att hemsjukvården avslutas', en: 'Proposed the end of home care' },
  'enrolment.search': { sv: 'Såg namnet i listan över inskrivna', en: 'Saw the name in the list of enrolled patients' },
  'enrolment.show': { sv: 'Läste om inskrivningen i hemsjukvård', en: 'Read about the enrolment in home care' },
  'enrolment.take-on': { sv: 'Tog över ansvaret', en: 'Took on the responsibility' },
  'enrolment.withdraw-end': { sv: 'Tog tillbaka förslaget om avslut', en: 'Withdrew the proposal to end' },
  'follow-up.export': {
    sv: 'Räknade för uppföljning, som fil: inga personer',
    en: 'Counted for follow-up, as a file: no persons',
  },
  'follow-up.show': { sv: 'Räknade för uppföljning: inga personer', en: 'Counted for follow-up: no persons' },
  'import.list': { sv: 'Såg listan över inläsningar', en: 'Saw the list of imports' },
  'import.patient': { sv: 'Läste in uppgifter från ett annat system', en: 'Imported data from another system' },
  'import.preview': { sv: 'Förberedde inläsning från ett annat system', en: 'Prepared an import from another system' },
  'import.read': { sv: 'Läste om en inläsning', en: 'Read about an import' },
  'import.run': { sv: 'Läste in uppgifter från ett annat system', en: 'Imported data from another system' },
  'log-review.close': { sv: 'Avslutade en loggranskning', en: 'Closed a log review' },
  'log-review.find-patient': {
    sv: 'Sökte med personnummer för en åtkomstrapport',
    en: 'Searched by number for an access report',
  },
  'log-review.follow-up': { sv: 'Följde upp en öppning i en loggranskning', en: 'Followed up a look in a log review' },
  'log-review.judge': { sv: 'Granskade vem som hade tittat', en: 'Reviewed who had looked' },
  'log-review.list': { sv: 'Såg listan över loggranskningar', en: 'Saw the list of log reviews' },
  'log-review.report': { sv: 'Tog fram den här rapporten', en: 'Made this report' },
  'log-review.report-file': { sv: 'Tog fram den här rapporten som fil', en: 'Made this report as a file' },
  'log-review.show': { sv: 'Granskade vem som hade tittat', en: 'Reviewed who had looked' },
  'log-review.start': { sv: 'Drog ett stickprov ur loggen', en: 'Drew a sample from the log' },
  'log-review.well-known': { sv: 'Ändrade hur noga loggen granskas', en: 'Changed how closely the log is reviewed' },
  'messaging.answer': { sv: 'Besvarade ett meddelande', en: 'Answered a message' },
  'messaging.forward': { sv: 'Skickade ett meddelande vidare', en: 'Passed a message on' },
  'messaging.list': { sv: 'Såg meddelandet i en lista', en: 'Saw the message in a list' },
  'messaging.load-draft': { sv: 'Öppnade sitt utkast till ett meddelande', en: 'Opened their draft of a message' },
  'messaging.mark-mis-sent': {
    sv: 'Markerade ett meddelande som felskickat',
    en: 'Marked a message as wrongly addressed',
  },
  'physician-support.move': {
    sv: 'Flyttade ett avrop av läkarstöd till rätt patient',
    en: 'Moved a request for a physician to the right patient',
  },
  'messaging.move': { sv: 'Flyttade ett meddelande till rätt patient', en: 'Moved a message to the right patient' },
  'messaging.receive': { sv: 'Tog emot ett meddelande', en: 'Received a message' },
  'messaging.resend': { sv: 'Skickade ett meddelande på nytt', en: 'Sent a message again' },
  'messaging.save-draft': { sv: 'Skrev på ett meddelande', en: 'Wrote on a message' },
  'messaging.send': { sv: 'Skickade ett meddelande', en: 'Sent a message' },
  'messaging.show': { sv: 'Läste ett meddelande', en: 'Read a message' },
  'messaging.withdraw': { sv: 'Tog tillbaka ett meddelande', en: 'Withdrew a message' },
  'patient.load-draft': { sv: 'Öppnade sitt utkast till en registrering', en: 'Opened their draft of a registration' },
  'patient.save-draft': { sv: 'Skrev på en registrering', en: 'Wrote on a registration' },
  'patient.change': { sv: 'Ändrade personuppgifter', en: 'Changed personal data' },
  'patient.find': { sv: 'Sökte med personnummer: såg namn och ålder', en: 'Searched by number: saw name and age' },
  'patient.overview': { sv: 'Läste patientöversikten', en: 'Read the patient overview' },
  'patient.register': { sv: 'Registrerade patienten', en: 'Registered the patient' },
  'patient.search': { sv: 'Sökte bland enhetens patienter', en: "Searched among the unit's patients" },
  'patient.search-hit': { sv: 'Såg namnet i en sökning', en: 'Saw the name in a search' },
  'patient.show': { sv: 'Läste personuppgifter', en: 'Read personal data' },
  'patient.show-corrections': { sv: 'Såg rättelser av personuppgifter', en: 'Saw corrections of personal data' },
  'patient.show-for-visit': { sv: 'Såg adressen inför ett besök', en: 'Saw the address for a visit' },
  'referral.add-attachment': { sv: 'Bifogade en fil till vårdbegäran', en: 'Attached a file to the referral' },
  'referral.accept': { sv: 'Beslutade att ta emot patienten', en: 'Decided to take the patient on' },
  'referral.accept-decline': { sv: 'Godtog ett avslag', en: 'Accepted a decline' },
  'referral.answer-completion': { sv: 'Kompletterade vårdbegäran', en: 'Answered what was missing in the referral' },
  'referral.ask-completion': {
    sv: 'Bad om komplettering av vårdbegäran',
    en: 'Asked for missing facts in the referral',
  },
  'referral.assess': { sv: 'Bedömde vårdbegäran', en: 'Assessed the referral' },
  'referral.close': { sv: 'Avslutade vårdbegäran', en: 'Closed the referral' },
  'referral.confirm': { sv: 'Bekräftade en akut vårdbegäran', en: 'Confirmed an acute referral' },
  'referral.decline': { sv: 'Avslog vårdbegäran', en: 'Declined the referral' },
  'referral.discard': { sv: 'Tog bort ett utkast till vårdbegäran', en: 'Discarded a draft referral' },
  'referral.receive': { sv: 'Tog emot vårdbegäran', en: 'Received the referral' },
  'referral.save': { sv: 'Skrev på vårdbegäran', en: 'Wrote on the referral' },
  'referral.send': { sv: 'Skickade vårdbegäran', en: 'Sent the referral' },
  'referral.start-assessment': { sv: 'Började bedöma vårdbegäran', en: 'Began to assess the referral' },
  'referral.supply-facts': { sv: 'Lade till uppgifter i vårdbegäran', en: 'Added facts to the referral' },
  'referral.withdraw': { sv: 'Tog tillbaka vårdbegäran', en: 'Withdrew the referral' },
  'referral.attachment-read': { sv: 'Läste en bilaga till vårdbegäran', en: 'Read an attachment of the referral' },
  'referral.decision-text': { sv: 'Förberedde ett beslut om vårdbegäran', en: 'Prepared a decision on the referral' },
  'referral.read': { sv: 'Läste vårdbegäran', en: 'Read the referral' },
  'referral.receivers': { sv: 'Valde mottagare av vårdbegäran', en: 'Chose a receiver of the referral' },
  'referral.remove-attachment': { sv: 'Tog bort en fil från vårdbegäran', en: 'Removed a file from the referral' },
  'referral.search': { sv: 'Sökte bland vårdbegäran', en: 'Searched among referrals' },
  'referral.search-hit': { sv: 'Såg vårdbegäran i en lista', en: 'Saw the referral in a list' },
  'referral.write': { sv: 'Skrev på vårdbegäran', en: 'Wrote on the referral' },
  'responsibility.show': { sv: 'Såg vem som är ansvarig', en: 'Saw who is responsible' },
  'timeline.show': { sv: 'Läste vad som har hänt', en: 'Read what has happened' },
  'worklist.assign': { sv: 'Tog hand om ett ärende', en: 'Took on a matter' },
  'worklist.show': { sv: 'Såg ärendet i enhetens lista', en: "Saw the matter in the unit's list" },
};

const grounds: Record<string, Bilingual> = {
  'care-relation': { sv: 'Enheten vårdade patienten', en: 'The unit cared for the patient' },
  'process-participation': {
    sv: 'Enheten deltog i ett ärende om patienten',
    en: 'The unit took part in a matter about the patient',
  },
  'inner-secrecy': {
    sv: 'Behövde uppgifterna i vården hos samma vårdgivare',
    en: 'Needed the data in the care, within one provider',
  },
  'inner-emergency': {
    sv: 'Nödläge: öppnade trots spärr hos vårdgivaren',
    en: 'Emergency: opened in spite of a block within the provider',
  },
  'coherent-existence': {
    sv: 'Såg att uppgifter finns hos en annan vårdgivare',
    en: 'Saw that data exist with another provider',
  },
  'coherent-consent': {
    sv: 'Sammanhållen dokumentation, med patientens samtycke',
    en: 'Coherent documentation, with the consent of the patient',
  },
  'coherent-child': { sv: 'Sammanhållen dokumentation om ett barn', en: 'Coherent documentation about a child' },
  'coherent-without-capacity': {
    sv: 'Sammanhållen dokumentation, patienten kunde inte ta ställning',
    en: 'Coherent documentation, the patient could not take a stand',
  },
  emergency: { sv: 'Nödläge: fara för liv eller hälsa', en: 'Emergency: danger to life or health' },
  'quality-follow-up': { sv: 'Uppföljning av vårdens kvalitet', en: 'Follow-up of the quality of care' },
  'log-review': { sv: 'Kontroll av åtkomstloggen', en: 'Review of the access log' },
  'own-case': { sv: 'Patienten själv', en: 'The patient' },
  'system-client': { sv: 'Ett anslutet system', en: 'A connected system' },
  'own-draft': { sv: 'Skrev en vårdbegäran om patienten', en: 'Was writing a referral about the patient' },
  'identity-by-number': { sv: 'Kunde patientens fullständiga nummer', en: 'Knew the complete number of the patient' },
  administration: { sv: 'Administration', en: 'Administration' },
  'no-patient-data': { sv: 'Inga uppgifter om patienten visades', en: 'No data about the patient were shown' },
  system: { sv: 'Systemets egen uppgift', en: "The system's own task" },
};

/** True if an action has words of its own. */
export function hasWords(action: string): boolean {
  return actions[action] !== undefined;
}

/** What was done, for the patient. */
export function saidOfAction(action: string, locale: Locale): string {
  return actions[action]?.[locale] ?? reportTexts[locale].otherAction;
}

/** Why, for the patient. */
export function saidOfGround(ground: string, denied: boolean, locale: Locale): string {
  if (denied) return reportTexts[locale].denied;
  return grounds[ground]?.[locale] ?? reportTexts[locale].otherGround;
}
