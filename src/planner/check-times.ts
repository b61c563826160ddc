import { both } from '../kernel/texts.ts';
import { Facts, type Measured } from './measure.ts';
import type { Route, Stop } from './plan.ts';
import type { Link, Problem, Shift, Visit } from './problem.ts';
import { checkTexts } from './texts/check.ts';
import type { Violation } from './violation.ts';

const tolerance = 1e-6;

/** When it is done: windows, ways, shifts, breaks, and visits tied to each other. */
export function checkTimes(problem: Problem, plan: Measured): Violation[] {
  const facts = new Facts(problem, plan);
  const visits = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const starts = new Map<string, number[]>();
  for (const { visit, role, start } of facts.done) {
    const own = starts.get(visit.id) ?? [];
    own[role] = start;
    starts.set(visit.id, own);
  }
  return [
    ...facts.done.flatMap(({ visit, start }) => checkStart(problem, visit, start)),
    ...sameRoute(plan),
    ...plan.routes.flatMap((route) => checkRoute({ problem, facts, visits }, route)),
    ...checkDuty(problem, plan),
    ...problem.visits.flatMap((visit) => checkRoles(visit, starts.get(visit.id) ?? [])),
    ...(problem.links ?? []).flatMap((link) => checkLink(link, visits, starts)),
  ];
}

function checkStart({ now = -Infinity }: Problem, { id: visit, window, begun }: Visit, start: number): Violation[] {
  if (begun !== undefined) {
    if (Math.abs(begun.start - start) <= tolerance) return [];
    return [{ code: 'begunMoved', visit, text: both(checkTexts, (t) => t.begunMoved({ visit })) }];
  }
  if (start < Math.max(window.opens, now) - tolerance)
    return [{ code: 'tooEarly', visit, text: both(checkTexts, (t) => t.tooEarly({ visit })) }];
  if (window.hard === true && start > window.closes + tolerance)
    return [{ code: 'tooLate', visit, text: both(checkTexts, (t) => t.tooLate({ visit })) }];
  return [];
}

function sameRoute({ routes }: Measured): Violation[] {
  const keys = routes.map(({ staff, shift }) => JSON.stringify([staff, shift]));
  return routes
    .filter((_, at) => keys.indexOf(keys[at] ?? '') !== at)
    .map(({ staff, shift }) => ({
      code: 'routeTwice',
      staff,
      text: both(checkTexts, (t) => t.routeTwice({ staff, shift })),
    }));
}

interface Ground {
  problem: Problem;
  facts: Facts;
  visits: ReadonlyMap<string, Visit>;
}

function checkRoute(ground: Ground, route: Route): Violation[] {
  const { staff } = route;
  const shift = ground.problem.staff.find(({ id }) => id === staff)?.shifts[route.shift];
  if (shift === undefined) {
    const names = { staff, shift: route.shift };
    return [{ code: 'unknownShift', staff, text: both(checkTexts, (t) => t.unknownShift(names)) }];
  }
  const found = [...checkWays(ground, route, shift), ...checkBreaks(ground.problem, route, shift)];
  const begins = Math.max(shift.start, ground.problem.now ?? -Infinity);
  const begun = (stop: Stop | undefined) =>
    stop?.kind === 'visit' && ground.visits.get(stop.visit)?.begun !== undefined;
  if (route.leaves < begins - tolerance && !begun(route.stops[0]))
    found.push({ code: 'shiftBegins', staff, text: both(checkTexts, (t) => t.shiftBegins({ staff })) });
  if (route.returns > (shift.end ?? Infinity) + (shift.overtime ?? 0) + tolerance)
    found.push({ code: 'shiftEnds', staff, text: both(checkTexts, (t) => t.shiftEnds({ staff })) });
  return found;
}

