import type { Case } from '../cases.ts';
import { homeCare, type PatientCase } from '../patients.ts';
import { says, ways, waysAt } from './brief.ts';

const palliative: PatientCase = { ...homeCare, palliative: 'specialised' };
const nurse = { patient: homeCare, by: 'home-care-nurse', urgency: 'acute' } as const;
const day = ['health-centre-line'];

const reaching: readonly Case[] = [
  ...waysAt(['physician-by-day', 'on-call-physician', 'on-call-weekends', 'on-call-answers'], nurse, [
    ['Gagnef: ”kvällar, nätter”: a Tuesday at ten the health centre', '2026-11-24 10:00', ...day],
    ['Gagnef: ”kvällar, nätter”: a Tuesday evening', '2026-11-24 18:00', 'primary-care-on-call'],
    ['Gagnef: ”kvällar, nätter”: past midnight', '2026-11-25 03:00', 'primary-care-on-call'],
    ['Gagnef: ”kvällar, nätter”: before midnight', '2026-11-24 23:30', 'primary-care-on-call'],
    ['a Saturday at ten', '2026-11-28 10:00', 'primary-care-on-call'],
    ['Midsummer Eve at ten', '2026-06-19 10:00', 'primary-care-on-call'],
    ['Midsummer Day at 22:40', '2026-06-20 22:40', 'primary-care-on-call'],
    ['the night summer time begins', '2026-03-29 01:30', 'primary-care-on-call'],
    ['the minute after the missing hour', '2026-03-29 03:00', 'primary-care-on-call'],
    ['the hour that comes twice, first', '2026-10-25 02:30+02:00', 'primary-care-on-call'],
    ['the hour that comes twice, second', '2026-10-25 02:30+01:00', 'primary-care-on-call'],
  ]),
  ways(
    'physician-by-day',
    'answered within 30 minutes; support that does not come is a case',
    { ...nurse, at: '2026-11-24 10:00' },
    {
      way: { answerBy: '2026-11-24 10:30', missed: 'absent-support', performer: 'health-centre', unit: 'own-centre' },
    },
  ),
  ways(
    'physician-by-day',
    'four open hours pass the weekend',
    { ...nurse, urgency: 'same-day', at: '2026-11-27 15:00' },
    { way: { of: 'health-centre-line', answerBy: '2026-11-30 10:00', until: '2026-11-27 17:00' } },
  ),
  ways(
    'on-call-answers',
    'the on-call service answers a same-day question within two hours',
    { ...nurse, urgency: 'same-day', at: '2026-11-28 10:00' },
    { way: { answerBy: '2026-11-28 12:00' } },
  ),
  ways(
    'mobile-teams',
    'Gagnef: ”mobila teamen kompletterar bra”',
    { ...nurse, urgency: 'same-day', at: '2026-11-24 10:00' },
    { now: ['health-centre-line', 'mobile-team'], way: { of: 'mobile-team', gives: ['advice', 'home-visit'] } },
  ),
  ways(
    'mobile-team-hours',
    'the mobile team leaves at half past four',
    { ...nurse, urgency: 'same-day', at: '2026-11-24 16:30' },
    {
      now: ['health-centre-line'],
      next: [
        ['primary-care-on-call', '2026-11-24 17:00'],
        ['mobile-team', '2026-11-25 08:00'],
      ],
    },
  ),
  ways(
    'mobile-team-answers',
    'two open hours the same day; then the health centre',
    { ...nurse, urgency: 'same-day', at: '2026-11-24 15:30' },
    { way: { of: 'mobile-team', what: 'answer', answerBy: '2026-11-25 09:00', missed: 'health-centre-line' } },
  ),
  ways(
    'mobile-team-answers',
    'two working days for what can be planned',
    { ...nurse, urgency: 'planned', at: '2026-11-24 10:00' },
    { way: { of: 'mobile-team', answerBy: '2026-11-26 16:30' } },
  ),
  ways(
    'palliative-team-hours',
    'two working days for what can be planned, as the health centre',
    { ...nurse, patient: palliative, need: 'palliative', urgency: 'planned', at: '2026-11-24 10:00' },
    { way: { of: 'palliative-team', answerBy: '2026-11-26 16:30' } },
  ),
  ways(
    ['palliative-specialised', 'palliative-team-full'],
    'Gagnef: ”Palliativa teamen kan inte ta emot alla patienter”: then the health centre',
    { ...nurse, patient: palliative, need: 'palliative', at: '2026-11-24 10:00' },
    {
      now: ['palliative-team', 'health-centre-line'],
      way: { missed: 'health-centre-line', answerBy: '2026-11-24 10:30' },
    },
  ),
  says(
    'palliative-team-full',
    'Gagnef: ”övergår då till kommunal hemsjukvård istället”',
    'routes.palliative-team.missed',
    { next: 'health-centre-line', clause: 'palliative-team-full' },
  ),
  ways(
    'palliative-team-hours',
    'the palliative team at night: the on-call service',
    { ...nurse, patient: palliative, need: 'palliative', at: '2026-11-24 23:30' },
    {
      now: ['primary-care-on-call'],
      next: [
        ['palliative-team', '2026-11-25 08:00'],
        ['health-centre-line', '2026-11-25 08:00'],
      ],
    },
  ),
  ways(
    'palliative-team-hours',
    'the palliative team answers within 30 minutes',
    { ...nurse, patient: palliative, need: 'palliative', at: '2026-11-24 08:00' },
    { way: { clauses: ['palliative-specialised', 'palliative-team-hours'] } },
  ),
  ways(
    'ambulance',
    'life in danger',
    { ...nurse, urgency: 'immediate', at: '2026-11-24 03:00' },
    { now: ['ambulance'] },
  ),
  ways(
    'physician-by-day',
    'a home-service worker has no line to the physician',
    { patient: homeCare, by: 'home-service-staff', urgency: 'acute', at: '2026-11-24 10:00' },
    { now: [] },
  ),
  says('absent-support-limits', 'notice in one working day, ten to correct', 'absentSupport', {
    notice: { within: { amount: 1, unit: 'working-days' } },
    correction: { period: { amount: 10, unit: 'working-days' } },
  }),
  says('region-must-provide', 'HSL 16 kap. 1 §: the municipality may engage a physician', 'absentSupport', {
    engage: { by: 'municipality' },
    notice: { to: 'region' },
  }),
  {
    ask: 'carrier',
    shows: 'physicians',
    told: '6.10 ”Lokalt avtal är tecknat”: the listed centre carries it',
    patient: homeCare,
    expect: { id: 'listed-clinic', performer: 'health-centre' },
  },
];

/** Part of the cases of dalarna-2012. */
export const dalarna2012Physician: readonly Case[] = [...reaching];
