import { both } from '../kernel/texts.ts';
import { dateOfEpochDay } from '../kernel/local-date.ts';
import { checkedYears, type Years } from './calendar-cover.ts';
import { compileRoutes } from './compile-routes.ts';
import type { CompiledRoute } from './compiled.ts';
import type { Fault } from './fault.ts';
import { afterOpenMinutes, DAY_MINUTES, openingsFrom, type WallMinute } from './hours.ts';
import { useOf } from './routes.ts';
import type { Quantity } from './schema-atoms.ts';
import type { ModelDocument, Route, RouteTarget } from './schema.ts';
import { checkTexts } from './texts/check.ts';
import { supportNeeds } from './vocabulary.ts';

type Path = readonly (string | number)[];

/** Routes that can never be used, and targets that a route's hours or capacity cannot meet. */
export function checkRoutes(document: ModelDocument): Fault[] {
  const years = checkedYears(document);
  return compileRoutes(document).flatMap((route, i) => {
    const path: Path = ['routes', i];
    const chain = checkChain(document, route.rule, path);
    if (route.rule.switchedOff) return chain;
    if (!route.hours.always && openingsFrom(route.hours, years.from).next().done === true) {
      return [...chain, { path: [...path, 'hours'], reason: both(checkTexts, (t) => t.routeNeverOpen) }];
    }
    return [
      ...chain,
      ...checkCallers(route, path, years),
      ...checkAwaited(route.rule, path),
      ...checkTargets(document, route, path, years),
      ...checkCapacity(document, route, path, years),
    ];
  });
}

/** What takes over when a target is missed must in the end reach somebody else, or the case of absent support. */
function checkChain(document: ModelDocument, rule: Route, path: Path): Fault[] {
  const routes = new Map((document.routes ?? []).map((one) => [one.id, one]));
  const seen = new Set([rule.id]);
  // Whoever has called the ambulance is on the way to hospital; nothing takes over from it.
  if (rule.kind === 'emergency') return [];
  for (let next = rule.missed.next; next !== 'absent-support'; ) {
    const route = routes.get(next);
    if (!route)
      return [{ path: [...path, 'missed', 'next'], reason: both(checkTexts, (t) => t.routeMissing({ route: next })) }];
    if (seen.has(next)) {
      return [{ path: [...path, 'missed', 'next'], reason: both(checkTexts, (t) => t.routeCircle({ route: next })) }];
    }
    if (route.kind === 'emergency') return [];
    seen.add(next);
    next = route.missed.next;
  }
  if (!document.absentSupport) {
    return [{ path: [...path, 'missed', 'next'], reason: both(checkTexts, (t) => t.absentSupportMissing) }];
  }
  return [];
}

/** A caller who may come until before it opens never can. */
function checkCallers({ rule, hours }: CompiledRoute, path: Path, years: Years): Fault[] {
  const slot = rule.kind === 'bookable-slot';
  return rule.callers.flatMap((caller, i): Fault[] => {
    const at: Path = [...path, 'callers', i];
    const twice = rule.callers
      .slice(0, i)
      .flatMap((other) => (other.units ? [] : other.by.filter((by) => caller.by.includes(by))));
    if (twice[0] !== undefined) {
      const [by] = twice;
      return [{ path: at, reason: both(checkTexts, (t) => t.callerTwice({ caller: by })) }];
    }
    const opening = hours.always ? undefined : openingsFrom(hours, years.from).next().value;
    if (!opening) return [];
    const { from, until } = useOf(opening, caller, slot);
    return from < until ? [] : [{ path: at, reason: both(checkTexts, (t) => t.callerNever) }];
  });
}

/**
 * What `missed` says only happens when a target runs out, so physician support asked for without one would be waited for for ever.
 * Nothing takes over from the ambulance, and nobody else's answer than a physician's is watched.
 */
function checkAwaited({ kind, needs, urgencies, targets, missed }: Route, path: Path): Fault[] {
  if (kind === 'emergency' || !supportNeeds.some((need) => needs.includes(need))) return [];
  return urgencies
    .filter((urgency) => !targets.some((target) => target.urgencies.includes(urgency)))
    .map((urgency) => {
      const values = { urgency, next: missed.next };
      return { path: [...path, 'targets'], reason: both(checkTexts, (t) => t.targetLacking(values)) };
    });
}

function checkTargets(document: ModelDocument, route: CompiledRoute, path: Path, years: Years): Fault[] {
  const { rule } = route;
  return rule.targets.flatMap((target, i): Fault[] => {
    const at: Path = [...path, 'targets', i];
    const idle = target.urgencies.find((urgency) => !rule.urgencies.includes(urgency));
    if (idle !== undefined) return [{ path: at, reason: both(checkTexts, (t) => t.targetIdle({ urgency: idle })) }];
    if (target.within === 'slot') {
      return rule.kind === 'bookable-slot' ? [] : [{ path: at, reason: both(checkTexts, (t) => t.targetSlot) }];
    }
    const minutes = minutesOf(document, target);
    if (minutes === null || target.counts === 'open-hours') return [];
    const late = lateUse(document, route, { minutes, what: target.what }, years);
    if (!late) return [];
    const day = dateOfEpochDay(Math.floor(late.at / DAY_MINUTES));
    const values = { target: hoursAndMinutes(minutes), wait: hoursAndMinutes(late.wait), day, time: clock(late.at) };
    return [{ path: at, reason: both(checkTexts, (t) => t.targetLate(values)) }];
  });
}

