import type { Page } from 'playwright-core';
import type { ScreenVisit } from './screen-visit.ts';
import type { Seek } from './seek.ts';

/** The id of nothing: the server refuses it. */
const nothing = '00000000-0000-7000-8000-000000000000';

const waiting = async (seek: Seek) => `/support/${await seek.support('received', ['sent', 'received'])}`;

async function opens(page: Page, action: RegExp): Promise<void> {
  await page.getByRole('button', { name: action }).click();
  await page.locator('form').getByRole('textbox').last().waitFor();
}

/** Asking for a physician: the form, the thread, bookable times, absent support. */
export const physicianSupport: ScreenVisit[] = [
  { name: 'support', route: '/support', as: 'health-centre-physician', shows: 'Requests for a physician, received' },
  { name: 'support-asked', route: '/support', as: 'home-care-nurse', shows: 'Requests for a physician, sent' },
  {
    name: 'support-new',
    route: '/support/new',
    as: 'home-care-nurse',
    at: async (seek) => `/support/new?patient=${await seek.patient()}`,
    shows: 'How urgent, which way to a physician now, and the short form',
  },
  {
    name: 'support-meet',
    route: '/support/meet',
    as: 'home-care-nurse',
    shows: 'A crew with a patient whom its unit has not met: only for crews, and why',
  },
  {
    name: 'support-unknown',
    route: '/support/$requestId',
    as: 'home-care-nurse',
    at: () => `/support/${nothing}`,
    shows: 'A request that does not exist',
  },
  {
    name: 'support-request',
    route: '/support/$requestId',
    as: 'home-care-nurse',
    at: async (seek) => `/support/${await seek.support('asked', ['closed'])}`,
    shows: 'What was asked and answered, with receipts both ways',
  },
  {
    name: 'support-answer',
    route: '/support/$requestId',
    as: 'health-centre-physician',
    at: waiting,
    shows: 'The answer: what it is, and what its kind says more; sent half done, with what is missing',
    async next(page) {
      await opens(page, /^(svara|answer)$/i);
      await page.getByRole('radio', { name: /^(ändrad ordination|changed prescription)/i }).check();
      await page.locator('form button[type=submit]').click();
    },
  },
  {
    name: 'support-refer-on',
    route: '/support/$requestId',
    as: 'health-centre-physician',
    at: waiting,
    shows: "Another unit is to answer: by which of the agreement's ways, and why",
    next: (page) => opens(page, /^(skicka vidare|refer on)$/i),
  },
  {
    name: 'support-slots',
    route: '/support/slots',
    as: 'health-centre-physician',
    shows: "The unit's bookable times of a day; its calendar addresses",
  },
  {
    name: 'support-absent',
    route: '/support/absent',
    as: 'home-care-nurse',
    shows: 'Requests that no way of the agreement answered in time',
  },
  {
    name: 'support-absent-case',
    route: '/support/absent/$absenceId',
    as: 'home-care-nurse',
    at: async (seek) => `/support/absent/${await seek.absence('claimed')}`,
    shows: 'The case file: what was asked and when, the notice, the physician engaged, the cost claimed',
  },
  {
    name: 'support-absent-unknown',
    route: '/support/absent/$absenceId',
    as: 'home-care-nurse',
    at: () => `/support/absent/${nothing}`,
    shows: 'A case of absent support that does not exist',
  },
];
