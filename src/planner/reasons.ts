import { holderRole, mayDo, meant } from './compile-prices.ts';
import type { Reason } from './plan.ts';
import type { Problem, Staff, Visit } from './problem.ts';
import { planBest } from './search/construct.ts';
import { takeBack } from './search/moves.ts';
import type { State } from './search/state.ts';

/** Answers, for a visit that the plan in hand leaves out, why nobody takes it: the strongest reason for each role. */
export function reasonsFor(s: State): (visit: string) => Reason[] {
  const { problem, taskOfVisit, jobOf } = s.c;
  const index = new Map(problem.visits.map(({ id }, at) => [id, at]));
  const jobAt = (at: number) => jobOf[taskOfVisit[at] as number] as number;
  return (id) => {
    const at = index.get(id) ?? -1;
    const visit = problem.visits[at];
    if (visit === undefined) return [];
    const own = reasonsOfPersons(problem, visit);
    if (own.length > 0) return own;
    const mates = problem.visits.filter((_, other) => other !== at && jobAt(other) === jobAt(at));
    if (mates.some((mate) => reasonsOfPersons(problem, mate).length > 0)) return [{ code: 'linked-visit-unplanned' }];
    return [{ code: timeReason(s, jobAt(at)) }];
  };
}

function reasonsOfPersons(problem: Problem, visit: Visit): Reason[] {
  const holder = holderRole(problem, visit);
  const found = visit.roles.flatMap((_, role) => reasonOfRole(problem.staff, visit, role, holder));
  if (found.length > 0 || enoughPersons(problem.staff, visit, holder)) return found;
  return [{ code: 'not-enough-persons' }];
}

/** What forbids everybody the role, before any time is looked at. */
function reasonOfRole(staff: readonly Staff[], visit: Visit, role: number, holder: number): Reason[] {
  const skill = visit.roles[role]?.skill ?? '';
  const able = staff.filter((one) => one.skills.includes(skill));
  const named = { role, skill };
  if (able.length === 0) return [{ code: 'nobody-with-skill', ...named }];
  const there = able.filter((one) => one.shifts.some((shift) => meant(visit, shift)));
  if (there.length === 0) return [{ code: 'nobody-with-skill-at-work', ...named, staff: able.map(({ id }) => id) }];
  if (there.some((one) => mayDo(visit, role, one, holder))) return [];
  return [{ code: 'nobody-allowed', ...named, staff: there.map(({ id }) => id) }];
}

/** Whether the roles can be filled by different persons at all (tried role by role, giving way where needed). */
function enoughPersons(staff: readonly Staff[], visit: Visit, holder: number): boolean {
  const roleOf = new Map<string, number>();
  const fill = (role: number, asked: Set<string>): boolean =>
    staff.some((one) => {
      if (asked.has(one.id) || !mayDo(visit, role, one, holder)) return false;
      if (!one.shifts.some((shift) => meant(visit, shift))) return false;
      asked.add(one.id);
      const other = roleOf.get(one.id);
      if (other !== undefined && !fill(other, asked)) return false;
      roleOf.set(one.id, role);
      return true;
    });
  return visit.roles.every((_, role) => fill(role, new Set()));
}

/** Whether it has a place beside all others that costs too much, or none at all. */
function timeReason(s: State, job: number): 'no-time' | 'costs-more-than-leaving' {
  if (!planBest(s, job, Infinity)) return 'no-time';
  takeBack(s);
  return 'costs-more-than-leaving';
}
