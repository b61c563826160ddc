import { roles } from '../kernel/roles.ts';
import { performerKinds, principals, type Need } from './needs.ts';

/** The closed words of the later parts of the language; labels are in `texts/vocabulary.ts`. */
export const urgencies = ['immediate', 'acute', 'same-day', 'planned'] as const;
/** `immediate`: life in danger; `acute`: a physician is needed now; `same-day`; `planned`: within days. */
export type Urgency = (typeof urgencies)[number];

export const routeKinds = [
  'bookable-slot',
  'direct-number',
  'coordinator',
  'team-round',
  'video',
  'on-call-car',
  'assessment-car',
  'image-review',
  'emergency',
] as const;
export type RouteKind = (typeof routeKinds)[number];

/** Who carries the physician's responsibility for a patient. */
export const carriers = [
  'listed-clinic',
  'named-physician',
  'home-care-physician',
  'mobile-unit',
  'remote-physician',
] as const;
export type Carrier = (typeof carriers)[number];

/** Who may use a route: staff by role, the advice line 1177, the patient and the relatives. */
export const callers = [...roles, 'advice-line', 'patient', 'relative'] as const;
export type Caller = (typeof callers)[number];

/** The sorts of unit that a caller may belong to (as the directory has them). */
export const callerUnits = [
  'health-centre',
  'home-care',
  'ward',
  'home-service',
  'care-home',
  'rehab',
  'mobile-team',
  'on-call',
  'care-management',
  'palliative-team',
  'emergency-department',
  'ambulance',
  'administration',
] as const;
export type CallerUnit = (typeof callerUnits)[number];

/** Who answers at the receiving unit; the first who can. */
export const answerers = [
  'responsible-physician',
  'unit-physician',
  'on-call-physician',
  'coordinator',
  'team',
  'nurse',
  'ambulance-crew',
] as const;
export type Answerer = (typeof answerers)[number];

/** What a route may lead to. */
export const answersGiven = [
  'advice',
  'prescription',
  'home-visit',
  'video',
  'image-review',
  'direct-admission',
  'ambulance',
] as const;
export type AnswerGiven = (typeof answersGiven)[number];

/** The needs that a route to physician support serves unless it says otherwise. */
export const supportNeeds = ['physician', 'palliative', 'psychiatric'] as const satisfies readonly Need[];

/** What happens in the product that clocks and reimbursements begin and end with. */
export const eventKinds = [
  'referral.sent',
  'referral.opened',
  'referral.acute-sent',
  'referral.acute-confirmed',
  'referral.decided',
  'referral.declined',
  'referral.decline-answered',
  'completion.asked',
  'completion.answered',
  'enrolment.started',
  'enrolment.end-proposed',
  'enrolment.end-answered',
  'message.sent',
  'message.receipted',
  'support.asked',
  'support.answered',
  'support.absent',
  'support.notice-given',
  'support.corrected',
  'support.physician-engaged',
  'visit.physician-home',
  'visit.home',
  'visit.single',
  'visit.emergency',
  'meeting.team',
  'meeting.plan',
  'meeting.collaboration',
  'consultation.given',
  'training.given',
  'physician.transfer-asked',
  'physician.transfer-answered',
  'hospital.admitted',
  'hospital.called-to-plan',
  'hospital.discharge-ready',
  'hospital.discharged',
  'hospital.planned',
  'plan.made',
  'plan.followed-up',
  'medication.changed',
  'medication.acknowledged',
  'medication.reviewed',
  'self-care.assessed',
  'delegation.given',
  'delegation.followed-up',
  'deviation.reported',
  'deviation.answered',
  'dispute.opened',
  'dispute.level-reached',
  'dispute.settled',
  'purchase.made',
  'care.month',
  'survey.answered',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Who pays or is paid. */
export const moneyParties = [...principals, 'patient', ...performerKinds] as const;
export type MoneyParty = (typeof moneyParties)[number];

export const rhythmKinds = [
  'round',
  'team-meeting',
  'medication-review',
  'plan-follow-up',
  'morning-list',
  'collaboration-meeting',
  'consultation',
  'training',
  'follow-up-of-agreement',
  'staffing-period',
] as const;

/** What a morning list shows. */
export const morningListParts = ['admitted', 'emergency', 'home-again', 'unplanned-visit'] as const;
