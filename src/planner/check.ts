import { both } from '../kernel/texts.ts';
import { checkPersons } from './check-persons.ts';
import { checkTimes } from './check-times.ts';
import { type Measured, measure } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Problem, Visit } from './problem.ts';
import { checkTexts } from './texts/check.ts';
import type { Violation } from './violation.ts';

/**
 * Every hard rule a plan breaks; none for a plan that may be carried out. Written from the rules of the problem, on the plan as it
 * is said, and shares nothing with the search.
 */
export function check(problem: Problem, plan: Measured): Violation[] {
  return [...checkWhole(problem, plan), ...checkPersons(problem, plan), ...checkTimes(problem, plan)];
}

/** As `check`, and that the cost the plan says is the cost it has. */
export function checkWithCost(problem: Problem, plan: Plan): Violation[] {
  const is = measure(problem, plan);
  const parts = Object.keys(is) as (keyof typeof is)[];
  const wrong = parts.filter((part) => Math.abs(is[part] - plan.cost[part]) > 1e-4 * Math.max(1, Math.abs(is[part])));
  return [
    ...check(problem, plan),
    ...wrong.map(
      (part): Violation => ({
        code: 'cost',
        text: both(checkTexts, (t) => t.cost({ part, said: plan.cost[part], is: is[part] })),
      }),
    ),
  ];
}

/** Each role once, each visit whole, and all visits accounted for. */
function checkWhole(problem: Problem, plan: Measured): Violation[] {
  const visits = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const counts = new Map<string, number>();
  const found: Violation[] = [];
  for (const { stops } of plan.routes)
    for (const stop of stops) {
      if (stop.kind !== 'visit') continue;
      const { visit, role } = stop;
      if (role >= (visits.get(visit)?.roles.length ?? 0)) {
        found.push({ code: 'unknownVisit', visit, text: both(checkTexts, (t) => t.unknownVisit({ visit })) });
        continue;
      }
      const key = JSON.stringify([visit, role]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const left = new Set(plan.unplanned.map(({ visit }) => visit));
  return [
    ...found,
    ...problem.visits.flatMap((visit) => checkVisit(visit, counts, left.has(visit.id))),
    ...[...left].filter((id) => !visits.has(id)).map(unknown),
    ...together(problem, counts),
  ];
}

const unknown = (visit: string): Violation => ({
  code: 'unknownVisit',
  visit,
  text: both(checkTexts, (t) => t.unknownVisit({ visit })),
});

function checkVisit({ id: visit, roles }: Visit, counts: ReadonlyMap<string, number>, left: boolean): Violation[] {
  const times = roles.map((_, role) => counts.get(JSON.stringify([visit, role])) ?? 0);
  const planned = times.some((count) => count > 0);
  if (!planned && !left) return [{ code: 'notSaid', visit, text: both(checkTexts, (t) => t.notSaid({ visit })) }];
  if (!planned) return [];
  const both2: Violation[] = left
    ? [{ code: 'bothSaid', visit, text: both(checkTexts, (t) => t.bothSaid({ visit })) }]
    : [];
  const wrong = times.flatMap((count, role): Violation[] => {
    if (count === 1) return [];
    if (count > 1) return [{ code: 'roleTwice', visit, text: both(checkTexts, (t) => t.roleTwice({ visit, role })) }];
    return [{ code: 'roleMissing', visit, text: both(checkTexts, (t) => t.roleMissing({ visit, role })) }];
  });
  return [...both2, ...wrong];
}

function together({ links = [] }: Problem, counts: ReadonlyMap<string, number>): Violation[] {
  const planned = (visit: string) => counts.has(JSON.stringify([visit, 0]));
  return links
    .filter(({ first, second, together: joined }) => joined === true && planned(first) !== planned(second))
    .map(({ first: visit, second: other }) => ({
      code: 'together',
      visit,
      text: both(checkTexts, (t) => t.together({ visit, other })),
    }));
}
