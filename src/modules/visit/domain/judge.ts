import { type Change, changesBetween, check, type Plan, type Problem, type Violation } from '../../../planner/index.ts';

/** What a change of a plan means, before it is made. */
export interface Judgement {
  /** Rules that the new plan breaks and the old one did not. */
  broken: Violation[];
  changes: Change[];
  /** How much more the plan costs in each part; what costs less is negative. */
  more: { total: number; travel: number; newPerson: number; tardiness: number; unplanned: number; overtime: number };
}

/** Compares two plans of the same problem. */
export function judge(problem: Problem, before: Plan, after: Plan): Judgement {
  const nameOf = ({ code, visit, staff }: Violation) => `${code} ${visit ?? ''} ${staff ?? ''}`;
  const old = new Set(check(problem, before).map(nameOf));
  const more = (part: keyof Judgement['more']) => after.cost[part] - before.cost[part];
  return {
    broken: check(problem, after).filter((violation) => !old.has(nameOf(violation))),
    changes: changesBetween(problem, before, after),
    more: {
      total: more('total'),
      travel: more('travel'),
      newPerson: more('newPerson'),
      tardiness: more('tardiness'),
      unplanned: more('unplanned'),
      overtime: more('overtime'),
    },
  };
}

/** How well somebody knows a patient. */
export type Acquaintance = 'usual' | 'known' | 'new';

/** By who has been there in the last weeks: the usual person has made at least half of the visits. */
export function acquaintance({ history = [] }: Pick<Problem, 'history'>, patient: string, staff: string): Acquaintance {
  const own = history.filter((one) => one.patient === patient);
  const theirs = own.filter((one) => one.staff === staff).reduce((sum, { visits }) => sum + visits, 0);
  if (theirs === 0) return 'new';
  return theirs * 2 >= own.reduce((sum, { visits }) => sum + visits, 0) ? 'usual' : 'known';
}
