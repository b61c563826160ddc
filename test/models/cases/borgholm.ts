import type { Case } from '../cases.ts';
import { homeCare, inHospital, type PatientCase } from '../patients.ts';
import { responsibleByTheHour, saying } from './by-the-hour.ts';

const nurse = { ask: 'routes', patient: homeCare, urgency: 'same-day', by: 'home-care-nurse' } as const;
const ambulance = { ...nurse, by: 'ambulance-nurse', atUnit: 'ambulance' } as const;
/** One of the two to three per cent who have one and the same physician. */
const named: PatientCase = { ...homeCare, carrier: { carriedBy: 'named-physician', performer: 'health-centre' } };
const centre = ['health-centre-line', 'centre-manager'];

const open: readonly [string, string] = ['2026-11-24 11:00', '2026-11-24 12:00'];
const tomorrow: readonly [string, string] = ['2026-11-25 11:00', '2026-11-25 12:00'];
const acuteHour: readonly Case[] = [
  {
    ...nurse,
    shows: 'acute-hour',
    told: '”bokas av hemsjukvårdens sjuksköterskor fram till klockan 08.30 samma dag”: at 08:29',
    at: '2026-11-24 08:29',
    expect: {
      now: ['acute-home-visit', ...centre],
      way: {
        opening: open,
        until: '2026-11-24 08:30',
        what: 'visit',
        answerBy: '2026-11-24 12:00',
        missed: 'health-centre-line',
      },
    },
  },
  {
    ...nurse,
    shows: 'acute-hour',
    told: '”fram till klockan 08.30 samma dag”: not at 08:30',
    at: '2026-11-24 08:30',
    expect: { now: centre, closed: ['acute-home-visit'], way: { of: 'acute-home-visit', opening: tomorrow } },
  },
  {
    ...nurse,
    shows: 'acute-hour',
    told: '”fram till klockan 08.30 samma dag”: not at 08:31',
    at: '2026-11-24 08:31',
    expect: { now: centre, closed: ['acute-home-visit'] },
  },
  {
    ...ambulance,
    shows: 'acute-hour',
    told: '”löpande av ambulanssjuksköterskorna”: at ten',
    at: '2026-11-24 10:00',
    expect: { now: ['acute-home-visit'], way: { opening: open, until: '2026-11-24 12:00' } },
  },
  {
    ...ambulance,
    shows: 'acute-hour',
    told: '”löpande av ambulanssjuksköterskorna”: a minute to noon',
    at: '2026-11-24 11:59',
    expect: { now: ['acute-home-visit'], way: { opening: open } },
  },
  {
    ...ambulance,
    shows: 'acute-hour',
    told: '”mellan klockan 11.00 till 12.00 dagligen”: at noon it is tomorrow’s',
    at: '2026-11-24 12:00',
    expect: { way: { opening: tomorrow } },
  },
  {
    ...nurse,
    shows: 'acute-hour',
    told: '”dagligen”: a Saturday',
    at: '2026-11-28 08:15',
    expect: {
      now: ['acute-home-visit', 'on-call-car', 'night-line'],
      way: { opening: ['2026-11-28 11:00', '2026-11-28 12:00'] },
    },
  },
  {
    ...nurse,
    shows: 'acute-hour',
    told: '”dagligen”: Midsummer Eve',
    at: '2026-06-19 08:15',
    expect: {
      now: ['acute-home-visit', 'on-call-car', 'night-line'],
      way: { opening: ['2026-06-19 11:00', '2026-06-19 12:00'] },
    },
  },
  {
    ...nurse,
    shows: 'acute-hour',
    told: '”alla specialistläkare”: the patient’s own, else any of them',
    at: '2026-11-24 08:00',
    expect: { way: { of: 'acute-home-visit', answeredBy: ['responsible-physician', 'unit-physician'] } },
  },
  ...saying('acute-hour-physicians', 'six physicians, two visits each: twelve', 'routes.acute-home-visit.capacity', {
    parallel: 6,
    minutesEach: 30,
  }),
  {
    ...nurse,
    shows: 'acute-hour',
    told: 'nobody visits a patient who is in hospital',
    patient: inHospital,
    at: '2026-11-24 08:00',
    expect: { now: [] },
  },
];

