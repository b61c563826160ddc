import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, inHospital, type PatientCase } from '../patients.ts';
import { answers, meets, numbers, says, ways, waysAt } from './brief.ts';
import { framed } from './stockholm-region.ts';

const joint = (performer: string) => `joint ${performer} joint`;
const palliative: PatientCase = { ...homeCare, palliative: 'specialised' };

const threshold: readonly Case[] = [
  meets(
    'low-threshold',
    '”låga trösklar”: someone who gets there with help',
    { reachesClinic: 'with-help' },
    'enrol enrol',
  ),
  meets('low-threshold', '”låga trösklar”: however short', { expectedDays: 1, visitsPerMonth: 0.2 }, 'enrol enrol'),
  meets(
    'low-threshold-read',
    'someone who gets there alone is cared for there',
    { reachesClinic: 'alone' },
    'not-home-care able-to-go',
  ),
  meets(
    'one-principal',
    '”ett gemensamt kommunförbund”: a care home answers itself',
    { placeOfCare: 'care-home' },
    'municipality in-housing',
  ),
  meets('specialised-care', 'specialised care', { careLevel: 'specialised' }, 'region specialised'),
  meets('adults', 'someone of 17', { age: 17 }, 'region child'),
];

const whoAnswers: readonly Case[] = [
  answers(
    'one-principal',
    '”hälso- och sjukvård samt sociala insatser som omsorg”: in hospital',
    inHospital,
    'nurse-care',
    joint('ward'),
  ),
  answers('one-principal', '”sociala insatser som omsorg”: care home', careHome, 'home-service', joint('care-home')),
  answers(
    'one-principal',
    '”ett gemensamt kommunförbund”: home service',
    atHome,
    'home-service',
    joint('home-service'),
  ),
  answers(
    'mobile-services',
    '”mobila tjänster … som tillsammans med omsorgsinsatser kan ges i hemmen”: nurse',
    homeCare,
    'nurse-care',
    joint('mobile-team'),
  ),
  answers(
    'mobile-services',
    '”tillsammans med omsorgsinsatser”: home service of the enrolled',
    homeCare,
    'home-service',
    joint('mobile-team'),
  ),
  answers(
    'multiprofessional-teams',
    '”multiprofessionella team”: physician',
    homeCare,
    'physician',
    joint('mobile-team'),
  ),
  answers(
    'multiprofessional-teams',
    '”multiprofessionella team”: physiotherapist',
    homeCare,
    'physiotherapy',
    joint('mobile-team'),
  ),
  answers('low-threshold', '”enkelt kunna nå vård”: someone not enrolled', atHome, 'physician', joint('health-centre')),
  answers('contact-point', '”hög tillgänglighet”: three in the night', homeCare, 'on-call', joint('contact-point'), {
    at: '2026-11-25 03:00',
  }),
  answers('one-principal', 'specialised palliative care', palliative, 'palliative', joint('palliative-team')),
  answers(
    'interim',
    'while the parties disagree',
    { ...homeCare, disputed: ['nurse-care'] },
    'nurse-care',
    joint('mobile-team'),
    { interim: 'interim' },
  ),
  says('hours-of-day', 'day is from eight to five', 'responsibility.dayparts', {
    day: '08:00',
    evening: '17:00',
    night: '21:00',
  }),
  says('first-week', 'no rule of the first week', 'responsibility.firstWeekHome', { clause: 'first-week' }),
  {
    ask: 'carrier',
    shows: 'multiprofessional-teams',
    told: '”multiprofessionella team”',
    patient: { ...homeCare, carrier: { carriedBy: 'mobile-unit', performer: 'mobile-team' } },
    expect: { id: 'team', performer: 'mobile-team', moves: ['enrolment'] },
  },
  {
    ask: 'carrier',
    shows: 'low-threshold',
    told: '”enkelt kunna nå vård”: others at the health centre',
    patient: atHome,
    expect: { id: 'health-centre', performer: 'health-centre' },
  },
];

