import type { Case } from '../cases.ts';
import { atHome, careHome, homeCare, type PatientCase } from '../patients.ts';
import { says, ways, waysAt } from './brief.ts';

const asihPatient: PatientCase = { ...atHome, palliative: 'specialised' };
const nurse = { patient: homeCare, by: 'health-centre-nurse', urgency: 'acute' } as const;
const helper = { patient: homeCare, by: 'home-service-staff', urgency: 'acute', need: 'nurse-care' } as const;
const asih = ['läkare', 'sjuksköterskor', 'arbetsterapeuter', 'sjukgymnaster', 'kuratorer', 'dietister'];

const physicians: readonly Case[] = [
  ...waysAt(['family-doctor', 'after-hours-physician'], nurse, [
    ['004 ”husläkarmottagningar”: a Tuesday at ten', '2026-11-24 10:00', 'family-doctor-line'],
    ['004 ”läkarinsatser … under jourtid”: a Tuesday evening', '2026-11-24 18:00', 'physician-after-hours'],
    ['004 ”under jourtid”: past midnight', '2026-11-25 03:00', 'physician-after-hours'],
    ['004 ”under jourtid”: a Saturday', '2026-11-28 10:00', 'physician-after-hours'],
    ['004 ”under jourtid”: Midsummer Eve', '2026-06-19 10:00', 'physician-after-hours'],
    ['004 ”under jourtid”: the night summer time begins', '2026-03-29 01:30', 'physician-after-hours'],
    ['004 ”under jourtid”: the minute after the missing hour', '2026-03-29 03:00', 'physician-after-hours'],
    ['004 ”under jourtid”: the hour that comes twice', '2026-10-25 02:30+02:00', 'physician-after-hours'],
  ]),
  ways(
    'after-hours-physician',
    '004 ”Curera”',
    { ...nurse, at: '2026-11-25 03:00' },
    { way: { unit: 'Curera', performer: 'on-call-service' } },
  ),
  ways(
    'physician-hours',
    'within 30 minutes by day, an hour after hours',
    { ...nurse, at: '2026-11-24 16:50' },
    { way: { answerBy: '2026-11-24 17:20', until: '2026-11-24 17:00' } },
  ),
  ways(
    'physician-hours',
    'an hour after hours',
    { ...nurse, at: '2026-11-24 17:00' },
    { way: { answerBy: '2026-11-24 18:00' } },
  ),
  ways(
    'care-home-physicians',
    '004 ”Samverkan med läkarorganisationerna”: the care home’s physicians',
    { patient: careHome, by: 'care-home-nurse', urgency: 'same-day', at: '2026-11-24 10:00' },
    { now: ['care-home-physician'], way: { unit: 'Läkarorganisationen vid boendet' } },
  ),
  ways(
    'after-hours-nurse',
    '004 ”kontaktas via Vårdguiden vilket kan ta tid”',
    { ...helper, at: '2026-11-25 03:00' },
    { now: ['nurse-after-hours'], way: { unit: 'PR-vård', performer: 'night-care', answeredBy: ['nurse'] } },
  ),
  says(
    'after-hours-nurse',
    '004 ”har annat journalsystem än husläkarmottagningarna”',
    'routes.nurse-after-hours.reason',
    { sv: 'Vägen går via Vårdguiden och kan ta tid. Utföraren har en annan journal än husläkarmottagningen.' },
  ),
  ways(
    'coordination-service',
    '004 ”de kan ringa och rådfråga sjukvårdskunnig personal”: a project, not running',
    { ...helper, municipality: '0123', at: '2026-11-24 10:00' },
    { closed: ['coordination-service'] },
  ),
  ways(
    'specialised-care',
    '000 ”ASIH”: at night',
    { ...nurse, patient: asihPatient, need: 'palliative', at: '2026-11-25 03:00' },
    { now: ['asih', 'physician-after-hours'] },
  ),
  ways(
    'physician-hours',
    'ASIH answers within an hour',
    { ...nurse, patient: asihPatient, need: 'palliative', at: '2026-11-25 03:00' },
    { way: { of: 'asih', answerBy: '2026-11-25 04:00', missed: 'physician-after-hours' } },
  ),
  ways(
    'ambulance',
    'life in danger',
    { ...nurse, urgency: 'immediate', at: '2026-11-24 10:00' },
    { now: ['ambulance'] },
  ),
  says('still-the-regions', '002 ”Region Stockholm som fortfarande har ansvar för hemsjukvården”', 'reach', [
    { clause: 'still-the-regions', callers: ['health-centre-nurse', 'care-home-nurse'] },
  ]),
  {
    ask: 'carrier',
    shows: 'family-doctor',
    told: '004 ”husläkaren ses som en viktig aktör”',
    patient: homeCare,
    expect: { id: 'family-doctor', performer: 'health-centre' },
  },
  says(
    'care-home-physicians',
    '004 ”kommunen att i vissa fall anlita läkare enligt … 26 d § och få ersättning”',
    'absentSupport',
    { clause: 'care-home-physicians', engage: { by: 'municipality' } },
  ),
  {
    ask: 'owed',
    shows: 'care-home-physicians',
    told: '004 ”och få ersättning från landstinget för detta”',
    event: 'support.physician-engaged',
    sum: 3000,
    expect: [{ reimbursement: 'engaged-physician', sek: 3000, payer: 'region', payee: 'municipality' }],
  },
];

