import type { Bilingual } from '../../../kernel/texts.ts';

/** What looks at requests for a physician are in words that a patient understands. */
export const supportActions: Record<string, Bilingual> = {
  'physician-support.absence': { sv: 'Läste ett ärende om uteblivet läkarstöd', en: 'Read a case of absent support' },
  'physician-support.absences': { sv: 'Såg listan över uteblivet läkarstöd', en: 'Saw the list of absent support' },
  'physician-support.absence-answer-claim': { sv: 'Besvarade ett krav på ersättning', en: 'Answered a claim' },
  'physician-support.absence-claim': { sv: 'Begärde ersättning för en läkare', en: 'Claimed the cost of a physician' },
  'physician-support.absence-close': {
    sv: 'Avslutade ett ärende om uteblivet läkarstöd',
    en: 'Closed a case of absent support',
  },
  'physician-support.absence-correct': { sv: 'Rättade uteblivet läkarstöd', en: 'Corrected absent support' },
  'physician-support.absence-engage': { sv: 'Anlitade en läkare', en: 'Engaged a physician' },
  'physician-support.absence-notify': { sv: 'Anmälde uteblivet läkarstöd', en: 'Notified absent support' },
  'physician-support.calendar': { sv: 'Visade en bokad tid i en kalender', en: 'Showed a booked time in a calendar' },
  'physician-support.cancel-booking': { sv: 'Lämnade tillbaka en tid hos läkare', en: 'Gave back a time' },
  'physician-support.free-times': { sv: 'Såg lediga tider hos läkare', en: 'Saw free times with a physician' },
  'physician-support.move-booking': { sv: 'Flyttade en tid hos läkare', en: 'Moved a time with a physician' },
  'physician-support.slots': { sv: 'Såg dagens bokade tider', en: 'Saw the booked times of a day' },
  'physician-support.acknowledge-report': {
    sv: 'Läste en rapport om läkarstöd',
    en: 'Read a report on physician support',
  },
  'physician-support.add-photo': { sv: 'Tog en bild till ett avrop av läkare', en: 'Took a photograph for a request' },
  'physician-support.answer': { sv: 'Besvarade ett avrop av läkare', en: 'Answered a request for a physician' },
  'physician-support.confirm': { sv: 'Läste läkarens svar', en: 'Read the physician’s answer' },
  'physician-support.list': { sv: 'Såg avropet i en lista', en: 'Saw the request in a list' },
  'physician-support.load-answer-draft': {
    sv: 'Öppnade sitt utkast till svar på ett avrop av läkare',
    en: 'Opened their draft of an answer to a request for a physician',
  },
  'physician-support.save-answer-draft': {
    sv: 'Skrev på svaret på ett avrop av läkare',
    en: 'Wrote on the answer to a request for a physician',
  },
  'physician-support.load-draft': {
    sv: 'Öppnade sitt utkast till ett avrop av läkare',
    en: 'Opened their draft of a request for a physician',
  },
  'physician-support.meet': { sv: 'Kom till patienten', en: 'Came to the patient' },
  'physician-support.onward': { sv: 'Såg vart ett avrop kan skickas', en: 'Saw where a request may be passed on' },
  'physician-support.photo': { sv: 'Såg en bild i ett avrop av läkare', en: 'Saw a photograph of a request' },
  'physician-support.receive': { sv: 'Tog emot ett avrop av läkare', en: 'Received a request for a physician' },
  'physician-support.refer-on': {
    sv: 'Skickade ett avrop av läkare vidare',
    en: 'Passed a request for a physician on',
  },
  'physician-support.remove-photo': { sv: 'Tog bort en bild', en: 'Removed a photograph' },
  'physician-support.save-draft': { sv: 'Skrev på ett avrop av läkare', en: 'Wrote on a request for a physician' },
  'physician-support.send': { sv: 'Avropade en läkare', en: 'Asked for a physician' },
  'physician-support.show': { sv: 'Läste ett avrop av läkare', en: 'Read a request for a physician' },
  'physician-support.ways': { sv: 'Såg hur en läkare nås', en: 'Saw how a physician is reached' },
  'physician-support.withdraw': {
    sv: 'Tog tillbaka ett avrop av läkare',
    en: 'Took back a request for a physician',
  },
};
