import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayAsk: 'Nurses and other licensed staff in care ask for a physician and confirm the answer.',
  mayMeet: 'Whoever comes to patients whom the unit has not met begins their own part in the care.',
  mayAnswer: 'Physicians, and those who receive for a physician, answer requests for a physician.',
  mayRead: 'Whoever works in care at a unit reads the requests that the unit takes part in.',
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
  timeInPast: 'The time has already passed. Choose a later time.',
  emptyPhoto: 'The photograph is empty. Take it again.',
  photoTooLarge: 'The photograph is too large (8 MB at most). Take it with a lower resolution.',
  noPicture: 'The file is no whole picture of the kind JPEG, PNG or WebP. Take the photograph again.',
  photoUnknown: 'The photograph does not exist, or you may not see it.',
  photoGone: 'Some photograph is no longer there. Remove it from the form, or take it again.',
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
  'physician-support.prescription-changed': (p) => changes[p.change] ?? 'Prescription changed',
  'physician-support.referred-on': (p) => `${p.by} passed the request for a physician on to ${p.to}`,
  'physician-support.escalated': (p) =>
    `The request for a physician went on from ${p.before} to ${p.to}: no answer came in time`,
  'physician-support.confirmed': (p) => `${p.from} read the answer to the request for a physician`,
  'physician-support.withdrawn': (p) => `${p.from} took back its request for a physician`,
  'physician-support.answer': (p) => `Physician support (${urgencyOf(p.urgency)}) to ${p.from}: answer`,
  'physician-support.answer-waiting': (p) =>
    `Physician support (${urgencyOf(p.urgency)}) from ${p.unit}: waiting for the answer`,
  'physician-support.confirm': (p) => `Answer from ${p.to} about a physician: read and confirm`,
  'physician-support.confirm-waiting': (p) => `Answer about a physician to ${p.unit}: waiting for confirmation`,
};
