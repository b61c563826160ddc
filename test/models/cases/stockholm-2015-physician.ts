import type { Case } from '../cases.ts';
import { homeCare, type PatientCase } from '../patients.ts';
import { says, ways, waysAt } from './brief.ts';

const asihPatient: PatientCase = { ...homeCare, palliative: 'specialised' };
const nurse = { patient: homeCare, by: 'home-care-nurse', urgency: 'acute' } as const;
const professions = ['läkare', 'distriktssköterska', 'sjukgymnast', 'arbetsterapeut', 'dietist', 'hemtjänstpersonal'];
const asih = ['läkare', 'sjuksköterskor', 'arbetsterapeuter', 'sjukgymnaster', 'kuratorer', 'dietister'];

const reaching: readonly Case[] = [
  ...waysAt(['physician-by-day', 'acute-visits-region', 'on-call-answers'], nurse, [
    [
      'the city ”landstingets organisation … akuta och oplanerade besök”: a Tuesday at ten',
      '2026-11-24 10:00',
      'health-centre-line',
    ],
    ['the city ”akuta och oplanerade besök”: a Tuesday evening', '2026-11-24 18:00', 'on-call'],
    ['the city ”akuta och oplanerade besök”: before midnight', '2026-11-24 23:30', 'on-call'],
    ['the city ”akuta och oplanerade besök”: past midnight', '2026-11-25 03:00', 'on-call'],
    ['a Saturday at ten', '2026-11-28 10:00', 'on-call'],
    ['Midsummer Eve at ten', '2026-06-19 10:00', 'on-call'],
    ['the night summer time begins', '2026-03-29 01:30', 'on-call'],
    ['the minute after the missing hour', '2026-03-29 03:00', 'on-call'],
    ['the hour that comes twice, first', '2026-10-25 02:30+02:00', 'on-call'],
    ['the hour that comes twice, second', '2026-10-25 02:30+01:00', 'on-call'],
  ]),
  ways(
    'physician-guarantee',
    'the city ”Landstinget bör garantera läkartillgång med avtal”: what does not come is a case',
    { ...nurse, at: '2026-11-24 10:00' },
    { way: { missed: 'absent-support', performer: 'health-centre' } },
  ),
  says('physician-guarantee', 'the city ”garantera läkartillgång”', 'reach', [
    { clause: 'physician-guarantee', callers: ['home-care-nurse', 'care-home-nurse'] },
  ]),
  ways(
    'physician-by-day',
    'within 30 minutes',
    { ...nurse, at: '2026-11-24 10:00' },
    { way: { answerBy: '2026-11-24 10:30' } },
  ),
  ways(
    'on-call-answers',
    'within two hours',
    { ...nurse, urgency: 'same-day', at: '2026-11-28 10:00' },
    { way: { answerBy: '2026-11-28 12:00', clauses: ['acute-visits-region', 'on-call-answers'] } },
  ),
  ways(
    ['asih-answers', 'specialised-care'],
    'the city ”svårt sjuka personer i deras hem”: ASIH first',
    { ...nurse, patient: asihPatient, need: 'palliative', at: '2026-11-25 03:00' },
    {
      now: ['asih', 'on-call'],
      way: { gives: ['advice', 'prescription', 'home-visit', 'direct-admission'], answerBy: '2026-11-25 03:30' },
    },
  ),
  ways(
    'asih-answers',
    'two hours when it is not acute',
    { ...nurse, patient: asihPatient, need: 'palliative', urgency: 'same-day', at: '2026-11-25 03:00' },
    { way: { of: 'asih', answerBy: '2026-11-25 05:00' } },
  ),
  ways(
    'ambulance',
    'life in danger',
    { ...nurse, urgency: 'immediate', at: '2026-11-24 03:00' },
    { now: ['ambulance'] },
  ),
  says('absent-support-limits', 'one working day, then ten', 'absentSupport', {
    notice: { within: { amount: 1 } },
    correction: { period: { amount: 10 } },
  }),
  says(
    'no-employed-physicians',
    'the city ”kommuner inte bör ges befogenhet att anställa läkare”',
    'absentSupport.engage',
    { by: 'municipality', clause: 'no-employed-physicians' },
  ),
  {
    ask: 'owed',
    shows: 'region-must-provide',
    told: 'HSL 16 kap. 1 §: a physician the municipality engaged',
    event: 'support.physician-engaged',
    sum: 4000,
    expect: [{ reimbursement: 'engaged-physician', sek: 4000, payer: 'region', payee: 'municipality' }],
  },
  says('region-must-provide', 'HSL 16 kap. 1 §', 'absentSupport', { notice: { to: 'region' } }),
  {
    ask: 'carrier',
    shows: 'physicians',
    told: 'KSL: the listed centre carries it',
    patient: homeCare,
    expect: { id: 'listed-clinic', performer: 'health-centre' },
  },
];

const around: readonly Case[] = [
  says(
    'team-around-patient',
    'the city ”läkare, distriktssköterska, sjukgymnast, arbetsterapeut, dietist och, inte minst, hemtjänstpersonal”',
    'resources.patient-team',
    { status: 'wanted', crew: professions.map((sv) => ({ who: { sv } })) },
  ),
  says(
    'specialised-care',
    'the city ”läkare, sjuksköterskor, arbetsterapeuter, sjukgymnaster, kuratorer och dietister”',
    'resources.asih-team',
    { crew: asih.map((sv) => ({ who: { sv } })) },
  ),
  says('team-meets', 'every second week', 'rhythm.team-meeting.each', { every: 2, unit: 'week' }),
  says('plan-follow-up', 'every sixth month', 'rhythm.joint-planning.each', { every: 6, unit: 'month' }),
  says('medication-routine', 'a review every year', 'rhythm.medication-review.each', { every: 1, unit: 'year' }),
  says('collaboration-meetings', 'twice a year', 'rhythm.collaboration-meeting.each', { every: 6, unit: 'month' }),
  says('municipal-care', 'KSL ”annan vårdpersonal med delegering enligt Patientsäkerhetslagen”', 'delegation', {
    clause: 'municipal-care',
    receivers: ['home-service-staff'],
  }),
  says('delegation-one-year', 'SOSFS 1997:14', 'delegation', {
    validFor: { amount: 1, unit: 'years' },
    tasks: [{ clause: 'delegation-one-year' }],
  }),
  says('medication-orders', 'a list is good for 30 days', 'medication', { listMaxAge: { amount: 30, unit: 'days' } }),
  says('self-care-first', 'lag (2022:1250) 2 §', 'selfCare', { before: ['medication-help'] }),
  says(
    'arbitration',
    'the city ”en skiljenämnd på högre tjänstemannanivå ska inrättas”: has the last word',
    'dispute',
    { clause: 'arbitration' },
  ),
  says('dispute-levels', 'five, ten, fifteen working days', 'dispute.levels', [
    { id: 'units', within: { amount: 5 } },
    { id: 'heads', within: { amount: 10 } },
    { id: 'arbitration', within: { amount: 15 }, decides: true },
  ]),
  says('indicators', 'what is followed', 'indicators.answered-in-time', { measure: 'answered-in-time' }),
];

/** Part of the cases of stockholm-2015. */
export const stockholm2015Physician: readonly Case[] = [...reaching, ...around];
