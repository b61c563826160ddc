import { dayOf } from './day.ts';
import type { Texts } from '../../../kernel/texts.ts';
import type { EnrolmentLevel } from '../contract.ts';
import type { sv, svSentences } from './sv.ts';

const levelNames: Record<EnrolmentLevel, string> = {
  nurse: 'nurse',
  ot: 'occupational therapist',
  pt: 'physiotherapist',
};
const levelName = (level: string) => levelNames[level as EnrolmentLevel] ?? level;

export const en: Texts<typeof sv> = {
  levelNurse: 'Nurse',
  levelOt: 'Occupational therapist',
  levelPt: 'Physiotherapist',
  planned: 'Starts later',
  active: 'Enrolled',
  'end-proposed': 'End proposed',
  'end-contested': 'End contested',
  ending: 'End accepted',
  ended: 'Ended',
  'text-reason': 'Reason for the end',
  'text-answerReason': 'Answer to the proposal',
  notFound: 'The enrolment does not exist, or your unit takes no part in it. Open the patient from your list.',
  alreadyEnrolled: (p) =>
    `The patient is already enrolled at level ${levelName(p.level)} with ${p.unit}. End that enrolment first, or choose a start after it has ended.`,
  enrolledJustNow:
    'Someone else has just enrolled the patient at the same level. Open the patient again to see who is responsible.',
  startInPast: 'The start lies before today. Choose today or a later day.',
  startTooFar: 'The start lies more than a year ahead. Choose an earlier day.',
  endInPast: 'The end lies before today. Choose today or a later day.',
  endTooFar: 'The end lies more than a year ahead. Choose an earlier day.',
  endBeforeStart: 'The enrolment has not begun by then. Choose a day after its start.',
  notOnePatient: 'The enrolments belong to different patients. Make one matter for each patient.',
  notOneUnit: 'The enrolments belong to different units. Each unit ends its own.',
  unknownUnit: 'The unit does not exist. Choose a unit from the directory.',
  notHealthCentre: (p) => `${p.unit} is not a health centre. Choose the health centre that is to take over.`,
  notHomeCareUnit: (p) => `${p.unit} cannot have enrolled patients. Choose a home-care or rehab unit.`,
  notOfUnit: 'The person has no assignment at the unit. Choose someone who works there.',
  handoverIncomplete: (p) => `The handover lacks: ${p.missing}. Fill it in and try again.`,
  whyEnded: 'The enrolment has ended. If the patient needs care at home again, a new referral is written.',
  whyEnding: 'The health centre has already accepted that the enrolment ends.',
  whyNothingProposed: 'There is no proposed end to answer or to take back.',
  whyAlreadyProposed: 'An end is already proposed. Wait for the answer or take the proposal back first.',
  proposedElsewhere: 'Home care has proposed another health centre. Ask home care to take that proposal back first.',
  whyContested: 'The proposal is already contested. Home care can propose again or take it back.',
  whyNotOwnUnit: (p) => `Only ${p.unit} can do this: they are responsible.`,
  whyNotReceiver: (p) => `Only ${p.unit} can answer: the proposal was made to them.`,
  whyTakenOn: (p) => `${p.name} has already taken over.`,
  namedSince: (p) => `${p.name} is responsible now. Fetch the list again if you are still to take over.`,
  whyRole: (p) => `Your role may not do this. Who may: ${p.who}`,
  mayView: 'Whoever cares for the patient or takes part in the matter',
  mayChangeResponsible: 'Nurses, receivers, rehab staff and managers of the unit that is responsible',
  mayTakeOn: 'Nurses, receivers and rehab staff of the unit that is responsible',
  mayProposeEnd: 'Nurses, receivers and rehab staff of the unit that is responsible',
  mayAnswerEnd: 'Physicians and nurses of the health centre that the proposal was made to',
};

export const enSentences: Texts<typeof svSentences> = {
  'enrolment.started': (p) => `Enrolled in home care with ${p.unit}, level ${levelName(p.level)}`,
  'enrolment.taken-on': (p) => `${p.name} took over, level ${levelName(p.level)}`,
  'enrolment.responsible-changed': (p) =>
    `Responsible (${levelName(p.level)}): ${p.responsible}. Named contact: ${p.contact}`,
  'enrolment.end-proposed': (p) =>
    `End of home care (${levelName(p.level)}) proposed to ${p.unit} from ${dayOf(p.end)}`,
  'enrolment.end-withdrawn': (p) => `The proposed end (${levelName(p.level)}) was taken back`,
  'enrolment.end-accepted': (p) => `${p.unit} takes over from home care (${levelName(p.level)}) from ${dayOf(p.end)}`,
  'enrolment.end-contested': (p) =>
    `${p.unit} contests that home care (${levelName(p.level)}) ends. Home care remains responsible for now`,
  'enrolment.moved-to-version': (p) =>
    `The enrolment (${levelName(p.level)}) now follows the agreement ${p.title}, version ${p.agreementVersion}`,
  'enrolment.name-responsible': (p) =>
    `Name who is responsible for a newly enrolled patient, level ${levelName(p.level)}`,
  'enrolment.take-on': (p) => `New patient: read the referral and take over, level ${levelName(p.level)}`,
  'enrolment.answer-end': (p) => `Answer a proposed end: ${p.from} wants to hand over, level ${levelName(p.level)}`,
  'enrolment.await-end-answer': (p) => `Waiting for ${p.unit} to answer the proposed end, level ${levelName(p.level)}`,
  'enrolment.revise-end': (p) =>
    `End contested by ${p.unit}, level ${levelName(p.level)}: propose again or take it back`,
};
