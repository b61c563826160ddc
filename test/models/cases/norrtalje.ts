import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, inHospital, type PatientCase } from '../patients.ts';
import { answers, meets, numbers, says, ways, waysAt } from './brief.ts';
import { framed } from './stockholm-region.ts';

const joint = (performer: string) => `joint ${performer} joint`;
const palliative: PatientCase = { ...homeCare, palliative: 'specialised' };

const one: readonly Case[] = [
  answers(
    'one-principal',
    '002 ”två olika stolar för patienternas vård blir en”: in hospital',
    inHospital,
    'nurse-care',
    joint('ward'),
  ),
  answers(
    'one-principal',
    '002 ”en gemensam huvudman för regionens hälso- och sjukvård och kommunal hälso- och sjukvård samt omsorg”: care home',
    careHome,
    'nurse-care',
    joint('care-home'),
  ),
  answers(
    'one-principal',
    '002 ”en gemensam huvudman”: specialised palliative care',
    palliative,
    'palliative',
    joint('palliative-team'),
  ),
  answers(
    'one-principal',
    '002 ”en gemensam huvudman”: psychiatry',
    { ...homeCare, psychiatric: true },
    'psychiatric',
    joint('psychiatric-clinic'),
  ),
  answers(
    'one-principal',
    '002 ”samt omsorg”: home service in a care home',
    careHome,
    'home-service',
    joint('care-home'),
  ),
  answers(
    'provider-also-when-not-enrolled',
    'a nurse for someone not enrolled',
    atHome,
    'nurse-care',
    joint('health-centre'),
  ),
  answers(
    'provider-also-when-not-enrolled',
    'home service of someone not enrolled',
    atHome,
    'home-service',
    joint('home-service'),
  ),
  answers(
    'interim',
    'while the parties disagree',
    { ...homeCare, disputed: ['nurse-care'] },
    'nurse-care',
    joint('home-care'),
    { interim: 'interim' },
  ),
  answers('hours-of-day', 'at 17:00 it is evening', homeCare, 'physician', joint('on-call-service'), {
    at: '2026-11-24 17:00',
  }),
  says('first-week', 'no rule of the first week', 'responsibility.firstWeekHome', { clause: 'first-week' }),
  meets(
    'one-principal',
    '002 ”en gemensam huvudman”: LSS housing answers itself',
    { placeOfCare: 'lss-housing' },
    'municipality in-housing',
  ),
  meets(
    'lasting-need',
    'as in the county: 15 days, twice a month',
    { expectedDays: 15, visitsPerMonth: 2 },
    'enrol enrol',
  ),
  meets('open-care-visits', 'as in the county: 14 days', { expectedDays: 14 }, 'single-visit short'),
  meets('threshold', 'as in the county: with help', { reachesClinic: 'with-help' }, 'not-home-care able-to-go'),
  meets('children', 'as in the county: 17', { age: 17 }, 'region child'),
  meets('specialised-care', 'as in the county', { careLevel: 'specialised' }, 'region specialised'),
];

