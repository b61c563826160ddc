import type { PatientId } from '../../../kernel/ids.ts';
import {
  type Plan,
  type Problem,
  profiles,
  type Staff,
  type Stop,
  type Vehicle,
  type Visit,
} from '../../../planner/index.ts';
import { type DayVisit, type Point, type ProfileName, type Shift, skills } from './shapes.ts';

/** Everything that a day's planning is made of. */
export interface Day {
  visits: readonly DayVisit[];
  shifts: readonly Shift[];
  /** Where the unit's shifts begin and end. */
  base: Point;
  /** Where patients are, as far as it is known and may be used; the others are at the base. */
  homes: ReadonlyMap<PatientId, Point>;
  /** Who has been with whom in the last weeks. */
  history: readonly { patientId: PatientId; staffId: string; visits: number }[];
  /** Those who are named contact or responsible for a patient: best if they come. */
  contacts: ReadonlyMap<PatientId, readonly string[]>;
  /** Visits that stay with whom they are, when they are. */
  locked: ReadonlySet<string>;
  /** When visits began and were done, in minutes from midnight, as far as somebody has noted it. */
  marks: ReadonlyMap<string, { begun: number; done: number | null }>;
  /** The plan that has been told. */
  plan: Pick<Plan, 'routes'>;
  profile: ProfileName;
  /** Minutes from midnight when the day is today: nothing new begins before. */
  now?: number;
}

const vehicles: Vehicle[] = [
  { id: 'car' },
  {
    id: 'bicycle',
    kilometresPerHour: { town: 14, countryside: 16 },
    detour: { town: 1.25, countryside: 1.3 },
    parking: 1,
  },
  {
    id: 'walking',
    kilometresPerHour: { town: 4.5, countryside: 4.5 },
    detour: { town: 1.25, countryside: 1.3 },
    parking: 0,
  },
];
const base = 'base';

/** Minutes that a shift may go on after its end, at the price of overtime. */
const overtime = 30;

/** A locked visit may be moved so many minutes, which nobody notices. */
const lockedSlack = 15;

/** A shift longer than this has a meal break of half an hour, in the middle of the day or of the shift. */
const withoutBreak = 5.5 * 60;

/** The day as the planner's problem. */
export function toProblem(day: Day): Problem {
  const atWork = new Set(day.shifts.filter(({ sick }) => !sick).map(({ staffId }) => staffId as string));
  const past = startsOf({ routes: pastOf(day) });
  const visits = day.visits.filter(({ id }) => !past.has(id));
  const patients = [...new Set(visits.map(({ measure }) => measure.patientId))];
  const told = startsOf(day.plan);
  return {
    ...(day.now === undefined ? {} : { now: day.now }),
    skills: [...skills],
    places: [
      { id: base, ...day.base },
      ...patients.map((patient) => ({ id: patient as string, ...(day.homes.get(patient) ?? day.base) })),
    ],
    vehicles,
    staff: [...day.shifts.map((shift) => staffOf(shift)), ...awaited(day)],
    visits: visits.map((visit) => visitOf(visit, day, { atWork, told: told.get(visit.id) ?? [] })),
    history: day.history
      .filter(
        ({ patientId, staffId }) => patients.includes(patientId) && day.shifts.some((one) => one.staffId === staffId),
      )
      .map(({ patientId, staffId, visits }) => ({ patient: patientId, staff: staffId, visits })),
    weights: profiles[day.profile],
  };
}

/** Somebody who is sick is known but has no shift. */
function staffOf({ staffId, starts, ends, skills: held, vehicle, sick }: Shift): Staff {
  const middle = Math.min(Math.max(starts + 150, 660), ends - 150);
  const breaks = ends - starts > withoutBreak ? [{ earliest: middle, latest: middle + 120, minutes: 30 }] : [];
  const shift = { start: starts, end: ends, overtime, from: base, to: base, breaks };
  return { id: staffId, skills: [...held], vehicle, shifts: sick ? [] : [shift] };
}

interface Known {
  atWork: ReadonlySet<string>;
  /** Who it has been told for, and when. */
  told: readonly { staff: string; start: number }[];
}

