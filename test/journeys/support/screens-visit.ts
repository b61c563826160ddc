import type { ScreenVisit } from './screen-visit.ts';

/** Visits: the unit's day, one's own, and what is planned for a patient. */
export const visits: ScreenVisit[] = [
  {
    name: 'planning',
    route: '/planning',
    as: 'head-of-unit',
    shows: "The unit's day: people and visits, what nobody takes and why, the map",
    async next(page) {
      await page.getByRole('main').locator('.hl-unplanned__visit').first().click();
    },
  },
  {
    name: 'planning-none',
    route: '/planning',
    as: 'head-of-unit',
    at: () => '/planning?day=2020-01-01',
    shows: 'A day without visits',
  },
  { name: 'my-visits', route: '/visits', as: 'home-care-nurse', shows: "One's own visits today, in order" },
  {
    name: 'measures',
    route: '/patients/$patientId/measures',
    as: 'home-care-nurse',
    at: async (seek) => `/patients/${await seek.patient()}/measures`,
    shows: 'What is planned to be done for a patient',
  },
];