/** 002 ”hemsjukvårdsaktörer behöver tillhandahålla även hemrehabilitering och hemtjänst i samma utförarverksamhet”. */
const same = { unit: 'own-home-care' };
const words = (what: string) => `002 ”hemrehabilitering och hemtjänst i samma utförarverksamhet”: ${what}`;
const together: readonly Case[] = [
  answers('all-in-one-provider', words('nurse'), homeCare, 'nurse-care', joint('home-care'), same),
  answers(
    'all-in-one-provider',
    words('occupational therapist'),
    homeCare,
    'occupational-therapy',
    joint('home-care'),
    same,
  ),
  answers('all-in-one-provider', words('physiotherapist'), homeCare, 'physiotherapy', joint('home-care'), same),
  answers('all-in-one-provider', words('home service'), homeCare, 'home-service', joint('home-care'), same),
  answers('all-in-one-provider', words('at night'), homeCare, 'on-call', joint('home-care'), {
    at: '2026-11-25 03:00',
  }),
  answers(
    'all-in-one-provider',
    '002 ”avskilt från läkarstöd som tillhandahålls genom husläkarmottagningar”',
    homeCare,
    'physician',
    joint('health-centre'),
    { unit: 'own-centre' },
  ),
  says(
    'all-in-one-provider',
    '004 ”både hemtjänst och hemsjukvård inkluderande hemrehabilitering”',
    'obligations.three-services',
    { who: 'home-care', needs: ['nurse-care', 'occupational-therapy', 'physiotherapy', 'home-service'] },
  ),
  answers(
    'joint-commission',
    '004 ”Rehabilitering, vårdplanering och läkare i särskilt boende”: physician',
    careHome,
    'physician',
    joint('health-centre'),
    { row: 'care-home' },
  ),
  answers(
    'joint-commission',
    '004 ”Rehabilitering … samordnad beställning”: care home',
    careHome,
    'physiotherapy',
    joint('rehab-unit'),
  ),
  answers(
    'after-hours-physician',
    'a physician at night, as in the county',
    homeCare,
    'physician',
    joint('on-call-service'),
    { at: '2026-11-25 03:00' },
  ),
];

const nurse = { patient: homeCare, by: 'home-care-nurse', urgency: 'acute', atUnit: 'home-care' } as const;
const own = ['home-care-physician', 'family-doctor-line'];
const physicians: readonly Case[] = [
  ways(
    'physician-set-aside',
    '004 ”avdela en läkare för hemsjukvården”: a Tuesday at ten',
    { ...nurse, at: '2026-11-24 10:00' },
    { now: own, way: { unit: 'Vårdbolaget Tiohundra AB', missed: 'family-doctor-line' } },
  ),
  says('physician-set-aside', '004 ”en läkare”', 'resources.home-care-physician', { count: 1 }),
  ways(
    'physician-set-aside',
    '004 ”för hemsjukvården”: someone not enrolled asks the family doctor',
    { ...nurse, patient: atHome, at: '2026-11-24 10:00' },
    { now: ['family-doctor-line'] },
  ),
  ways(
    'physician-set-aside-hours',
    'until half past four',
    { ...nurse, at: '2026-11-24 16:30' },
    { now: ['family-doctor-line'] },
  ),
  ways(
    'physician-set-aside-hours',
    'within 30 minutes',
    { ...nurse, at: '2026-11-24 10:00' },
    { way: { answerBy: '2026-11-24 10:30', clauses: ['physician-set-aside', 'physician-set-aside-hours'] } },
  ),
  ways(
    'physician-set-aside-hours',
    'two working days for what can be planned',
    { ...nurse, urgency: 'planned', at: '2026-11-24 10:00' },
    { way: { of: 'home-care-physician', answerBy: '2026-11-26 16:30' } },
  ),
  ...waysAt(
    ['after-hours-physician', 'family-doctor'],
    { patient: homeCare, by: 'home-care-nurse', urgency: 'acute' },
    [
      ['past midnight', '2026-11-25 03:00', 'physician-after-hours'],
      ['a Saturday', '2026-11-28 10:00', 'physician-after-hours'],
      ['Midsummer Eve', '2026-06-19 10:00', 'physician-after-hours'],
      ['the night summer time begins', '2026-03-29 01:30', 'physician-after-hours'],
      ['the hour that comes twice', '2026-10-25 02:30+01:00', 'physician-after-hours'],
      ['a Tuesday at ten, from another provider’s nurse', '2026-11-24 10:00', 'family-doctor-line'],
    ],
  ),
  ways(
    'care-home-physicians',
    'as in the county',
    { patient: careHome, by: 'care-home-nurse', urgency: 'acute', at: '2026-11-24 10:00' },
    { now: ['care-home-physician'] },
  ),
  ways(
    'physician-hours',
    'the family doctor until five',
    { ...nurse, at: '2026-11-24 16:50' },
    { way: { until: '2026-11-24 17:00', answerBy: '2026-11-24 17:20' } },
  ),
  ways(
    'after-hours-nurse',
    'as in the county',
    { patient: atHome, by: 'home-service-staff', need: 'nurse-care', urgency: 'acute', at: '2026-11-25 03:00' },
    { now: ['nurse-after-hours'] },
  ),
  ways(
    'specialised-care',
    'as in the county',
    { ...nurse, patient: palliative, need: 'palliative', at: '2026-11-25 03:00' },
    { now: ['asih', 'physician-after-hours'] },
  ),
  ways(
    'ambulance',
    'life in danger',
    { ...nurse, urgency: 'immediate', at: '2026-11-24 10:00' },
    { now: ['ambulance'] },
  ),
  {
    ask: 'carrier',
    shows: 'all-in-one-provider',
    told: '002 ”husläkarmottagningar utifrån vårdvalet”',
    patient: homeCare,
    expect: { id: 'family-doctor', performer: 'health-centre' },
  },
  says('no-region-to-bill', 'the federation commissions another', 'absentSupport', {
    engage: { by: 'joint' },
    notice: { to: 'joint' },
  }),
];

