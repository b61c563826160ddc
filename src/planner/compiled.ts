import type { Problem } from './problem.ts';

/**
 * The problem as flat arrays, for the search. A **task** is one role of a visit. A **node** is a task, a break, or the start or
 * end of a route (a shift). A **job** is what is planned as one: a visit with all its roles, or visits that go together.
 * Nodes are numbered tasks first, then breaks, starts, ends. Lists of lists are flat with pointers: those of i are from[i] to
 * from[i + 1].
 */
export interface Compiled {
  readonly problem: Problem;
  readonly tasks: number;
  readonly breaks: number;
  readonly routes: number;
  readonly persons: number;
  readonly patients: number;
  readonly jobs: number;
  readonly nodes: number;

  /** Of nodes. */
  readonly duration: Float64Array;
  readonly opens: Float64Array;
  /** From when lateness costs, how much a minute, and whether it is tardiness (1) or overtime (0). */
  readonly due: Float64Array;
  readonly lateness: Float64Array;
  readonly latest: Float64Array;
  /** A start later than `stepAt` costs `stepCost` once: what has been told. */
  readonly stepAt: Float64Array;
  readonly stepCost: Float64Array;
  /** Row in the travel matrix; of a break, where the search has put it. */
  readonly place: Int32Array;
  /** Its start is given, whatever comes before. */
  readonly fixed: Uint8Array;

  /** Of tasks. */
  readonly visitOf: Int32Array;
  readonly roleOf: Int32Array;
  readonly jobOf: Int32Array;
  readonly patientOf: Int32Array;
  readonly taskOfVisit: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  /** start(to) >= start(task) + linkOut and start(task) >= start(to) + linkIn. */
  readonly linkOut: Float64Array;
  readonly linkIn: Float64Array;
  /** Tasks that need another person. */
  readonly apartFrom: Int32Array;
  readonly apart: Int32Array;
  /** Tasks that need the same person. */
  readonly sameFrom: Int32Array;
  readonly same: Int32Array;
  readonly otherDayFrom: Int32Array;
  readonly otherDay: Int32Array;
  /** tasks × routes: what it costs that this route does it, whenever; infinite where it is not allowed. */
  readonly price: Float64Array;

  /** Of jobs. */
  readonly jobFrom: Int32Array;
  readonly jobTasks: Int32Array;
  readonly leaving: Float64Array;
  /** Jobs in their order of time. */
  readonly jobOrder: Int32Array;

  /** Of breaks: the route each belongs to, and which of the shift's it is. */
  readonly breakRoute: Int32Array;
  readonly breakNumber: Int32Array;

  /** Of routes. */
  readonly personOf: Int32Array;
  readonly dayOf: Int32Array;
  readonly matrixOf: Int32Array;
  readonly shiftOf: Int32Array;
  /** All matrices, one after the other; `width` places each. */
  readonly matrix: Float64Array;
  readonly width: number;

  /** patients × persons: 1 when the person is known to the patient. */
  readonly known: Uint8Array;
  /** Of persons: minutes of work they are there for, and most minutes on duty. */
  readonly capacity: Float64Array;
  readonly capacityOfAll: number;
  readonly maxDuty: Float64Array;

  readonly travelWeight: number;
  readonly maxWeight: number;
  readonly newPersonWeight: number;
  readonly balanceWeight: number;
  /** What the problem uses, so that the search skips the rest. */
  readonly hasBreaks: boolean;
  readonly hasRules: boolean;
  readonly hasDuty: boolean;
  readonly hasBalance: boolean;
  readonly hasSteps: boolean;
  readonly hasNewPersons: boolean;
}

export const startNode = (c: Compiled, route: number): number => c.tasks + c.breaks + route;
export const endNode = (c: Compiled, route: number): number => c.tasks + c.breaks + c.routes + route;
