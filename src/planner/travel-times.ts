import type { Place, Problem, Vehicle } from './problem.ts';

const defaultCar: Vehicle = { id: 'car' };
const defaultSpeed = { town: 32, countryside: 62 };
const defaultDetour = { town: 1.35, countryside: 1.3 };
const defaultParking = 2;
const earthRadius = 6371;

/** The vehicles of a problem; one car when it names none. */
export function vehiclesOf(problem: Problem): readonly Vehicle[] {
  return problem.vehicles ?? [defaultCar];
}

/** Minutes from each place to each other with a vehicle: its matrix, or great circle, detour and speed of the areas. */
export function travelTimes(places: readonly Place[], vehicle: Vehicle): readonly (readonly number[])[] {
  if (vehicle.minutes !== undefined) return vehicle.minutes;
  return places.map((from) => places.map((to) => (from === to ? 0 : minutesBetween(from, to, vehicle))));
}

function minutesBetween(from: Place, to: Place, vehicle: Vehicle): number {
  const straight = greatCircle(from, to);
  if (straight < 0.01) return 0;
  const half = (area: 'town' | 'countryside') => {
    const detour = (vehicle.detour ?? defaultDetour)[area];
    return ((straight / 2) * detour * 60) / (vehicle.kilometresPerHour ?? defaultSpeed)[area];
  };
  // Half the way counts as of the area it begins in, half as of the area it ends in.
  return half(from.area ?? 'town') + half(to.area ?? 'town') + (vehicle.parking ?? defaultParking);
}

function greatCircle(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(from.latitude ?? 0), radians(to.latitude ?? 0)];
  const across = radians((to.longitude ?? 0) - (from.longitude ?? 0));
  const chord = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
