import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  standsIn: (p) => `${p.unit} answers in the place of ${p.of}.`,
  mayAsk: 'Nurses and other licensed staff in care ask for a physician and confirm the answer.',
  mayMeet: 'Whoever comes to patients whom the unit has not met begins their own part in the care.',
  mayAnswer: 'Physicians, and those who receive for a physician, answer requests for a physician.',
  mayRead: 'Whoever works in care at a unit reads the requests that the unit takes part in.',
  maySlots: 'Units with bookable times see theirs, and close and open them.',
  mayBook: 'Whoever asks for a physician, and the unit that visits, move and give back times.',
  mayAbsence: 'The unit that asked runs cases of absent support; the unit that did not answer corrects and answers.',
  noFreeTime: 'All times are taken.',
  timeNotFree: 'That time is not free. Choose another.',
  nextWay: (p) => `Next way: ${p.way}${p.unit === '' ? '' : ` (${p.unit})`}.`,
  noBooking: 'The request has no time and stands in no queue.',
  bookingClosed: (p) => `You can no longer move the time. Ring ${p.unit}, ${p.phone}.`,
  noSuchSlot: 'There is no such time at your unit. Fetch the day anew.',
  slotTaken: 'The time is booked. Give back or move the booking first.',
  notBookable: 'That way is not booked, or is not open to you now.',
  noSuchFeed: 'There is no such calendar address at your unit.',
  noSuchCase: 'The case does not exist, or your unit is no party to it.',
  onlyMunicipality: 'It can only be done at the unit that asked.',
  onlyRegion: 'It can only be done at the unit that did not answer.',
  notifiedByOthers: (p) =>
    `By the agreement these roles notify and close absent physician support: ${p.roles}. Ask one of them.`,
  correctionRuns: 'The region’s time to correct has not passed. Only then may the municipality engage a physician.',
  'absence-noted': 'The case has not been notified to the region yet.',
  'absence-notified': 'The case has already been notified to the region.',
  'absence-corrected': 'The region has already answered that it is corrected.',
  'absence-engaged': 'A physician has already been engaged.',
  'absence-claimed': 'The cost has already been claimed from the region.',
  'absence-accepted': 'The region has already accepted the claim.',
  'absence-contested': 'The region has already contested the claim.',
  'absence-closed': 'The case is closed.',
  notFound: 'The request does not exist, or your unit takes no part in it.',
  noPatient: 'The patient does not exist, or your unit has no relation to the patient.',
  onlyReceiver: 'It can only be done at the unit that has the request now.',
  onlyAsker: 'It can only be done at the unit that asked.',
  onlyPhysician:
    'Only a physician changes prescriptions and admits directly. Ask the physician to answer, or answer otherwise.',
  noRight:
    'The agreement does not give that right by the way that the request came. Answer otherwise, or refer on to a way that has it.',
  'is-sent': 'The request is not answered yet.',
  'is-received': 'The request has already been read and confirmed by the receiver.',
  'is-answered': 'The request is already answered. Read the answer in the thread.',
  'is-closed': 'The request is closed: the answer has been read. Send a new request if more is needed.',
  'is-withdrawn': 'The request was taken back by the one who asked.',
  noSuchWay: 'There is no such way to a physician for the patient now. Choose one of those shown.',
  wayNotNow: 'That way cannot be used now.',
  sameWay: 'The request is already with that unit, by that way. Choose another way, or answer yourselves.',
  prescriptionFar: 'The prescription must hold from a day within a year back or ahead. Check the year.',
  noSuchCause: 'The cause is not one of the form’s. Choose one of them, or leave it empty.',
  timeInPast: 'The time has already passed. Choose a later time.',
  emptyPhoto: 'The photograph is empty. Take it again.',
  photoTooLarge: 'The photograph is too large (8 MB at most). Take it with a lower resolution.',
  noPicture: 'The file is no whole picture of the kind JPEG, PNG or WebP. Take the photograph again.',
  photoUnknown: 'The photograph does not exist, or you may not see it.',
  photoGone: 'Some photograph is no longer there. Remove it from the form, or take it again.',
  moveCared:
    'Something was prescribed or an admission made on the request, and stands in that patient’s record. Ring the physician, write a new request about the right patient and correct the texts here.',
  moveOtherReceiver:
    'The right patient’s way to a physician leads to another unit. Take the request back and write a new one about the right patient.',
  'text-situation': 'Situation',
  'text-background': 'Background',
  'text-assessment': 'Assessment',
  'text-recommendation': 'Recommendation',
  'text-answer': 'Answer',
  'text-report': 'Report',
  notWard: 'The patient can only be admitted to a ward of the county. Find the ward by name.',
  noReport:
    'No report is needed: the unit carries the patient itself, or the agreement does not say so. Answer without one.',
  noSuchReport: 'There is no such report, or another unit is to read it.',
  reportRead: 'The report has been read and acknowledged already.',
  notOurWay: 'The unit has no such way now. Choose another car or team, or refer on.',
  badCursor: 'The list cannot go on where it stopped. Fetch it from the beginning.',
};

