import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, inHospital, type PatientCase } from '../patients.ts';
import { answers } from './brief.ts';

const child: PatientCase = { ...homeCare, born: '2012-05-17' };
const region = (performer: string) => `region ${performer} region`;
const municipality = (performer: string) => `municipality ${performer} municipality`;
const round = ['visits-round-the-clock'];

const points: readonly Case[] = [
  answers(
    round,
    'point 1 ”Planerade och oplanerade hembesök dygnet runt”: day',
    homeCare,
    'nurse-care',
    municipality('home-care'),
    { row: 'enrolled' },
  ),
  answers(round, 'point 1 ”dygnet runt”: three in the night', homeCare, 'on-call', municipality('home-care'), {
    at: '2026-11-25 03:00',
  }),
  answers(round, 'point 1: medicines of the enrolled', homeCare, 'medication-handling', municipality('home-care')),
  answers(
    'adults',
    'point 1 ”individer 18 år och äldre”: a child of 14',
    child,
    'nurse-care',
    region('health-centre'),
    { row: 'child' },
  ),
  answers(
    'single-visits',
    'point 2 ”S k Enstaka hembesök (sjuksköterska/undersköterska)”',
    atHome,
    'nurse-care',
    municipality('home-care'),
    { row: 'single-visits' },
  ),
  answers(
    'rehabilitation',
    'point 3 ”arbetsterapeut, fysioterapeut till hemsjukvårdspatienter”: occupational therapist',
    homeCare,
    'occupational-therapy',
    municipality('municipal-rehab'),
  ),
  answers(
    'rehabilitation',
    'point 3 ”inkl. enstaka besök”: a physiotherapist for someone enrolled with a nurse only',
    homeCare,
    'physiotherapy',
    municipality('municipal-rehab'),
  ),
  answers(
    'rehabilitation',
    'point 3 ”till hemsjukvårdspatienter”: someone who is not',
    atHome,
    'physiotherapy',
    region('rehab-unit'),
  ),
  answers('dietitian', 'point 4 ”Dietist”', homeCare, 'nutrition', municipality('home-care')),
  answers('dietitian-for-whom', 'point 4: someone not enrolled', atHome, 'nutrition', region('health-centre')),
  answers(
    'material-cost',
    'point 5 ”Kostnadsansvar för material som utförarna använder”',
    homeCare,
    'consumables',
    municipality('home-care'),
  ),
  answers('material-cost', 'point 5: material of a single visit too', atHome, 'consumables', municipality('home-care')),
  answers(
    'hvb-visits',
    'point 6 ”Hembesök som utförs i HVB hem”',
    { place: 'hvb' },
    'nurse-care',
    municipality('home-care'),
  ),
  answers(
    'asylum-visits',
    'point 7 ”Hembesök som utförs i den asylsökandes bostad ingår”',
    { place: 'asylum-housing' },
    'nurse-care',
    municipality('home-care'),
  ),
  answers(
    'devices-may-go',
    '”Hjälpmedel kan eventuellt komma att tas bort”: the region meanwhile',
    homeCare,
    'assistive-devices',
    region('rehab-unit'),
  ),
  answers(
    'not-physicians',
    '”läkarinsatser kan … inte överföras till kommunerna”',
    homeCare,
    'physician',
    region('health-centre'),
  ),
  answers(
    'asked-for-at-home',
    'medicines of someone not enrolled',
    atHome,
    'medication-handling',
    region('health-centre'),
  ),
  answers(
    'consumables',
    'a sample at home; the region pays the analysis',
    homeCare,
    'sampling',
    'municipality home-care region',
  ),
  answers(
    'palliative',
    'general palliative care',
    { ...homeCare, palliative: 'general' },
    'palliative',
    municipality('home-care'),
  ),
  answers(
    'specialised-care',
    'ASIH',
    { ...homeCare, palliative: 'specialised' },
    'palliative',
    region('palliative-team'),
  ),
  answers('care-homes', 'care home', careHome, 'nurse-care', municipality('care-home')),
  answers('aids-payment', 'devices in a care home', careHome, 'assistive-devices', municipality('municipal-rehab')),
  answers(
    'lss-housing',
    'LSS housing is not among the points',
    { place: 'lss-housing' },
    'nurse-care',
    'municipality health-centre region',
  ),
  answers(
    'hvb-and-lss-short-term',
    'LSS short-term housing is not among the points',
    { place: 'lss-short-term' },
    'nurse-care',
    region('health-centre'),
  ),
  answers('hospital-care', 'in hospital', inHospital, 'nurse-care', region('ward')),
  answers('transport-and-deceased', 'transport of the enrolled', homeCare, 'transport', region('patient-transport')),
  answers(
    'transport-lss',
    'transport from LSS housing',
    { place: 'lss-housing' },
    'transport',
    municipality('patient-transport'),
  ),
  answers('habilitation', 'habilitation', homeCare, 'habilitation', region('habilitation')),
  answers('region-rest', 'foot care', homeCare, 'foot-care', region('health-centre')),
  answers('social-service', 'home service', homeCare, 'home-service', municipality('home-service')),
  answers(
    'interim',
    'while the parties disagree',
    { ...homeCare, disputed: ['nurse-care'] },
    'nurse-care',
    municipality('home-care'),
    { interim: 'interim' },
  ),
  answers(
    'end-of-enrolment',
    'a proposed end',
    { ...homeCare, endProposed: true },
    'nurse-care',
    municipality('home-care'),
    { interim: 'end-of-enrolment' },
  ),
  answers('hours-of-day', 'at 17:00 it is evening', homeCare, 'physician', region('on-call-service'), {
    at: '2026-11-24 17:00',
  }),
];

/** Part of the cases of stockholm-2020. */
export const stockholm2020Points: readonly Case[] = [...points];
