import { z } from 'zod';
import { localDateSchema as date } from '../kernel/local-date.ts';
import {
  factChoices,
  levels,
  materialKinds,
  materialStates,
  payers,
  placesOfCare,
  referralKinds,
} from './fact-choices.ts';

/**
 * What a referral says. A draft stores exactly this object (jsonb) and the form edits it field by field, so every
 * field is optional and may be half-written; what is required, and when, is said by the completeness profile of the
 * cooperation model (`complete.ts`). Unknown keys are refused. Nothing here identifies the patient: that is the
 * referral's own column.
 */
const short = z.string().max(200);
const text = z.string().max(2000);
const long = z.string().max(6000);
const phone = z.string().max(40);

/** One line of the current medication list. */
export const medicationLineSchema = z.strictObject({
  name: short,
  form: z.string().max(80).optional(),
  strength: z.string().max(80).optional(),
  dose: z.string().max(200).optional(),
  route: z.string().max(80).optional(),
  times: z.string().max(200).optional(),
  reason: short.optional(),
  start: date.optional(),
  end: date.optional(),
});
export type MedicationLine = z.infer<typeof medicationLineSchema>;

/** A relative or other person close to the patient. */
export const relativeSchema = z.strictObject({
  name: short,
  relation: z.string().max(80).optional(),
  phone: phone.optional(),
  mayBeInformed: z.boolean().optional(),
});
export type RelativeLine = z.infer<typeof relativeSchema>;

/** Material or device that the care needs, and who pays for it. */
export const materialSchema = z.strictObject({
  item: short,
  kind: z.enum(materialKinds).optional(),
  payer: z.enum(payers).optional(),
  state: z.enum(materialStates).optional(),
  note: short.optional(),
});
export type MaterialLine = z.infer<typeof materialSchema>;

export const diagnosisSchema = z.strictObject({ text: short, code: z.string().max(12).optional() });
export type DiagnosisLine = z.infer<typeof diagnosisSchema>;

const choice = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options).optional();
const choices = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.array(z.enum(options)).max(options.length).optional();

export const referralFactsSchema = z.strictObject({
  // What is asked for
  reason: long.optional(),
  goal: text.optional(),
  levels: choices(factChoices.levels),
  otherProfessions: choices(factChoices.otherProfessions),
  measures: choices(factChoices.measures),
  measuresText: text.optional(),
  medicationHelp: z.boolean().optional(),
  wantedStart: date.optional(),

  // Acute
  acuteNeed: text.optional(),
  acuteBy: short.optional(),
  senderPhone: phone.optional(),

  // Health
  diagnoses: z.array(diagnosisSchema).max(30).optional(),
  history: long.optional(),
  careLevel: choice(factChoices.careLevel),
  prescriber: short.optional(),
  responsiblePhysician: short.optional(),
  alerts: choices(factChoices.alerts),
  alertsText: text.optional(),

  // Medicines
  noMedication: z.boolean().optional(),
  medicationList: z.array(medicationLineSchema).max(60).optional(),
  medicationListDate: date.optional(),
  selfCareAssessment: choice(factChoices.selfCareAssessment),
  selfCareAssessmentDate: date.optional(),
  selfCareAssessmentBy: short.optional(),

  // Function and threshold
  functionalStatus: long.optional(),
  mobility: choice(factChoices.mobility),
  cognition: choice(factChoices.cognition),
  reachesClinic: choice(factChoices.reachesClinic),
  reachesClinicCause: choices(factChoices.reachesClinicCause),
  reachesClinicText: text.optional(),
  expectedDays: z.number().int().min(1).max(36_500).optional(),
  visitsPerMonth: z.number().min(0).max(600).optional(),
  personalAssistance: z.boolean().optional(),
  exceptionalReasons: z.boolean().optional(),
  exceptionalReasonsText: text.optional(),

  // Home
  placeOfCare: choice(placesOfCare),
  access: choice(factChoices.access),
  accessText: text.optional(),
  pets: choices(factChoices.pets),
  safetyRisks: choices(factChoices.safetyRisks),
  safetyText: text.optional(),
  livesAlone: z.boolean().optional(),
  homeService: z.boolean().optional(),
  homeServiceText: short.optional(),

  // People and language
  noRelatives: z.boolean().optional(),
  relatives: z.array(relativeSchema).max(10).optional(),
  guardian: short.optional(),
  language: z.string().max(60).optional(),
  interpreter: z.boolean().optional(),
  interpreterText: short.optional(),
  consent: choice(factChoices.consent),
  consentDate: date.optional(),
  consentCannotGround: choice(factChoices.consentCannotGround),
  toldPatient: text.optional(),
  patientWishes: text.optional(),

  // Follow-up
  followUp: text.optional(),
  followUpDate: date.optional(),
  followUpBy: short.optional(),

  // Materials and devices
  noMaterials: z.boolean().optional(),
  materials: z.array(materialSchema).max(40).optional(),
  deviceNeed: text.optional(),
  deviceTrial: text.optional(),
  rehabDone: text.optional(),
  rehabGoal: text.optional(),

  // Back to the health centre
  endReason: choice(factChoices.endReason),
  endDate: date.optional(),
  endSummary: long.optional(),
  remainingNeeds: text.optional(),
  nextContact: text.optional(),
});

