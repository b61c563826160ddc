import type { Case } from '../cases.ts';
import { frameworkResponsibility } from './framework-responsibility.ts';

const assessed = { ask: 'threshold' } as const;
const eligibility: readonly Case[] = [
  {
    ...assessed,
    shows: 'threshold',
    told: '”inte utan större externa åtaganden kan ta sig till sjukvårdens olika mottagningar”: not at all',
    facts: {},
    expect: { outcome: 'enrol', row: 'enrol' },
  },
  {
    ...assessed,
    shows: 'threshold',
    told: '”inte utan större externa åtaganden kan ta sig till sjukvårdens olika mottagningar”: with major effort',
    facts: { reachesClinic: 'major-effort' },
    expect: { outcome: 'enrol', row: 'enrol' },
  },
  {
    ...assessed,
    shows: 'threshold',
    told: 'someone who gets to a clinic with the help there is stays with the clinic',
    facts: { reachesClinic: 'with-help' },
    expect: { outcome: 'not-home-care', row: 'able-to-go' },
  },
  {
    ...assessed,
    shows: 'home-visits',
    told: 'primary care may visit someone who is able to go, for exceptional reasons',
    facts: { reachesClinic: 'alone', exceptionalReasons: true },
    expect: { outcome: 'single-visit', row: 'visit-though-able' },
  },
  {
    ...assessed,
    shows: 'specialised-care',
    told: 'care at specialised level is the region’s',
    facts: { careLevel: 'specialised' },
    expect: { outcome: 'region', row: 'specialised' },
  },
  {
    ...assessed,
    shows: 'municipal-housing',
    told: 'in a care home the municipality answers already',
    facts: { placeOfCare: 'care-home' },
    expect: { outcome: 'municipality', row: 'in-municipal-housing' },
  },
  {
    ...assessed,
    shows: 'adults',
    told: 'someone of 17 is the region’s',
    facts: { age: 17 },
    expect: { outcome: 'region', row: 'child' },
  },
  {
    ...assessed,
    shows: 'adults',
    told: 'someone of 18 is not',
    facts: { age: 18 },
    expect: { outcome: 'enrol', row: 'enrol' },
  },
  {
    ...assessed,
    shows: 'other-places',
    told: 'in an HVB home the region answers',
    facts: { placeOfCare: 'hvb' },
    expect: { outcome: 'region', row: 'in-other-places' },
  },
  {
    ...assessed,
    shows: 'planned-visits',
    told: 'less than one visit a month is a single visit',
    facts: { visitsPerMonth: 0.5 },
    expect: { outcome: 'single-visit', row: 'seldom' },
  },
];

const enrol = { ask: 'complete', kind: 'enrol' } as const;
const completeness: readonly Case[] = [
  {
    ...enrol,
    shows: 'referral-required',
    told: 'a referral that says everything may be sent',
    expect: { missing: [], maySend: true },
  },
  {
    ...enrol,
    shows: 'complete-referral',
    told: 'a referral without a reason may not be sent',
    without: ['reason'],
    expect: { missing: ['reason'], maySend: false },
  },
  {
    ...enrol,
    shows: 'referral-facts',
    told: 'alerts, relatives, consent and follow-up are asked for',
    without: ['alerts', 'noRelatives', 'consent', 'followUp'],
    expect: { missing: ['alerts', 'relatives', 'consent', 'followUp'] },
  },
  {
    ...enrol,
    shows: 'medication-orders',
    told: 'without a medication list, and without saying that there are no medicines',
    without: ['medicationList', 'noMedication', 'medicationListDate'],
    expect: { missing: ['medicationList'] },
  },
  {
    ...enrol,
    shows: 'medication-list-age',
    told: 'a list of 24 October is 31 days old on 24 November',
    facts: { medicationListDate: '2026-10-24' as never },
    expect: { missing: ['medicationListDate'] },
  },
  {
    ...enrol,
    shows: 'medication-list-age',
    told: 'a list of 25 October is 30 days old',
    facts: { medicationListDate: '2026-10-25' as never },
    expect: { missing: [] },
  },
  {
    ...enrol,
    shows: 'self-care-first',
    told: 'help with medicines is asked for without a self-care assessment',
    facts: { medicationHelp: true, selfCareAssessment: 'not-done' },
    expect: { missing: ['selfCareAssessment'] },
  },
  {
    ask: 'complete',
    kind: 'acute',
    shows: 'acute-confirmed',
    told: 'an acute referral may be sent incomplete',
    without: ['acuteNeed'],
    expect: { missing: ['acuteNeed'], maySend: true },
  },
  {
    ask: 'complete',
    kind: 'rehabilitation',
    shows: 'rehabilitation',
    told: 'rehabilitation says what has been done',
    without: ['rehabDone'],
    expect: { missing: ['rehabDone'] },
  },
  {
    ask: 'complete',
    kind: 'assistive-device',
    shows: 'aids',
    told: 'a device is asked for with what has been tried',
    without: ['deviceTrial'],
    expect: { missing: ['deviceTrial'] },
  },
  {
    ask: 'complete',
    kind: 'back-to-health-centre',
    shows: 'end-of-enrolment',
    told: 'handing back says why',
    without: ['endReason'],
    expect: { missing: ['endReason'] },
  },
];

