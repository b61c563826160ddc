import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, inHospital, type PatientCase } from '../patients.ts';
import { answers, meets, says } from './brief.ts';

const lss: PatientCase = { place: 'lss-housing' };
const asihPatient: PatientCase = { ...atHome, palliative: 'specialised' };
const region = (performer: string) => `region ${performer} region`;
const municipality = (performer: string) => `municipality ${performer} municipality`;
const night = { at: '2026-11-25 03:00' };

const admission: readonly Case[] = [
  meets(
    'lasting-need',
    '000 ”överstigande 14 dagar”: 15 days, twice a month',
    { expectedDays: 15, visitsPerMonth: 2 },
    'enrol enrol',
  ),
  meets(
    'open-care-visits',
    '000 ”överstigande 14 dagar”: 14 days is a single visit of open care',
    { expectedDays: 14 },
    'single-visit short',
  ),
  meets('open-care-visits', '000 ”minst två besök per månad”: one', { visitsPerMonth: 1 }, 'single-visit sparse'),
  meets(
    'threshold',
    'someone who can get there with help that exists',
    { reachesClinic: 'with-help' },
    'not-home-care able-to-go',
  ),
  meets('children', 'someone of 17', { age: 17 }, 'region child'),
  meets(
    'specialised-care',
    '000 ”specialistsjukvård som vänder sig till svårt sjuka”',
    { careLevel: 'specialised' },
    'region specialised',
  ),
  meets(
    'municipal-housing',
    '004 ”I särskilt boende, dagverksamhet och korttidsplats svarar kommunerna”',
    { placeOfCare: 'short-term-place' },
    'municipality in-municipal-housing',
  ),
  meets('lss-housing', '000 ”landstinget endast utför”', { placeOfCare: 'lss-housing' }, 'region in-lss-housing'),
  meets('hvb-and-lss-short-term', 'HVB home', { placeOfCare: 'hvb' }, 'region in-other-places'),
];

const whoAnswers: readonly Case[] = [
  answers(
    'region-runs-home-care',
    '004 ”Husläkarmottagningarna och primärvårdsrehabiliteringen ansvarar bl.a. för hemsjukvård”',
    homeCare,
    'nurse-care',
    region('health-centre'),
    { unit: 'own-centre' },
  ),
  answers(
    'region-runs-home-care',
    '004 ”ansvarar bl.a. för hemsjukvård”: medicines',
    homeCare,
    'medication-handling',
    region('health-centre'),
  ),
  answers(
    'after-hours-nurse',
    '004 ”PR-vård som svarar för hemsjukvård utanför kontorstid”: night',
    homeCare,
    'nurse-care',
    region('night-care'),
    night,
  ),
  answers('after-hours-nurse', '004 ”utanför kontorstid”: Saturday', homeCare, 'nurse-care', region('night-care'), {
    at: '2026-11-28 10:00',
  }),
  answers(
    'after-hours-nurse',
    '004 ”utanför kontorstid”: Midsummer Eve',
    homeCare,
    'nurse-care',
    region('night-care'),
    { at: '2026-06-19 10:00' },
  ),
  answers(
    'after-hours-nurse',
    '004 ”utanför kontorstid”: the hour that comes twice',
    homeCare,
    'on-call',
    region('night-care'),
    { at: '2026-10-25 02:30+01:00' },
  ),
  answers('hours-of-day', 'at 17:00 it is evening', homeCare, 'nurse-care', region('night-care'), {
    at: '2026-11-24 17:00',
  }),
  answers(
    'family-doctor',
    '004 ”Regelbok för husläkare med basal hemsjukvård”',
    homeCare,
    'physician',
    region('health-centre'),
    { row: 'daytime' },
  ),
  answers(
    'after-hours-physician',
    '004 ”Curera (som erbjuder läkarinsatser i länet under jourtid)”',
    homeCare,
    'physician',
    region('on-call-service'),
    night,
  ),
  answers(
    'rehabilitation',
    '004 ”primärvårdsrehabiliteringen ansvarar”: physiotherapy',
    homeCare,
    'physiotherapy',
    region('rehab-unit'),
  ),
  answers(
    'rehabilitation',
    '004 ”Rehabilitering och hjälpmedel”: devices',
    atHome,
    'assistive-devices',
    region('rehab-unit'),
  ),
  answers('specialised-care', '000 ”ASIH”', asihPatient, 'palliative', region('palliative-team')),
  answers(
    'palliative',
    'general palliative care by day',
    { ...atHome, palliative: 'general' },
    'palliative',
    region('health-centre'),
  ),
  answers('region-rest', 'dietitian', homeCare, 'nutrition', region('health-centre')),
  answers('hospital-care', 'in hospital', inHospital, 'nurse-care', region('ward')),
  answers(
    'social-service',
    '004 ”hemtjänst, särskilt boende”: home service is the municipality’s',
    atHome,
    'home-service',
    municipality('home-service'),
  ),
  answers(
    'interim',
    'while the parties disagree',
    { ...homeCare, disputed: ['nurse-care'] },
    'nurse-care',
    region('health-centre'),
    { interim: 'interim' },
  ),
  says('first-week', 'no rule of the first week', 'responsibility.firstWeekHome', { clause: 'first-week' }),
];