const otherHours: readonly Case[] = [
  {
    ...nurse,
    shows: 'nights',
    told: 'three in the morning: the hour can be booked, the region’s line answers',
    at: '2026-11-25 03:00',
    expect: { now: ['acute-home-visit', 'night-line'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'Midsummer Eve at 22:40',
    at: '2026-06-19 22:40',
    expect: { now: ['acute-home-visit', 'night-line'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'when summer time begins the hour at eleven is the new one',
    at: '2026-03-29 01:45',
    expect: { now: ['acute-home-visit', 'night-line'], way: { opening: ['2026-03-29 11:00', '2026-03-29 12:00'] } },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'the second half past two when summer time ends',
    at: '2026-10-25 02:30+01:00',
    expect: { now: ['acute-home-visit', 'night-line'], way: { of: 'night-line', answerBy: '2026-10-25 06:30' } },
  },
  {
    ...nurse,
    shows: 'on-call-cars',
    told: 'an evening: tomorrow’s hour, and the car',
    at: '2026-11-24 18:00',
    expect: { now: ['acute-home-visit', 'on-call-car', 'night-line'] },
  },
];

export const borgholmCases: readonly Case[] = [
  ...acuteHour,
  {
    ask: 'carrier',
    shows: 'named-physician',
    told: '”de två till tre procent som är de mest sjuka ska ha en och samma fasta läkarkontakt”',
    patient: named,
    expect: { id: 'named', performer: 'health-centre', moves: ['acceptance'], movesBack: ['acceptance'] },
  },
  ...saying('named-physician', '”de två till tre procent”', 'physician.named.covers.share', { min: 2, max: 3 }),
  ...saying('named-physician', '”en och samma fasta läkarkontakt”: counted', 'indicators.same-physician', {
    measure: 'physician-continuity',
  }),
  {
    ...nurse,
    shows: 'named-physician',
    told: '”en och samma”: the visit is booked with the patient’s own physician',
    patient: named,
    at: '2026-11-24 08:00',
    expect: { way: { of: 'acute-home-visit', person: 'own-physician', clauses: ['acute-hour', 'named-physician'] } },
  },
  {
    ask: 'carrier',
    shows: 'listing',
    told: 'the others have the centre’s physicians',
    patient: homeCare,
    expect: { id: 'others', performer: 'health-centre' },
  },
  {
    ask: 'occasion',
    shows: 'morning-watch',
    told: '”kontrollerar varje morgon om någon av dennes patienter har lagts in på sjukhus”: a Sunday too',
    of: 'morning-list',
    first: '2026-11-02',
    after: '2026-11-28 08:00',
    expect: { at: '2026-11-29 07:45', leads: 'responsible-physician' },
  },
  ...saying('morning-watch', '”har lagts in på sjukhus”', 'rhythm.morning-list.shows', [
    'admitted',
    'emergency',
    'home-again',
    'unplanned-visit',
  ]),
  ...saying('fewer-admissions', '”sjukhusinläggningar minskar kraftigt”', 'indicators.admissions', {
    direction: 'down',
  }),
  ...saying(
    'fewer-admissions',
    '”sjukhusinläggningar minskar kraftigt”: reported, no rule',
    'effects.admissions-fall',
    {
      unit: 'inläggningar',
    },
  ),
  ...saying(
    'home-hospital',
    '”bjuda in vårdgrannarna inom hemsjukvården och ambulanssjukvården”',
    'obligations.cooperation',
    {
      who: 'health-centre',
    },
  ),
  ...saying('the-place', '”drygt 10 000 invånare”', 'background.inhabitants', { value: 10_000 }),
  ...saying('the-place', '”planering från 2016 och start från 2017”', 'background.planned-and-begun', {
    says: { sv: 'Planering från 2016 och start från 2017' },
  }),
  ...saying(
    'remote-monitoring',
    '”hemmonitorering … stor utvecklingspotential”: not yet',
    'resources.home-monitoring',
    {
      count: 0,
      status: 'wanted',
    },
  ),
  ...responsibleByTheHour('daytime-support', 'daytime'),
  ...otherHours,
];