const due = { ask: 'due' } as const;
const clocks: readonly Case[] = [
  {
    ...due,
    shows: 'office-hours',
    told: 'four hours from Friday half past three end on Monday at eleven',
    clock: 'referral.receive',
    start: '2026-11-27 15:30',
    expect: { due: '2026-11-30 11:00' },
  },
  {
    ...due,
    shows: 'office-hours',
    told: 'Midsummer Eve is no working day',
    clock: 'referral.receive',
    start: '2026-06-18 15:30',
    expect: { due: '2026-06-22 11:00' },
  },
  {
    ...due,
    shows: 'acute-confirmed',
    told: 'an acute referral is confirmed within an hour on a Saturday night too',
    clock: 'referral.acute-confirm',
    start: '2026-11-28 22:15',
    expect: { due: '2026-11-28 23:15', warn: '2026-11-28 22:45' },
  },
  {
    ...due,
    shows: 'time-limits',
    told: 'a decision within three working days over a weekend',
    clock: 'referral.decide',
    start: '2026-11-26 10:00',
    expect: { due: '2026-12-01 16:30' },
  },
  {
    ...due,
    shows: 'time-limits',
    told: 'a receipt within eight hours of office time',
    clock: 'message.receipt',
    start: '2026-11-24 10:00',
    expect: { due: '2026-11-25 09:30' },
  },
  {
    ...due,
    shows: 'end-of-enrolment',
    told: 'seven days to answer a proposed end',
    clock: 'enrolment.end-answer',
    start: '2026-11-24 10:00',
    expect: { due: '2026-12-01 10:00' },
  },
];

const intervals: readonly Case[] = [
  {
    ask: 'says',
    shows: 'intervals',
    told: 'a delegation lasts a year and is followed up after six months',
    of: 'delegation',
    expect: { validFor: { amount: 12, unit: 'months' }, followUpEvery: { amount: 6, unit: 'months' } },
  },
  {
    ask: 'says',
    shows: 'intervals',
    told: 'a medication list is good for 30 days, a change is acknowledged within a day',
    of: 'medication',
    expect: { listMaxAge: { amount: 30, unit: 'days' }, acknowledgeWithin: { amount: 24, unit: 'hours' } },
  },
  {
    ask: 'says',
    shows: 'disputes',
    told: 'the units, the heads of operation, a joint board: 5, 10 and 20 working days',
    of: 'dispute.levels',
    expect: [
      { id: 'units', within: { amount: 5, unit: 'working-days' } },
      { id: 'heads-of-operation', within: { amount: 10, unit: 'working-days' } },
      { id: 'board', within: { amount: 20, unit: 'working-days' }, decides: true },
    ],
  },
];

/**
 * What the framework agreement says of care that is not the physician's: the same in every model that includes it. Nearly all of it
 * is assumed; the sources speak of the physicians.
 */
export const frameworkCases: readonly Case[] = [
  ...eligibility,
  ...completeness,
  ...frameworkResponsibility,
  ...clocks,
  ...intervals,
];