const around: readonly Case[] = [
  says('physicians-by-care-choice', '002 ”villkor för läkarstödet behöver vara desamma”', 'obligations.equal-terms', {
    who: 'joint',
    needs: ['physician'],
  }),
  says('owned-by-the-federation', '002 ”särskilda konkurrensfördelar”', 'obligations.no-advantage', {
    clause: 'owned-by-the-federation',
  }),
  ...numbers('owned-by-the-federation', '002 ”ägt till 100% av kommunalförbundet”', { owned: 100 }),
  ...numbers('history', '002 ”startades 2006”, ”permanentades 2016”; 004 ”förlängt till 2015”', {
    started: 2006,
    permanent: 2016,
    extended: 2015,
  }),
  ...numbers('one-management', '002 ”en ny ledning från 2013”', { 'one-management': 2013 }),
  says('slow-integration', '002 ”anses dock ha gått trögt”', 'background.slow', { clause: 'slow-integration' }),
  says(
    'nobody-between-chairs',
    '004 ”ingen ska falla mellan stolarna på sin resa genom vården och omsorgen”',
    'indicators.continuity',
    { clause: 'nobody-between-chairs' },
  ),
  says('nobody-between-chairs-measured', 'disputes', 'indicators.disputes', { direction: 'down' }),
  says('self-care-agreement', 'as in the county', 'selfCare', { before: ['medication-help'] }),
  says('delegation', 'as in the county', 'delegation', {
    receivers: ['home-service-staff'],
    tasks: [{}, {}, { clause: 'delegation-limits' }],
  }),
  says('delegation', 'as in the county: at most one year', 'delegation.validFor', { amount: 1, unit: 'years' }),
  says('delegation-limits', 'SOSFS 1997:14', 'delegation.tasks', [{}, {}, { id: 'stockings' }]),
  says('deviation-ladder', 'as in the county', 'dispute', { levels: [{ id: 'local' }, { id: 'mas-and-head' }] }),
  says('dispute-days', 'five working days', 'dispute.levels', [{ within: { amount: 5 } }, {}]),
  says('centre-meetings', 'as in the county', 'rhythm.centre-meetings', { leads: 'mas' }),
  says('plan-follow-up', 'every sixth month', 'rhythm.plan-follow-up.each', { every: 6 }),
  says('intervals', 'a medication list is good for 30 days', 'medication', { listMaxAge: { amount: 30 } }),
];

/** Seeds 002 and 004 about Tiohundra in Norrtälje; then what the model assumes. */
export const norrtaljeCases: readonly Case[] = [...framed, ...one, ...together, ...physicians, ...around];
