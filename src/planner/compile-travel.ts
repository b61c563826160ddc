import type { Counted } from './counted.ts';
import type { Problem } from './problem.ts';
import { travelTimes, vehiclesOf } from './travel-times.ts';

/** The matrices, and the rows where routes start and end. */
export interface CompiledTravel {
  matrix: Float64Array;
  width: number;
  matrixOf: Int32Array;
  startPlace: Int32Array;
  endPlace: Int32Array;
  placeIndex: ReadonlyMap<string, number>;
}

/**
 * A shift that ends elsewhere than it starts gets rows of its own for both, between which there is no way: one who has no
 * visits does not travel.
 */
export function compileTravel(problem: Problem, { routes }: Counted): CompiledTravel {
  const vehicles = vehiclesOf(problem);
  const placeIndex = new Map(problem.places.map(({ id }, index) => [id, index]));
  const rowOf = (id: string) => placeIndex.get(id) ?? 0;
  const rows = problem.places.map((_, index) => index);
  const pairs = new Map<string, number>();
  const ends = routes.map(({ of: { from, to } }) => {
    if (from === to) return [rowOf(from), rowOf(to)];
    const key = JSON.stringify([from, to]);
    const first = pairs.get(key) ?? rows.push(rowOf(from), rowOf(to)) - 2;
    pairs.set(key, first);
    return [first, first + 1];
  });
  const width = rows.length;
  const matrix = new Float64Array(vehicles.length * width * width);
  for (const [number, vehicle] of vehicles.entries()) {
    const table = travelTimes(problem.places, vehicle);
    for (let from = 0; from < width; from += 1) {
      const own = table[rows[from] ?? 0] ?? [];
      const at = (number * width + from) * width;
      for (let to = 0; to < width; to += 1) matrix[at + to] = own[rows[to] ?? 0] ?? 0;
    }
    for (const first of pairs.values()) matrix[(number * width + first) * width + first + 1] = 0;
  }
  const vehicleOf = (id: string | undefined) =>
    Math.max(0, id === undefined ? 0 : vehicles.findIndex((v) => v.id === id));
  return {
    matrix,
    width,
    matrixOf: Int32Array.from(routes, ({ staff }) => vehicleOf(problem.staff[staff]?.vehicle) * width * width),
    startPlace: Int32Array.from(ends, ([start]) => start ?? 0),
    endPlace: Int32Array.from(ends, ([, end]) => end ?? 0),
    placeIndex,
  };
}
