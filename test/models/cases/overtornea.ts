import type { Case } from '../cases.ts';
import { homeCare } from '../patients.ts';
import { responsibleByTheHour, saying } from './by-the-hour.ts';

const nurse = { ask: 'routes', patient: homeCare, urgency: 'acute', by: 'home-care-nurse' } as const;
const purchase = { ask: 'owed', event: 'purchase.made' } as const;
const day = '2026-11-24 10:00';

const now = ['on-call-car', 'night-line', 'ambulance', 'ambulance-from-finland'];
const night = ['night-line', 'ambulance', 'ambulance-from-finland'];
const otherHours: readonly Case[] = [
  { ...nurse, shows: 'on-call-cars', told: 'a Saturday', at: '2026-11-28 12:00', expect: { now } },
  { ...nurse, shows: 'on-call-cars', told: 'Midsummer Eve at ten', at: '2026-06-19 10:00', expect: { now } },
  { ...nurse, shows: 'nights', told: 'Midsummer Eve at 22:40', at: '2026-06-19 22:40', expect: { now: night } },
  { ...nurse, shows: 'nights', told: 'three in the morning', at: '2026-11-25 03:00', expect: { now: night } },
  {
    ...nurse,
    shows: 'nights',
    told: 'when summer time begins',
    at: '2026-03-29 03:00',
    expect: {
      now: night,
      next: [
        ['on-call-car', '2026-03-29 08:00'],
        ['assessment-car', '2026-03-30 08:00'],
        ['health-centre-line', '2026-03-30 08:00'],
        ['centre-manager', '2026-03-30 08:00'],
      ],
    },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'the second half past two when summer time ends',
    at: '2026-10-25 02:30+01:00',
    expect: { now: night, way: { answerBy: '2026-10-25 03:00' } },
  },
];

