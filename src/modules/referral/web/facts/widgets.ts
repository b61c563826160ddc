import type { FactKey, ReferralFacts } from '../../../../model/index.ts';

/** How a fact is asked for: a line, a text, a date, one of several answers, any of several, lines of a list. */
export type Widget =
  | 'line'
  | 'text'
  | 'date'
  | 'number'
  | 'yes-no'
  | 'tick'
  | 'one'
  | 'many'
  | 'diagnoses'
  | 'medicines'
  | 'relatives'
  | 'materials';

/** What every widget gets. `value` is the fact as it stands; `label` says that it is needed while it is. */
export interface WidgetProps {
  readonly fact: FactKey;
  readonly label: string;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: ReferralFacts[FactKey]) => void;
}

/** How each fact is asked for; a fact without an entry is a type error. */
export const widgets: Record<FactKey, Widget> = {
  reason: 'text',
  goal: 'text',
  levels: 'many',
  otherProfessions: 'many',
  measures: 'many',
  measuresText: 'text',
  medicationHelp: 'yes-no',
  wantedStart: 'date',
  acuteNeed: 'text',
  acuteBy: 'line',
  senderPhone: 'line',
  diagnoses: 'diagnoses',
  history: 'text',
  careLevel: 'one',
  prescriber: 'line',
  responsiblePhysician: 'line',
  alerts: 'many',
  alertsText: 'text',
  noMedication: 'tick',
  medicationList: 'medicines',
  medicationListDate: 'date',
  selfCareAssessment: 'one',
  selfCareAssessmentDate: 'date',
  selfCareAssessmentBy: 'line',
  functionalStatus: 'text',
  mobility: 'one',
  cognition: 'one',
  reachesClinic: 'one',
  reachesClinicCause: 'many',
  reachesClinicText: 'text',
  expectedDays: 'number',
  visitsPerMonth: 'number',
  personalAssistance: 'yes-no',
  exceptionalReasons: 'yes-no',
  exceptionalReasonsText: 'text',
  placeOfCare: 'one',
  access: 'one',
  accessText: 'text',
  pets: 'many',
  safetyRisks: 'many',
  safetyText: 'text',
  livesAlone: 'yes-no',
  homeService: 'yes-no',
  homeServiceText: 'line',
  noRelatives: 'tick',
  relatives: 'relatives',
  guardian: 'line',
  language: 'line',
  interpreter: 'yes-no',
  interpreterText: 'line',
  consent: 'one',
  consentDate: 'date',
  consentCannotGround: 'one',
  toldPatient: 'text',
  patientWishes: 'text',
  followUp: 'text',
  followUpDate: 'date',
  followUpBy: 'line',
  noMaterials: 'tick',
  materials: 'materials',
  deviceNeed: 'text',
  deviceTrial: 'text',
  rehabDone: 'text',
  rehabGoal: 'text',
  endReason: 'one',
  endDate: 'date',
  endSummary: 'text',
  remainingNeeds: 'text',
  nextContact: 'text',
};

/** Longest text of each free-text fact, as the facts schema has it. */
export const longestText: Partial<Record<FactKey, number>> = {
  reason: 6000,
  history: 6000,
  functionalStatus: 6000,
  endSummary: 6000,
  language: 60,
  senderPhone: 40,
  acuteBy: 200,
  prescriber: 200,
  responsiblePhysician: 200,
  selfCareAssessmentBy: 200,
  homeServiceText: 200,
  guardian: 200,
  interpreterText: 200,
  followUpBy: 200,
};
