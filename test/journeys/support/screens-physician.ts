import type { ScreenVisit } from './screen-visit.ts';

/** The id of nothing: the server refuses it. */
const nothing = '00000000-0000-7000-8000-000000000000';
const as = 'health-centre-physician' as const;

/** Who carries patients: one's own, the responsible physician, transfers, substitutes. */
export const physicians: ScreenVisit[] = [
  { name: 'my-patients', route: '/my-patients', as, shows: 'The patients whom one carries as responsible physician' },
  {
    name: 'physician-absences',
    route: '/physician-absences',
    as,
    shows: 'Who of the physicians is away, and who stands in',
  },
  {
    name: 'responsible-physician',
    route: '/patients/$patientId/physician',
    as: 'home-care-nurse',
    at: async (seek) => `/patients/${await seek.patient()}/physician`,
    shows: 'Who carries the physician’s responsibility, since when and under which clause',
  },
  {
    name: 'physician-transfer-unknown',
    route: '/physician-transfers/$transferId',
    as,
    at: () => `/physician-transfers/${nothing}`,
    shows: 'A transfer that does not exist',
  },
  { name: 'morning-list', route: '/morning-list', as, shows: 'What has happened to one’s patients since yesterday' },
  {
    name: 'hospital-event',
    route: '/patients/$patientId/hospital-event',
    as: 'home-care-nurse',
    at: async (seek) => `/patients/${await seek.patient()}/hospital-event`,
    shows: 'Noting by hand that a patient was admitted or came home',
  },
  {
    name: 'occasion-unknown',
    route: '/occasions/$occasionId',
    as,
    at: () => `/occasions/${nothing}`,
    shows: 'Recurring work that does not exist',
  },
  { name: 'reviews', route: '/reviews', as, shows: 'The unit’s coming medication reviews, overdue ones on top' },
  {
    name: 'reviews-none',
    route: '/reviews',
    as: 'ward-nurse',
    shows: 'A unit that leads no reviews: what would appear here',
  },
  {
    name: 'review',
    route: '/reviews/$reviewId',
    as: 'home-care-nurse',
    at: (seek) => seek.work('/reviews/'),
    shows: 'A follow-up of the plan that is due: why then, who leads it, and how it went',
  },
  {
    name: 'review-move',
    route: '/reviews/$reviewId',
    as: 'home-care-nurse',
    at: (seek) => seek.work('/reviews/'),
    shows: 'Moving it to another day: until when, and why',
    async next(page) {
      await page.getByRole('radio').nth(1).check();
      await page.getByRole('main').locator('button.aksel-button[data-variant="primary"]').last().click();
    },
  },
  {
    name: 'review-unknown',
    route: '/reviews/$reviewId',
    as,
    at: () => `/reviews/${nothing}`,
    shows: 'A review that does not exist',
  },
  {
    name: 'call-card',
    route: '/patients/$patientId/call-card',
    as: 'home-care-nurse',
    at: async (seek) => `/patients/${await seek.patient()}/call-card`,
    shows: 'The card for patient and relatives: whom to ring, by the hour, in large type',
  },
];
