import { localDate } from '../../../src/kernel/local-date.ts';
import type { Case } from '../cases.ts';
import { ends, lacks, meets } from './brief.ts';

const admission: readonly Case[] = [
  meets('definition', 'KSL ”sammanhängande över tid och som ges i individens bostad”', {}, 'enrol enrol'),
  meets('adults', 'KSL ”till personer 18 år och äldre”: 18', { age: 18 }, 'enrol enrol'),
  meets('adults', 'KSL ”till personer 18 år och äldre”: 17', { age: 17 }, 'region child'),
  meets(
    'short-or-sparse',
    'the rule of the day ”överstigande 14 dagar”: 14 days',
    { expectedDays: 14 },
    'single-visit short',
  ),
  meets('definition', 'the rule of the day ”överstigande 14 dagar”: 15 days', { expectedDays: 15 }, 'enrol enrol'),
  meets('definition', 'the rule of the day ”minst två besök per månad”: two', { visitsPerMonth: 2 }, 'enrol enrol'),
  meets(
    'short-or-sparse',
    'the rule of the day ”minst två besök per månad”: one',
    { visitsPerMonth: 1 },
    'single-visit sparse',
  ),
  meets(
    'threshold',
    'KSL ”av skilda orsaker inte kan ta sig till öppenvårdsmottagning”: someone who can',
    { reachesClinic: 'alone' },
    'not-home-care able-to-go',
  ),
  meets(
    'threshold',
    'the city ”inte på egen hand kan uppsöka vårdcentral”: with help that exists',
    { reachesClinic: 'with-help' },
    'not-home-care able-to-go',
  ),
  meets(
    'exceptional-reasons',
    'KSL ”av synnerliga skäl bäst tillgodogör sig hälso- och sjukvård i hemmet”',
    { reachesClinic: 'alone', exceptionalReasons: true },
    'enrol exceptional',
  ),
  meets(
    'specialised-care',
    'KSL ”den typ av insatser som räknas som specialiserad hälso- och sjukvård”',
    { careLevel: 'specialised' },
    'region specialised',
  ),
  meets(
    'rehabilitation-enrolled',
    'the city ”endast omfattar inskrivna hemsjukvårdspatienter”: only a physiotherapist asked for',
    { levels: ['pt'], enrolled: false },
    'region only-rehabilitation',
  ),
  meets(
    'definition',
    'the city ”inskrivna hemsjukvårdspatienter”: a physiotherapist for someone enrolled',
    { levels: ['pt'], enrolled: true },
    'enrol enrol',
  ),
  meets(
    'care-homes',
    'a care home is the municipality’s already',
    { placeOfCare: 'care-home' },
    'municipality in-care-home',
  ),
  meets(
    'lss-housing',
    'the city ”landstinget endast utför hälso- och sjukvårdsarbetet”',
    { placeOfCare: 'lss-housing' },
    'region in-lss-housing',
  ),
  meets(
    'hvb-and-lss-short-term',
    'the city ”hälso- och sjukvården på HVB-hem … bör vara kvar”',
    { placeOfCare: 'hvb' },
    'region in-hvb-or-lss-short-term',
  ),
  meets(
    'hvb-and-lss-short-term',
    'the city ”liksom korttidsboenden inom LSS”',
    { placeOfCare: 'lss-short-term' },
    'region in-hvb-or-lss-short-term',
  ),
  meets('asylum', 'asylum housing', { placeOfCare: 'asylum-housing' }, 'region in-asylum-housing'),
];

const referrals: readonly Case[] = [
  lacks(
    'joint-planning',
    'KSL ”bedöms och överenskoms i en gemensam vårdplanering”: a referral that says everything',
    'enrol',
    {},
    [],
  ),
  lacks('referral-facts', 'reason, alerts and consent', 'enrol', { without: ['reason', 'alerts', 'consent'] }, [
    'reason',
    'alerts',
    'consent',
  ]),
  lacks('threshold', 'KSL: can the patient get to a clinic', 'enrol', { without: ['reachesClinic'] }, [
    'reachesClinic',
  ]),
  lacks(
    'lasting-need',
    'the rule of the day ”ett varaktigt behov … minst två besök per månad”: how long and how often',
    'enrol',
    { without: ['expectedDays', 'visitsPerMonth'] },
    ['expectedDays', 'visitsPerMonth'],
  ),
  lacks('medication-orders', 'a list of 31 days', 'enrol', { facts: { medicationListDate: localDate('2026-10-24') } }, [
    'medicationListDate',
  ]),
  lacks(
    'self-care-first',
    'lag (2022:1250) 2 §: help with medicines without an assessment',
    'enrol',
    { facts: { medicationHelp: true, selfCareAssessment: 'not-done' } },
    ['selfCareAssessment'],
  ),
  lacks(
    'single-visits',
    'KSL ”för person som inte är inskriven”: a single visit says when',
    'single-visit',
    { without: ['wantedStart'] },
    ['wantedStart'],
  ),
  lacks('rehabilitation-enrolled', 'what has been done is told', 'rehabilitation', { without: ['rehabDone'] }, [
    'rehabDone',
  ]),
  lacks(
    'aids-enrolled',
    'a device is asked for with what has been tried',
    'assistive-device',
    { without: ['deviceTrial'] },
    ['deviceTrial'],
  ),
  lacks('acute-confirmed', 'an acute referral may be sent incomplete', 'acute', { without: ['goal'] }, ['goal'], true),
  lacks('end-of-enrolment', 'handing back says why', 'back-to-health-centre', { without: ['endReason'] }, [
    'endReason',
  ]),
  ends(
    'receiver-decides',
    'the city ”tar emot och har rätt att skriva in”: three working days',
    'referral.decide',
    '2026-11-26 10:00',
    '2026-12-01 16:30',
  ),
  ends(
    'acute-confirmed',
    'confirmed within an hour, on a Saturday night too',
    'referral.acute-confirm',
    '2026-11-28 22:15',
    '2026-11-28 23:15',
  ),
  ends(
    'end-of-enrolment',
    'fourteen days to answer a proposed end',
    'enrolment.end-answer',
    '2026-11-24 10:00',
    '2026-12-08 10:00',
  ),
  ends('time-limits', 'four office hours over Midsummer', 'referral.receive', '2026-06-18 15:30', '2026-06-22 11:00'),
];

/** Part of the cases of stockholm-2015. */
export const stockholm2015Referral: readonly Case[] = [...admission, ...referrals];