/** The first moment of the years at which a caller may come but the hours make the answer later than the target. */
function lateUse(
  document: ModelDocument,
  { rule, hours }: CompiledRoute,
  { minutes: target, what }: { minutes: number; what: RouteTarget['what'] },
  years: Years,
) {
  if (hours.always) return null;
  // An answer begins when somebody picks up; a visit has to fit into the hours.
  const work = rule.capacity && what === 'visit' ? Math.min(most(document, rule.capacity.minutesEach), target) : 0;
  const slot = rule.kind === 'bookable-slot';
  for (const caller of rule.callers) {
    let before: WallMinute = Number.NEGATIVE_INFINITY;
    for (const opening of openingsFrom(hours, years.from)) {
      if (opening.start > years.to) break;
      const { from, until } = useOf(opening, caller, slot);
      if (slot) {
        const first = Math.max(from, before);
        if (Number.isFinite(first) && opening.start - first > target) return { at: first, wait: opening.start - first };
        before = until;
      } else {
        const last = Math.max(from, until - 1);
        const done = work === 0 || opening.end - last >= work ? last : afterOpenMinutes(hours, opening.end, work);
        if (done !== null && done - work - last > target) return { at: last, wait: done - work - last };
      }
    }
  }
  return null;
}

function checkCapacity(document: ModelDocument, { rule, hours }: CompiledRoute, path: Path, years: Years): Fault[] {
  const { capacity } = rule;
  if (!capacity) return [];
  const at: Path = [...path, 'capacity'];
  const faults: Fault[] = [];
  const parallel = most(document, capacity.parallel);
  const each = most(document, capacity.minutesEach);
  if (parallel === 0 || each === 0) faults.push({ path: at, reason: both(checkTexts, (t) => t.capacityNone) });
  const resource = document.resources.find(({ id }) => id === capacity.resource);
  if (resource && resource.status !== 'running') {
    faults.push({
      path: [...at, 'resource'],
      reason: both(checkTexts, (t) => t.resourceNotRunning({ resource: resource.id })),
    });
  }
  if (resource && parallel > most(document, resource.count)) {
    const values = { parallel, count: most(document, resource.count), resource: resource.id };
    faults.push({ path: [...at, 'parallel'], reason: both(checkTexts, (t) => t.resourceTooFew(values)) });
  }
  if (faults.length > 0) return faults;
  const opening = hours.always ? undefined : openingsFrom(hours, years.from).next().value;
  if (opening && rule.kind === 'bookable-slot' && opening.end - opening.start < each) {
    const values = { each, slot: opening.end - opening.start };
    return [{ path: [...at, 'minutesEach'], reason: both(checkTexts, (t) => t.capacitySlot(values)) }];
  }
  return checkDemand(document, rule, hours, at, years);
}

const WEEK_MINUTES = 7 * DAY_MINUTES;

function checkDemand(
  document: ModelDocument,
  rule: Route,
  hours: CompiledRoute['hours'],
  at: Path,
  years: Years,
): Fault[] {
  const { capacity } = rule;
  if (capacity?.demandPerWeek === undefined) return [];
  const demand = most(document, capacity.demandPerWeek);
  const each = most(document, capacity.minutesEach);
  const week = Math.floor((openMinutesPerWeek(hours, years) * most(document, capacity.parallel)) / each);
  if (demand <= week) return [];
  const values = { demand, week };
  return [{ path: [...at, 'demandPerWeek'], reason: both(checkTexts, (t) => t.capacityTooSmall(values)) }];
}

/** Open minutes of an average week of the first year. */
function openMinutesPerWeek(hours: CompiledRoute['hours'], { from }: Years): number {
  if (hours.always) return WEEK_MINUTES;
  const end = from + 52 * WEEK_MINUTES;
  let open = 0;
  for (const opening of openingsFrom(hours, from)) {
    if (opening.start >= end) break;
    open += Math.min(end, opening.end) - Math.max(from, opening.start);
  }
  return open / 52;
}

function minutesOf(document: ModelDocument, { within }: RouteTarget): number | null {
  if (within === 'slot') return null;
  const unit = { minutes: 1, hours: 60, days: DAY_MINUTES, weeks: WEEK_MINUTES }[within.unit as string];
  if (unit === undefined) return null;
  const { amount } = within;
  return unit * (typeof amount === 'number' ? amount : least(document, amount));
}

function most(document: ModelDocument, quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : Math.max(...valuesOf(document, quantity.parameter));
}

function least(document: ModelDocument, quantity: { parameter: string }): number {
  return Math.min(...valuesOf(document, quantity.parameter));
}

function valuesOf(document: ModelDocument, id: string): readonly number[] {
  return document.parameters.find((one) => one.id === id)?.values.map(({ value }) => value) ?? [0];
}

function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

function clock(wall: WallMinute): string {
  const minute = wall - Math.floor(wall / DAY_MINUTES) * DAY_MINUTES;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
