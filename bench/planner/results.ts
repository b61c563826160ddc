import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** One run, one line of the result file. The trace is the best cost after so many milliseconds. */
const resultSchema = z.object({
  instance: z.string(),
  patients: z.number(),
  seconds: z.number(),
  seed: z.number(),
  clock: z.enum(['processor', 'wall']),
  cost: z.number(),
  travel: z.number(),
  tardiness: z.number(),
  maxTardiness: z.number(),
  bestKnown: z.number().nullable(),
  proven: z.boolean(),
  iterations: z.number(),
  node: z.string(),
  trace: z.array(z.tuple([z.number(), z.number()])),
});
export type Result = z.infer<typeof resultSchema>;

export function readResults(file: string): Result[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => resultSchema.parse(JSON.parse(line)));
}

export function keepResult(file: string, result: Result): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(result)}\n`);
}

export function sameRun(a: Result, b: Pick<Result, 'instance' | 'seconds' | 'seed'>): boolean {
  return a.instance === b.instance && a.seconds === b.seconds && a.seed === b.seed;
}

/** Per cent over the best known value. */
export function gapOf({ cost, bestKnown }: Result): number | null {
  return bestKnown === null ? null : (cost / bestKnown - 1) * 100;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? NaN;
  return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
