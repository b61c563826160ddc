import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An instance of the literature, and the best value known for it. */
export interface Instance {
  name: string;
  json: unknown;
  bestKnown: number | null;
  proven: boolean;
}

const known = z.record(z.string(), z.object({ bestKnown: z.number(), provenOptimal: z.boolean().optional() }));
const sized = z.object({ patients: z.array(z.unknown()) });

/** The JSON files of a folder, by size and name, as many of each size as asked for. */
export function readInstances(folder: string, options: { sizes?: string; 'per-size': string }): Instance[] {
  const values = join(folder, 'best-known.json');
  const best = existsSync(values) ? known.parse(JSON.parse(readFileSync(values, 'utf8'))) : {};
  const sizes = options.sizes?.split(',').map(Number);
  const taken = new Map<number, number>();
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'best-known.json')
    .map((file) => {
      const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const name = file.slice(0, -'.json'.length);
      const value = best[name];
      const instance = { name, json, bestKnown: value?.bestKnown ?? null, proven: value?.provenOptimal === true };
      return { size: sized.parse(json).patients.length, instance };
    })
    .toSorted((a, b) => a.size - b.size || a.instance.name.localeCompare(b.instance.name, 'en', { numeric: true }));
  return all.flatMap(({ size, instance }) => {
    const count = taken.get(size) ?? 0;
    if ((sizes !== undefined && !sizes.includes(size)) || count >= Number(options['per-size'])) return [];
    taken.set(size, count + 1);
    return [instance];
  });
}
