import type { Case, RouteCase } from '../cases.ts';
import { homeCare, type PatientCase } from '../patients.ts';
import { saying } from './by-the-hour.ts';
import { uppsalaOtherHours } from './uppsala-other-hours.ts';

const nurse = {
  ask: 'routes',
  patient: homeCare,
  urgency: 'acute',
  by: 'home-care-nurse',
  municipality: '0380',
} as const;
/** Enrolled in the elderly-care unit, whose physician then answers. */
const inTheUnit: PatientCase = { ...homeCare, carrier: { carriedBy: 'mobile-unit', performer: 'elderly-care-unit' } };
const day = '2026-11-24 10:00';

const callers = [
  'advice-line',
  'home-care-nurse',
  'health-centre-nurse',
  'health-centre-physician',
  'ambulance-nurse',
] as const;
const closeCareTeams: readonly Case[] = [
  ...callers.map(
    (by): RouteCase => ({
      ...nurse,
      by,
      shows: 'direct-number',
      told: `”direktnummer av sjukvårdsupplysningen 1177, kommunala hemsjukvården, vårdcentraler och ambulansverksamheten”: ${by}`,
      at: day,
      expect: { way: { of: 'close-care-team', now: true, performer: 'mobile-team' } },
    }),
  ),
  {
    ...nurse,
    shows: 'direct-number',
    told: '”utför akuta insatser”: what can wait is the listed centre’s',
    urgency: 'planned',
    at: day,
    expect: { now: ['health-centre-line', 'centre-manager', 'fixed-consultation'] },
  },
  {
    ...nurse,
    shows: 'close-care-teams',
    told: '”Mobila närvårdsteam som betjänar hela regionen”: Tierp too',
    municipality: '0360',
    at: day,
    expect: { now: ['close-care-team', 'health-centre-line', 'centre-manager', 'ambulance'] },
  },
  ...saying(
    'close-care-teams',
    '”bemannas av fem läkare … en läkare, en sjuksköterska och en medicinsk sekreterare”',
    'resources.close-care-teams',
    {
      count: 5,
      crew: [
        { who: { sv: 'Läkare' }, count: 1 },
        { who: { sv: 'Sjuksköterska' }, count: 1 },
        { who: { sv: 'Medicinsk sekreterare' }, count: 1 },
      ],
    },
  ),
  {
    ...nurse,
    shows: 'team-hours',
    told: 'the team answers within half an hour until half past four',
    at: day,
    expect: { way: { answerBy: '2026-11-24 10:30', until: '2026-11-24 16:30' } },
  },
  ...saying('team-hours', 'five missions at once, two hours each', 'routes.close-care-team.capacity', {
    parallel: 5,
    minutesEach: 120,
  }),
  {
    ...nurse,
    shows: 'direct-admission',
    told: '”Vid behov kan de mobila närvårdsteamen även direktinlägga patienter på sjukhusen”: the team itself',
    by: 'mobile-team-nurse',
    atUnit: 'mobile-team',
    at: day,
    expect: { now: ['direct-admission'], way: { gives: ['direct-admission'], what: 'answer' } },
  },
  {
    ...nurse,
    shows: 'direct-admission',
    told: '”direktinlägga”: not the home-care physician of a health centre',
    by: 'home-care-physician',
    atUnit: 'health-centre',
    at: day,
    expect: { now: [] },
  },
  {
    ...nurse,
    shows: 'direct-admission',
    told: '”direktinlägga”: the nurse who rings may expect it',
    at: day,
    expect: { way: { gives: ['advice', 'prescription', 'home-visit', 'direct-admission'] } },
  },
  ...saying('direct-admission', '”direktinlägga”: counted', 'indicators.direct-admissions', {
    measure: 'direct-admissions',
  }),
];

