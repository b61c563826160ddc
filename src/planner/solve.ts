import { compile } from './compile.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { placeBegun, readPlan } from './read-plan.ts';
import { improve, type Limits, type Progress } from './search/improve.ts';
import { newState } from './search/state.ts';
import { writePlan } from './write-plan.ts';

export interface SolveOptions extends Limits {
  /** Begins from this plan; the answer is never worse. What no longer fits in it is planned anew. */
  start?: Pick<Plan, 'routes'>;
}

export interface Solved {
  plan: Plan;
  progress: Progress;
}

/** The best plan found within the limits. The problem must be valid (`validate`). */
export function solve(problem: Problem, options: SolveOptions): Solved {
  const s = newState(compile(problem));
  if (options.start === undefined) placeBegun(s);
  else readPlan(s, options.start);
  const progress = improve(s, options);
  return { plan: writePlan(s), progress };
}
