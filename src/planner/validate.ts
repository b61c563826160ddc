import { type Bilingual, both, type Texts } from '../kernel/texts.ts';
import { type Link, type Problem, problemSchema, type Staff, type Visit } from './problem.ts';
import { validateTexts } from './texts/validate.ts';
import { vehiclesOf } from './travel-times.ts';

type Say = Texts<(typeof validateTexts)['sv']>;

/** What is wrong with a problem, and where in it. */
export interface Fault {
  code: keyof Say;
  path: string;
  text: Bilingual;
}

const fault = (code: keyof Say, path: string, pick: (texts: Say) => string): Fault => ({
  code,
  path,
  text: both(validateTexts, pick),
});

/** Reads JSON as a problem; everything that is wrong with it is said, not only the first. */
export function validate(json: unknown): { problem: Problem; faults: [] } | { problem: null; faults: Fault[] } {
  const read = problemSchema.safeParse(json);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => {
      const at = path.map(String).join('.');
      return fault('shape', at, (t) => t.shape({ path: at, what: message }));
    });
    return { problem: null, faults };
  }
  const faults = faultsOf(read.data);
  return faults.length === 0 ? { problem: read.data, faults: [] } : { problem: null, faults };
}

function faultsOf(problem: Problem): Fault[] {
  const known = knownIn(problem);
  return [
    ...twice(
      'places',
      problem.places.map(({ id }) => id),
    ),
    ...twice(
      'staff',
      problem.staff.map(({ id }) => id),
    ),
    ...twice(
      'visits',
      problem.visits.map(({ id }) => id),
    ),
    ...twice(
      'vehicles',
      vehiclesOf(problem).map(({ id }) => id),
    ),
    ...travelFaults(problem),
    ...problem.staff.flatMap((staff, at) => staffFaults(staff, `staff.${at}`, known)),
    ...problem.visits.flatMap((visit, at) => visitFaults(visit, `visits.${at}`, known)),
    ...(problem.links ?? []).flatMap((link, at) => linkFaults(problem, link, `links.${at}`, known)),
    ...(problem.history ?? []).flatMap(({ staff }, at) => unknownStaff([staff], `history.${at}`, known)),
    ...(problem.told ?? []).flatMap(({ visit }, at) => unknownVisits([visit], `told.${at}`, known)),
  ];
}

interface Known {
  skills: ReadonlySet<string>;
  places: ReadonlySet<string>;
  vehicles: ReadonlySet<string>;
  staff: ReadonlyMap<string, Staff>;
  visits: ReadonlyMap<string, Visit>;
  units: ReadonlySet<string>;
}

function knownIn(problem: Problem): Known {
  return {
    skills: new Set(problem.skills),
    places: new Set(problem.places.map(({ id }) => id)),
    vehicles: new Set(vehiclesOf(problem).map(({ id }) => id)),
    staff: new Map(problem.staff.map((one) => [one.id, one])),
    visits: new Map(problem.visits.map((one) => [one.id, one])),
    units: new Set(problem.staff.flatMap(({ unit }) => unit ?? [])),
  };
}

function twice(kind: string, ids: readonly string[]): Fault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    if (seen.has(id)) return [fault('twice', `${kind}.${at}`, (t) => t.twice({ kind, id }))];
    seen.add(id);
    return [];
  });
}

function travelFaults(problem: Problem): Fault[] {
  return vehiclesOf(problem).flatMap(({ id: vehicle, minutes }, at): Fault[] => {
    const places = problem.places.length;
    if (minutes === undefined) {
      const without = problem.places.find(
        ({ latitude, longitude }) => latitude === undefined || longitude === undefined,
      );
      if (without === undefined || places === 1) return [];
      return [fault('noCoordinates', 'places', (t) => t.noCoordinates({ place: without.id, vehicle }))];
    }
    const square = minutes.length === places && minutes.every((row) => row.length === places);
    return square ? [] : [fault('matrixSize', `vehicles.${at}.minutes`, (t) => t.matrixSize({ vehicle, places }))];
  });
}

function unknownStaff(ids: readonly string[], path: string, { staff }: Known): Fault[] {
  return ids
    .filter((id) => !staff.has(id))
    .map((id) => fault('unknownStaff', path, (t) => t.unknownStaff({ staff: id, of: path })));
}

function unknownVisits(ids: readonly string[], path: string, { visits }: Known): Fault[] {
  return ids
    .filter((id) => !visits.has(id))
    .map((id) => fault('unknownVisit', path, (t) => t.unknownVisit({ visit: id, of: path })));
}

function unknownSkills(skills: readonly string[], path: string, known: Known): Fault[] {
  return skills
    .filter((skill) => !known.skills.has(skill))
    .map((skill) => fault('unknownSkill', path, (t) => t.unknownSkill({ skill, of: path })));
}

function unknownPlaces(places: readonly string[], path: string, known: Known): Fault[] {
  return places
    .filter((place) => !known.places.has(place))
    .map((place) => fault('unknownPlace', path, (t) => t.unknownPlace({ place, of: path })));
}

