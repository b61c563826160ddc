import type { Page } from 'playwright-core';
import type { Seek } from './seek.ts';
import type { TestUser } from './test-user.ts';

/** A screen in one state, and how a test user gets there: for the pictures in docs/screens and for the checks on every screen. */
export interface ScreenVisit {
  /** Name of its picture. */
  name: string;
  /** The route it shows, as the contributions and the shell write it. */
  route: string;
  /** What one sees, in a line. */
  shows: string;
  /** Who looks; nobody is signed in without it. */
  as?: TestUser;
  /** Only where a coordinator sends cars: in the whole demo county, not in the small one of the tests, whose journey does it by hand. */
  withCars?: true;
  /** Where it is, when the route alone does not say. */
  at?(seek: Seek): Promise<string> | string;
  /** What is done there to come to the state. Must work in both languages. */
  next?(page: Page): Promise<void>;
}
