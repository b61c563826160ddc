import { compile } from './compile.ts';
import { holderRole, mayDo, meant } from './compile-prices.ts';
import { type InsertOption, insertOptions } from './insert.ts';
import { measure } from './measure.ts';
import type { Cost, Plan, Reason } from './plan.ts';
import type { Problem } from './problem.ts';
import { readPlan } from './read-plan.ts';
import { reasonsFor } from './reasons.ts';
import { takeJob } from './search/construct.ts';
import { beginMove } from './search/schedule.ts';
import { newState, total } from './search/state.ts';

/** Why somebody cannot do a visit at all. */
export interface Hindrance {
  staff: string;
  why: 'skill' | 'unit' | 'forbidden' | 'other-person-asked-for' | 'not-at-work' | 'no-time';
  skill?: string;
}

export interface Explanation {
  visit: string;
  /** Who does it now; empty when it is not planned. */
  now: { role: number; staff: string; start: number }[];
  /** What the visit adds to the plan's cost as it stands; null when it is not planned. */
  cost: number | null;
  /** Other persons, best first; their cost is to be compared with the visit's own. */
  alternatives: InsertOption[];
  hindered: Hindrance[];
  /** Why it is not planned. */
  reasons: Reason[];
  plan: Cost;
}

/** Why this person, and what others would cost: the visit is taken out of the plan and every place for it is tried. */
export function explain(problem: Problem, plan: Plan, visit: string, most = 10): Explanation {
  const s = newState(compile(problem));
  readPlan(s, plan);
  const { c } = s;
  const index = problem.visits.findIndex(({ id }) => id === visit);
  const task = c.taskOfVisit[index] ?? 0;
  const job = c.jobOf[task] as number;
  const planned = (s.route[task] as number) >= 0;
  const now = plan.routes.flatMap(({ staff, stops }) =>
    stops.flatMap((stop) =>
      stop.kind === 'visit' && stop.visit === visit ? [{ role: stop.role, staff, start: stop.start }] : [],
    ),
  );
  const reasons = planned ? [] : reasonsFor(s)(visit);
  const before = total(s);
  if (planned) {
    beginMove(s);
    takeJob(s, job);
  }
  const without = total(s) - (c.leaving[job] as number);
  const options = insertOptions(s, job, most + 1);
  const same = (option: InsertOption) =>
    option.persons.every(({ staff, role }) => now.some((one) => one.role === role && one.staff === staff));
  const alternatives = options.filter((option) => !planned || !same(option)).slice(0, most);
  return {
    visit,
    now,
    cost: planned ? before - without : null,
    alternatives,
    hindered: hindrances(problem, index, new Set(options.flatMap(({ persons }) => persons.map(({ staff }) => staff)))),
    reasons,
    plan: measure(problem, plan),
  };
}

function hindrances(problem: Problem, index: number, able: ReadonlySet<string>): Hindrance[] {
  const visit = problem.visits[index];
  if (visit === undefined) return [];
  const holder = holderRole(problem, visit);
  return problem.staff
    .filter(({ id }) => !able.has(id))
    .map((staff): Hindrance => {
      const role = visit.roles.findIndex(({ skill }) => staff.skills.includes(skill));
      const missing = visit.roles[0]?.skill ?? '';
      if (role < 0) return { staff: staff.id, why: 'skill', skill: missing };
      if (visit.unit !== undefined && visit.unit !== staff.unit) return { staff: staff.id, why: 'unit' };
      if (visit.forbidden?.includes(staff.id) === true) return { staff: staff.id, why: 'forbidden' };
      if (!visit.roles.some((_, at) => mayDo(visit, at, staff, holder)))
        return { staff: staff.id, why: 'other-person-asked-for' };
      return { staff: staff.id, why: staff.shifts.some((shift) => meant(visit, shift)) ? 'no-time' : 'not-at-work' };
    });
}