const others: readonly Case[] = [
  says(
    'specialised-care',
    '000 ”läkare, sjuksköterskor, arbetsterapeuter, sjukgymnaster, kuratorer och dietister”',
    'resources.asih-team',
    { crew: asih.map((sv) => ({ who: { sv } })) },
  ),
  says('care-coaches', '004 ”Vårdcoacher finns på varje sjukhus”', 'resources.care-coaches', {
    status: 'running',
    performer: 'ward',
  }),
  says(
    'delegation',
    '004 ”överlämna läkemedel, ge ögondroppar och att ta på och av kompressionsstrumpor”',
    'delegation.tasks',
    [{ id: 'medication' }, { id: 'eye-drops' }, { id: 'stockings' }],
  ),
  says('delegation', '004 ”kontroll av de praktiska och teoretiska färdigheterna”', 'delegation', {
    tests: ['knowledge', 'practical'],
    receivers: ['home-service-staff'],
  }),
  says('delegation', 'at most one year', 'delegation.validFor', { amount: 1, unit: 'years' }),
  says('delegation-limits', 'SOSFS 1997:14: at most one year', 'delegation.tasks', [
    { id: 'medication' },
    { id: 'eye-drops' },
    { id: 'stockings', clause: 'delegation-limits' },
  ]),
  says('self-care-agreement', '004 ”Om den som förskriver läkemedel bedömer”', 'selfCare', {
    assessedBy: { sv: 'Den som förskriver läkemedlet' },
    before: ['medication-help'],
  }),
  says('intervals', 'a medication list is good for 30 days, a review every year', 'medication', {
    listMaxAge: { amount: 30, unit: 'days' },
  }),
  {
    ask: 'owed',
    shows: 'cooperation-fee',
    told: '004 ”medverkar i samordnad individuell vårdplanering i hemmet”: to the family doctor only',
    event: 'meeting.plan',
    expect: [{ reimbursement: 'plan-at-home', sek: 1000, payer: 'region', payee: 'health-centre' }],
  },
  {
    ask: 'owed',
    shows: 'cooperation-fee',
    told: '004 ”och gemensamma möten med kommun”',
    event: 'meeting.collaboration',
    expect: [{ reimbursement: 'joint-meeting', sek: 1000, payer: 'region', payee: 'health-centre' }],
  },
  {
    ask: 'owed',
    shows: 'dementia-supervision-fee',
    told: '004 ”den extra peng geriatriken får för att handleda öppenvården i demensfrågor”',
    event: 'training.given',
    expect: [{ reimbursement: 'dementia-supervision', sek: 1000, payer: 'region', payee: 'specialist-clinic' }],
  },
  says(
    'cooperation-fee',
    '004 ”Denna ersättning infördes 1 mars 2013”, ”bara husläkarmottagningarna”',
    'reimbursement.plan-at-home',
    { payee: 'health-centre', clause: 'cooperation-fee' },
  ),
  says('dementia-supervision-fee', '004 ”geriatriken”', 'reimbursement.dementia-supervision', {
    payee: 'specialist-clinic',
  }),
  says('cooperation-fee-amount', 'a thousand kronor', 'parameters.cooperation-fee.values', [
    { from: '2013-03-01', value: 1000 },
  ]),
  says(
    'deviation-ladder',
    '004 ”I första hand kommunicerar parterna lokalt … nämndens MAS resp. verksamhetschef”',
    'dispute',
    {
      levels: [
        { id: 'local' },
        {
          id: 'mas-and-head',
          decides: true,
          sits: [{ sv: 'Nämndens MAS' }, { sv: 'Verksamhetschefen i sluten- eller öppenvården' }],
        },
      ],
    },
  ),
  says('dispute-days', 'five and ten working days', 'dispute.levels', [
    { within: { amount: 5 } },
    { within: { amount: 10 } },
  ]),
  says('indicators', 'what is followed', 'indicators.plans', { measure: 'plans-for-entitled' }),
];

/** Part of the cases of stockholm-region. */
export const stockholmRegionPhysician: readonly Case[] = [...physicians, ...others];