const elsewhere: readonly Case[] = [
  answers(
    'municipal-housing',
    '004 ”svarar kommunerna för hälso- och sjukvård … förutom läkarinsatserna”',
    careHome,
    'nurse-care',
    municipality('care-home'),
  ),
  answers(
    'municipal-housing',
    '004 ”korttidsplats”: rehabilitation',
    { place: 'short-term-place' },
    'physiotherapy',
    municipality('municipal-rehab'),
  ),
  answers(
    'care-home-physicians',
    '004 ”läkarinsatserna som tillhandahålls av landstinget”, ”vårdval SÄBO infördes 2008”',
    careHome,
    'physician',
    region('health-centre'),
    { row: 'care-home' },
  ),
  answers(
    'lss-housing',
    '000 ”kommunerna redan idag ses som huvudman … landstinget endast utför”',
    lss,
    'nurse-care',
    'municipality health-centre region',
  ),
  answers('hvb-and-lss-short-term', 'HVB home', { place: 'hvb' }, 'nurse-care', region('health-centre')),
  answers(
    'transport-and-deceased',
    '000 ”inom kommunal heldygnsomsorg för äldre är kommunens ansvar”',
    careHome,
    'transport',
    municipality('patient-transport'),
  ),
  answers(
    'transport-and-deceased',
    '000 ”men inte inom hemsjukvården”: the deceased at home',
    homeCare,
    'care-of-deceased',
    region('health-centre'),
  ),
  answers('transport-lss', 'transport from LSS housing', lss, 'transport', municipality('patient-transport')),
  answers(
    'other-agreements',
    '004 ”logopedinsatser och medicinsk fotvård i särskilda boenden”: speech therapy',
    careHome,
    'speech-therapy',
    region('specialist-clinic'),
    { row: 'in-care-home' },
  ),
  answers('other-agreements', '004 ”medicinsk fotvård”', careHome, 'foot-care', region('health-centre'), {
    row: 'in-care-home',
  }),
  answers('breathing-help', '004 ”Andningshjälp i hemmet”', homeCare, 'breathing-support', region('specialist-clinic')),
  answers(
    'oral-health',
    '004 ”munhälsobedömning och munvårdsutbildning”',
    careHome,
    'oral-health',
    region('dental-care'),
  ),
  answers(
    'dementia-agreement',
    '004 ”vård och omsorg för personer med demenssjukdom”',
    atHome,
    'dementia-investigation',
    region('health-centre'),
  ),
];

/** Part of the cases of stockholm-region. */
export const stockholmRegionResponsibility: readonly Case[] = [...admission, ...whoAnswers, ...elsewhere];
