import type { Shift } from './problem.ts';

/** What there is, in the order in which it is numbered. */
export interface Counted {
  tasks: readonly { visit: number; role: number }[];
  routes: readonly { staff: number; shift: number; of: Shift }[];
  breaks: readonly { route: number; number: number; one: { earliest: number; latest: number; minutes: number } }[];
  patients: readonly string[];
  firstTask: readonly number[];
}
