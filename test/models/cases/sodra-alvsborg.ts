import type { Case } from '../cases.ts';
import { homeCare, type PatientCase } from '../patients.ts';
import { responsibleByTheHour, saying } from './by-the-hour.ts';

const nurse = { ask: 'routes', patient: homeCare, urgency: 'acute', by: 'home-care-nurse' } as const;
/** Among the most ill: the hospital’s team has taken over the physician’s responsibility. */
const withTheTeam: PatientCase = { ...homeCare, carrier: { carriedBy: 'mobile-unit', performer: 'hospital-team' } };
const withPhysician: PatientCase = {
  ...homeCare,
  carrier: { carriedBy: 'home-care-physician', performer: 'health-centre' },
};
const day = '2026-11-24 10:00';

const hospitalTeams: readonly Case[] = [
  {
    ask: 'carrier',
    shows: ['frailest', 'to-the-team-and-back'],
    told: '”för de allra mest sjuka och komplexa patienterna”; how it moves is assumed',
    patient: withTheTeam,
    expect: {
      id: 'close-care-team',
      performer: 'hospital-team',
      moves: ['referral', 'acceptance'],
      movesBack: ['acceptance'],
    },
  },
  {
    ask: 'responsible',
    shows: 'frailest',
    told: '”sjukhusläkare inom hemsjukvården, för de allra mest sjuka”',
    patient: withTheTeam,
    need: 'physician',
    at: day,
    expect: { principal: 'region', performer: 'hospital-team', unit: 'own-unit', row: 'close-care-team' },
  },
  {
    ...nurse,
    shows: ['close-care-teams', 'planned-focus'],
    told: '”tre närsjukvårdsteam … fokus på planerade besök och samverkanskontakter”: the team for what is planned',
    patient: withTheTeam,
    urgency: 'planned',
    at: day,
    expect: {
      now: [
        'close-care-team',
        'close-care-visit',
        'home-care-physician',
        'health-centre-line',
        'centre-manager',
        'fixed-consultation',
      ],
      way: { performer: 'hospital-team', unit: 'own-unit', answerBy: '2026-11-26 16:30' },
    },
  },
  {
    ...nurse,
    shows: 'planned-focus',
    told: '”fokus på planerade besök”: a visit within five working days',
    patient: withTheTeam,
    urgency: 'planned',
    at: day,
    expect: { way: { of: 'close-care-visit', what: 'visit', answerBy: '2026-12-01 16:30' } },
  },
  {
    ...nurse,
    shows: 'acute-team',
    told: '”på gång med at starta ett nytt akutteam”: not yet; what is acute goes to the home-care physician',
    patient: withTheTeam,
    at: day,
    expect: {
      now: ['home-care-physician', 'urgent-visit', 'health-centre-line', 'centre-manager', 'ambulance'],
      closed: ['acute-team'],
    },
  },
  ...saying('acute-team', '”på gång med at starta”', 'resources.acute-team', { status: 'starting', count: 1 }),
  ...saying(
    'close-care-teams',
    '”tre närsjukvårdsteam där varje team utgörs av en läkare … och två specialistsjuksköterskor”',
    'resources.close-care-teams',
    {
      count: 3,
      performer: 'hospital-team',
      crew: [{ count: 1 }, { who: { sv: 'Specialistsjuksköterska' }, count: 2 }],
    },
  ),
  ...saying('telephone-times', 'three visits at once, 90 minutes each', 'routes.close-care-visit.capacity', {
    parallel: 3,
    minutesEach: 90,
  }),
];