const nurse = { patient: homeCare, by: 'home-care-nurse', urgency: 'acute' } as const;
const reaching: readonly Case[] = [
  ...waysAt(['contact-point', 'mobile-services'], nurse, [
    ['”hög tillgänglighet”: a Tuesday at ten', '2026-11-24 10:00', 'contact-point', 'mobile-team'],
    ['”hög tillgänglighet”: past midnight', '2026-11-25 03:00', 'contact-point'],
    ['”hög tillgänglighet”: a Saturday', '2026-11-28 10:00', 'contact-point', 'mobile-team'],
    ['”hög tillgänglighet”: Midsummer Day', '2026-06-20 22:40', 'contact-point'],
    ['”hög tillgänglighet”: the night summer time begins', '2026-03-29 01:30', 'contact-point'],
    ['”hög tillgänglighet”: the minute after the missing hour', '2026-03-29 03:00', 'contact-point'],
    ['”hög tillgänglighet”: the hour that comes twice', '2026-10-25 02:30+01:00', 'contact-point'],
  ]),
  ways(
    'low-threshold',
    '”medborgarna enkelt kunna nå vård”: the patient rings',
    { ...nurse, by: 'patient', at: '2026-11-25 03:00' },
    { now: ['contact-point'], way: { clauses: ['contact-point', 'low-threshold', 'contact-point-hours'] } },
  ),
  ways(
    'contact-point-hours',
    'within 15 minutes',
    { ...nurse, at: '2026-11-24 10:00' },
    { way: { answerBy: '2026-11-24 10:15' } },
  ),
  ways(
    'mobile-team-hours',
    'a visit within two hours',
    { ...nurse, at: '2026-11-24 10:00' },
    { way: { of: 'mobile-team', what: 'visit', answerBy: '2026-11-24 12:00', until: '2026-11-24 21:00' } },
  ),
  ways(
    'mobile-team-hours',
    'an answer within an hour the same day',
    { ...nurse, urgency: 'same-day', at: '2026-11-24 20:30' },
    { way: { of: 'mobile-team', what: 'answer', answerBy: '2026-11-25 07:30' } },
  ),
  ways(
    'mobile-team-hours',
    'an answer within two working days when it can be planned',
    { ...nurse, urgency: 'planned', at: '2026-11-24 10:00' },
    { way: { of: 'mobile-team', answerBy: '2026-11-26 16:30' } },
  ),
  ways(
    'remote-technology-hours',
    'an answer within an hour',
    { ...nurse, urgency: 'planned', at: '2026-11-24 10:00' },
    { way: { of: 'remote-monitoring', answerBy: '2026-11-24 11:00' } },
  ),
  ways(
    'remote-technology',
    '”monitorering, egen vård och kommunikation”: a relative shows measurements',
    { ...nurse, by: 'relative', urgency: 'same-day', at: '2026-11-24 10:00' },
    {
      now: ['contact-point', 'remote-monitoring'],
      way: { of: 'remote-monitoring', gives: ['advice', 'prescription', 'video'] },
    },
  ),
  ways(
    'remote-technology-hours',
    'until half past four',
    { ...nurse, by: 'relative', urgency: 'same-day', at: '2026-11-24 16:30' },
    { now: ['contact-point'], next: [['remote-monitoring', '2026-11-25 08:00']] },
  ),
  says('remote-technology-hours', 'who may show measurements', 'routes.remote-monitoring.callers', [
    { clause: 'remote-technology-hours' },
  ]),
  ways(
    'ambulance',
    'life in danger',
    { ...nurse, urgency: 'immediate', at: '2026-11-24 10:00' },
    { now: ['ambulance'] },
  ),
  says('no-region-to-bill', 'the authority buys the support', 'absentSupport', { engage: { by: 'joint' } }),
];

const around: readonly Case[] = [
  ...numbers('one-principal', '”de nio kommunerna”', { municipalities: 9 }),
  says('multiprofessional-teams', '”multiprofessionella team”', 'resources.mobile-team', {
    kind: 'team',
    performer: 'mobile-team',
  }),
  says('remote-technology', '”distansteknologi som underlättar för monitorering”', 'resources.monitoring', {
    kind: 'equipment',
  }),
  says('outside-in', '”utifrån-och-in”, ”i kombination med sociala insatser”', 'obligations.by-need-group', {
    needs: ['physician', 'nurse-care', 'home-service'],
  }),
  says(
    'better-and-cheaper',
    '”en resurseffektivare vård jämfört med andra kommunområden i Finland”',
    'effects.quality',
    { clause: 'better-and-cheaper' },
  ),
  says('better-and-cheaper', '”förutom högre vårdkvalitet”', 'indicators.cost', { direction: 'down' }),
  says('threshold', 'what is asked', 'completeness.sets.threshold', { clause: 'threshold' }),
  says('intervals', 'a delegation lasts a year', 'delegation', { validFor: { amount: 12, unit: 'months' } }),
  says('disputes', 'three levels', 'dispute', { clause: 'disputes' }),
];

/** Seed 002 about Eksote in South Karelia; the source tells of the way of working in words, so hours and numbers are assumed. */
export const eksoteCases: readonly Case[] = [...framed, ...threshold, ...whoAnswers, ...reaching, ...around];
