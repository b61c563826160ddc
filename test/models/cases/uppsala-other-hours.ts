import type { Case } from '../cases.ts';
import { homeCare, inHospital, type PatientCase } from '../patients.ts';
import { responsibleByTheHour } from './by-the-hour.ts';

const nurse = {
  ask: 'routes',
  patient: homeCare,
  urgency: 'acute',
  by: 'home-care-nurse',
  municipality: '0380',
} as const;
/** Enrolled in the elderly-care unit, whose physician then answers. */
const inTheUnit: PatientCase = { ...homeCare, carrier: { carriedBy: 'mobile-unit', performer: 'elderly-care-unit' } };
const day = '2026-11-24 10:00';

/** Uppsala when the teams and the unit are closed. */
export const uppsalaOtherHours: readonly Case[] = [
  ...responsibleByTheHour('physicians', 'daytime'),
  {
    ...nurse,
    shows: 'on-call-cars',
    told: 'a Saturday',
    at: '2026-11-28 12:00',
    expect: { now: ['on-call-car', 'night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'on-call-cars',
    told: 'Midsummer Eve at ten, for a patient of the unit too',
    patient: inTheUnit,
    at: '2026-06-19 10:00',
    expect: { now: ['on-call-car', 'night-line', 'ambulance'], way: { missed: 'night-line' } },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'Midsummer Eve at 22:40',
    at: '2026-06-19 22:40',
    expect: { now: ['night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'three in the morning',
    at: '2026-11-25 03:00',
    expect: { now: ['night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'when summer time begins',
    at: '2026-03-29 03:00',
    expect: { now: ['night-line', 'ambulance'], way: { answerBy: '2026-03-29 03:30' } },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'the second half past two when summer time ends',
    at: '2026-10-25 02:30+01:00',
    expect: { now: ['night-line', 'ambulance'], way: { answerBy: '2026-10-25 03:00' } },
  },
  {
    ...nurse,
    shows: 'direct-number',
    told: 'in hospital',
    patient: inHospital,
    at: day,
    expect: { now: ['ambulance'] },
  },
];
