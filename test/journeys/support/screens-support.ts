import type { ScreenVisit } from './screen-visit.ts';

/** The id of nothing: the server refuses it. */
const nothing = '00000000-0000-7000-8000-000000000000';

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
    name: 'support-absent-unknown',
    route: '/support/absent/$absenceId',
    as: 'home-care-nurse',
    at: () => `/support/absent/${nothing}`,
    shows: 'A case of absent support that does not exist',
  },
];
