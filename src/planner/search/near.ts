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
  const kind = findKinds(c);
  for (let task = 0; task < c.tasks; task += 1) {
    const others: number[] = [];
    for (let other = 0; other < c.tasks; other += 1) {
      const pair = (kind.kinds[task] as number) * kind.count + (kind.kinds[other] as number);
      if (other === task || kind.share[pair] === 0) continue;
      distance[other] = Math.min(strain(c, task, other), strain(c, other, task));
      others.push(other);
    }
    others.sort((a, b) => (distance[a] as number) - (distance[b] as number));
    for (let at = 0; at < count; at += 1) all[task * count + at] = others[at] ?? -1;
  }
  return { count, all };
}

/** For each task the number of its kind: tasks of a kind may be done by the same routes. And for two kinds, whether some route may do both. */
function findKinds(c: Compiled): { kinds: Int32Array; share: Uint8Array; count: number } {
  const numbers = new Map<string, number>();
  const routes: number[][] = [];
  const kinds = new Int32Array(c.tasks);
  for (let task = 0; task < c.tasks; task += 1) {
    const own: number[] = [];
    for (let r = 0; r < c.routes; r += 1) if ((c.price[task * c.routes + r] as number) < Infinity) own.push(r);
    const key = own.join(' ');
    const kind = numbers.get(key) ?? routes.push(own) - 1;
    numbers.set(key, kind);
    kinds[task] = kind;
  }
  const share = new Uint8Array(routes.length ** 2);
  for (const [a, own] of routes.entries())
    for (const [b, other] of routes.entries())
      share[a * routes.length + b] = own.some((r) => other.includes(r)) ? 1 : 0;
  return { kinds, share, count: routes.length };
}

/** How badly one follows the other. */
function strain(c: Compiled, first: number, second: number): number {
  const way = c.matrix[(c.place[first] as number) * c.width + (c.place[second] as number)] as number;
  const after = (c.duration[first] as number) + way;
  const wait = (c.opens[second] as number) - ((c.due[first] as number) + after);
  const late = (c.opens[first] as number) + after - (c.due[second] as number);
  return way + waiting * Math.max(0, wait) + beingLate * Math.max(0, late);
}
