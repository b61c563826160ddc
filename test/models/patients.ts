import { instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { period } from '../../src/kernel/period.ts';
import {
  type Carrier,
  emptySituation,
  type Level,
  type Need,
  type PerformerKind,
  type Situation,
  type StayPlace,
} from '../../src/model/index.ts';

/** A patient of the cases of the models: an 84-year-old, listed, at home, with what a case says besides. */
export interface PatientCase {
  readonly place?: StayPlace;
  /** Levels of enrolment in home care; none unless said. */
  readonly enrolled?: readonly Level[];
  readonly palliative?: 'general' | 'specialised';
  readonly psychiatric?: true;
  /** To whom the physician's responsibility has been moved. */
  readonly carrier?: { readonly carriedBy: Carrier; readonly performer: PerformerKind };
  readonly born?: string;
  /** Needs that the parties disagree about. */
  readonly disputed?: readonly Need[];
  /** Home care has proposed to end the enrolment. */
  readonly endProposed?: true;
  /** When the patient came home from hospital (ISO with offset). */
  readonly homeSince?: string;
  /** From where, when not from hospital. */
  readonly homeFrom?: StayPlace;
}

/** In home care at the nurse's level, at home. */
export const homeCare: PatientCase = { enrolled: ['nurse'] };
/** At home, not in home care. */
export const atHome: PatientCase = {};
export const careHome: PatientCase = { place: 'care-home' };
export const shortTerm: PatientCase = { place: 'short-term-place' };
export const inHospital: PatientCase = { place: 'hospital', enrolled: ['nurse'] };

const always = period(instant('2010-01-01T00:00:00Z'), null);

/** The situation of a patient of a case. Units are named after their sort, the patient's own centre `own-centre`. */
export function situationOf(patient: PatientCase): Situation {
  const {
    place,
    enrolled = [],
    palliative,
    psychiatric,
    carrier,
    born = '1942-05-17',
    homeSince,
    homeFrom = 'hospital',
    disputed = [],
  } = patient;
  const stays: Situation['stays'] = [
    ...(place ? [{ place, unit: place, period: always }] : []),
    ...(homeSince
      ? [
          {
            place: homeFrom,
            unit: 'ward',
            period: period(instant('2020-01-01T00:00:00Z'), instant(homeSince)),
          },
        ]
      : []),
  ];
  return {
    ...emptySituation(localDate(born), {}),
    listings: [{ unit: 'own-centre', period: always }],
    enrolments: enrolled.map((level) => ({ level, unit: 'own-home-care', period: always })),
    stays,
    palliative: palliative ? [{ level: palliative, unit: 'own-palliative-team', period: always }] : [],
    psychiatric: psychiatric ? [{ unit: 'own-clinic', period: always }] : [],
    disputes: disputed.map((need) => ({ need, period: always })),
    endProposals: patient.endProposed ? [{ level: 'nurse', state: 'proposed', period: always }] : [],
    physicians: carrier
      ? [
          {
            carrier: carrier.carriedBy,
            performer: carrier.performer,
            unit: 'own-unit',
            person: 'own-physician',
            period: always,
          },
        ]
      : [],
  };
}
