import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, shortTerm } from '../patients.ts';
import { responsibleByTheHour, saying } from './by-the-hour.ts';

const nurse = { ask: 'routes', patient: homeCare, urgency: 'acute', by: 'home-care-nurse' } as const;
const coordinator = { ...nurse, by: 'coordinator', atUnit: 'mobile-team', district: 'district-1' } as const;

export const malmoCases: readonly Case[] = [
  {
    ...nurse,
    shows: 'one-way-in',
    told: '”en-väg-in för samtliga sjuksköterskor inom hemsjukvården”: the coordinator first, then the patient’s own centre',
    at: '2026-11-24 10:00',
    expect: {
      now: ['coordinator', 'health-centre-line', 'centre-manager', 'ambulance'],
      way: {
        performer: 'coordination',
        answeredBy: ['coordinator'],
        until: '2026-11-24 16:30',
        missed: 'health-centre-line',
      },
    },
  },
  {
    ...nurse,
    shows: 'one-way-in',
    told: '”en anställd person i rollen som koordinator”: one post',
    urgency: 'planned',
    at: '2026-11-24 10:00',
    expect: { now: ['coordinator', 'health-centre-line', 'centre-manager', 'fixed-consultation'] },
  },
  ...saying('one-way-in', '”en anställd person i rollen som koordinator”', 'resources.coordinator', {
    count: 1,
    kind: 'post',
    crew: [{ count: 1, employer: 'region' }],
  }),
  {
    ...nurse,
    shows: 'one-way-in-short-term',
    told: 'from a short-term place the nurse rings the same coordinator',
    patient: shortTerm,
    by: 'care-home-nurse',
    at: '2026-11-24 10:00',
    expect: { now: ['coordinator-short-term', 'health-centre-line', 'centre-manager', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'centres-keep',
    told: '”uppdragen till de särskilda boendena som kvarstår för vårdcentralerna”: a care home',
    patient: careHome,
    by: 'care-home-nurse',
    at: '2026-11-24 10:00',
    expect: { now: ['health-centre-line', 'centre-manager', 'ambulance'], way: { unit: 'own-centre' } },
  },
  {
    ...nurse,
    shows: 'centres-keep',
    told: '”andra hembesök till patienter som inte är i hemsjukvården”: somebody at home without home care',
    patient: atHome,
    urgency: 'same-day',
    at: '2026-11-24 10:00',
    expect: { now: ['health-centre-line', 'centre-manager'] },
  },
  ...saying('centres-keep', '”som kvarstår för vårdcentralerna”', 'obligations.centres-keep', { who: 'health-centre' }),
  {
    ...coordinator,
    shows: ['acute-car', 'coordinator-plans'],
    told: '”Koordinatorrollen innebär vidare att ansvara för planeringen”: what is acute goes to the acute car',
    at: '2026-11-24 10:00',
    expect: { now: ['acute-car'], way: { performer: 'acute-team', what: 'visit', missed: 'physician-car' } },
  },
  {
    ...coordinator,
    shows: ['seven-cars', 'coordinator-plans'],
    told: '”sju läkarbilar … tre geografiska distrikt”: a planned visit goes to a physician’s car of the district',
    urgency: 'planned',
    at: '2026-11-24 10:00',
    expect: {
      now: ['physician-car'],
      way: { performer: 'mobile-team', what: 'visit', gives: ['advice', 'prescription', 'home-visit'] },
    },
  },
  {
    ...coordinator,
    shows: 'seven-cars',
    told: '”uppdelade på tre geografiska distrikt i staden”: the third district too',
    urgency: 'planned',
    at: '2026-11-24 10:00',
    district: 'district-3',
    expect: { now: ['physician-car'] },
  },
  {
    ...coordinator,
    shows: 'seven-cars',
    told: '”täcker idag hela Malmö stad”: also where the district is not known',
    urgency: 'planned',
    at: '2026-11-24 10:00',
    district: undefined,
    expect: { now: ['physician-car'] },
  },
  ...saying('seven-cars', '”tre geografiska distrikt i staden”', 'area.districts', [
    { id: 'district-1', municipality: '1280' },
    { id: 'district-2', municipality: '1280' },
    { id: 'district-3', municipality: '1280' },
  ]),
  ...saying('seven-cars', '”sju läkarbilar som är uppdelade på tre geografiska distrikt”', 'resources.physician-cars', {
    count: 7,
    districts: 3,
    performer: 'mobile-team',
  }),
  ...saying('seven-cars', '”sju läkarbilar”: seven visits at once', 'routes.physician-car.capacity', { parallel: 7 }),
  ...saying(
    'two-weeks',
    '”specialister i allmänmedicin och geriatriker … i tvåveckorsperioder”',
    'resources.physician-cars',
    {
      staffedFor: { amount: 2, unit: 'weeks' },
      crew: [
        { who: { en: 'Specialist in general medicine or geriatrician' }, count: 1 },
        { who: { en: 'Specialist trainee' } },
        { who: { en: 'Home care’s nurse' }, employer: 'municipality' },
      ],
    },
  ),
  {
    ask: 'occasion',
    shows: 'two-weeks',
    told: '”bemannar dessa tjänster i tvåveckorsperioder”: every other Monday',
    of: 'crew-change',
    first: '2026-11-02',
    after: '2026-11-03 08:00',
    expect: { at: '2026-11-16 08:00', leads: 'coordinator' },
  },
  ...saying(
    'acute-car',
    '”en internmedicinare tillsammans med två så kallade spetssjuksköterskor från kommunen”',
    'resources.acute-car',
    {
      count: 1,
      use: 'acute',
      crew: [
        { who: { sv: 'Internmedicinare' }, count: 1, employer: 'region' },
        { who: { sv: 'Spetssjuksköterska' }, count: 2, employer: 'municipality' },
      ],
    },
  ),
  ...saying(
    'coordinator-plans',
    'the cars are planned every working day (assumed: at eight)',
    'rhythm.planning-of-the-day',
    {
      leads: 'coordinator',
      each: { unit: 'working-day', at: '08:00' },
    },
  ),
  {
    ...nurse,
    shows: 'weekdays-daytime',
    told: '”Denna mobila teamverksamhet drivs vardagar under dagtid”: on a Tuesday evening the coordinator is next morning’s',
    at: '2026-11-24 16:30',
    expect: {
      now: ['on-call-car', 'night-line', 'ambulance'],
      next: [
        ['coordinator', '2026-11-25 08:00'],
        ['health-centre-line', '2026-11-25 08:00'],
        ['centre-manager', '2026-11-25 08:00'],
      ],
    },
  },
  {
    ...coordinator,
    shows: 'weekdays-daytime',
    told: '”vardagar under dagtid”: no car on a Saturday',
    at: '2026-11-28 10:00',
    expect: { now: [], next: [['acute-car', '2026-11-30 08:00']] },
  },
  {
    ...nurse,
    shows: 'weekdays-daytime',
    told: '”vardagar under dagtid”: not on Midsummer Eve',
    at: '2026-06-19 10:00',
    expect: { now: ['on-call-car', 'night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'on-call-cars',
    told: '”För kvällstid och helger finns ett särskilt avtal med jourläkarbilar”: Sunday at noon',
    at: '2026-11-29 12:00',
    expect: {
      now: ['on-call-car', 'night-line', 'ambulance'],
      way: { performer: 'on-call-service', until: '2026-11-29 22:00' },
    },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'nights: Midsummer Eve at 22:40',
    at: '2026-06-19 22:40',
    expect: { now: ['night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'nights: three in the morning',
    at: '2026-11-25 03:00',
    expect: { now: ['night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'nights: when summer time begins',
    at: '2026-03-29 03:00',
    expect: { now: ['night-line', 'ambulance'], way: { until: '2026-03-30 08:00' } },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'nights: the first half past two when summer time ends',
    at: '2026-10-25 02:30+02:00',
    expect: { now: ['night-line', 'ambulance'], way: { answerBy: '2026-10-25 02:00' } },
  },
  {
    ...nurse,
    shows: 'mobile-answer-times',
    told: 'the coordinator answers what is acute within half an hour',
    at: '2026-11-24 10:00',
    expect: { way: { what: 'answer', answerBy: '2026-11-24 10:30' } },
  },
  {
    ...coordinator,
    shows: 'mobile-answer-times',
    told: 'the acute car is there within two hours',
    at: '2026-11-24 10:00',
    expect: { way: { what: 'visit', answerBy: '2026-11-24 12:00' } },
  },
  {
    ask: 'carrier',
    shows: 'physician-stays',
    told: '”läkarna på vårdcentralerna fortsätter att inneha rollen som patientsanvarig läkare”',
    patient: homeCare,
    expect: { id: 'listed', performer: 'health-centre' },
  },
  ...responsibleByTheHour('physician-stays', 'daytime'),
  {
    ask: 'owed',
    shows: 'listing-payment-stays',
    told: '”Vårdcentralerna behåller hela tiden listnings- och ACG-ersättningen”: all of 180 kronor a month',
    event: 'care.month',
    sum: 180,
    expect: [{ reimbursement: 'listing-and-acg', sek: 180, payer: 'region', payee: 'health-centre' }],
  },
  ...(['consultation.given', 'training.given'] as const).map(
    (event): Case => ({
      ask: 'owed',
      shows: 'thirty-per-cent',
      told: `”ersätter de mobila enheterna med 30 procent … för att erbjuda konsultativ tid och utbildningar”: ${event}, 300 of 1 000 kronor`,
      event,
      sum: 1000,
      expect: [{ reimbursement: 'advice-and-support', sek: 300, payer: 'health-centre', payee: 'mobile-team' }],
    }),
  ),
  ...saying(
    'mobile-teams',
    '”Samtliga mobila enheter bygger på att man samverkar i team”',
    'obligations.team-with-home-care',
    {
      who: 'mobile-team',
    },
  ),
  ...saying(
    'target-group',
    '”har som målgrupp patienter i hemsjukvård och korttidsboenden”',
    'obligations.target-group',
    {
      who: 'mobile-team',
    },
  ),
  ...saying('target-group', '”patienter i hemsjukvård och korttidsboenden”', 'resources.physician-cars.when', [
    'ordinary-home',
    'short-term-place',
  ]),
  ...saying(
    'virtual-beds',
    '”Ett nästa utvecklingssteg … så kallade virtuella vårdplatser”: none yet',
    'resources.virtual-beds',
    {
      count: 0,
      status: 'planned',
    },
  ),
  ...saying('middle-skane', '”som även inkluderar mellersta Skåne”', 'background.middle-skane', {
    says: { en: 'The work includes middle Skåne too' },
  }),
];
