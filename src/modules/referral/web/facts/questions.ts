import type { FactKey, ReferralFacts, ReferralKind } from '../../../../model/index.ts';
import { isGiven } from '../../../../model/index.ts';

/** A field's place in the form, and when it is asked for. */
export interface Placed {
  readonly fact: FactKey;
  /** Only for these kinds; left out: for all but `back-to-health-centre`. */
  readonly kinds?: readonly ReferralKind[];
  readonly when?: (facts: ReferralFacts) => boolean;
  /** Good to know, asked for by no profile: kept folded away. */
  readonly extra?: true;
}

export interface QuestionPart {
  /** Names the part's heading in the texts; without it no heading. */
  readonly heading?:
    | 'partMedicines'
    | 'partRisks'
    | 'partMaterials'
    | 'partHome'
    | 'partPeople'
    | 'partThreshold'
    | 'partFollowUp';
  readonly fields: readonly Placed[];
}

export interface Question {
  readonly id: 'who' | 'need' | 'task' | 'know' | 'told';
  readonly parts: readonly QuestionPart[];
}

const back: readonly ReferralKind[] = ['back-to-health-centre'];
const everyKind: readonly ReferralKind[] = [
  'enrol',
  'single-visit',
  'rehabilitation',
  'assistive-device',
  'acute',
  'back-to-health-centre',
];
const atHome = ({ placeOfCare }: ReferralFacts) => placeOfCare === undefined || placeOfCare === 'ordinary-home';
const more = (list: readonly string[] | undefined) => list !== undefined && list.some((one) => one !== 'none');

