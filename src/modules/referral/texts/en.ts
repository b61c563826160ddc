import type { Texts } from '../../../kernel/texts.ts';
import type { DeclineCode, ReferralAction } from '../contract.ts';
import { kindNamesEn, levelNamesEn } from './names.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  notFound: 'The referral does not exist, or does not belong to your unit.',
  draftLapsed:
    'The draft has been lying too long: your unit no longer has a relation to the patient. Write a new referral.',
  patientUnknown: 'The patient is not in your county. Search by the whole personal number and try again.',
  attachmentUnknown: 'The attachment does not exist or has been removed.',
  notSender: 'This is done by the unit that sent the referral.',
  notReceiver: 'This is done by the unit that received the referral.',
  notDraft: 'The referral has been sent. Use Supply facts to add to it.',
  happened: (p) => `${p.state} It was done by ${p.by}.`,
  cannotHere: (p) => `${p.action} is not possible now. ${p.state}`,
  missingFacts: (p) => `Facts are missing: ${p.facts}. Fill them in and send again.`,
  confirmOld: (p) => `Confirm that older facts still hold: ${p.facts}.`,
  noModel: "No agreement governs where the patient stays. Check the patient's municipality of stay.",
  alreadyEnrolled:
    'The receiver has the patient enrolled already at every level asked for. Write a message instead, or ask for one more level.',
  noStay: 'It is not known in which municipality the patient stays. Fill it in on the patient first.',
  receiverUnknown: 'The receiver does not exist or has closed. Choose another unit.',
  receiverIsSelf: 'The receiver is your own unit. Choose the unit that is to take over or perform the care.',
  receiverOtherCounty: "The receiver is in another county. Choose a unit in the patient's county.",
  receiverNotHealthCentre: "Back to health centre goes to a health centre. Choose the patient's health centre.",
  reasonNeeded: (p) =>
    `The threshold assessment says ${p.outcome}. Write why you decide otherwise; the reason is kept.`,
  enrol: 'enrolment',
  'single-visit': 'a single home visit',
  region: "the region's responsibility",
  municipality: "the municipality's responsibility",
  'not-home-care': 'not home care',
  clauseUnknown: 'The clause is not in the agreement that governs this matter. Choose a clause from the list.',
  levelsNeeded: 'Choose at least one level to enrol on: nurse, occupational therapist or physiotherapist.',
  levelTwice: 'The same level is given twice.',
  levelsUnanswered: (p) => `Say also what holds for: ${p.levels}. Accept or decline with a reason.`,
  unitOfOtherPrincipal: (p: { principal: string }) =>
    `The unit belongs to another principal than ${p.principal}. It accepts by itself: decline as wrong receiver, and the referral is sent there.`,
  endTooFar: 'The last day with home care is more than a year ahead. Correct the date.',
  unitUnknown: 'The unit does not exist or has closed. Choose another.',
  visitBeforeStart: 'The first visit cannot be before the start.',
  moveDraft: 'The draft has not been sent. Discard it and write a referral about the right patient.',
  moveEnrolled:
    'The referral led to an enrolment that began or ended. That care is recorded about the patient and cannot be moved. Ask the unit to end the enrolment, write a new referral about the right patient, and correct the text here.',
  moveOtherModel:
    'Another agreement governs where the right patient stays. Take the referral back and write a new one.',
  sayWhyChanged: 'Say why facts that had been given are changed.',
  nothingNew: 'Nothing has changed. Fill in at least one fact.',
  tooMuch: 'The file is larger than 20 MB. Choose a smaller one or split it.',
  emptyFile: 'The file is empty.',
  wrongType: 'Only PDF, JPEG, PNG and WebP are accepted. The content of the file is something else.',
  notYourAttachment: 'An attachment can only be removed by the care provider that added it.',
  nextPageLost: 'The list could not be continued. Start again from the first page.',

  'text-question': 'Question to the sender',
  'text-answer': 'Answer to the question',
  'text-declineReason': 'Reason for declining',
  'text-deviationReason': 'Reason for deciding otherwise than the rule',
  'text-messageToSender': 'Message to the sender',
  'text-withdrawn': 'Reason for taking the referral back',

  mayRead: 'Licensed staff, coordinators, care managers and heads of the sending and the receiving unit.',
  mayWrite: 'Licensed staff and coordinators write and send referrals.',
  mayReceive: 'Receivers, nurses, therapists and coordinators receive and ask for completion.',
  mayDecide: 'Home-care receivers, therapists, and nurses and physicians of health centres decide.',

  sourceStay: 'Where the patient stays',
  sourceLanguage: 'What the record says about language',
  sourceRelatives: "The patient's relatives",
  sourceAlerts: "The patient's alerts",
  sourceListing: "The patient's listing",
  sourceUnit: "Your unit's phone number",

  receiverListed: (p) => `${p.unit}: the patient is listed there`,
  receiverServes: (p) => `${p.unit}: serves ${p.place}, level ${p.levels}`,
  noReceivers: 'No unit is given for the area and level. Choose a receiver in the directory.',
  notListed: 'The patient is not listed at any health centre. Choose a receiver in the directory.',
  thePlace: (p) => `municipality ${p.code}`,

  patientAccepted: (p) =>
    `${p.unit} has accepted the request for health care in your home. You are enrolled from ${p.start}. The care covers: ${p.levels}. The unit will contact you about the first visit.`,
  patientVisit: (p) =>
    `${p.unit} has accepted the request for a home visit. The unit will contact you about the time. You are not enrolled in home care.`,
  patientBack: (p) =>
    `${p.unit} takes over the responsibility for your care after home care. Contact the health centre when you need care.`,
  patientPart: (p) =>
    ` The decision does not cover: ${p.levels}. Those who sent the request will tell you what happens instead.`,
  patientDeclined: (p) =>
    `${p.unit} cannot give the care at home that was asked for. The reason is: ${p.reason} Those who sent the request will tell you what happens instead. You keep your other care contacts.`,
  phone: (p) => ` You reach the unit at ${p.phone}.`,
};

