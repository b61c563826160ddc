import type { ScreenVisit } from './screen-visit.ts';

/** The coordinator's screens where no model has a coordinator; with cars and rounds they have a journey of their own, in Malmö. */
export const coordination: ScreenVisit[] = [
  {
    name: 'coordination-none',
    route: '/coordination',
    as: 'head-of-unit',
    shows: "The coordinator's board where the agreement has no coordinator: it says so",
  },
  {
    name: 'coordination-staffing',
    route: '/coordination/staffing',
    as: 'head-of-unit',
    shows: 'Cars and who is in them, where there are none',
  },
  {
    name: 'coordination-round',
    route: '/coordination/round',
    as: 'home-care-nurse',
    shows: "A car's own round, for somebody who is in no car: not allowed, and why",
  },
];