const urgencies: Record<string, string> = {
  immediate: 'life-threatening',
  acute: 'acute',
  'same-day': 'today',
  planned: 'within days',
};
const urgencyOf = (urgency: string) => urgencies[urgency] ?? urgency;

const answers: Record<string, string> = {
  advice: 'with advice',
  prescription: 'with a changed prescription',
  'home-visit': 'with a home visit',
  video: 'with a video meeting',
  'image-review': 'with a review of pictures',
  'direct-admission': 'with direct admission',
  ambulance: 'with an ambulance',
};
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const when = (at: string) => (Number.isNaN(Date.parse(at)) ? at : clock.format(new Date(at)));

const changes: Record<string, string> = {
  start: 'New medicine prescribed',
  stop: 'Medicine stopped',
  dose: 'Dose changed',
  other: 'Prescription changed',
};

export const enSentences: Texts<typeof svSentences> = {
  'physician-support.asked': (p) => `${p.from} asked ${p.to} for a physician (${urgencyOf(p.urgency)})`,
  'physician-support.received': (p) => `${p.to} read the request for a physician`,
  'physician-support.answered': (p) => `${p.to} answered the request for a physician ${answers[p.kind] ?? ''}`.trim(),
  'physician-support.prescription-changed': (p) => `${changes[p.change] ?? 'Prescription changed'}: ${p.medicine}`,
  'physician-support.referred-on': (p) => `${p.by} passed the request for a physician on to ${p.to}`,
  'physician-support.escalated': (p) =>
    `The request for a physician went on from ${p.before} to ${p.to}: no answer came in time`,
  'physician-support.goes-on': (p) =>
    `${p.before} did not answer in time: the request for a physician goes on to ${p.to} when that way opens ${when(p.at)}`,
  'physician-support.next-own-way': (p: { to: string }) =>
    `${p.to} did not come in time by the way chosen: the unit’s next way holds`,
  'physician-support.visit-began': (p: { to: string }) => `${p.to} came to the patient`,
  'physician-support.reported': (p: { from: string; to: string }) =>
    `${p.from} sent a report to the responsible physician at ${p.to}`,
  'physician-support.report-read': (p: { to: string }) => `${p.to} read the report on physician support`,
  'physician-support.read-report': (p: { from: string }) =>
    `Report on physician support from ${p.from}: read and acknowledge`,
  'physician-support.read-report-waiting': (p: { unit: string }) => `Report to ${p.unit}: waiting to be acknowledged`,
  'physician-support.confirmed': (p) => `${p.from} read the answer to the request for a physician`,
  'physician-support.withdrawn': (p) => `${p.from} took back its request for a physician`,
  'physician-support.booked': (p) => `Time booked at ${p.to}: ${when(p.at)}`,
  'physician-support.queued': (p) => `In the queue for a time at ${p.to}`,
  'physician-support.booking-moved': (p) => `${p.by} moved the time to ${when(p.at)}`,
  'physician-support.booking-cancelled': (p) => `${p.by} gave the time back`,
  'physician-support.exhausted': (p) =>
    `Physician support was absent: ${p.to} did not answer in time and no way is left`,
  'physician-support.absence-noted': (p) => `Absent physician support noted: ${p.to}`,
  'physician-support.absence-notified': (p) => `${p.from} notified ${p.to} of absent physician support`,
  'physician-support.absence-corrected': (p) => `${p.to} corrected the absent physician support`,
  'physician-support.physician-engaged': (p) => `${p.from} engaged a physician`,
  'physician-support.cost-claimed': (p) => `${p.from} claimed the cost of an engaged physician from ${p.to}`,
  'physician-support.claim-accepted': (p) => `${p.to} accepted the claim`,
  'physician-support.claim-contested': (p) => `${p.to} contested the claim`,
  'physician-support.absence-closed': (p) => `${p.from} closed the case of absent physician support`,
  'physician-support.notify': (p) => `Physician support was absent from ${p.to}: notify the region`,
  'physician-support.correct': (p) => `Absent physician support to ${p.from}: correct it`,
  'physician-support.correct-waiting': (p) => `Absent physician support from ${p.unit}: waiting for correction`,
  'physician-support.claim': (p) => `Physician engaged instead of ${p.to}: claim the cost`,
  'physician-support.answer-claim': (p) => `Claim from ${p.from} for an engaged physician: answer`,
  'physician-support.answer-claim-waiting': (p) => `Claim on ${p.unit}: waiting for the answer`,
  'physician-support.close-absence': (p) => `Answer from ${p.to} about absent physician support: read and close`,
  'physician-support.answer': (p) => `Physician support (${urgencyOf(p.urgency)}) to ${p.from}: answer`,
  'physician-support.answer-waiting': (p) =>
    `Physician support (${urgencyOf(p.urgency)}) from ${p.unit}: waiting for the answer`,
  'physician-support.confirm': (p) => `Answer from ${p.to} about a physician: read and confirm`,
  'physician-support.confirm-waiting': (p) => `Answer about a physician to ${p.unit}: waiting for confirmation`,
};
