import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Level, ReferralFacts, ReferralKind } from '../../model/index.ts';
import type { DemoPatient } from './patients.ts';
import type { Random } from './random.ts';

/** Made-up reasons for home care, with what follows from each. Dispensing medicines is the most common measure (seed 000). */
const stories: readonly (readonly [Story, number])[] = [
  [
    {
      reason:
        'Behöver hjälp med dosett och övervakning av läkemedel. Glömmer doser och har varit inne akut på grund av det.',
      goal: 'Rätt läkemedel i rätt tid och färre akuta besök.',
      diagnosis: ['Hypertoni', 'I10'],
      measures: ['medication-dispensing', 'vital-signs'],
      medicationHelp: true,
      medicine: ['Metoprolol', '50 mg', '1 tablett på morgonen'],
    },
    40,
  ],
  [
    {
      reason: 'Svårläkt bensår som behöver läggas om tre gånger i veckan. Ödem i båda underbenen.',
      goal: 'Såret läkt inom tre månader.',
      diagnosis: ['Venöst bensår', 'I83.0'],
      measures: ['wound-care', 'vital-signs'],
      medicationHelp: false,
      medicine: ['Furosemid', '40 mg', '1 tablett på morgonen'],
    },
    20,
  ],
  [
    {
      reason: 'Insulinbehandlad diabetes. Klarar inte längre att dosera och ta insulin på egen hand.',
      goal: 'Stabilt blodsocker utan känningar.',
      diagnosis: ['Diabetes typ 2', 'E11.9'],
      measures: ['injection', 'sampling'],
      medicationHelp: true,
      medicine: ['Insulin glargin', '100 E/ml', '18 E till kvällen'],
    },
    15,
  ],
  [
    {
      reason:
        'Hjärtsvikt med upprepade försämringar. Behöver viktkontroll och justering av vätskedrivande enligt ordination.',
      goal: 'Upptäcka försämring tidigt och undvika inläggning.',
      diagnosis: ['Hjärtsvikt', 'I50.9'],
      measures: ['vital-signs', 'medication-dispensing', 'sampling'],
      medicationHelp: true,
      medicine: ['Bumetanid', '1 mg', '1 tablett på morgonen'],
    },
    15,
  ],
  [
    {
      reason: 'Kvarliggande urinkateter som behöver bytas och skötas. Upprepade urinvägsinfektioner.',
      goal: 'Fungerande kateter utan infektion.',
      diagnosis: ['Urinretention', 'R33.9'],
      measures: ['catheter-care'],
      medicationHelp: false,
      medicine: ['Finasterid', '5 mg', '1 tablett dagligen'],
    },
    7,
  ],
  [
    {
      reason: 'Palliativ vård i livets slut. Vill vara hemma. Behöver symtomlindring och stöd dygnet runt.',
      goal: 'Lindrade symtom och trygghet hemma.',
      diagnosis: ['Malign tumör', 'C80.9'],
      measures: ['palliative-care', 'injection'],
      medicationHelp: true,
      medicine: ['Morfin', '10 mg/ml', 'Vid behov mot smärta'],
    },
    3,
  ],
];

interface Story {
  reason: string;
  goal: string;
  diagnosis: readonly [string, string];
  measures: NonNullable<ReferralFacts['measures']>;
  medicationHelp: boolean;
  medicine: readonly [string, string, string];
}

/** Levels asked for: the nurse nearly always, OT and PT for some. */
function levelsFor(kind: ReferralKind, random: Random): Level[] {
  if (kind === 'rehabilitation') return random.chance(0.5) ? ['pt'] : ['ot', 'pt'];
  if (kind === 'assistive-device') return ['ot'];
  if (random.chance(0.15)) return ['nurse', 'ot'];
  return random.chance(0.08) ? ['nurse', 'pt'] : ['nurse'];
}

