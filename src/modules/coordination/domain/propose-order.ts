import { type Urgency, urgencies } from '../../../model/index.ts';
import { type Problem, profiles, solve, travelTimes } from '../../../planner/index.ts';
import { kilometresBetween, orderOfRound, type Stop, type Whereabouts } from './order.ts';
import type { Stretch } from './team-sorts.ts';

/** A stop with the minute of the day until which its clock promises somebody; null without a clock. */
export interface DueStop extends Stop {
  due: number | null;
}

interface Round {
  /** Where the team is, or begins. */
  from: Whereabouts | null;
  hours: readonly Stretch[];
  minutesEach: number;
  /** The minute from which it can be on its way to a next stop; null on another day. */
  free: number | null;
}

/** With this alone the same round is proposed the same way on every machine, in some milliseconds. */
const iterations = 400;
/** Roads are longer than the crow flies, and the car is parked: for places of which no door is known. */
const minutesPerKilometre = 2.5;
/** How much worse it is to come late to what is more urgent. */
const weights: Record<Urgency, number> = { immediate: 100, acute: 30, 'same-day': 4, planned: 1 };

/**
 * The order that the planner finds for what a team has left: what is acute first, then the least travel and lateness within the team's
 * hours. Falls back on the simple order where nobody is in the team.
 */
export function proposeOrder(stops: readonly DueStop[], round: Round): string[] {
  const simple = orderOfRound(stops, round.from);
  if (stops.length < 2 || round.hours.length === 0) return simple;
  const sorted = simple.flatMap((id) => stops.find((one) => one.id === id) ?? []);
  const { plan } = solve(problemOf(sorted, round), { seed: 1, iterations });
  const planned = plan.routes
    .toSorted((a, b) => a.leaves - b.leaves)
    .flatMap((route) => route.stops.flatMap((stop) => (stop.kind === 'visit' ? [stop.visit] : [])));
  const order = [...planned, ...simple.filter((id) => !planned.includes(id))];
  const acute = new Set(stops.filter(({ urgency }) => isAcute(urgency)).map(({ id }) => id));
  return [...order.filter((id) => acute.has(id)), ...order.filter((id) => !acute.has(id))];
}

function isAcute(urgency: Urgency): boolean {
  return urgencies.indexOf(urgency) <= urgencies.indexOf('acute');
}

function problemOf(stops: readonly DueStop[], { from, hours, minutesEach, free }: Round): Problem {
  const places = [from ?? nowhere, ...stops.map(({ at }) => at)];
  const minutes = minutesBetween(places);
  const opens = free ?? 0;
  const lastMinute = hours.at(-1)?.ends ?? 1440;
  return {
    ...(free === null ? {} : { now: free }),
    skills: ['round'],
    places: places.map((_, index) => ({ id: String(index) })),
    vehicles: [{ id: 'car', minutes }],
    staff: [
      {
        id: 'team',
        skills: ['round'],
        // What does not fit is put last and shown as late, not left out.
        shifts: hours
          .map(({ starts, ends }) => ({ start: Math.max(starts, opens), end: Math.max(ends, opens + 1) }))
          .map((shift) => ({ ...shift, overtime: 1440, from: '0', to: '0' })),
      },
    ],
    visits: stops.map(({ id, urgency, due }, index) => ({
      id,
      patient: id,
      place: String(index + 1),
      // The model's minutes have the way in them; the planner reckons with the way that it is.
      minutes: Math.max(minutesEach / 2, minutesEach - meanOf(minutes)),
      roles: [{ skill: 'round' }],
      window: { opens, closes: Math.max(opens, due ?? lastMinute), hard: false, weight: weights[urgency] },
    })),
    weights: profiles.travel,
  };
}

const nowhere: Whereabouts = { point: null, postalCode: null, districtId: null };

/** Minutes by road where both doors are known; else by how far apart such places usually are. */
function minutesBetween(places: readonly Whereabouts[]): number[][] {
  const known = places.map(({ point }, index) => ({ id: String(index), ...(point ?? { latitude: 0, longitude: 0 }) }));
  const byRoad = travelTimes(known, { id: 'car' });
  return places.map((a, row) =>
    places.map((b, column) => {
      if (row === column) return 0;
      if (a.point !== null && b.point !== null) return byRoad[row]?.[column] ?? 0;
      return kilometresBetween(a, b) * minutesPerKilometre;
    }),
  );
}

function meanOf(table: readonly (readonly number[])[]): number {
  const all = table.flatMap((row, from) => row.filter((_, to) => to !== from));
  return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
}
