import type { Case } from '../cases.ts';
import { atHome, homeCare, type PatientCase } from '../patients.ts';
import { responsibleByTheHour, saying } from './by-the-hour.ts';

const nurse = { ask: 'routes', patient: homeCare, urgency: 'acute', by: 'home-care-nurse' } as const;
/** One of the remote physician’s own patients. */
const own: PatientCase = { ...homeCare, carrier: { carriedBy: 'remote-physician', performer: 'remote-physician' } };
const day = '2026-11-24 10:00';

const otherHours: readonly Case[] = [
  {
    ...nurse,
    shows: 'cottage-hospital-times',
    told: 'day and night: a Saturday',
    at: '2026-11-28 12:00',
    expect: {
      now: ['cottage-hospital', 'on-call-car', 'night-line', 'ambulance'],
      way: { answerBy: '2026-11-28 12:30' },
    },
  },
  {
    ...nurse,
    shows: 'cottage-hospital-times',
    told: 'day and night: Midsummer Eve at 22:40',
    patient: own,
    at: '2026-06-19 22:40',
    expect: { now: ['cottage-hospital', 'night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'cottage-hospital-times',
    told: 'day and night: when summer time begins',
    at: '2026-03-29 01:45',
    expect: { now: ['cottage-hospital', 'night-line', 'ambulance'], way: { answerBy: '2026-03-29 03:15' } },
  },
  {
    ...nurse,
    shows: 'cottage-hospital-times',
    told: 'day and night: the first half past two when summer time ends',
    at: '2026-10-25 02:30+02:00',
    expect: { now: ['cottage-hospital', 'night-line', 'ambulance'], way: { answerBy: '2026-10-25 02:00' } },
  },
  {
    ...nurse,
    shows: 'nights',
    told: 'three in the morning the region’s line is there too',
    at: '2026-11-25 03:00',
    expect: { now: ['cottage-hospital', 'night-line', 'ambulance'] },
  },
  {
    ...nurse,
    shows: 'on-call-cars',
    told: '”kvällar och helger”: an evening',
    at: '2026-11-24 18:00',
    expect: { way: { of: 'on-call-car', now: true, performer: 'on-call-service' } },
  },
];

export const ruralRemoteCases: readonly Case[] = [
  {
    ...nurse,
    shows: ['digital-first', 'cottage-hospital'],
    told: '”med stöd av distansteknologi och digitala gränssnitt”: the remote physician by video first',
    patient: own,
    at: day,
    expect: {
      now: ['remote-video', 'cottage-hospital', 'health-centre-line', 'centre-manager', 'ambulance'],
      way: {
        performer: 'remote-physician',
        person: 'own-physician',
        gives: ['advice', 'prescription', 'video', 'image-review'],
      },
    },
  },
  {
    ...nurse,
    shows: ['images', 'specialist-consult'],
    told: '”bedömningar av röntgenbilder, laboratoriesvar”; ”konsultationsstöd från främst specialistläkare inom sjukhusvården”',
    patient: own,
    urgency: 'planned',
    at: day,
    expect: {
      now: [
        'remote-video',
        'image-review',
        'specialist-video',
        'health-centre-line',
        'centre-manager',
        'fixed-consultation',
      ],
    },
  },
  {
    ...nurse,
    shows: 'images',
    told: '”bildöverföringar”: pictures may be sent on a Saturday night',
    patient: own,
    urgency: 'same-day',
    at: '2026-11-28 23:00',
    expect: { way: { of: 'image-review', now: true, until: null, answerBy: '2026-11-30 16:30' } },
  },
  {
    ...nurse,
    shows: 'specialist-consult',
    told: '”sjuksköterskedriven vård med löpande digitalt konsultationsstöd”: a nurse of the health centre asks',
    by: 'health-centre-nurse',
    urgency: 'same-day',
    at: day,
    expect: { now: ['specialist-video', 'cottage-hospital'], way: { performer: 'specialist-clinic' } },
  },
  {
    ...nurse,
    shows: 'specialist-times',
    told: 'the specialists answer within four hours',
    urgency: 'same-day',
    at: day,
    expect: { way: { of: 'specialist-video', answerBy: '2026-11-24 14:00', until: '2026-11-24 16:30' } },
  },
  {
    ...nurse,
    shows: 'remote-times',
    told: 'the remote physician answers what is acute within half an hour',
    patient: own,
    at: day,
    expect: { way: { answerBy: '2026-11-24 10:30', until: '2026-11-24 16:30', missed: 'health-centre-line' } },
  },
  ...saying('remote-times', 'three calls an hour', 'routes.remote-video.capacity', { parallel: 1, minutesEach: 20 }),
  {
    ask: 'carrier',
    shows: ['remote-physician', 'contract-and-back'],
    told: '”en kontrakterad person med uppgift att stödja den lokala sjukvården”; how it moves is assumed',
    patient: own,
    expect: { id: 'remote', performer: 'remote-physician', moves: ['acceptance'], movesBack: ['acceptance'] },
  },
  ...saying('remote-physician', '”en kontrakterad person”', 'resources.remote-physician', {
    count: 1,
    performer: 'remote-physician',
  }),
  {
    ask: 'carrier',
    shows: 'listing',
    told: 'everybody else keeps the listed centre',
    patient: atHome,
    expect: { id: 'listed', performer: 'health-centre' },
  },
  {
    ask: 'responsible',
    shows: 'continuity',
    told: '”kunna ges med kontinuitet kring patienter”: by day the remote physician answers',
    patient: own,
    need: 'physician',
    at: day,
    expect: { principal: 'region', performer: 'remote-physician', row: 'remote-physician' },
  },
  ...saying(
    'continuity',
    '”kontinuitet kring patienter”: few physicians for each',
    'indicators.physicians-per-patient',
    { direction: 'down' },
  ),
  ...responsibleByTheHour('physicians', 'daytime', 'cottage-hospital', 'cottage-hospital'),
  {
    ask: 'occasion',
    shows: 'visits-in-person',
    told: '”även vid vissa tillfällen besöker ’sina’ patienter på plats”: every third month (assumed)',
    of: 'visit-in-person',
    first: '2026-10-05',
    after: '2026-11-24 10:00',
    expect: { at: '2027-01-11 08:00', leads: 'responsible-physician' },
  },
  {
    ...nurse,
    shows: 'cottage-hospital',
    told: '”minisjukhus där patienter kan läggas in akut”: by the ambulance’s nurse too',
    by: 'ambulance-nurse',
    at: '2026-11-25 03:00',
    expect: { now: ['cottage-hospital'], way: { gives: ['advice', 'prescription', 'direct-admission'], until: null } },
  },
  ...saying('cottage-hospital-times', 'six beds', 'resources.cottage-hospital-beds', { count: 6, kind: 'bed' }),
  ...saying('equipment', '”laboratorie- och röntgenutrustning”', 'resources.laboratory-and-x-ray', {
    count: 1,
    performer: 'cottage-hospital',
  }),
  ...saying('equipment', '”kritiskt viktig telemedicinsk utrustning”', 'resources.telemedicine', {
    count: 1,
    performer: 'cottage-hospital',
  }),
  ...saying('co-located', '”Samlokaliseringar ska underlätta”', 'resources.shared-premises', {
    kind: 'room',
    count: 1,
  }),
  {
    ...nurse,
    shows: ['health-rooms', 'health-room-times'],
    told: '”lokala invånare kan utföra provtagningar … göra bildöverföringar”: a patient on a Sunday',
    patient: atHome,
    by: 'patient',
    urgency: 'same-day',
    at: '2026-11-29 18:00',
    expect: {
      now: ['health-room'],
      way: { performer: 'health-room', until: '2026-11-29 22:00', answerBy: '2026-11-30 16:30' },
    },
  },
  {
    ...nurse,
    shows: 'health-rooms',
    told: '”provtagningar, beroende på vad med eller utan personal”: samples',
    patient: atHome,
    by: 'relative',
    need: 'sampling',
    urgency: 'planned',
    at: '2026-11-24 07:00',
    expect: { now: ['health-room'] },
  },
  ...saying('health-rooms', '”i perioder är obemannade lokaler”', 'resources.health-room', {
    kind: 'room',
    performer: 'health-room',
  }),
  ...saying('model-areas', '”Västerbotten, Norrbotten och Jämtland-Härjedalen”', 'background.model-areas', {
    value: 3,
  }),
  ...saying(
    'agreements-lag',
    '”avtal och ersättningsmodeller anpassas för detta”: not yet',
    'background.agreements-lag',
    {
      says: { en: 'Agreements and payment are not adapted yet' },
    },
  ),
  ...saying('finland', '”Pihlajalinna, har utvecklat ett erbjudande för distansläkartjänst”', 'background.finland', {
    says: { en: 'The service exists in Finland' },
  }),
  ...otherHours,
];
