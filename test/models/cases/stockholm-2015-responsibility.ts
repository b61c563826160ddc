import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, inHospital, type PatientCase } from '../patients.ts';
import { answers, says } from './brief.ts';

const asihPatient: PatientCase = { ...homeCare, palliative: 'specialised' };
const lss: PatientCase = { place: 'lss-housing' };
const region = (performer: string) => `region ${performer} region`;
const municipality = (performer: string) => `municipality ${performer} municipality`;
const disputed = { ...homeCare, disputed: ['nurse-care'] } as const;

const whoAnswers: readonly Case[] = [
  answers(
    'physicians',
    'KSL ”Landstinget är huvudman för läkarinsatserna”',
    homeCare,
    'physician',
    region('health-centre'),
  ),
  answers(
    'physicians',
    'KSL ”Landstinget är huvudman för läkarinsatserna”: at night',
    homeCare,
    'physician',
    region('on-call-service'),
    { at: '2026-11-25 03:00' },
  ),
  answers(
    'municipal-care',
    'KSL ”kommunen för övriga insatser”: the enrolled',
    homeCare,
    'nurse-care',
    municipality('home-care'),
    { unit: 'own-home-care' },
  ),
  answers(
    'municipal-care',
    'KSL ”annan vårdpersonal med delegering”: medicines',
    homeCare,
    'medication-handling',
    municipality('home-care'),
  ),
  answers(
    'round-the-clock',
    'KSL ”alla dagar dygnet runt hos registrerade hemsjukvårdspatienter”: Sunday at three',
    homeCare,
    'on-call',
    municipality('home-care'),
    { at: '2026-11-29 03:00' },
  ),
  answers('not-enrolled', 'not enrolled', atHome, 'nurse-care', region('health-centre')),
  answers(
    'rehabilitation-enrolled',
    'the city ”endast omfattar inskrivna”: enrolled with a physiotherapist',
    { enrolled: ['pt'] },
    'physiotherapy',
    municipality('municipal-rehab'),
  ),
  answers(
    'rehabilitation-enrolled',
    'the city ”endast omfattar inskrivna”: not enrolled',
    atHome,
    'occupational-therapy',
    region('rehab-unit'),
  ),
  answers(
    'aids-enrolled',
    'KSL ”hjälpmedel till hemsjukvårdspatienter”',
    homeCare,
    'assistive-devices',
    municipality('municipal-rehab'),
  ),
  answers('aids-payment', 'devices of someone not enrolled', atHome, 'assistive-devices', region('rehab-unit')),
  answers(
    'specialised-care',
    'the city ”ASIH … specialistsjukvård som vänder sig till svårt sjuka”',
    asihPatient,
    'palliative',
    region('palliative-team'),
  ),
  answers(
    'palliative',
    'general palliative care follows the nurse',
    { ...homeCare, palliative: 'general' },
    'palliative',
    municipality('home-care'),
  ),
  answers(
    'habilitation',
    'the city ”även habiliteringen är en sådan insats som ska vara kvar”',
    lss,
    'habilitation',
    region('habilitation'),
  ),
  answers('consumables', 'material follows the care', homeCare, 'consumables', municipality('home-care')),
  answers('consumables', 'the region pays the analysis', homeCare, 'sampling', 'municipality home-care region'),
  answers('region-rest', 'dietitian', homeCare, 'nutrition', region('health-centre')),
  answers('region-rest', 'on call for someone not enrolled', atHome, 'on-call', region('on-call-service'), {
    at: '2026-11-25 03:00',
  }),
  answers('hospital-care', 'in hospital', inHospital, 'nurse-care', region('ward')),
  answers(
    'social-service',
    'home service (socialtjänstlagen 8 kap. 3 §)',
    homeCare,
    'home-service',
    municipality('home-service'),
  ),
  answers('interim', 'while the parties disagree', disputed, 'nurse-care', municipality('home-care'), {
    interim: 'interim',
  }),
  answers(
    'end-of-enrolment',
    'a proposed end changes nothing',
    { ...homeCare, endProposed: true },
    'nurse-care',
    municipality('home-care'),
    { interim: 'end-of-enrolment' },
  ),
  answers('hours-of-day', 'at 17:00 it is evening', homeCare, 'physician', region('on-call-service'), {
    at: '2026-11-24 17:00',
  }),
  says('first-week', 'no rule of the first week', 'responsibility.firstWeekHome', { days: 7, clause: 'first-week' }),
];

const elsewhere: readonly Case[] = [
  answers(
    'lss-housing',
    'the city ”kommunerna redan idag ses som huvudman … landstinget endast utför”',
    lss,
    'nurse-care',
    'municipality health-centre region',
  ),
  answers(
    'lss-housing',
    'the city: rehabilitation in LSS housing likewise',
    lss,
    'physiotherapy',
    'municipality rehab-unit region',
  ),
  answers('hvb-and-lss-short-term', 'the city: HVB home', { place: 'hvb' }, 'nurse-care', region('health-centre')),
  answers('asylum', 'asylum housing', { place: 'asylum-housing' }, 'nurse-care', region('health-centre')),
  answers('care-homes', 'care home', careHome, 'nurse-care', municipality('care-home')),
  answers(
    'transport-and-deceased',
    'the city ”inom kommunal heldygnsomsorg för äldre är kommunens ansvar idag”: transport',
    careHome,
    'transport',
    municipality('patient-transport'),
  ),
  answers(
    'transport-and-deceased',
    'the city ”men inte inom hemsjukvården”: transport',
    homeCare,
    'transport',
    region('patient-transport'),
  ),
  answers(
    'transport-and-deceased',
    'the city ”omhändertagande av avlidna”: care home',
    careHome,
    'care-of-deceased',
    municipality('care-home'),
  ),
  answers(
    'transport-and-deceased',
    'the city ”omhändertagande av avlidna”: at home',
    homeCare,
    'care-of-deceased',
    region('health-centre'),
  ),
  answers('transport-lss', 'transport from LSS housing', lss, 'transport', municipality('patient-transport')),
];

/** Part of the cases of stockholm-2015. */
export const stockholm2015Responsibility: readonly Case[] = [...whoAnswers, ...elsewhere];
