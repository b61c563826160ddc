import { type Instant, plus } from '../kernel/instant.ts';
import { dateAt, minutesOf } from '../kernel/zone.ts';
import type { CompiledRoute, CooperationModel } from './compiled.ts';
import {
  afterOpenMinutes,
  DAY_MINUTES,
  instantOfWall,
  type Opening,
  openingsFrom,
  type WallMinute,
  wallMinuteOf,
} from './hours.ts';
import type { Need } from './needs.ts';
import { quantityOn, spanAfter } from './parameters.ts';
import { responsiblePhysician } from './physician.ts';
import { contextAt, type PatientFacts, unitOf } from './responsible.ts';
import type { Route, RouteCaller } from './schema.ts';
import { sayClosed, sayWay } from './texts/routes.ts';
import type { ClosedWay, RoutePatient, RouteUser, Way, Ways } from './way.ts';
import type { Urgency } from './vocabulary.ts';

interface Asked {
  readonly model: CooperationModel;
  readonly patient: RoutePatient;
  readonly at: Instant;
  readonly wall: WallMinute;
  readonly urgency: Urgency;
  readonly facts: PatientFacts;
}

/** When a caller may use an opening. */
interface Use {
  readonly opening: Opening;
  readonly from: WallMinute;
  readonly until: WallMinute;
}

/**
 * The ways to answer a need at an instant, for one caller: what can be used now in the model's order, then what opens later.
 * The ambulance comes last, but first when life is in danger.
 */
export function routes(
  model: CooperationModel,
  patient: RoutePatient,
  need: Need,
  urgency: Urgency,
  at: Instant,
  by: RouteUser,
): Ways {
  const facts = contextAt(model, 'any', patient.situation, at);
  const asked: Asked = { model, patient, at, wall: wallMinuteOf(at), urgency, facts };
  const now: Way[] = [];
  const next: Way[] = [];
  const closed: ClosedWay[] = [];
  for (const route of model.routes) {
    const { rule } = route;
    if (!route.needs.has(need) || !route.urgencies.has(urgency)) continue;
    const caller = callerOf(rule, by);
    if (!caller || !servesPlace(rule, patient)) continue;
    if (!route.cells.every((cell) => cell.holds(facts[cell.input as keyof typeof facts]))) continue;
    if (rule.switchedOff) {
      const { why, clause = rule.clause } = rule.switchedOff;
      closed.push({ route: rule.id, title: rule.title, reason: why, clause });
      continue;
    }
    const way = wayOf(asked, route, caller, closed);
    if (way) (way.now ? now : next).push(way);
  }
  const first = urgency === 'immediate';
  now.sort((a, b) => emergencyRank(a, first) - emergencyRank(b, first));
  next.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { now, next, closed };
}

function emergencyRank(way: Way, first: boolean): number {
  return way.kind === 'emergency' ? (first ? -1 : 1) : 0;
}

/** The line of a route that a caller comes under, if any. */
export function callerOf(rule: Route, by: RouteUser): RouteCaller | undefined {
  return rule.callers.find(
    (one) =>
      one.by.includes(by.role) &&
      (one.units === undefined || (by.unitKind !== null && one.units.includes(by.unitKind))),
  );
}

function servesPlace(rule: Route, { municipality, district }: RoutePatient): boolean {
  if (rule.municipalities && (municipality === null || !rule.municipalities.includes(municipality))) return false;
  return !rule.districts || (typeof district === 'string' && rule.districts.includes(district));
}

function wayOf(asked: Asked, route: CompiledRoute, caller: RouteCaller, closed: ClosedWay[]): Way | null {
  const { wall, at } = asked;
  if (route.hours.always) return describe(asked, route, caller, null);
  const slot = route.rule.kind === 'bookable-slot';
  for (const opening of openingsFrom(route.hours, wall)) {
    const use = useOf(opening, caller, slot);
    if (use.until > wall) return use.from < use.until ? describe(asked, route, caller, use) : null;
    if (slot && closed.at(-1)?.route !== route.rule.id) {
      const { id, title, clause } = route.rule;
      closed.push({ route: id, title, clause, reason: sayClosed(instantOfWall(use.until), at) });
    }
  }
  return null;
}