/** A complete set of facts for a referral of a made-up patient, as of a day. `meetsThreshold: false`: gets to the health centre alone. */
export function demoFacts(
  patient: DemoPatient,
  kind: ReferralKind,
  today: LocalDate,
  random: Random,
  meetsThreshold = true,
): ReferralFacts {
  const story = random.weighted(stories);
  const [medicine, strength, dose] = story.medicine;
  return {
    reason: story.reason,
    goal: story.goal,
    levels: levelsFor(kind, random),
    measures: story.measures,
    medicationHelp: story.medicationHelp,
    wantedStart: addDays(today, random.between(0, 4)),
    diagnoses: [{ text: story.diagnosis[0], code: story.diagnosis[1] }],
    careLevel: 'primary',
    prescriber: `Leg. läkare, ${patient.healthCentre.name}`,
    responsiblePhysician: `Listad läkare vid ${patient.healthCentre.name}`,
    ...alertFacts(patient),
    medicationList: [{ name: medicine, strength, dose }],
    medicationListDate: addDays(today, -random.between(0, 9)),
    ...(story.medicationHelp
      ? {
          selfCareAssessment: 'health-care' as const,
          selfCareAssessmentDate: addDays(today, -random.between(0, 20)),
          selfCareAssessmentBy: `Leg. läkare, ${patient.healthCentre.name}`,
        }
      : {}),
    functionalStatus: patient.dementia
      ? 'Går kortare sträckor inomhus med rollator. Kognitiv svikt, behöver påminnas om vardagens sysslor.'
      : 'Går inomhus med rollator, behöver hjälp i trappor och med inköp.',
    mobility: 'with-aid',
    cognition: patient.dementia ? 'moderate' : 'no-impairment',
    reachesClinic: meetsThreshold ? (random.chance(0.6) ? 'not-at-all' : 'major-effort') : 'alone',
    ...(meetsThreshold
      ? { reachesClinicCause: [patient.dementia ? 'cognitive' : 'frailty'] as ReferralFacts['reachesClinicCause'] }
      : {}),
    expectedDays: meetsThreshold ? random.pick([60, 90, 180, 365]) : 30,
    visitsPerMonth: patient.visitsPerMonth,
    personalAssistance: false,
    exceptionalReasons: false,
    ...homeFacts(patient, today, random),
    ...(kind === 'rehabilitation'
      ? { rehabDone: 'Gångträning och styrketräning på avdelningen.', rehabGoal: 'Gå utomhus med rollator.' }
      : {}),
    ...(kind === 'assistive-device' ? deviceFacts : {}),
    ...(kind === 'acute'
      ? { acuteNeed: 'Försämrad i dag, behöver bedömas hemma.', acuteBy: 'I kväll', senderPhone: '0225-123 45' }
      : {}),
  };
}

/** What the patient's own facts warn of. */
function alertFacts({ alert }: DemoPatient): Pick<ReferralFacts, 'alerts' | 'alertsText'> {
  if (alert === null || alert.asked === null) return { alerts: ['none'] };
  return { alerts: [alert.asked], alertsText: `${alert.description}.` };
}

const deviceFacts = {
  deviceNeed: 'Rollator för utomhusbruk.',
  deviceTrial: 'Provad på avdelningen med gott resultat.',
  materials: [{ item: 'Rollator', kind: 'device', payer: 'municipality', state: 'needed' }],
} satisfies ReferralFacts;

function homeFacts(patient: DemoPatient, today: LocalDate, random: Random): ReferralFacts {
  return {
    access: random.chance(0.5) ? 'resident-opens' : 'key-at-home-service',
    accessText: 'Nyckel hos hemtjänsten, portkod lämnas per telefon.',
    pets: patient.alert?.kind === 'safety' ? ['dog'] : ['none'],
    safetyRisks: ['none'],
    // Known for most; of somebody with protected identity the sender has to say it.
    placeOfCare: patient.place,
    livesAlone: patient.livesAlone,
    homeService: patient.homeService,
    ...(patient.relative === null ? { noRelatives: true } : { relatives: [patient.relative] }),
    language: 'svenska',
    interpreter: false,
    consent: 'given',
    consentDate: today,
    toldPatient: 'Informerad om att hemsjukvården tar kontakt och om varför.',
    followUp: 'Uppföljning av ordinationen.',
    followUpBy: patient.healthCentre.name,
    noMaterials: true,
  };
}

/** What home care hands over when it proposes that an enrolment ends. */
export function demoHandover(levels: readonly Level[], endDate: LocalDate, random: Random): ReferralFacts {
  return {
    endReason: random.chance(0.6) ? 'goal-met' : 'reaches-clinic',
    levels: [...levels],
    endDate,
    endSummary: 'Såret är läkt och patienten sköter sina läkemedel med dosett från apoteket.',
    remainingNeeds: 'Blodtryckskontroll var tredje månad.',
    nextContact: 'Tid hos distriktssköterska på vårdcentralen inom en månad.',
    toldPatient: 'Informerad och nöjd med att gå till vårdcentralen.',
    medicationList: [{ name: 'Metoprolol', strength: '50 mg', dose: '1 tablett på morgonen' }],
    medicationListDate: endDate,
  };
}
