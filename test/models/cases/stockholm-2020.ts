import type { Case } from '../cases.ts';
import { homeCare } from '../patients.ts';
import { meets, says, ways, waysAt } from './brief.ts';
import { stockholm2015Cases } from './stockholm-2015.ts';
import { stockholm2020Points } from './stockholm-2020-points.ts';

/** Of the cases of 2015 those about what 2020 does not change: required facts, time limits, the meetings and the promises. */
const changed = new Set(['history', 'definition', 'timetable', 'asylum', 'hvb-and-lss-short-term']);
// Numbers and reported effects are each model's own.
const own = /^(background|effects|clauses)\.|^interpretations\.(single-visits-whose|rehabilitation-whom)/;
const kept: readonly Case[] = stockholm2015Cases.filter((one) => {
  if (one.ask === 'says' && own.test(one.of)) return false;
  if (!['complete', 'due', 'says', 'owed', 'carrier'].includes(one.ask)) return false;
  return [one.shows].flat().every((clause) => !changed.has(clause));
});

const admission: readonly Case[] = [
  meets('visits-round-the-clock', 'point 1 ”18 år och äldre”: 17', { age: 17 }, 'region child'),
  meets('coherent-need', 'point 1 ”ett sammanhängande vårdbehov”', {}, 'enrol enrol'),
  meets('short-or-sparse', 'a need of 14 days is a single visit', { expectedDays: 14 }, 'single-visit short'),
  meets('single-visits', 'point 2: one visit a month', { visitsPerMonth: 1 }, 'single-visit sparse'),
  meets(
    'rehabilitation',
    'point 3 ”till hemsjukvårdspatienter”: only rehabilitation asked for',
    { levels: ['ot'] },
    'region only-rehabilitation',
  ),
  meets('hvb-visits', 'point 6', { placeOfCare: 'hvb' }, 'enrol enrol-in-hvb'),
  meets('asylum-visits', 'point 7', { placeOfCare: 'asylum-housing' }, 'enrol enrol-in-asylum-housing'),
  meets('exceptional-reasons', 'as in 2015', { reachesClinic: 'alone', exceptionalReasons: true }, 'enrol exceptional'),
  meets('threshold', 'as in 2015', { reachesClinic: 'alone' }, 'not-home-care able-to-go'),
  meets('specialised-care', 'as in 2015', { careLevel: 'specialised' }, 'region specialised'),
  meets('care-homes', 'as in 2015', { placeOfCare: 'care-home' }, 'municipality in-care-home'),
  meets('lss-housing', 'as in 2015', { placeOfCare: 'lss-housing' }, 'region in-lss-housing'),
  meets(
    'hvb-and-lss-short-term',
    'LSS short-term housing stays',
    { placeOfCare: 'lss-short-term' },
    'region in-lss-short-term',
  ),
];

const nurse = { patient: homeCare, by: 'home-care-nurse', urgency: 'acute' } as const;
const physicians: readonly Case[] = [
  ...waysAt(['not-physicians', 'physician-by-day', 'acute-visits-region', 'on-call-answers'], nurse, [
    ['”läkarinsatser kan … inte överföras”: a Tuesday at ten', '2026-11-24 10:00', 'health-centre-line'],
    ['”läkarinsatser kan … inte överföras”: past midnight', '2026-11-25 03:00', 'on-call'],
    ['a Saturday at ten', '2026-11-28 10:00', 'on-call'],
    ['Midsummer Eve at ten', '2026-06-19 10:00', 'on-call'],
    ['the night summer time begins', '2026-03-29 01:30', 'on-call'],
    ['the hour that comes twice', '2026-10-25 02:30+01:00', 'on-call'],
  ]),
  ways(
    'asih-answers',
    'ASIH at night',
    { ...nurse, patient: { ...homeCare, palliative: 'specialised' }, need: 'palliative', at: '2026-11-25 03:00' },
    { now: ['asih', 'on-call'], way: { answerBy: '2026-11-25 03:30' } },
  ),
  ways(
    'on-call-answers',
    'within two hours',
    { ...nurse, urgency: 'same-day', at: '2026-11-28 10:00' },
    { way: { answerBy: '2026-11-28 12:00' } },
  ),
  ways(
    'ambulance',
    'life in danger',
    { ...nurse, urgency: 'immediate', at: '2026-11-24 10:00' },
    { now: ['ambulance'] },
  ),
];

const process: readonly Case[] = [
  says('what-is-taken-over', '”2017-09-04 lämnat förslag”: seven points', 'background.points', { value: 7 }),
  says(
    'working-groups',
    '”Rehabilitering … Organisation … Digitalisering/ informationsförsörjning … Ekonomi … Vad är hemsjukvård … Hjälpmedel och välfärdsteknik”',
    'background.groups',
    { value: 6 },
  ),
  says(
    'negotiated',
    '”omfattning av uppdraget … ekonomiska konsekvenser … framtida samverkan”',
    'background.negotiation',
    { value: 3 },
  ),
  says('vision', '”kontinuitet och trygghet”', 'indicators.nurse-continuity', { direction: 'up' }),
  says('vision-measures', 'receipts', 'indicators.receipts', { measure: 'messages-receipted-in-time' }),
  says('three-phases', '”Fas 1 Hösten 2017”', 'phases.phase-1', { from: '2017-09-01' }),
  says('three-phases', '”Fas 2 Våren 2018”', 'phases.phase-2', { from: '2018-01-01' }),
  says('three-phases', '”Fas 3 Hösten 2018-2020”', 'phases.phase-3', { from: '2018-09-01' }),
  says('agreement-ready', '”Storsthlms styrelse behandlar avtalet den 14 december”', 'phases.agreement', {
    from: '2017-12-14',
  }),
  says('spring-2020', '”träda ikraft våren 2020”', 'phases.transfer', { from: '2020-03-01', clause: 'spring-2020' }),
  says('spring-2020', '”träda ikraft våren 2020”: the phases of 2015 are gone', 'phases.decision', undefined),
  says('devices-may-go', '”svårighet finns för SLL att beräkna kostnaderna”', 'interpretations.devices-in-or-out', {
    status: 'open',
  }),
  says(
    'rehabilitation',
    '”inkl. enstaka besök” can be read in two ways',
    'interpretations.rehabilitation-single-visits',
    { status: 'open' },
  ),
];

/** Seed 001: the seven points of 4 September 2017; what they do not mention is as in 2015 (seed 000), shown by the same cases. */
export const stockholm2020Cases: readonly Case[] = [
  ...kept,
  ...stockholm2020Points,
  ...admission,
  ...physicians,
  ...process,
];