export const actionNamesEn: Record<ReferralAction, string> = {
  save: 'Save draft',
  discard: 'Discard draft',
  send: 'Send referral',
  receive: 'Receive',
  confirm: 'Confirm acute referral',
  'start-assessment': 'Start assessing',
  assess: 'Assess threshold',
  'ask-completion': 'Ask for completion',
  'answer-completion': 'Answer the completion',
  'supply-facts': 'Supply facts',
  accept: 'Accept',
  decline: 'Decline',
  withdraw: 'Withdraw',
  close: 'Close the matter',
  'accept-decline': 'Accept the decline',
  'add-attachment': 'Add attachment',
  'remove-attachment': 'Remove attachment',
};

export const declineNamesEn: Record<DeclineCode, string> = {
  'threshold-not-met': 'the threshold is not met',
  'wrong-receiver': 'wrong receiver',
  'other-principal': "another principal's responsibility",
  capacity: 'lack of capacity',
  'patient-declines': 'the patient does not want it',
  other: 'other reason',
};

const k = kindNamesEn;
interface Matter {
  kind: string;
  from: string;
  to: string;
}
const ask = ({ kind, from }: Matter) => `Referral: ${k(kind)}, from ${from}`;
const sent = ({ kind, to }: Matter) => `Referral: ${k(kind)}, to ${to}`;

export const enSentences: Texts<typeof svSentences> = {
  'referral.sent': (p) => `Referral (${k(p.kind)}) sent from ${p.from} to ${p.to}`,
  'referral.received': (p) => `${p.to} has received the referral from ${p.from}`,
  'referral.confirmed': (p) => `${p.to} has confirmed the acute referral from ${p.from}`,
  'referral.assessment-started': (p) => `${p.to} has started to assess the referral`,
  'referral.assessed': (p) => `${p.to} has made a threshold assessment`,
  'referral.completion-asked': (p) => `${p.to} has asked ${p.from} for completion`,
  'referral.completion-answered': (p) => `${p.from} has completed the referral`,
  'referral.facts-supplied': (p) => `${p.from} has added facts to the referral`,
  'referral.accepted': (p) => `${p.to} has accepted the referral (${k(p.kind)})`,
  'referral.accepted-in-part': (p) => `${p.to} has accepted the referral in part: ${levelNamesEn(p.levels)}`,
  'referral.declined': (p) => `${p.to} has declined the referral (${k(p.kind)})`,
  'referral.decline-accepted': (p) => `${p.from} has accepted the decline`,
  'referral.withdrawn': (p) => `${p.from} has withdrawn the referral`,
  'referral.closed': (p) => `${p.from} has closed the referral (${k(p.kind)})`,
  'referral.moved-to-version': (p) =>
    `The referral (${k(p.kind)}) now follows the agreement ${p.title}, version ${p.agreementVersion}`,
  'referral.attachment-added': (p) => `${p.by} has added an attachment to the referral`,
  'referral.attachment-removed': (p) => `${p.by} has removed an attachment from the referral`,
  'referral.receive': ask,
  'referral.confirm': (p) => `Acute referral to confirm, from ${p.from}`,
  'referral.decide': (p) => `${ask(p)}: decision awaited`,
  'referral.answer-completion': (p) => `Complete the referral (${k(p.kind)}) to ${p.to}`,
  'referral.supply-facts': (p) => `Add the facts missing in the acute referral to ${p.to}`,
  'referral.close': (p) => `${sent(p)}: decided, read and close`,
  'referral.answer-decline': (p) => `${sent(p)}: declined, take a stand`,
  'referral.await-decision': (p) => `${sent(p)}: waiting for the receiver`,
  'referral.await-completion': (p) => `${ask(p)}: waiting for completion`,
};
