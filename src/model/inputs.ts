import { carriers } from './vocabulary.ts';
import { factChoices, placesOfCare, stayPlaces } from './fact-choices.ts';

/** A column of a decision table: what values it can have at all, so that gaps and overlaps can be found. */
export type TableInput =
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly integer: boolean }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly values: readonly string[] };

export type InputCatalogue = Readonly<Record<string, TableInput>>;

/** What a threshold assessment may ask about. */
export const thresholdInputs = {
  age: { type: 'number', min: 0, max: 130, integer: true },
  placeOfCare: { type: 'choice', values: placesOfCare },
  reachesClinic: { type: 'choice', values: factChoices.reachesClinic },
  expectedDays: { type: 'number', min: 1, max: 36_500, integer: true },
  visitsPerMonth: { type: 'number', min: 0, max: 600, integer: false },
  careLevel: { type: 'choice', values: factChoices.careLevel },
  exceptionalReasons: { type: 'boolean' },
  personalAssistance: { type: 'boolean' },
  /** A nurse is among the professions asked for. */
  asksNurse: { type: 'boolean' },
  /** An occupational therapist or physiotherapist is among them. */
  asksRehab: { type: 'boolean' },
  /** Already enrolled in home care, at any level. */
  enrolled: { type: 'boolean' },
} as const satisfies InputCatalogue;

export type ThresholdInput = keyof typeof thresholdInputs;

/** Parts of the day: office hours on working days, the same hours on other days, evening, night. */
export const timesOfDay = ['day', 'weekend', 'evening', 'night'] as const;
export type TimeOfDay = (typeof timesOfDay)[number];

export const palliativeLevels = ['none', 'general', 'specialised'] as const;
export type PalliativeLevel = (typeof palliativeLevels)[number];

/** What responsibility may depend on. */
export const responsibilityInputs = {
  place: { type: 'choice', values: stayPlaces },
  /** Enrolled at the need's level (see `level` of the need). */
  enrolled: { type: 'boolean' },
  time: { type: 'choice', values: timesOfDay },
  adult: { type: 'boolean' },
  /** Within the model's number of days after leaving hospital. */
  firstWeekHome: { type: 'boolean' },
  palliative: { type: 'choice', values: palliativeLevels },
  /** Under treatment by specialised psychiatry. */
  psychiatric: { type: 'boolean' },
  /** Who carries the physician's responsibility; the listed clinic unless the patient has been transferred. */
  carrier: { type: 'choice', values: carriers },
} as const satisfies InputCatalogue;

export type ResponsibilityInput = keyof typeof responsibilityInputs;

/** What a route or a carrier may depend on: as responsibility, but for the time of day, which hours say. */
export const patientInputs = {
  place: responsibilityInputs.place,
  enrolled: responsibilityInputs.enrolled,
  adult: responsibilityInputs.adult,
  firstWeekHome: responsibilityInputs.firstWeekHome,
  palliative: responsibilityInputs.palliative,
  psychiatric: responsibilityInputs.psychiatric,
  carrier: responsibilityInputs.carrier,
} as const satisfies InputCatalogue;

export type PatientInput = keyof typeof patientInputs;