/** The questions in the order a nurse thinks, and the facts that answer each. Every fact has exactly one place. */
export const questions: readonly Question[] = [
  {
    id: 'who',
    parts: [
      {
        fields: [
          { fact: 'language' },
          { fact: 'interpreter' },
          { fact: 'interpreterText', when: ({ interpreter }) => interpreter === true },
          { fact: 'responsiblePhysician' },
          { fact: 'prescriber' },
          { fact: 'senderPhone' },
        ],
      },
      {
        heading: 'partPeople',
        fields: [
          { fact: 'noRelatives', when: ({ relatives }) => !isGiven(relatives) },
          { fact: 'relatives', when: ({ noRelatives }) => noRelatives !== true },
          { fact: 'guardian', extra: true },
        ],
      },
    ],
  },
  {
    id: 'need',
    parts: [
      {
        fields: [
          { fact: 'acuteNeed', kinds: ['acute'] },
          { fact: 'acuteBy', kinds: ['acute'] },
          { fact: 'reason' },
          { fact: 'goal' },
          { fact: 'diagnoses' },
          { fact: 'functionalStatus' },
          { fact: 'mobility', kinds: ['rehabilitation', 'assistive-device'] },
          { fact: 'cognition', extra: true },
          { fact: 'rehabDone', kinds: ['rehabilitation'] },
          { fact: 'rehabGoal', kinds: ['rehabilitation'] },
          { fact: 'deviceNeed', kinds: ['assistive-device'] },
          { fact: 'deviceTrial', kinds: ['assistive-device'] },
          { fact: 'endReason', kinds: back },
          { fact: 'endDate', kinds: back },
          { fact: 'endSummary', kinds: back },
          { fact: 'remainingNeeds', kinds: back },
          { fact: 'nextContact', kinds: back },
          { fact: 'history', extra: true },
        ],
      },
    ],
  },
  {
    id: 'task',
    parts: [
      {
        fields: [
          { fact: 'levels', kinds: everyKind },
          { fact: 'measures' },
          { fact: 'measuresText', when: ({ measures }) => isGiven(measures) },
          { fact: 'medicationHelp' },
          { fact: 'wantedStart' },
          { fact: 'otherProfessions', extra: true },
        ],
      },
      {
        heading: 'partThreshold',
        fields: [
          { fact: 'placeOfCare' },
          { fact: 'reachesClinic' },
          {
            fact: 'reachesClinicCause',
            when: ({ reachesClinic }) => reachesClinic === 'major-effort' || reachesClinic === 'not-at-all',
          },
          { fact: 'expectedDays' },
          { fact: 'visitsPerMonth' },
          { fact: 'careLevel' },
          { fact: 'personalAssistance', when: atHome },
          { fact: 'exceptionalReasons' },
          { fact: 'exceptionalReasonsText', when: ({ exceptionalReasons }) => exceptionalReasons === true },
          { fact: 'reachesClinicText', extra: true },
        ],
      },
    ],
  },
  {
    id: 'know',
    parts: [
      {
        heading: 'partMedicines',
        fields: [
          { fact: 'noMedication', kinds: everyKind, when: ({ medicationList }) => !isGiven(medicationList) },
          { fact: 'medicationList', kinds: everyKind, when: ({ noMedication }) => noMedication !== true },
          { fact: 'medicationListDate', kinds: everyKind, when: ({ medicationList }) => isGiven(medicationList) },
          { fact: 'selfCareAssessment', when: ({ medicationHelp }) => medicationHelp === true },
          { fact: 'selfCareAssessmentDate', when: ({ medicationHelp }) => medicationHelp === true },
          { fact: 'selfCareAssessmentBy', when: ({ medicationHelp }) => medicationHelp === true },
        ],
      },
      {
        heading: 'partRisks',
        fields: [
          { fact: 'alerts' },
          { fact: 'alertsText', when: ({ alerts }) => more(alerts) },
          { fact: 'safetyRisks', when: atHome },
          { fact: 'safetyText', when: ({ safetyRisks }) => more(safetyRisks) },
        ],
      },
      {
        heading: 'partMaterials',
        fields: [
          { fact: 'noMaterials', when: ({ materials }) => !isGiven(materials) },
          { fact: 'materials', when: ({ noMaterials }) => noMaterials !== true },
        ],
      },
      {
        heading: 'partHome',
        fields: [
          { fact: 'access', when: atHome },
          { fact: 'accessText', when: ({ access }) => access !== undefined },
          { fact: 'pets', when: atHome },
          { fact: 'livesAlone', extra: true },
          { fact: 'homeService', extra: true },
          { fact: 'homeServiceText', when: ({ homeService }) => homeService === true },
        ],
      },
    ],
  },
  {
    id: 'told',
    parts: [
      {
        fields: [
          { fact: 'toldPatient', kinds: everyKind },
          { fact: 'consent' },
          { fact: 'consentDate', when: ({ consent }) => consent === 'given' },
          { fact: 'consentCannotGround', when: ({ consent }) => consent === 'cannot-be-obtained' },
          { fact: 'patientWishes', extra: true },
        ],
      },
      {
        heading: 'partFollowUp',
        fields: [{ fact: 'followUp' }, { fact: 'followUpBy' }, { fact: 'followUpDate' }],
      },
    ],
  },
];

interface Asked {
  readonly kind: ReferralKind;
  readonly facts: ReferralFacts;
  readonly missing: ReadonlySet<FactKey>;
  /** Extras that are in sight: a field must not move while somebody writes in it, so this only ever grows. */
  readonly unfolded: ReadonlySet<FactKey>;
}

/** How a field is shown now: `asked` in sight, `extra` folded away, `hidden` not at all. What is missing or given is never hidden. */
export function placeOf({ fact, kinds, when, extra }: Placed, asked: Asked): 'asked' | 'extra' | 'hidden' {
  const { kind, facts, missing, unfolded } = asked;
  const ofKind = kinds ? kinds.includes(kind) : kind !== 'back-to-health-centre';
  const concerns = ofKind && when?.(facts) !== false;
  if (!concerns && !missing.has(fact) && !isGiven(facts[fact])) return 'hidden';
  return extra && !unfolded.has(fact) ? 'extra' : 'asked';
}
