/**
 * The closed answers of referral facts. A choice field is named as in `facts.ts`; its Swedish and English labels are
 * in `texts/`, where a missing one is a type error.
 */
export const levels = ['nurse', 'ot', 'pt'] as const;
/** A profession's level of responsibility that a patient can be enrolled on. */
export type Level = (typeof levels)[number];

export const placesOfCare = [
  'ordinary-home',
  'care-home',
  'short-term-place',
  'lss-housing',
  'lss-short-term',
  'hvb',
  'asylum-housing',
] as const;
/** Where the patient is to be cared for. */
export type PlaceOfCare = (typeof placesOfCare)[number];

/** Where a patient can be at an instant: a place of care, or a hospital bed. */
export const stayPlaces = [...placesOfCare, 'hospital'] as const;
export type StayPlace = (typeof stayPlaces)[number];

/** What a referral asks for; each kind has its completeness profile in the model. */
export const referralKinds = [
  'enrol',
  'single-visit',
  'rehabilitation',
  'assistive-device',
  'acute',
  'back-to-health-centre',
] as const;
export type ReferralKind = (typeof referralKinds)[number];

export const factChoices = {
  levels,
  otherProfessions: ['assistant-nurse', 'dietitian', 'speech-therapist', 'physician', 'counsellor', 'podiatrist'],
  measures: [
    'medication-dispensing',
    'medication-administration',
    'injection',
    'infusion',
    'wound-care',
    'catheter-care',
    'central-line-care',
    'stoma-care',
    'tube-feeding',
    'breathing-support',
    'sampling',
    'vital-signs',
    'palliative-care',
    'training',
    'adl-assessment',
    'aid-prescription',
    'home-adaptation',
    'follow-up',
    'other',
  ],
  careLevel: ['primary', 'specialised'],
  alerts: [
    'none',
    'infection',
    'resistant-bacteria',
    'urinary-catheter',
    'central-line',
    'infusion-pump',
    'oxygen',
    'tracheostomy',
    'allergy',
    'bleeding-risk',
    'fall-risk',
    'pressure-ulcer-risk',
    'implant',
  ],
  selfCareAssessment: ['self', 'with-help', 'health-care', 'not-done'],
  mobility: ['independent', 'with-aid', 'with-person', 'lift', 'bedridden'],
  cognition: ['no-impairment', 'mild', 'moderate', 'severe'],
  reachesClinic: ['alone', 'with-help', 'major-effort', 'not-at-all'],
  reachesClinicCause: ['illness', 'disability', 'cognitive', 'psychiatric', 'social-situation', 'frailty', 'other'],
  placeOfCare: placesOfCare,
  access: [
    'resident-opens',
    'relative-opens',
    'key-box',
    'digital-lock',
    'key-at-home-service',
    'care-home-staff',
    'other',
  ],
  pets: ['none', 'dog', 'cat', 'other'],
  safetyRisks: ['none', 'smoking', 'fire', 'violence', 'weapons', 'substance-use', 'hygiene', 'poor-road', 'other'],
  consent: ['given', 'refused', 'cannot-be-obtained'],
  consentCannotGround: ['assessed-necessary', 'unconscious', 'cognitive', 'other'],
  endReason: ['goal-met', 'reaches-clinic', 'needs-other-care', 'moved', 'wishes-to-end', 'deceased', 'other'],
} as const;

export type ChoiceField = keyof typeof factChoices;

/** Who pays for materials and devices. */
export const payers = ['region', 'municipality', 'patient', 'unclear'] as const;

export const materialKinds = ['consumable', 'device'] as const;
export const materialStates = ['needed', 'ordered', 'delivered'] as const;