/** The facts of a referral; any of them may be missing in a draft. */
export type ReferralFacts = z.infer<typeof referralFactsSchema>;
export type FactKey = keyof ReferralFacts;

/** Every fact's key, in the order of the form. */
export const factKeys = Object.keys(referralFactsSchema.shape) as FactKey[];

/** The facts that are written in free words, with how long they may be. */
export const textFacts: ReadonlyMap<FactKey, number> = new Map(
  factKeys.flatMap((key): [FactKey, number][] => {
    const schema: z.ZodType = referralFactsSchema.shape[key].unwrap();
    return schema instanceof z.ZodString && schema.safeParse('words').success ? [[key, schema.maxLength ?? 0]] : [];
  }),
);

export const referralKindSchema = z.enum(referralKinds);
export const levelSchema = z.enum(levels);

/** The parts of the form, in order, with the fields of each. Every field is in exactly one part. */
export const factSections = [
  {
    id: 'ask',
    fields: [
      'reason',
      'goal',
      'levels',
      'otherProfessions',
      'measures',
      'measuresText',
      'medicationHelp',
      'wantedStart',
    ],
  },
  { id: 'acute', fields: ['acuteNeed', 'acuteBy'] },
  {
    id: 'threshold',
    fields: [
      'placeOfCare',
      'reachesClinic',
      'reachesClinicCause',
      'reachesClinicText',
      'personalAssistance',
      'expectedDays',
      'visitsPerMonth',
      'careLevel',
      'exceptionalReasons',
      'exceptionalReasonsText',
    ],
  },
  {
    id: 'health',
    fields: ['diagnoses', 'history', 'prescriber', 'responsiblePhysician', 'senderPhone', 'alerts', 'alertsText'],
  },
  {
    id: 'medicines',
    fields: [
      'noMedication',
      'medicationList',
      'medicationListDate',
      'selfCareAssessment',
      'selfCareAssessmentDate',
      'selfCareAssessmentBy',
    ],
  },
  { id: 'function', fields: ['functionalStatus', 'mobility', 'cognition', 'rehabDone', 'rehabGoal'] },
  {
    id: 'home',
    fields: [
      'access',
      'accessText',
      'pets',
      'safetyRisks',
      'safetyText',
      'livesAlone',
      'homeService',
      'homeServiceText',
    ],
  },
  { id: 'people', fields: ['noRelatives', 'relatives', 'guardian', 'language', 'interpreter', 'interpreterText'] },
  { id: 'consent', fields: ['consent', 'consentDate', 'consentCannotGround', 'toldPatient', 'patientWishes'] },
  { id: 'materials', fields: ['noMaterials', 'materials', 'deviceNeed', 'deviceTrial'] },
  { id: 'followUp', fields: ['followUp', 'followUpDate', 'followUpBy'] },
  { id: 'end', fields: ['endReason', 'endDate', 'endSummary', 'remainingNeeds', 'nextContact'] },
] as const satisfies readonly { id: string; fields: readonly FactKey[] }[];

export type FactSection = (typeof factSections)[number]['id'];

/** True when a fact has been given: text that is not blank, a list with something in it, a number, yes or no. */
export function isGiven(value: ReferralFacts[FactKey]): boolean {
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some((item) => typeof item === 'string' || hasContent(item));
  return true;
}

function hasContent(line: MedicationLine | RelativeLine | MaterialLine | DiagnosisLine): boolean {
  const main = 'name' in line ? line.name : 'item' in line ? line.item : line.text;
  return main.trim() !== '';
}
