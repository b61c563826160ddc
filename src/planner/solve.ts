import { compile } from './compile.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { placeBegun, readPlan } from './read-plan.ts';
import { improve, type Limits, type Progress } from './search/improve.ts';
import { newState, type State } from './search/state.ts';
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
  const progress = improve(s, options, mostlyPlanned(s));
  return { plan: writePlan(s), progress };
}

/** A start that has most visits is kept near to; one that lacks many is only a beginning. */
function mostlyPlanned({ c, route }: State): boolean {
  let planned = 0;
  for (let task = 0; task < c.tasks; task += 1) if ((route[task] as number) >= 0 && c.fixed[task] === 0) planned += 1;
  return planned >= 0.7 * c.tasks;
}
