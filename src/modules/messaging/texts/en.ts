import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayRead: "Those who work in care at a unit read the unit's messages.",
  mayWrite: 'Those who work in care at a unit send, receive and answer messages.',
  'text-subject': 'Subject',
  'text-body': 'Text',
  'text-endedReason': 'Reason',
  notFound: 'The message does not exist, or is not to or from your unit.',
  onlyReceiver: 'Only the unit that the message is addressed to can do that.',
  onlySender: 'Only the unit that sent the message can do that.',
  received: 'The message has already been received.',
  answered: 'The question has already been answered. Write a new message to add something.',
  forwarded: 'The message has been passed on. See in the thread who has it now.',
  withdrawn: 'The sender has withdrawn the message.',
  'mis-sent': 'The message is marked as wrongly addressed.',
  sent: 'The message still waits for its receiver.',
  notThisKind: 'That cannot be done with this kind of message. Only questions are answered.',
  alreadyResent: 'The message has already been sent again.',
  ownUnit: 'Choose another unit than the sender and the one that passes it on.',
  noSuchUnit: 'The receiver does not exist or has closed. Choose a unit in the directory.',
  otherCounty: 'The receiver belongs to another county. Ring the unit; its number is in the directory.',
  answerInPast: 'The time for an answer has already passed. Choose a later time.',
  answerOnlyQuestion: 'Only a question can have a time for an answer. Remove the time or choose question.',
  noPatient: 'The patient does not exist, or your unit has no relation to the patient. Begin with a referral.',
  noMatter: 'The matter does not exist, or your unit takes no part in it. Open it from your list and try again.',
  ofReferral: 'The message belongs to a referral. Move the referral, and the message goes along.',
  badCursor: 'The list cannot go on from where it ended. Fetch it from the beginning.',
};

const kinds: Record<string, string> = { question: 'Question', information: 'Information', answer: 'Answer' };
const kindOf = (kind: string) => kinds[kind] ?? 'Message';

export const enSentences: Texts<typeof svSentences> = {
  'messaging.sent': (p) => `${kindOf(p.kind)} from ${p.from} to ${p.to}`,
  'messaging.received': (p) => `${p.to} confirmed receipt of the message`,
  'messaging.answered': (p) => `${p.from} answered ${p.to}`,
  'messaging.forwarded': (p) => `${p.by} passed the message on to ${p.to}`,
  'messaging.withdrawn': (p) => `${p.from} withdrew a message`,
  'messaging.mis-sent': (p) => `${p.to} said that a message from ${p.from} was wrongly addressed`,
  'messaging.resent': (p) => `${p.from} sent the message again, to ${p.to}`,
  'messaging.receive': (p) => `${kindOf(p.kind)} from ${p.from}: read and confirm`,
  'messaging.answer': (p) => `Question from ${p.from}: answer`,
  'messaging.receive-waiting': (p) => `${kindOf(p.kind)} to ${p.unit}: waiting for the receipt`,
  'messaging.answer-waiting': (p) => `Question to ${p.unit}: waiting for the answer`,
  'messaging.resend': (p) => `Wrongly addressed to ${p.to}: send to the right unit`,
};
