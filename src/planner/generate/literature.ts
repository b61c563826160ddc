import { type Draw, drawFrom } from './draw.ts';

/** Instances with the statistics of the literature's, for tuning and tests: other numbers, the same kind. */
export interface LiteratureOptions {
  seed: number;
  patients: number;
  caregivers: number;
  double: number;
}

const first = ['s1', 's2', 's3'];
const second = ['s4', 's5', 's6'];
const length = 120;
const lastOpening = 478;

/** The JSON that `readLiterature` reads. */
export function generateLiterature({ seed, patients: count, caregivers: staff, double }: LiteratureOptions) {
  const draw = drawFrom(seed);
  const points = Array.from({ length: count + 1 }, () => [draw.whole(0, 99), draw.whole(0, 49)] as const);
  const duration = draw.whole(10, 15);
  const caregivers = Array.from({ length: staff }, (_, at) => ({
    id: `c${at + 1}`,
    abilities: abilities(draw, at < staff * 0.35),
  }));
  cover(draw, caregivers);
  const patients = Array.from({ length: count }, (_, at) => {
    const opens = draw.whole(0, lastOpening);
    const left = count - at;
    const kind = left > double ? 'single' : left > double / 2 ? 'simultaneous' : 'sequential';
    const least = draw.whole(8, 60);
    return {
      id: `p${at + 1}`,
      time_window: [opens, opens + length],
      required_caregivers: servicesOf(draw, kind).map((service) => ({ service, duration })),
      ...(kind === 'simultaneous' ? { synchronization: { type: kind } } : {}),
      ...(kind === 'sequential' ? { synchronization: { type: kind, distance: [least, 2 * least] } } : {}),
    };
  });
  const way = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]) * 1000) / 1000;
  return {
    patients,
    services: [...first, ...second].map((id) => ({ id })),
    caregivers,
    central_offices: [{ id: 'd' }],
    distances: points.map((a) => points.map((b) => way(a, b))),
  };
}

function abilities(draw: Draw, lower: boolean): string[] {
  const all = [...(lower ? first : second)];
  const count = draw.whole(1, 3);
  while (all.length > count) all.splice(draw.whole(0, all.length - 1), 1);
  return all;
}

/** Somebody can do each service; two for those of which a visit may need two. */
function cover(draw: Draw, caregivers: { abilities: string[] }[]): void {
  for (const service of [...first, ...second]) {
    const own = second.includes(service) ? second : first;
    const group = caregivers.filter((one) => one.abilities.some((each) => own.includes(each)));
    const needed = Math.min(group.length, own === second ? 2 : 1);
    while (group.filter((one) => one.abilities.includes(service)).length < needed) {
      const one = draw.pick(group.filter((each) => !each.abilities.includes(service)));
      one.abilities = [...one.abilities, service].toSorted();
    }
  }
}

function servicesOf(draw: Draw, kind: 'single' | 'simultaneous' | 'sequential'): string[] {
  if (kind === 'single') return [draw.pick([...first, ...second])];
  if (kind === 'sequential') return [draw.pick(first), draw.pick(second)];
  const skipped = draw.pick(second);
  return second.filter((service) => service !== skipped);
}
