import type { Compiled } from '../compiled.ts';

/** For each task, the tasks that would stand well beside it in a route, best first: near, and no long wait or lateness between. */
export interface Near {
  readonly count: number;
  readonly all: Int32Array;
}

const waiting = 0.2;
const beingLate = 1;

export function findNear(c: Compiled, most: number): Near {
  const count = Math.min(most, Math.max(0, c.tasks - 1));
  const all = new Int32Array(c.tasks * count);
  const distance = new Float64Array(c.tasks);
  for (let task = 0; task < c.tasks; task += 1) {
    const others: number[] = [];
    for (let other = 0; other < c.tasks; other += 1) {
      if (other === task || !share(c, task, other)) continue;
      distance[other] = Math.min(strain(c, task, other), strain(c, other, task));
      others.push(other);
    }
    others.sort((a, b) => (distance[a] as number) - (distance[b] as number));
    for (let at = 0; at < count; at += 1) all[task * count + at] = others[at] ?? -1;
  }
  return { count, all };
}

/** Whether some route may have both. */
function share(c: Compiled, a: number, b: number): boolean {
  for (let r = 0; r < c.routes; r += 1)
    if ((c.price[a * c.routes + r] as number) < Infinity && (c.price[b * c.routes + r] as number) < Infinity)
      return true;
  return false;
}

/** How badly one follows the other. */
function strain(c: Compiled, first: number, second: number): number {
  const way = c.matrix[(c.place[first] as number) * c.width + (c.place[second] as number)] as number;
  const after = (c.duration[first] as number) + way;
  const wait = (c.opens[second] as number) - ((c.due[first] as number) + after);
  const late = (c.opens[first] as number) + after - (c.due[second] as number);
  return way + waiting * Math.max(0, wait) + beingLate * Math.max(0, late);
}