const who = { ask: 'responsible', patient: inTheUnit, at: day } as const;
const elderlyCareUnit: readonly Case[] = [
  {
    ask: 'carrier',
    shows: ['elderly-care-unit', 'by-referral', 'physician-moves-back'],
    told: '”bedöms utifrån remisser och skrivs in i denna enhet”; the way back needs the centre’s acceptance (assumed)',
    patient: inTheUnit,
    expect: {
      id: 'elderly-care-unit',
      performer: 'elderly-care-unit',
      moves: ['referral', 'enrolment'],
      movesBack: ['acceptance'],
    },
  },
  ...saying('elderly-care-unit', '”ännu bara inom Uppsala kommun”', 'physician.elderly-care-unit.covers', {
    municipalities: ['0380'],
    criteria: { sv: 'De allra mest sjuka, som är kontinuerligt sviktande' },
  }),
  ...saying(
    'physician-moves-back',
    'the answer within five working days',
    'physician.elderly-care-unit.movesBack.within',
    {
      amount: 5,
      unit: 'working-days',
    },
  ),
  {
    ask: 'carrier',
    shows: 'listing',
    told: 'everybody else keeps the listed centre',
    patient: homeCare,
    expect: { id: 'listed', performer: 'health-centre' },
  },
  {
    ...who,
    shows: 'physician-moves',
    told: '”Med detta skiftar läkaransvaret till den ansvarige läkaren inom denna enhet”',
    need: 'physician',
    expect: { principal: 'region', performer: 'elderly-care-unit', unit: 'own-unit', row: 'elderly-care-unit' },
  },
  {
    ...who,
    shows: 'elderly-care-staff',
    told: '”tillsammans med dietister, farmaceuter och logopeder”: the unit’s dietitian',
    need: 'nutrition',
    expect: { performer: 'elderly-care-unit' },
  },
  {
    ...who,
    shows: 'elderly-care-staff',
    told: '”tillsammans med dietister, farmaceuter och logopeder”: the unit’s speech therapist',
    need: 'speech-therapy',
    expect: { performer: 'elderly-care-unit' },
  },
  ...saying(
    'elderly-care-staff',
    '”Fyra läkare … en samordningssjuksköterska som är anställd i kommunen”',
    'resources.elderly-care-team',
    {
      count: 1,
      crew: [
        { who: { sv: 'Läkare' }, count: 4, employer: 'region' },
        { who: { sv: 'Dietist' } },
        { who: { sv: 'Farmaceut' } },
        { who: { sv: 'Logoped' } },
        { who: { sv: 'Samordningssjuksköterska' }, count: 1, employer: 'municipality' },
      ],
    },
  ),
  {
    ...nurse,
    shows: ['elderly-unit-line', 'close-to-home-care'],
    told: 'the unit first for its own patients, and by name',
    patient: inTheUnit,
    at: day,
    expect: {
      now: ['elderly-care-unit', 'close-care-team', 'health-centre-line', 'centre-manager', 'ambulance'],
      way: { unit: 'own-unit', person: 'own-physician', answerBy: '2026-11-24 10:30', missed: 'close-care-team' },
    },
  },
  {
    ...nurse,
    shows: 'close-to-home-care',
    told: '”sjuksköterskor, arbetsterapeuter och fysioterapeuter”',
    patient: inTheUnit,
    by: 'occupational-therapist',
    at: day,
    expect: { now: ['elderly-care-unit', 'health-centre-line', 'centre-manager', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'elderly-care-unit',
    told: '”ännu bara inom Uppsala kommun”: the unit has no line in Enköping',
    patient: inTheUnit,
    municipality: '0381',
    urgency: 'planned',
    at: day,
    expect: { now: ['health-centre-line', 'centre-manager', 'fixed-consultation'] },
  },
  {
    ask: 'occasion',
    shows: 'close-to-home-care',
    told: '”särskild och tät samverkan”: every Tuesday at one (assumed)',
    of: 'elderly-care-round',
    first: '2026-11-02',
    after: '2026-11-24 14:00',
    expect: { at: '2026-12-01 13:00', leads: 'unit-physician' },
  },
];

export const uppsalaCases: readonly Case[] = [
  ...saying('elderly-care-staff', '”Fyra läkare arbetar inom äldrevårdsenheten”', 'resources.elderly-care-physicians', {
    count: 4,
  }),
  ...closeCareTeams,
  ...elderlyCareUnit,
  ...uppsalaOtherHours,
  ...saying('near-care-administration', '”ingår i förvaltningen Nära vård”', 'obligations.one-administration', {
    who: 'region',
  }),
  ...saying('trainees', '”uppmuntrar man ST-läkare att randa sig”', 'obligations.trainees', { who: 'mobile-team' }),
  ...saying('missions', '”80 procent gäller patienter inom Uppsala kommun”', 'background.missions-in-uppsala', {
    value: 80,
    unit: 'procent',
  }),
  ...saying('missions', '”Merparten av uppdragen kommer från 1177 och hemsjukvården”', 'background.most-missions', {
    says: { en: 'Most missions come from 1177 and home care' },
  }),
  ...saying(
    'centres-in-other-municipalities',
    '”färre uppdrag gäller patienter i andra kommuner”',
    'background.other-municipalities',
    {
      says: { en: 'Fewer missions in the other municipalities' },
    },
  ),
  ...saying('before', '”Mobila hembesöksteamet och sedan Mobila äldreakuten”', 'background.history', {
    says: { sv: 'Teamet har hetat Mobila hembesöksteamet och Mobila äldreakuten' },
  }),
  {
    ask: 'owed',
    shows: 'block-grant',
    told: '”Alla mobila enheter är anslagsfinansierade”: the region pays what they cost',
    event: 'care.month',
    sum: 900_000,
    expect: [{ reimbursement: 'block-grant', sek: 900_000, payer: 'region', payee: 'mobile-team' }],
  },
  {
    ask: 'owed',
    shows: 'block-grant',
    told: '”ska på detta sätt inte påverka vårdcentralernas ekonomi”: a visit costs the centre nothing',
    event: 'visit.physician-home',
    sum: 2000,
    expect: [],
  },
];