function staffFaults({ id: staff, skills, vehicle, shifts }: Staff, path: string, known: Known): Fault[] {
  const found = [
    ...unknownSkills(skills, path, known),
    ...unknownPlaces(
      shifts.flatMap(({ from, to }) => [from, to]),
      path,
      known,
    ),
  ];
  if (vehicle !== undefined && !known.vehicles.has(vehicle))
    found.push(fault('unknownVehicle', path, (t) => t.unknownVehicle({ vehicle, of: path })));
  for (const { start, end = Infinity, overtime = 0, breaks = [] } of shifts) {
    if (end < start) found.push(fault('shiftBackwards', path, (t) => t.shiftBackwards({ staff })));
    for (const { earliest, latest, minutes } of breaks) {
      if (latest < earliest) found.push(fault('breakBackwards', path, (t) => t.breakBackwards({ staff })));
      else if (latest < start || Math.max(earliest, start) + minutes > end + overtime)
        found.push(fault('breakOutside', path, (t) => t.breakOutside({ staff })));
    }
  }
  const inOrder = shifts.toSorted((a, b) => a.start - b.start);
  const overlap = inOrder.some(({ start }, at) => at > 0 && start < (inOrder[at - 1]?.end ?? Infinity));
  if (overlap) found.push(fault('shiftsOverlap', path, (t) => t.shiftsOverlap({ staff })));
  return found;
}

function visitFaults(visit: Visit, path: string, known: Known): Fault[] {
  const { id, roles, window, second, person, forbidden = [], preferred = [], begun, unit } = visit;
  const found = [
    ...unknownSkills(
      roles.map(({ skill }) => skill),
      path,
      known,
    ),
    ...unknownPlaces([visit.place], path, known),
    ...unknownStaff(
      [...forbidden, ...preferred, ...(person === undefined ? [] : [person]), ...(begun?.staff ?? [])],
      path,
      known,
    ),
    ...unknownVisits([...(visit.samePersonAs ?? []), ...(visit.notSameDayAs ?? [])], path, known),
  ];
  if (window.closes < window.opens) found.push(fault('windowClosed', path, (t) => t.windowClosed({ visit: id })));
  if (second !== undefined && roles.length !== 2)
    found.push(fault('secondAlone', path, (t) => t.secondAlone({ visit: id })));
  if (second !== undefined && second.min > second.max)
    found.push(fault('minOverMax', path, (t) => t.minOverMax({ of: id })));
  if (second !== undefined && window.hard === true && begun === undefined && secondOutside(visit))
    found.push(fault('neverTogether', path, (t) => t.neverTogether({ first: id, second: id })));
  if (unit !== undefined && !known.units.has(unit))
    found.push(fault('noStaffForUnit', path, (t) => t.noStaffForUnit({ visit: id, unit })));
  if (visit.notSameDayAs?.includes(id) === true)
    found.push(fault('sameDaySelf', path, (t) => t.sameDaySelf({ visit: id })));
  return [...found, ...personFaults(visit, path, known)];
}

/** Both roles keep to the visit's hard window, so the second cannot begin further after the first than it is long. */
const secondOutside = ({ second, window }: Visit): boolean =>
  (second?.min ?? 0) > window.closes - window.opens || (second?.max ?? 0) < window.opens - window.closes;

function personFaults({ id, roles, person, forbidden = [], begun }: Visit, path: string, known: Known): Fault[] {
  const found: Fault[] = [];
  const named = known.staff.get(person ?? '');
  if (named !== undefined && begun === undefined) {
    const names = { visit: id, staff: named.id };
    if (forbidden.includes(named.id)) found.push(fault('personForbidden', path, (t) => t.personForbidden(names)));
    if (!roles.some(({ skill }) => named.skills.includes(skill)))
      found.push(fault('personWithoutSkill', path, (t) => t.personWithoutSkill(names)));
  }
  if (begun === undefined) return found;
  if (begun.staff.length !== roles.length) found.push(fault('begunRoles', path, (t) => t.begunRoles({ visit: id })));
  for (const staff of begun.staff) {
    const shifts = known.staff.get(staff)?.shifts ?? [];
    const there = shifts.some(
      ({ start, end = Infinity, overtime = 0 }) => start <= begun.start && begun.start <= end + overtime,
    );
    if (!there) found.push(fault('begunOutside', path, (t) => t.begunOutside({ visit: id, staff })));
  }
  return found;
}

function linkFaults(problem: Problem, link: Link, path: string, known: Known): Fault[] {
  const { first, second, otherPerson } = link;
  const found = unknownVisits([first, second], path, known);
  if (first === second) return [...found, fault('pairWithItself', path, (t) => t.pairWithItself({ visit: first }))];
  if ((link.min ?? -Infinity) > (link.max ?? Infinity))
    found.push(fault('minOverMax', path, (t) => t.minOverMax({ of: path })));
  const [a, b] = [known.visits.get(first), known.visits.get(second)];
  if (a === undefined || b === undefined) return found;
  if (found.length === 0 && neverMeet(problem, link, a, b))
    found.push(fault('neverTogether', path, (t) => t.neverTogether({ first, second })));
  if (otherPerson === true && (a.samePersonAs?.includes(second) === true || b.samePersonAs?.includes(first) === true))
    found.push(fault('sameAndOther', path, (t) => t.sameAndOther({ first, second })));
  return found;
}

/** Whether even the nearest starts their windows allow are too near or too far. A soft window has no last start. */
function neverMeet(problem: Problem, { min = -Infinity, max = Infinity, after }: Link, a: Visit, b: Visit): boolean {
  const extra = after === 'end' ? (a.roles[0]?.minutes ?? a.minutes) : 0;
  const last = ({ window, begun }: Visit) => begun?.start ?? (window.hard === true ? window.closes : Infinity);
  const first = ({ window, begun }: Visit) => begun?.start ?? Math.max(window.opens, problem.now ?? -Infinity);
  if (a.begun !== undefined && b.begun !== undefined) return false;
  return last(b) - first(a) < min + extra || first(b) - last(a) > max + extra;
}
