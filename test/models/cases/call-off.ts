import type { Case, RouteCase } from '../cases.ts';
import { careHome, homeCare, inHospital } from '../patients.ts';
import { frameworkCases } from './framework.ts';

const ways = { ask: 'routes', patient: homeCare, urgency: 'acute', by: 'home-care-nurse' } as const;
const says = { ask: 'says' } as const;
const each = { ask: 'occasion' } as const;

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

/** What the framework agreement says of physicians that a model which includes it keeps, unless it says otherwise itself. */
export const frameworkPhysicianCases: readonly Case[] = [
  ...(['home-care-nurse', 'physiotherapist', 'occupational-therapist'] as const).map(
    (by): RouteCase => ({
      ...ways,
      by,
      shows: 'availability',
      told: `”sjuk/distriktssköterska, sjukgymnast eller arbetsterapeut ska kunna nå aktuell hälsocentral”: ${by}`,
      at: '2026-11-24 10:00',
      expect: {
        way: {
          of: 'health-centre-line',
          now: true,
          performer: 'health-centre',
          unit: 'own-centre',
          until: '2026-11-24 16:30',
        },
      },
    }),
  ),
  {
    ...ways,
    shows: 'called-off',
    told: '”eller övrig legitimerad personal i vissa fall”: the nurse of a care home',
    patient: careHome,
    by: 'care-home-nurse',
    urgency: 'same-day',
    at: '2026-11-24 10:00',
    expect: { way: { of: 'health-centre-line', now: true, gives: ['advice', 'prescription', 'home-visit'] } },
  },
  {
    ...ways,
    shows: 'called-off',
    told: '”kunna avropas av ansvarig sjuksköterska”: not by the home service',
    by: 'home-service-staff',
    at: '2026-11-24 10:00',
    expect: { now: ['ambulance'] },
  },
  {
    ...ways,
    shows: 'response-times',
    told: 'acute: half an hour',
    at: '2026-11-24 10:00',
    expect: { way: { of: 'health-centre-line', what: 'answer', answerBy: '2026-11-24 10:30' } },
  },
  {
    ...ways,
    shows: 'response-times',
    told: 'the same day: four hours while the centre is open, over a weekend',
    urgency: 'same-day',
    at: '2026-11-27 15:30',
    expect: { way: { of: 'health-centre-line', what: 'answer', answerBy: '2026-11-30 11:00' } },
  },
  {
    ...ways,
    shows: 'response-times',
    told: 'planned: five working days',
    urgency: 'planned',
    at: '2026-11-24 10:00',
    expect: { way: { of: 'health-centre-line', what: 'answer', answerBy: '2026-12-01 16:30' } },
  },
  {
    ...says,
    shows: 'physician-of-the-day',
    told: '”avgörs ofta av det samlade arbetsläget”: one physician at a time, a quarter of an hour each (assumed)',
    of: 'routes.health-centre-line.capacity',
    expect: { parallel: 1, minutesEach: 15, demandPerWeek: 60 },
  },
  {
    ...ways,
    shows: 'physician-of-the-day',
    told: '”vilka läkare som kan vara tillgängliga”: any physician of the centre may answer',
    at: '2026-11-24 10:00',
    expect: { way: { of: 'health-centre-line', answeredBy: ['responsible-physician', 'unit-physician'] } },
  },
  {
    ...ways,
    shows: 'centre-manager',
    told: 'when the centre does not answer its head is called; after that the support is absent',
    at: '2026-11-24 10:00',
    expect: { way: { of: 'centre-manager', now: true, missed: 'absent-support' } },
  },
  {
    ...ways,
    shows: 'centre-manager',
    told: 'the centre’s line leads to its head',
    at: '2026-11-24 10:00',
    expect: { way: { of: 'health-centre-line', missed: 'centre-manager' } },
  },
  {
    ...ways,
    shows: 'reverse-number',
    told: '”ansvarig läkare dygnet runt ha tillgång till direktnummer till den kommunala hälso- och sjukvården”',
    need: 'nurse-care',
    by: 'health-centre-physician',
    at: '2026-11-25 03:00',
    expect: {
      way: { of: 'municipal-nurse-line', now: true, until: null, performer: 'home-care', unit: 'own-home-care' },
    },
  },
  {
    ...ways,
    shows: 'consultation-interval',
    told: 'the fixed consultation takes questions until ten on the same Tuesday',
    urgency: 'planned',
    at: '2026-11-24 09:59',
    expect: {
      way: {
        of: 'fixed-consultation',
        now: true,
        until: '2026-11-24 10:00',
        opening: ['2026-11-24 13:00', '2026-11-24 14:00'],
        answerBy: '2026-11-24 14:00',
      },
    },
  },
  {
    ...ways,
    shows: 'consultation-interval',
    told: 'at ten it is next Tuesday’s',
    urgency: 'planned',
    at: '2026-11-24 10:00',
    expect: { way: { of: 'fixed-consultation', opening: ['2026-12-01 13:00', '2026-12-01 14:00'] } },
  },
  {
    ...each,
    shows: 'fixed-consultations',
    told: '”fasta läkarkonsultationer … utifrån avtalade intervall”: every Tuesday at one (assumed)',
    of: 'fixed-consultation',
    first: '2026-11-02',
    after: '2026-11-25 08:00',
    expect: { at: '2026-12-01 13:00', leads: 'responsible-physician' },
  },
  {
    ...each,
    shows: 'medication-checks',
    told: '”läkemedelskontroller av patienterna … utifrån avtalade intervall”: a year after enrolment (assumed)',
    of: 'medication-review',
    first: '2026-03-02',
    after: '2026-11-25 08:00',
    expect: { at: '2027-03-02 08:00', leads: 'responsible-physician' },
  },
  {
    ...each,
    shows: 'advice-and-training',
    told: '”rådgivning, stöd och annan utbildning ingår i vårdcentralernas uppdrag”: every half-year (assumed)',
    of: 'training',
    first: '2026-01-15',
    after: '2026-02-01 08:00',
    expect: { at: '2026-07-15 08:00', leads: 'unit-physician' },
  },
  {
    ...ways,
    shows: 'ambulance',
    told: '”är den enklaste lösningen att ringa på ambulans”: anybody, any time',
    by: 'relative',
    urgency: 'immediate',
    at: '2026-11-25 03:00',
    expect: { now: ['ambulance'], way: { until: null, gives: ['ambulance'] } },
  },
  {
    ...says,
    shows: 'absent-support',
    told: '”rätt att på eget bevåg anlita läkare”: the municipality engages, the region is billed',
    of: 'absentSupport',
    expect: { engage: { by: 'municipality' }, bill: { reimbursement: 'engaged-physician' }, notice: { to: 'region' } },
  },
  {
    ask: 'owed',
    shows: 'absent-support',
    told: '”och debitera regionen denna kostnad”: a bill of 12 000 kronor',
    event: 'support.physician-engaged',
    sum: 12_000,
    expect: [{ reimbursement: 'engaged-physician', sek: 12_000, payer: 'region', payee: 'municipality' }],
  },
  {
    ...says,
    shows: 'absent-support-correction',
    told: '”först efter en ganska lång svarstid och med möjlighet till korrigering”: five working days (assumed)',
    of: 'absentSupport.correction.period',
    expect: { amount: 5, unit: 'working-days' },
  },
  {
    ...says,
    shows: 'absent-support-limits',
    told: 'the region is told within a working day',
    of: 'absentSupport.notice.within',
    expect: { amount: 1, unit: 'working-days' },
  },
  ...saying('local-routines', '”Särskilda lokala rutiner ska upprättas”', 'obligations.local-routines', {
    who: 'health-centre',
  }),
  ...saying(
    'local-agreements',
    '”De lokala avtalen … mer specificeringar kring åtagande och volymer”',
    'obligations.local-agreements',
    {
      who: 'health-centre',
    },
  ),
  ...saying('care-home-volumes', '”kvantiteter av läkarstöd per månad eller vecka”', 'obligations.care-home-volumes', {
    who: 'health-centre',
  }),
  {
    ...each,
    shows: 'care-home-round',
    told: 'the physician’s round in the care home, Thursdays at nine',
    of: 'care-home-round',
    first: '2026-11-02',
    after: '2026-11-24 08:00',
    expect: { at: '2026-11-26 09:00', leads: 'unit-physician' },
  },
  {
    ...each,
    shows: 'yearly-follow-up',
    told: '”följas upp och utvärderas årligen”',
    of: 'yearly-follow-up',
    first: '2012-10-26',
    after: '2026-11-24 08:00',
    expect: { at: '2027-10-26 08:00', leads: 'agreement-owner' },
  },
  {
    ...each,
    shows: 'collaboration-meetings',
    told: '”samverkansmöten med jämna mellanrum”: every third month (assumed)',
    of: 'collaboration-meeting',
    first: '2026-01-20',
    after: '2026-11-24 08:00',
    expect: { at: '2027-01-20 08:00', leads: 'head-of-unit' },
  },
  {
    ...each,
    shows: 'meeting-interval',
    told: 'a plan is followed up within six months',
    of: 'plan-follow-up',
    first: '2026-11-24',
    after: '2026-11-24 12:00',
    expect: { at: '2027-05-24 08:00' },
  },
  ...(
    [
      ['team-contacts', 'team-meetings-held'],
      ['contact-ways', 'contact-ways'],
      ['physician-visits', 'physician-home-visits'],
      ['consultation-time', 'consultation-hours'],
      ['emergency-visits', 'emergency-visits-per-100-patient-months'],
      ['patient-survey', 'patient-survey'],
      ['staff-survey', 'staff-survey'],
    ] as const
  ).flatMap(([id, measure]) =>
    saying(
      'measures-of-cooperation',
      `”löpande teamkontakter, … patient- och medarbetarenkäter”: ${id}`,
      `indicators.${id}`,
      { measure },
    ),
  ),
  ...saying('measured', 'answers in time, to nine in ten', 'indicators.answered-in-time', { target: { value: 90 } }),
  ...saying(
    'listing',
    '”utifrån deras listning på vårdcentralen”: many centres for one unit are counted',
    'indicators.physicians-per-team',
    {
      measure: 'physicians-per-nurse-team',
    },
  ),
];