const otherHours: readonly Case[] = [
  {
    ...nurse,
    shows: 'on-call-cars',
    told: 'a Saturday, for the most ill too',
    patient: withTheTeam,
    at: '2026-11-28 12:00',
    expect: { now: ['on-call-car', 'night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'on-call-cars',
    told: 'Midsummer Day',
    at: '2026-06-20 12:00',
    expect: { now: ['on-call-car', 'night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'Midsummer Eve at 22:40',
    at: '2026-06-19 22:40',
    expect: { now: ['night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'three in the morning',
    at: '2026-11-25 03:00',
    expect: { now: ['night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'a quarter to two when summer time begins',
    at: '2026-03-29 01:45',
    expect: { now: ['night-line', 'ambulance'], way: { answerBy: '2026-03-29 03:15' } },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'the first half past two when summer time ends',
    at: '2026-10-25 02:30+02:00',
    expect: { now: ['night-line', 'ambulance'], way: { answerBy: '2026-10-25 02:00' } },
  },
];

export const sodraAlvsborgCases: readonly Case[] = [
  ...saying('coverage', '”ersättningarna för god täckningsgrad öka”: expected, no rule', 'effects.coverage', {
    unit: 'vårdcentraler',
  }),
  ...saying('hospital-physicians-at-home', '”även juridiska oklarheter”', 'background.hospital-physicians', {
    says: { en: 'Whether hospital physicians may work in home care was unclear at first' },
  }),
  {
    ...nurse,
    shows: ['direct-contacts', 'urgent-home-visits'],
    told: '”hanteras av hemsjukvårdsläkarna i direktkontakter med ansvariga sjuksköterskor”',
    at: day,
    expect: {
      now: ['home-care-physician', 'urgent-visit', 'health-centre-line', 'centre-manager', 'ambulance'],
      way: {
        performer: 'health-centre',
        unit: 'own-centre',
        answerBy: '2026-11-24 10:30',
        missed: 'health-centre-line',
      },
    },
  },
  {
    ...nurse,
    shows: 'direct-contacts',
    told: '”lyfts ut ur vårdcentralens dagliga arbete”: planned matters too',
    urgency: 'planned',
    at: day,
    expect: {
      now: ['home-care-physician', 'health-centre-line', 'centre-manager', 'fixed-consultation'],
      way: { answerBy: '2026-11-26 16:30' },
    },
  },
  {
    ...nurse,
    shows: 'urgent-home-visits',
    told: '”utan avbrott för läkarna med att ta hand om brådskande hembesök”: the home-care physician comes the same day',
    urgency: 'same-day',
    at: '2026-11-24 08:15',
    expect: {
      way: {
        of: 'urgent-visit',
        what: 'visit',
        gives: ['advice', 'prescription', 'home-visit'],
        answerBy: '2026-11-24 16:15',
      },
    },
  },
  {
    ask: 'carrier',
    shows: 'home-care-physician',
    told: '”dedikerad för att samverka mer teambaserat … skapa kontinuitet i läkarkontakten”',
    patient: withPhysician,
    expect: { id: 'home-care-physician', performer: 'health-centre' },
  },
  ...responsibleByTheHour('home-care-physician', 'daytime'),
  {
    ...nurse,
    shows: 'home-care-physician',
    told: '”kontinuitet i läkarkontakten”: her own physician by name',
    patient: withPhysician,
    at: day,
    expect: {
      way: { person: 'own-physician', clauses: ['direct-contacts', 'home-care-physician', 'telephone-times'] },
    },
  },
  {
    ask: 'occasion',
    shows: 'home-care-physician',
    told: '”löpande kontakter”: every Tuesday at nine (assumed)',
    of: 'team-time',
    first: '2026-11-02',
    after: day,
    expect: { at: '2026-12-01 09:00', leads: 'responsible-physician' },
  },
  ...saying(
    'dedicated-or-rotating',
    '”en särskild tjänst som man anlitar en eller ett fåtal läkare till” or ”rotera”',
    'obligations.dedicated-or-rotating',
    {
      who: 'health-centre',
    },
  ),
  ...saying(
    'small-group',
    '”låta en mindre grupp av läkare specialisera sig”: few physicians for each patient',
    'indicators.continuity',
    {
      measure: 'physicians-per-patient-90-days',
      direction: 'down',
    },
  ),
  {
    ask: 'owed',
    shows: 'team-work-paid',
    told: '”en särskild ersättning för teambaserat arbete när det utförs”: two hours of 800 kronor (assumed)',
    event: 'meeting.team',
    quantity: 2,
    expect: [{ reimbursement: 'team-work', sek: 1600, payer: 'region', payee: 'health-centre' }],
  },
  {
    ask: 'owed',
    shows: ['team-work-paid', 'amounts'],
    told: '”och inte enbart för läkarens hembesök”: 1 500 kronor (assumed)',
    event: 'visit.physician-home',
    quantity: 1,
    expect: [{ reimbursement: 'home-visit', sek: 1500, payer: 'region', payee: 'health-centre' }],
  },
  {
    ask: 'owed',
    shows: ['team-work-paid', 'amounts'],
    told: '”och konsultativa insatser”: 400 kronor (assumed)',
    event: 'consultation.given',
    expect: [{ reimbursement: 'consultation', sek: 400, payer: 'region', payee: 'health-centre' }],
  },
  ...hospitalTeams,
  ...otherHours,
  ...saying('whole-system', '”ett i stort sett heltäckande system av läkarstöd”', 'obligations.whole-system', {
    who: 'region',
  }),
  ...saying('rollout', '”Satsningen på mobil närvård startade 2015”', 'background.began', { value: 2015 }),
  ...saying('rollout', '”inom 49 kommuner”', 'background.municipalities', { value: 49 }),
];
