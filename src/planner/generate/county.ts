import type { Problem } from '../problem.ts';
import { generateDay } from './day.ts';
import { drawFrom } from './draw.ts';

/** All units of a county on one day. Each unit is a problem of its own; here they are one, as somebody who sees all would have it. */
export function generateCounty({ seed, visits }: { seed: number; visits: number }): Problem {
  const draw = drawFrom(seed);
  const sizes: number[] = [];
  for (let left = visits; left > 0; left -= sizes.at(-1) ?? 0)
    sizes.push(left < 120 ? left : Math.min(left, draw.whole(80, 330)));
  const units = sizes.map((count, at) => {
    const area = draw.chance(0.75) ? 'town' : 'countryside';
    return generateDay({
      seed: seed * 1000 + at,
      unit: `unit ${at + 1}`,
      visits: count,
      pattern: draw.chance(0.6) ? 'clustered' : 'scattered',
      area,
      load: area === 'town' ? draw.whole(10, 12) : draw.whole(6, 8),
    });
  });
  return {
    name: `county ${seed}`,
    skills: units[0]?.skills ?? [],
    places: units.flatMap(({ places }) => places),
    staff: units.flatMap(({ staff }) => staff),
    visits: units.flatMap((unit) => unit.visits),
    links: units.flatMap(({ links }) => links ?? []),
    history: units.flatMap(({ history }) => history ?? []),
    weights: units[0]?.weights ?? generateDay({ seed, visits: 1 }).weights,
  };
}