export const overtorneaCases: readonly Case[] = [
  ...saying('staffing', '”framför allt när det gäller sjuksköterskemedverkan”', 'background.staffing', {
    says: { en: 'The principals share nurses' },
  }),
  ...saying('same-model-as-elsewhere', '”i grunden densamma som gäller för andra områden”', 'background.same-model', {
    says: { en: 'Physician support that is digital and physical at once is looked for' },
  }),
  {
    ...nurse,
    shows: ['assessment-cars', 'digital-consult'],
    told: '”bedömningsbilar som införts för att söka upp patienterna i hemmen”; the digital consult is shut',
    at: day,
    expect: {
      now: ['assessment-car', 'health-centre-line', 'centre-manager', 'ambulance', 'ambulance-from-finland'],
      closed: ['digital-consult'],
      way: { performer: 'assessment-team', answeredBy: ['nurse'], what: 'visit', missed: 'health-centre-line' },
    },
  },
  {
    ...nurse,
    shows: 'nurse-led',
    told: '”leds av sjuksköterskor i samverkan från såväl hälsocentralen som från hemsjukvården”: a nurse of the health centre',
    by: 'health-centre-nurse',
    at: day,
    expect: { now: ['assessment-car', 'ambulance-from-finland'] },
  },
  {
    ...nurse,
    shows: 'assessment-cars',
    told: '”bedöma behov av sociala insatser”: the care manager may send it',
    by: 'care-manager',
    urgency: 'same-day',
    at: day,
    expect: { now: ['assessment-car'] },
  },
  ...saying('nurse-led', '”leds av sjuksköterskor”', 'obligations.nurse-led', { who: 'region', needs: ['nurse-care'] }),
  {
    ...nurse,
    shows: 'assessment-car-hours',
    told: 'there within two hours',
    at: day,
    expect: { way: { answerBy: '2026-11-24 12:00', until: '2026-11-24 16:30' } },
  },
  ...saying('assessment-car-hours', 'one car from each principal', 'resources.assessment-cars', {
    count: 2,
    crew: [{ employer: 'region' }, { employer: 'municipality' }],
  }),
  {
    ...nurse,
    shows: ['physician-posts', 'kalix'],
    told: '”1,5 läkartjänst tilldelad för att involvera efter behov”, then ”andra specialistläkare med placering i Kalix”',
    urgency: 'planned',
    at: day,
    expect: {
      now: ['health-centre-line', 'kalix', 'centre-manager', 'fixed-consultation'],
      closed: ['digital-consult', 'fixed-consultation'],
      way: { performer: 'health-centre', missed: 'centre-manager' },
    },
  },
  ...saying('physician-posts', '”1,5 läkartjänst”', 'resources.physician-posts', { count: 1.5 }),
  ...saying(
    'physician-of-the-day',
    'different physicians for a patient are counted',
    'indicators.physicians-per-patient',
    {
      measure: 'physicians-per-patient-90-days',
    },
  ),
  ...saying('physician-time', 'half an hour each', 'routes.health-centre-line.capacity', {
    parallel: 1.5,
    minutesEach: 30,
  }),
  {
    ...nurse,
    shows: ['kalix', 'kalix-times'],
    told: '”mycket beroende av kapacitet och intresse att bistå”: the specialist clinic in Kalix',
    urgency: 'same-day',
    at: day,
    expect: {
      way: {
        of: 'kalix',
        performer: 'specialist-clinic',
        unit: 'Kalix',
        answerBy: '2026-11-24 14:00',
        missed: 'absent-support',
      },
    },
  },
  ...saying('health-centre', '”tre fasta läkare”', 'resources.health-centre-physicians', { count: 3 }),
  ...saying('health-centre', '”och tre ST-läkare”', 'resources.trainees', { count: 3 }),
  ...saying('health-centre', '”akutavdelning med fem vårdplatser”', 'resources.acute-beds', { count: 5, kind: 'bed' }),
  ...saying(
    'co-located',
    '”Hemsjukvården är samlokaliserad med hälsocentralen … Även rehabilitering och biståndsbedömning”',
    'resources.shared-premises',
    {
      kind: 'room',
      count: 1,
    },
  ),
  {
    ask: 'occasion',
    shows: 'daily-contact',
    told: 'the day’s meeting, not on Midsummer Eve',
    of: 'daily-contact',
    first: '2026-06-01',
    after: '2026-06-18 09:00',
    expect: { at: '2026-06-22 08:15', leads: 'nurse' },
  },
  {
    ...purchase,
    shows: 'purchases',
    told: '”tjänsteköp mellan regionens och kommunens hälso- och sjukvård”: the region buys hours of a nurse',
    facts: { buyer: 'region', seller: 'municipality' },
    sum: 4200,
    expect: [{ reimbursement: 'bought-by-region', sek: 4200, payer: 'region', payee: 'municipality' }],
  },
  {
    ...purchase,
    shows: 'purchases',
    told: '”tjänsteköp mellan regionens och kommunens hälso- och sjukvård”: the municipality buys',
    facts: { buyer: 'municipality', seller: 'region' },
    sum: 1800,
    expect: [{ reimbursement: 'bought-by-municipality', sek: 1800, payer: 'municipality', payee: 'region' }],
  },
  {
    ...purchase,
    shows: 'ambulance-across-the-border',
    told: '”inköps till exempel ambulansservice från den finska huvudmannen”',
    facts: { buyer: 'region', seller: 'ambulance' },
    sum: 15_000,
    expect: [{ reimbursement: 'finnish-ambulance', sek: 15_000, payer: 'region', payee: 'ambulance' }],
  },
  {
    ...nurse,
    shows: 'ambulance-across-the-border',
    told: '”För att klara vissa lägen”: after the own ambulance, at any hour',
    urgency: 'immediate',
    at: '2026-11-25 03:00',
    expect: { now: ['ambulance', 'ambulance-from-finland'], way: { missed: 'ambulance-from-finland', until: null } },
  },
  ...saying(
    'digital-consult',
    '”avtal inte stödjer förutsättningarna”: switched off, with the reason',
    'routes.digital-consult.switchedOff.why',
    {
      sv: 'Avtalen stödjer inte utökat digitalt läkarstöd.',
    },
  ),
  ...saying(
    'tablets',
    '”utrustade med Ipads genom ett utvecklingsprojekt som pågått sedan 2017”',
    'resources.tablets',
    {
      kind: 'equipment',
      performer: 'home-care',
    },
  ),
  ...saying('the-place', '”cirka 4 500 invånare”', 'background.inhabitants', { value: 4500 }),
  ...saying('bending-the-rules', '”naggar i kanten”', 'background.bending-the-rules', {
    says: { en: 'Solutions on the edge of what is allowed' },
  }),
  ...responsibleByTheHour('daytime-support', 'daytime'),
  ...otherHours,
];