/** From when and until when a caller may use an opening. A slot may be booked beforehand, another way only while it is open. */
export function useOf(opening: Opening, caller: RouteCaller, slot: boolean): Use {
  const day = Math.floor(opening.start / DAY_MINUTES);
  const { opens, until } = caller;
  const from = opens
    ? (day - opens.daysBefore) * DAY_MINUTES + (opens.at ? minutesOf(opens.at) : 0)
    : slot
      ? Number.NEGATIVE_INFINITY
      : opening.start;
  return { opening, from: slot ? from : Math.max(from, opening.start), until: cutOff(opening, day, until) };
}

function cutOff({ start, end }: Opening, day: number, until: RouteCaller['until']): WallMinute {
  if (until === 'start') return start;
  if (until === 'end') return end;
  if ('minutesBeforeEnd' in until) return end - until.minutesBeforeEnd;
  return Math.min(end, (day - until.daysBefore) * DAY_MINUTES + minutesOf(until.at));
}

function describe(asked: Asked, route: CompiledRoute, caller: RouteCaller, use: Use | null): Way {
  const { model, patient, at, wall } = asked;
  const { rule } = route;
  const now = use === null || use.from <= wall;
  const from = now ? at : instantOfWall(use.from, at);
  const until = use && instantOfWall(use.until, at);
  const opening = use && { start: instantOfWall(use.opening.start), end: instantOfWall(use.opening.end, at) };
  const physician = rule.servedBy.answeredBy.includes('responsible-physician')
    ? responsiblePhysician(model, patient.situation, at, asked.facts)
    : null;
  const own = physician && physician.performer === rule.servedBy.performer ? physician : null;
  const expected = expectedAnswer(asked, route, from, now ? wall : (use?.from ?? wall), opening);
  const clauses = clausesOf(rule.clause, caller.clause, own?.clause, expected?.clause);
  const times = { today: wall, opening: use && use.opening, turns: use && (now ? use.until : use.from) };
  return {
    route: rule.id,
    kind: rule.kind,
    title: rule.title,
    servedBy: {
      performer: rule.servedBy.performer,
      unit: own?.unit ?? unitOf(rule.servedBy.performer, 'any', patient.situation, at),
      named: rule.servedBy.unit ?? null,
      answeredBy: rule.servedBy.answeredBy,
      person: own?.person ?? null,
    },
    now,
    from,
    until,
    opening,
    expected,
    missed: rule.missed.next,
    gives: rule.gives,
    reportTo: rule.reportTo,
    clauses,
    why: sayWay(model, { kind: rule.kind, now, expected, clauses }, times, rule.reason),
  };
}

/** Each clause once, the route's own first. */
function clausesOf(route: string, ...others: readonly (string | undefined)[]): string[] {
  const clauses = [route];
  for (const one of others) if (one !== undefined && !clauses.includes(one)) clauses.push(one);
  return clauses;
}

/** What the caller may expect by when, from the target of the urgency. */
function expectedAnswer(
  { model, urgency }: Asked,
  { rule, hours }: CompiledRoute,
  from: Instant,
  wall: WallMinute,
  opening: Way['opening'],
): Way['expected'] {
  const target = rule.targets.find((one) => one.urgencies.includes(urgency));
  if (!target) return null;
  const { what, within, counts, clause = rule.clause } = target;
  if (within === 'slot') return opening && { what, by: opening.end, clause };
  if (counts === 'open-hours' && (within.unit === 'minutes' || within.unit === 'hours')) {
    const amount = quantityOn(model, within.amount, dateAt(from)) * (within.unit === 'hours' ? 60 : 1);
    const by = afterOpenMinutes(hours, wall, amount);
    return { what, by: by === null ? plus(from, { minutes: amount }) : instantOfWall(by, from), clause };
  }
  return { what, by: spanAfter(model, from, within), clause };
}
