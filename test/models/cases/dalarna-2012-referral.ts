import { localDate } from '../../../src/kernel/local-date.ts';
import type { Case } from '../cases.ts';
import { ends, lacks, meets } from './brief.ts';

const admission: readonly Case[] = [
  meets('primary-care-at-home', '6.1 ”All planerad hälso-och sjukvård på primärvårdsnivå”', {}, 'enrol enrol'),
  meets(
    'threshold',
    '6.2 ”kunna ta sig till primärvårdsenhet”: someone who can, alone',
    { reachesClinic: 'alone' },
    'not-home-care able-to-go',
  ),
  meets(
    ['threshold', 'primary-care-at-home'],
    '6.2 the threshold, from the other side: only with major effort',
    { reachesClinic: 'major-effort' },
    'enrol enrol',
  ),
  meets(
    'threshold',
    'Mora: ”dessa brukare bör ofta kunna ta sig till vårdcentralen”: with personal assistance',
    { reachesClinic: 'with-help', personalAssistance: true },
    'not-home-care able-to-go',
  ),
  meets(
    'home-visits',
    '6.3 ”legitimerad personal kan göra bedömningen att det är motiverat med ett hembesök”',
    { reachesClinic: 'alone', exceptionalReasons: true },
    'single-visit visit-though-able',
  ),
  meets(
    'specialised-care',
    'sid 5 ”kräver mer specialiserade åtgärder än vad som kan ges i primärvården”',
    { careLevel: 'specialised' },
    'region specialised',
  ),
  meets(
    'municipal-housing',
    'a care home is the municipality’s already',
    { placeOfCare: 'care-home' },
    'municipality in-municipal-housing',
  ),
  meets('other-places', 'an HVB home has not been handed over', { placeOfCare: 'hvb' }, 'region in-other-places'),
  meets('adults', 'someone of 17', { age: 17 }, 'region child'),
  meets('adults', 'someone of 18', { age: 18 }, 'enrol enrol'),
  meets('planned-visits', 'a visit every other month', { visitsPerMonth: 0.5 }, 'single-visit seldom'),
];

const referrals: readonly Case[] = [
  lacks(
    'referral-required',
    'Malung-Sälen: ”Vårdbegäran är en förutsättning för att kommunen ska ta över”',
    'enrol',
    {},
    [],
  ),
  lacks(
    'complete-referral',
    'Avesta: ”Avsaknad av relevant information i vårdbegäran”',
    'enrol',
    { without: ['reason', 'goal'] },
    ['reason', 'goal'],
  ),
  lacks('threshold', 'Mora: the question of personal assistance is put', 'enrol', { without: ['personalAssistance'] }, [
    'personalAssistance',
  ]),
  lacks('referral-facts', 'alerts, consent and follow-up', 'enrol', { without: ['alerts', 'consent', 'followUp'] }, [
    'alerts',
    'consent',
    'followUp',
  ]),
  lacks(
    'medication-orders',
    'Borlänge: ”läkemedelslistor som ofta är inaktuella”: no list',
    'enrol',
    { without: ['medicationList', 'noMedication', 'medicationListDate'] },
    ['medicationList'],
  ),
  lacks(
    'medication-list-age',
    'a list of 24 October is 31 days old on 24 November',
    'enrol',
    { facts: { medicationListDate: localDate('2026-10-24') } },
    ['medicationListDate'],
  ),
  lacks(
    'medication-list-age',
    'a list of 25 October is 30 days old',
    'enrol',
    { facts: { medicationListDate: localDate('2026-10-25') } },
    [],
  ),
  lacks(
    'self-care-first',
    'Älvdalen: ”Krav att egenvårdbedömningar utförs inför varje läkemedelsöverlämnande”',
    'enrol',
    { facts: { medicationHelp: true, selfCareAssessment: 'not-done' } },
    ['selfCareAssessment'],
  ),
  lacks(
    'self-care-first',
    'Hedemora: ”Den som ordinerar/förskriver … ansvarig för att en egenvårdsbedömning görs”: by whom is asked',
    'enrol',
    { facts: { medicationHelp: true }, without: ['selfCareAssessmentBy'] },
    ['selfCareAssessmentBy'],
  ),
  lacks('acute-confirmed', 'an acute referral may be sent incomplete', 'acute', { without: ['goal'] }, ['goal'], true),
  ends(
    'acute-confirmed',
    'Avesta: ”Akuta vårdbegäran SKA bekräftas av HSV innan utförande”',
    'referral.acute-confirm',
    '2026-11-28 22:15',
    '2026-11-28 23:15',
    '2026-11-28 22:45',
  ),
  lacks(
    'rehabilitation',
    'Rättvik: rehabilitation is taken over with what has been done',
    'rehabilitation',
    { without: ['rehabDone'] },
    ['rehabDone'],
  ),
  lacks('aids', 'a device is asked for with what has been tried', 'assistive-device', { without: ['deviceTrial'] }, [
    'deviceTrial',
  ]),
  lacks(
    'end-of-enrolment',
    'Mora: ”kommunens uppdrag är slutfört och patienten kan ta sig till vårdcentralen igen”',
    'back-to-health-centre',
    { without: ['endSummary'] },
    ['endSummary'],
  ),
  ends(
    'end-of-enrolment',
    'seven days to answer a proposed end',
    'enrolment.end-answer',
    '2026-11-24 10:00',
    '2026-12-01 10:00',
  ),
  ends(
    'time-limits',
    'a decision within three working days, over a weekend',
    'referral.decide',
    '2026-11-26 10:00',
    '2026-12-01 16:30',
  ),
  ends('time-limits', 'a receipt within eight office hours', 'message.receipt', '2026-11-24 10:00', '2026-11-25 09:30'),
  ends(
    ['office-hours', 'time-limits'],
    'four hours from Friday half past three end on Monday at eleven',
    'referral.receive',
    '2026-11-27 15:30',
    '2026-11-30 11:00',
  ),
  ends(
    ['office-hours', 'time-limits'],
    'Midsummer Eve is no working day',
    'referral.receive',
    '2026-06-18 15:30',
    '2026-06-22 11:00',
  ),
];

/** Part of the cases of dalarna-2012. */
export const dalarna2012Referral: readonly Case[] = [...admission, ...referrals];
