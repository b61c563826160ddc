/** Everything a patient may need that somebody must answer for. */
export const needs = [
  'physician',
  'nurse-care',
  'medication-handling',
  'occupational-therapy',
  'physiotherapy',
  'assistive-devices',
  'consumables',
  'sampling',
  'transport',
  'home-service',
  'palliative',
  'psychiatric',
  'habilitation',
  'nutrition',
  'speech-therapy',
  'foot-care',
  'oral-health',
  'breathing-support',
  'dementia-investigation',
  'care-of-deceased',
  'on-call',
] as const;
export type Need = (typeof needs)[number];

export const principals = ['region', 'municipality', 'joint'] as const;
/** Who is legally responsible (huvudman). `joint`: region and municipality have formed one principal together. */
export type Principal = (typeof principals)[number];

/** Who may pay. `patient`: the patient pays, as for ordinary dental care. */
export const payingParties = ['region', 'municipality', 'joint', 'patient'] as const;
export type PayingParty = (typeof payingParties)[number];

/** What sort of unit performs. Which unit it is follows from the patient's situation. */
export const performerKinds = [
  'health-centre',
  'home-care',
  'municipal-rehab',
  'rehab-unit',
  'care-home',
  'ward',
  'on-call-service',
  'specialist-clinic',
  'palliative-team',
  'psychiatric-clinic',
  'habilitation',
  'home-service',
  'care-management',
  'device-centre',
  'patient-transport',
  'dental-care',
  'mobile-team',
  'acute-team',
  'hospital-team',
  'elderly-care-unit',
  'homecoming-team',
  'assessment-team',
  'remote-physician',
  'coordination',
  'contact-point',
  'cottage-hospital',
  'health-room',
  'night-care',
  'emergency-department',
  'ambulance',
] as const;
export type PerformerKind = (typeof performerKinds)[number];

/** The time limits that every model must set. */
export const clockIds = [
  'referral.receive',
  'referral.decide',
  'referral.acute-confirm',
  'referral.acute-facts',
  'referral.decline-answer',
  'completion.answer',
  'enrolment.end-answer',
  'message.receipt',
] as const;
export type ClockId = (typeof clockIds)[number];

/** What a threshold assessment can come to. */
export const outcomes = ['enrol', 'single-visit', 'region', 'municipality', 'not-home-care'] as const;
export type Outcome = (typeof outcomes)[number];
