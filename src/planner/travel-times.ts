import type { Place, Problem, Vehicle } from './problem.ts';

const defaultCar: Vehicle = { id: 'car' };
const defaultSpeed = { town: 32, countryside: 62 };
const defaultDetour = { town: 1.35, countryside: 1.3 };
const defaultParking = 2;
const earthRadius = 6371;
/** Kilometres within which there is no way to go. */
const nextDoor = 0.01;

/** The vehicles of a problem; one car when it names none. */
export function vehiclesOf(problem: Problem): readonly Vehicle[] {
  return problem.vehicles ?? [defaultCar];
}

type Table = readonly (readonly number[])[];

// The same places are asked for again and again: by the search, by the checker, by each insertion.
const kept = new WeakMap<readonly Place[], WeakMap<Vehicle, Table>>();

/** Minutes from each place to each other with a vehicle: its matrix, or great circle, detour and speed of the areas. */
export function travelTimes(places: readonly Place[], vehicle: Vehicle): Table {
  if (vehicle.minutes !== undefined) return vehicle.minutes;
  const own = kept.get(places) ?? new WeakMap<Vehicle, Table>();
  kept.set(places, own);
  const table = own.get(vehicle) ?? byDistance(places, vehicle);
  own.set(vehicle, table);
  return table;
}

/** Both ways take as long. Half the way counts as of the area it begins in, half as of the area it ends in. */
function byDistance(places: readonly Place[], vehicle: Vehicle): Table {
  const points = places.map((place) => pointOf(place, vehicle));
  const parking = vehicle.parking ?? defaultParking;
  const table = points.map(() => Array.from(points, () => 0));
  for (const [at, a] of points.entries())
    for (let to = at + 1; to < points.length; to += 1) {
      const b = points[to] ?? a;
      const straight = greatCircle(a, b);
      const minutes = straight < nextDoor ? 0 : (straight / 2) * (a.perKilometre + b.perKilometre) + parking;
      const [there, back] = [table[at], table[to]];
      if (there !== undefined && back !== undefined) there[to] = back[at] = minutes;
    }
  return table;
}

interface Point {
  latitude: number;
  longitude: number;
  cosine: number;
  perKilometre: number;
}

function pointOf({ latitude = 0, longitude = 0, area = 'town' }: Place, vehicle: Vehicle): Point {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const speed = (vehicle.kilometresPerHour ?? defaultSpeed)[area];
  const perKilometre = ((vehicle.detour ?? defaultDetour)[area] * 60) / speed;
  return {
    latitude: radians(latitude),
    longitude: radians(longitude),
    cosine: Math.cos(radians(latitude)),
    perKilometre,
  };
}

function greatCircle(a: Point, b: Point): number {
  const up = Math.sin((b.latitude - a.latitude) / 2);
  const across = Math.sin((b.longitude - a.longitude) / 2);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(up * up + a.cosine * b.cosine * across * across)));
}