/** Of the framework agreement alone. */
export const callOffCases: readonly Case[] = [
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

/** Who answers as physician hour by hour, where the day’s row follows from one clause and the rest is on call. */
export function responsibleByTheHour(
  dayClause: string,
  row: string,
  otherClause = 'on-call-cars',
  other = 'on-call-service',
): Case[] {
  const ask = { ask: 'responsible', patient: homeCare, need: 'physician' } as const;
  return [
    {
      ...ask,
      shows: dayClause,
      told: 'the physician on a Tuesday at ten is the listed centre’s',
      at: '2026-11-24 10:00',
      expect: { principal: 'region', performer: 'health-centre', payer: 'region', unit: 'own-centre', row },
    },
    { ...ask, shows: 'hours-of-day', told: 'still at a minute to five', at: '2026-11-24 16:59', expect: { row } },
    {
      ...ask,
      shows: 'hours-of-day',
      told: 'at five it is evening',
      at: '2026-11-24 17:00',
      expect: { row: 'other-hours' },
    },
    {
      ...ask,
      shows: 'hours-of-day',
      told: 'at eight in the morning it is day',
      at: '2026-11-25 08:00',
      expect: { row },
    },
    {
      ...ask,
      shows: otherClause,
      told: 'on Midsummer Day somebody else answers',
      at: '2026-06-20 12:00',
      expect: { principal: 'region', performer: other, payer: 'region', row: 'other-hours' },
    },
  ];
}

/** A case about what stands in the model. */
export function saying(shows: string, told: string, of: string, expect: unknown): Case[] {
  return [{ ask: 'says', shows, told, of, expect }];
}
