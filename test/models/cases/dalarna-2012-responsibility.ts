import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, inHospital, type PatientCase } from '../patients.ts';
import { answers } from './brief.ts';

const palliative: PatientCase = { ...homeCare, palliative: 'specialised' };
const region = (performer: string) => `region ${performer} region`;
const municipality = (performer: string) => `municipality ${performer} municipality`;
const disputed = { ...homeCare, disputed: ['nurse-care'] } as const;
const fourthDay = { ...homeCare, homeSince: '2026-11-20T12:00:00+01:00' };
const ninthDay = { ...homeCare, homeSince: '2026-11-15T12:00:00+01:00' };

const whoAnswers: readonly Case[] = [
  answers(
    'nurse-level',
    'Hedemora: ”patienter vi ansvarar för inom den kommunala hälso-och sjukvården upp till sjuksköterskenivå”',
    homeCare,
    'nurse-care',
    municipality('home-care'),
    { row: 'enrolled', unit: 'own-home-care' },
  ),
  answers(
    'nurse-level',
    'Säter: ”läkemedelspatienter”: medicines of the enrolled',
    homeCare,
    'medication-handling',
    municipality('home-care'),
  ),
  answers(
    'not-enrolled',
    'Malung-Sälen: without a referral the responsibility has not moved',
    atHome,
    'nurse-care',
    region('health-centre'),
    { unit: 'own-centre' },
  ),
  answers(
    'municipal-housing',
    'a care home answers without enrolment',
    careHome,
    'nurse-care',
    municipality('care-home'),
  ),
  answers('hospital-care', 'in hospital the region answers', inHospital, 'nurse-care', region('ward')),
  answers(
    'physicians',
    'Malung-Sälen: ”Läkare som tar ansvar på läkarnivå”',
    homeCare,
    'physician',
    region('health-centre'),
    { row: 'daytime', unit: 'own-centre' },
  ),
  answers(
    'on-call-physician',
    'Gagnef: ”kvällar, nätter med fortsatt behov av akuta läkarinsatser”: evening',
    homeCare,
    'physician',
    region('on-call-service'),
    { at: '2026-11-24 19:00', row: 'evenings-nights' },
  ),
  answers('on-call-physician', 'Gagnef: ”kvällar, nätter”: night', homeCare, 'physician', region('on-call-service'), {
    at: '2026-11-25 03:00',
    row: 'evenings-nights',
  }),
  answers('on-call-weekends', 'a Saturday at ten', homeCare, 'physician', region('on-call-service'), {
    at: '2026-11-28 10:00',
    row: 'days-off',
  }),
  answers('on-call-weekends', 'Midsummer Eve at ten', homeCare, 'physician', region('on-call-service'), {
    at: '2026-06-19 10:00',
    row: 'days-off',
  }),
  answers(
    'rehabilitation',
    'Malung-Sälen: ”på sjuksköterske-, arbetsterapeut- och fysioterapeutnivå”',
    { enrolled: ['ot'] },
    'occupational-therapy',
    municipality('municipal-rehab'),
  ),
  answers(
    'rehabilitation',
    'Malung-Sälen: a patient not taken over by the physiotherapist',
    homeCare,
    'physiotherapy',
    region('rehab-unit'),
  ),
  answers(
    'habilitation',
    'Rättvik: ”Vuxenhabilitering som specialistnivå”',
    { place: 'lss-housing' },
    'habilitation',
    region('habilitation'),
  ),
  answers(
    'dementia',
    '6.11 ”Avtalet säger att det är regionen som ansvarar för utredningar”',
    homeCare,
    'dementia-investigation',
    region('health-centre'),
  ),
  answers(
    'not-transferred',
    'Hedemora: ”Dietist och logoped – är inte växlat”: dietitian',
    homeCare,
    'nutrition',
    region('health-centre'),
  ),
  answers(
    'not-transferred',
    'Hedemora: ”Dietist och logoped – är inte växlat”: speech therapist',
    homeCare,
    'speech-therapy',
    region('specialist-clinic'),
  ),
  answers(
    'psychiatry',
    'Avesta: ”trots att psykiatrin inte är överväxlad”',
    { ...homeCare, psychiatric: true },
    'psychiatric',
    region('psychiatric-clinic'),
  ),
  answers(
    'palliative-specialised',
    'Gagnef: ”den specialiserade palliativa vården”',
    palliative,
    'palliative',
    region('palliative-team'),
  ),
  answers(
    'palliative-general',
    'Rättvik: ”bedöms som allmän palliativ vård”',
    { ...homeCare, palliative: 'general' },
    'palliative',
    municipality('home-care'),
  ),
  answers(
    'night-nurse',
    'a nurse at three in the night, of the enrolled',
    homeCare,
    'on-call',
    municipality('home-care'),
    { at: '2026-11-25 03:00' },
  ),
  answers(
    'interim',
    'while the parties disagree the same unit answers',
    disputed,
    'nurse-care',
    municipality('home-care'),
    { interim: 'interim' },
  ),
  answers(
    'end-of-enrolment',
    'Mora: ”vårdcentralen vill inte alltid acceptera”: home care answers until it does',
    { ...homeCare, endProposed: true },
    'nurse-care',
    municipality('home-care'),
    { interim: 'end-of-enrolment' },
  ),
  answers(
    'social-service',
    'home service (socialtjänstlagen 8 kap. 3 §)',
    homeCare,
    'home-service',
    municipality('home-service'),
  ),
  answers('hours-of-day', 'at 16:59 it is day', homeCare, 'physician', region('health-centre'), {
    at: '2026-11-24 16:59',
  }),
  answers('hours-of-day', 'at 17:00 it is evening', homeCare, 'physician', region('on-call-service'), {
    at: '2026-11-24 17:00',
  }),
  answers('hours-of-day', 'at 08:00 it is day', homeCare, 'physician', region('health-centre'), {
    at: '2026-11-24 08:00',
  }),
];

const whoPays: readonly Case[] = [
  answers(
    'first-week-aids',
    '6.4 ”regleras första veckans hjälpmedelsbehov där regionen ansvara”: fourth day',
    fourthDay,
    'assistive-devices',
    region('rehab-unit'),
    { row: 'first-week' },
  ),
  answers(
    'aids',
    '6.4 after the first week: ninth day',
    ninthDay,
    'assistive-devices',
    municipality('municipal-rehab'),
    { row: 'enrolled' },
  ),
  answers(
    'consumables-meanwhile',
    '6.13 no guideline yet: the material follows the care',
    homeCare,
    'consumables',
    municipality('home-care'),
  ),
  answers(
    'samples',
    '6.13 ”analys av prover”: the region pays the analysis',
    homeCare,
    'sampling',
    'municipality home-care region',
  ),
  answers('region-rest', 'foot care', homeCare, 'foot-care', region('health-centre')),
  answers('region-rest', 'transport', careHome, 'transport', region('patient-transport')),
  answers('deceased', 'the deceased at home', homeCare, 'care-of-deceased', municipality('home-care')),
  {
    ask: 'owed',
    shows: 'region-must-provide',
    told: 'HSL 16 kap. 1 §: a physician the municipality engaged',
    event: 'support.physician-engaged',
    sum: 4000,
    expect: [{ reimbursement: 'engaged-physician', sek: 4000, payer: 'region', payee: 'municipality' }],
  },
];

/** Part of the cases of dalarna-2012. */
export const dalarna2012Responsibility: readonly Case[] = [...whoAnswers, ...whoPays];