/** Each stop begins after the one before has ended and the way is gone; a break needs no way. */
function checkWays({ facts, visits }: Ground, { staff, leaves, returns, stops }: Route, shift: Shift): Violation[] {
  const found: Violation[] = [];
  let place = shift.from;
  let free = leaves;
  for (const stop of stops) {
    const visit = stop.kind === 'visit' ? visits.get(stop.visit) : undefined;
    const to = visit?.place ?? place;
    const minutes =
      stop.kind === 'visit' ? (visit?.roles[stop.role]?.minutes ?? visit?.minutes ?? 0) : stop.end - stop.start;
    const there = free + facts.way(staff, place, to);
    const late = stop.start < there - tolerance || Math.abs(stop.end - stop.start - minutes) > tolerance;
    const name = visit?.id ?? '–';
    if (late && visit?.begun === undefined)
      found.push({
        code: 'notThereYet',
        staff,
        visit: name,
        text: both(checkTexts, (t) => t.notThereYet({ staff, visit: name })),
      });
    place = to;
    free = stop.end;
  }
  if (returns < free + facts.way(staff, place, shift.to) - tolerance)
    found.push({
      code: 'notThereYet',
      staff,
      text: both(checkTexts, (t) => t.notThereYet({ staff, visit: shift.to })),
    });
  return found;
}

function checkBreaks({ now = -Infinity }: Problem, { staff, stops }: Route, { breaks = [] }: Shift): Violation[] {
  return breaks.flatMap(({ earliest, latest, minutes }, number): Violation[] => {
    const own = stops.filter((stop) => stop.kind === 'break' && stop.number === number);
    const [taken] = own;
    // A break that could only have begun before now has been had.
    if (taken === undefined && latest < now) return [];
    if (taken === undefined)
      return [{ code: 'breakMissing', staff, text: both(checkTexts, (t) => t.breakMissing({ staff })) }];
    const within = taken.start >= earliest - tolerance && taken.start <= latest + tolerance;
    const whole = taken.end - taken.start >= minutes - tolerance && taken.end - taken.start <= minutes + tolerance;
    if (within && whole && own.length === 1) return [];
    return [{ code: 'breakTime', staff, text: both(checkTexts, (t) => t.breakTime({ staff })) }];
  });
}

function checkDuty({ staff }: Problem, { routes }: Measured): Violation[] {
  return staff
    .filter(({ id, maxMinutes = Infinity }) => {
      const own = routes.filter((route) => route.staff === id);
      return own.reduce((sum, { leaves, returns }) => sum + returns - leaves, 0) > maxMinutes + tolerance;
    })
    .map(({ id }) => ({ code: 'tooLong', staff: id, text: both(checkTexts, (t) => t.tooLong({ staff: id })) }));
}

/** All roles begin with the first, or as far after it as the visit says. */
function checkRoles({ id: visit, second, begun }: Visit, [first, ...others]: readonly number[]): Violation[] {
  if (first === undefined || begun !== undefined) return [];
  const { min, max } = second ?? { min: 0, max: 0 };
  const wrong = others.some((start) => start - first < min - tolerance || start - first > max + tolerance);
  return wrong ? [{ code: 'roles', visit, text: both(checkTexts, (t) => t.roles({ visit })) }] : [];
}

function checkLink(link: Link, visits: ReadonlyMap<string, Visit>, starts: ReadonlyMap<string, number[]>): Violation[] {
  const visit = visits.get(link.first);
  const begins = starts.get(link.first)?.[0];
  const then = starts.get(link.second)?.[0];
  if (visit === undefined || begins === undefined || then === undefined) return [];
  if (visit.begun !== undefined && visits.get(link.second)?.begun !== undefined) return [];
  const from = link.after === 'end' ? begins + (visit.roles[0]?.minutes ?? visit.minutes) : begins;
  const gap = then - from;
  if (gap >= (link.min ?? -Infinity) - tolerance && gap <= (link.max ?? Infinity) + tolerance) return [];
  const names = { visit: link.first, other: link.second };
  return [{ code: 'tiedInTime', visit: link.first, text: both(checkTexts, (t) => t.tiedInTime(names)) }];
}
