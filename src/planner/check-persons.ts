import { both } from '../kernel/texts.ts';
import type { Measured } from './measure.ts';
import { dayLength, type Problem, type Staff, type Visit } from './problem.ts';
import { checkTexts } from './texts/check.ts';
import type { Violation } from './violation.ts';

interface Given {
  visit: Visit;
  role: number;
  staff: Staff;
  day: number;
}

/** Who does what: skills, units, persons asked for, forbidden, the same, others; and on which days. */
export function checkPersons(problem: Problem, plan: Measured): Violation[] {
  const given = givenBy(problem, plan);
  const byVisit = new Map<string, Given[]>();
  for (const one of given) byVisit.set(one.visit.id, [...(byVisit.get(one.visit.id) ?? []), one]);
  return [
    ...given.flatMap((one) => checkPerson(one)),
    ...problem.visits.flatMap((visit) => checkAsked(problem, visit, byVisit.get(visit.id) ?? [])),
    ...apart(problem, byVisit),
    ...problem.visits.flatMap((visit) => checkOthers(visit, byVisit)),
  ];
}

function givenBy(problem: Problem, plan: Measured): Given[] {
  return plan.routes.flatMap(({ staff: id, shift, stops }) => {
    const staff = problem.staff.find((one) => one.id === id);
    const begins = staff?.shifts[shift]?.start ?? 0;
    return stops.flatMap((stop) => {
      const visit = stop.kind === 'visit' ? problem.visits.find((one) => one.id === stop.visit) : undefined;
      if (stop.kind !== 'visit' || visit === undefined || staff === undefined) return [];
      return [{ visit, role: stop.role, staff, day: Math.floor(begins / dayLength) }];
    });
  });
}

function checkPerson({ visit, role, staff }: Given): Violation[] {
  const names = { visit: visit.id, staff: staff.id };
  // Who has begun is a fact, allowed or not.
  if (visit.begun !== undefined) {
    if (visit.begun.staff[role] === staff.id) return [];
    return [{ code: 'begunMoved', ...names, text: both(checkTexts, (t) => t.begunMoved(names)) }];
  }
  const found: Violation[] = [];
  const skill = visit.roles[role]?.skill ?? '';
  if (!staff.skills.includes(skill))
    found.push({ code: 'skill', ...names, text: both(checkTexts, (t) => t.skill({ ...names, skill })) });
  if (visit.unit !== undefined && visit.unit !== staff.unit)
    found.push({ code: 'unit', ...names, text: both(checkTexts, (t) => t.unit(names)) });
  if (visit.forbidden?.includes(staff.id) === true)
    found.push({ code: 'forbidden', ...names, text: both(checkTexts, (t) => t.forbidden(names)) });
  return found;
}

/** The person asked for fills the first role that person has the skill for. */
function checkAsked(problem: Problem, visit: Visit, done: readonly Given[]): Violation[] {
  if (visit.person === undefined || done.length === 0 || visit.begun !== undefined) return [];
  const skills = problem.staff.find(({ id }) => id === visit.person)?.skills ?? [];
  const role = Math.max(
    0,
    visit.roles.findIndex(({ skill }) => skills.includes(skill)),
  );
  if (done.some((one) => one.role === role && one.staff.id === visit.person)) return [];
  const names = { visit: visit.id, staff: visit.person };
  return [{ code: 'person', ...names, text: both(checkTexts, (t) => t.person(names)) }];
}

/** All roles of a visit, and of visits that need other persons, are filled by different persons. */
function apart(problem: Problem, byVisit: ReadonlyMap<string, readonly Given[]>): Violation[] {
  const twice = (visit: string, staff: string, other: string): Violation => ({
    code: 'samePersonTwice',
    visit,
    staff,
    text: both(checkTexts, (t) => t.samePersonTwice({ visit, other, staff })),
  });
  const within = [...byVisit].flatMap(([visit, done]) => {
    const persons = done.map(({ staff }) => staff.id);
    return persons.filter((id, at) => persons.indexOf(id) !== at).map((id) => twice(visit, id, visit));
  });
  const between = (problem.links ?? []).flatMap(({ first, second, otherPerson }) => {
    if (otherPerson !== true) return [];
    const persons = new Set((byVisit.get(first) ?? []).map(({ staff }) => staff.id));
    const shared = (byVisit.get(second) ?? []).filter(({ staff }) => persons.has(staff.id));
    return shared.map(({ staff }) => twice(first, staff.id, second));
  });
  return [...within, ...between];
}

function checkOthers(visit: Visit, byVisit: ReadonlyMap<string, readonly Given[]>): Violation[] {
  const first = (id: string) => byVisit.get(id)?.find(({ role }) => role === 0);
  const own = first(visit.id);
  if (own === undefined) return [];
  const person = (visit.samePersonAs ?? []).filter((id) => (first(id)?.staff.id ?? own.staff.id) !== own.staff.id);
  const day = (visit.notSameDayAs ?? []).filter((id) => first(id)?.day === own.day);
  return [
    ...person.map((other): Violation => {
      const names = { visit: visit.id, other };
      return { code: 'otherPerson', visit: visit.id, text: both(checkTexts, (t) => t.otherPerson(names)) };
    }),
    ...day.map((other): Violation => {
      const names = { visit: visit.id, other };
      return { code: 'sameDay', visit: visit.id, text: both(checkTexts, (t) => t.sameDay(names)) };
    }),
  ];
}