function visitOf({ id, measure, round }: DayVisit, day: Day, { atWork, told }: Known): Visit {
  const preferred = (day.contacts.get(measure.patientId) ?? []).filter((one) => atWork.has(one));
  const [first] = told;
  const visit: Visit = {
    id,
    patient: measure.patientId,
    place: measure.patientId,
    minutes: measure.minutes,
    roles: measure.needs.map((skill) => ({ skill })),
    window: { opens: round.opens, closes: round.closes, hard: measure.hard },
    ...(preferred.length === 0 ? {} : { preferred }),
    ...askedFor(measure, day.shifts),
  };
  const mark = day.marks.get(id);
  if (mark !== undefined && first !== undefined && told.every(({ staff }) => atWork.has(staff))) {
    const minutes = minutesOf(mark, measure.minutes, day.now);
    return { ...visit, minutes, begun: { staff: told.map(({ staff }) => staff), start: mark.begun } };
  }
  // What nobody has noted but stands in the plan before now is taken as begun: who asks for a plan at noon does not move the morning.
  if (
    day.now !== undefined &&
    first !== undefined &&
    first.start < day.now &&
    told.every(({ staff }) => atWork.has(staff))
  )
    return { ...visit, begun: { staff: told.map(({ staff }) => staff), start: first.start } };
  if (first === undefined || !day.locked.has(id) || !atWork.has(first.staff)) return visit;
  const opens = Math.max(round.opens, first.start - lockedSlack);
  return { ...visit, person: first.staff, window: { opens, closes: first.start + lockedSlack, hard: true } };
}

/** How long a visit takes that has begun: as long as it took, or as planned, or as long as it has gone on when that is longer. */
function minutesOf({ begun, done }: { begun: number; done: number | null }, planned: number, now = begun): number {
  return done === null ? Math.max(planned, Math.ceil(now - begun)) : Math.max(1, done - begun);
}

/** Those who must come to somebody but do not work that day: the visit then waits for them and for nobody else. */
function awaited({ visits, shifts }: Day): Staff[] {
  const missing = new Map<string, Set<string>>();
  for (const { measure } of visits) {
    const { staffId, needs } = measure;
    if (staffId === null || shifts.some((shift) => shift.staffId === staffId)) continue;
    missing.set(staffId, new Set([...(missing.get(staffId) ?? []), ...needs]));
  }
  return [...missing].map(([id, needs]) => ({ id, skills: [...needs], shifts: [] }));
}

/** The person who must come. If they may not do it on this day nobody may, and the plan says so. */
function askedFor({ staffId, needs }: DayVisit['measure'], shifts: readonly Shift[]): Partial<Visit> {
  if (staffId === null) return {};
  const shift = shifts.find((one) => one.staffId === staffId);
  if (shift === undefined || needs.some((need) => shift.skills.includes(need))) return { person: staffId };
  return { forbidden: shifts.map((one) => one.staffId) };
}

/** For each visit of a plan: who does each part, and from when. */
export function startsOf({
  routes,
}: Pick<Plan, 'routes'>): Map<string, { staff: string; start: number; end: number }[]> {
  const starts = new Map<string, { staff: string; start: number; end: number }[]>();
  for (const { staff, stops } of routes) {
    for (const stop of stops.filter(isVisit)) {
      const own = starts.get(stop.visit) ?? [];
      own[stop.role] = { staff, start: stop.start, end: stop.end };
      starts.set(stop.visit, own);
    }
  }
  return starts;
}

export function isVisit(stop: Stop): stop is Extract<Stop, { kind: 'visit' }> {
  return stop.kind === 'visit';
}

/** What somebody who has fallen ill did before: it is done, and nobody's to plan. */
export function pastOf({ plan, shifts, now = -Infinity }: Pick<Day, 'plan' | 'shifts' | 'now'>): Plan['routes'] {
  const sick = new Set(shifts.filter((shift) => shift.sick).map(({ staffId }) => staffId as string));
  const done = plan.routes
    .filter(({ staff }) => sick.has(staff))
    .map((route) => ({ ...route, stops: route.stops.filter(({ start }) => start < now) }));
  return done.filter(({ stops }) => stops.some(isVisit));
}

/** The plan without what is no longer to be done: a measure was ended or changed since. */
export function withoutGone<Routes extends Pick<Plan, 'routes'>>(plan: Routes, visits: readonly DayVisit[]): Routes {
  const parts = new Map(visits.map(({ id, measure }) => [id as string, measure.needs.length]));
  const there = (stop: Stop) => stop.kind === 'break' || stop.role < (parts.get(stop.visit) ?? 0);
  return { ...plan, routes: plan.routes.map((route) => ({ ...route, stops: route.stops.filter(there) })) };
}
