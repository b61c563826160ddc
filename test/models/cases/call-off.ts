import type { Case } from '../cases.ts';
import { homeCare, inHospital } from '../patients.ts';
import { responsibleByTheHour, saying } from './by-the-hour.ts';
import { frameworkCases } from './framework.ts';
import { frameworkPhysicianCases } from './framework-physicians.ts';

const ways = { ask: 'routes', patient: homeCare, urgency: 'acute', by: 'home-care-nurse' } as const;

/** The framework agreement’s ways to a physician, hour by hour; a model that includes it and has ways of its own has its own. */
const hours: readonly Case[] = [
  {
    ...ways,
    shows: ['availability', 'daytime-support'],
    told: '”från vårdcentralerna under dagtid”: a Tuesday at ten',
    at: '2026-11-24 10:00',
    expect: {
      now: ['health-centre-line', 'centre-manager', 'ambulance'],
      next: [
        ['on-call-car', '2026-11-24 16:30'],
        ['night-line', '2026-11-24 16:30'],
      ],
    },
  },
  {
    ...ways,
    shows: 'on-call-cars',
    told: '”Under övrig tid (kvällar och helger) finns ofta jourläkarbilar”: a Tuesday evening',
    at: '2026-11-24 18:00',
    expect: {
      now: ['on-call-car', 'night-line', 'ambulance'],
      way: { until: '2026-11-24 22:00', answeredBy: ['on-call-physician'] },
    },
  },
  {
    ...ways,
    shows: 'on-call-cars',
    told: '”kvällar och helger”: a Saturday at ten',
    at: '2026-11-28 10:00',
    expect: { now: ['on-call-car', 'night-line', 'ambulance'] },
  },
  {
    ...ways,
    shows: 'on-call-cars',
    told: '”kvällar och helger”: Midsummer Eve at ten, a Friday that is a day off',
    at: '2026-06-19 10:00',
    expect: { now: ['on-call-car', 'night-line', 'ambulance'], way: { missed: 'night-line' } },
  },
  {
    ...ways,
    shows: 'nights',
    told: 'nights: Midsummer Eve at 22:40',
    at: '2026-06-19 22:40',
    expect: {
      now: ['night-line', 'ambulance'],
      next: [
        ['on-call-car', '2026-06-20 08:00'],
        ['health-centre-line', '2026-06-22 08:00'],
        ['centre-manager', '2026-06-22 08:00'],
      ],
    },
  },
  {
    ...ways,
    shows: 'nights',
    told: 'nights: three on a Wednesday morning, until the health centre opens',
    at: '2026-11-25 03:00',
    expect: { now: ['night-line', 'ambulance'], way: { until: '2026-11-25 08:00', answerBy: '2026-11-25 03:30' } },
  },
  {
    ...ways,
    shows: 'nights',
    told: 'nights: half an hour after 01:45 when summer time begins is 03:15',
    at: '2026-03-29 01:45',
    expect: { now: ['night-line', 'ambulance'], way: { answerBy: '2026-03-29 03:15' } },
  },
  {
    ...ways,
    shows: 'nights',
    told: 'nights: the second half past two when summer time ends',
    at: '2026-10-25 02:30+01:00',
    expect: { now: ['night-line', 'ambulance'], way: { answerBy: '2026-10-25 03:00', until: '2026-10-26 08:00' } },
  },
];

/** Of the framework agreement alone. */
export const callOffCases: readonly Case[] = [
  ...saying('seldom-followed-up', '”uppföljningar sällan har utförts”', 'background.seldom-followed-up', {
    says: { en: 'Follow-up is seldom made and targets are seldom set' },
  }),
  ...saying('apart', '”olika huvudmän … ofta skilda journal- och dokumentationssystem”', 'background.apart', {
    says: { en: 'Different principals, records and money' },
  }),
  ...hours,
  ...frameworkPhysicianCases,
  ...frameworkCases,
  {
    ask: 'carrier',
    shows: 'listing',
    told: '”Vårdcentralerna ansvar för patienterna utifrån deras listning”',
    patient: homeCare,
    expect: { id: 'listed', performer: 'health-centre' },
  },
  ...responsibleByTheHour('daytime-support', 'daytime'),
  {
    ...ways,
    shows: 'hospital-care',
    told: 'in hospital no way of the agreement serves, but the ambulance',
    patient: inHospital,
    at: '2026-11-24 10:00',
    expect: { now: ['ambulance'] },
  },
  ...saying('never-used', '”inga uppgifter om att någon kommun ännu använt sig”', 'background.never-used', {
    value: 0,
  }),
  ...saying('many-physicians', '”40 till 50 läkare”', 'effects.physicians-per-district', { from: 40, to: 50 }),
  ...saying('many-physicians', '”omkring 30 kontaktsjuksköterskor”', 'effects.contact-nurses-per-district', {
    from: 30,
    to: 30,
  }),
  ...saying('lost-time', '”mellan tjugo till femtio procent av arbetstiden”', 'effects.lost-time', {
    from: 20,
    to: 50,
  }),
  ...saying('all-regions-but-one', '”med undantag av Region Stockholm”', 'background.all-regions-but-one', {
    says: { en: 'All regions but Stockholm have handed over home care' },
  }),
  ...saying('measures-of-cooperation', '”minskade sjukhusinläggningar”', 'indicators.admissions', {
    direction: 'down',
  }),
];
