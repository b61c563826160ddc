import type { Page } from 'playwright-core';
import type { ScreenVisit } from './screen-visit.ts';

const as = 'home-care-nurse' as const;
const route = '/patients/$patientId/access';

/** What patients have decided, what others hold, and how it is opened. */
export const access: ScreenVisit[] = [
  {
    name: 'access-decided',
    route,
    as,
    at: async ({ access: seek }) => `/patients/${await seek.decided()}/access`,
    shows: 'What the patient has decided about who may read, with its history, and the way to what others hold',
    next: (page) => press(page, /^(visa historik|show history)$/i),
  },
  {
    name: 'access-consent-errors',
    route,
    as,
    at: async (seek) => `/patients/${await seek.access.notAsked()}/access`,
    shows: "Recording the patient's consent, with something left out",
    async next(page) {
      await press(page, /^(anteckna (nytt )?samtycke|record (a new )?consent)$/i);
      await page.locator('form button[type=submit]').last().click();
      await page.locator('.aksel-error-summary').waitFor();
    },
  },
  {
    name: 'access-emergency',
    route,
    as,
    at: async (seek) => `/patients/${await seek.access.notAsked()}/access`,
    shows: 'Emergency, step 1 of 2: the danger in words',
    next: (page) => press(page, /^(nödöppning|emergency opening)$/i),
  },
  {
    name: 'opening-refused',
    route: '/openings/$openingId',
    as,
    at: async ({ access: seek }) => `/openings/${await seek.look()}`,
    shows: 'Others hold data; who does is not shown before the patient has been asked',
  },
  {
    name: 'opening-sources',
    route: '/openings/$openingId',
    as,
    at: async ({ access: seek }) => `/openings/${(await seek.opened()).opening}`,
    shows: 'The three steps taken: one source is open',
  },
  {
    name: 'opening-content',
    route: '/openings/$openingId',
    as,
    async at({ access: seek }) {
      const { opening, source } = await seek.opened();
      return `/openings/${opening}?source=${source}`;
    },
    shows: "Reading another provider's data: whose they are, that it is logged, and until when",
  },
  {
    name: 'opening-review',
    route: '/openings/$openingId',
    as: 'head-of-unit',
    at: (seek) => seek.work('/openings/'),
    shows: 'The head of the unit goes through an emergency opening',
  },
  {
    name: 'block-request',
    route: '/block-requests/$requestId',
    as: 'health-centre-nurse',
    at: (seek) => seek.work('/block-requests/'),
    shows: 'Asked in an emergency to lift a block',
  },
];

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).first().click();
}
