import type { ScreenVisit } from './screen-visit.ts';

/** The coordinator's screens: with cars and rounds, which a journey in Malmö makes and judges, and where no model has a coordinator. */
export const coordination: ScreenVisit[] = [
  {
    name: 'coordination',
    route: '/coordination',
    as: 'coordinator',
    withCars: true,
    shows: "One queue for many units, with clocks and map, and the cars' rounds",
  },
  {
    name: 'coordination-cars',
    route: '/coordination/staffing',
    as: 'coordinator',
    withCars: true,
    shows: 'Cars and who is in them, in periods of two weeks',
  },
  {
    name: 'coordination-my-round',
    route: '/coordination/round',
    as: 'car-physician',
    withCars: true,
    shows: "A physician's own round by car",
  },
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
