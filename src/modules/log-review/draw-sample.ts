import { createHash } from 'node:crypto';
import { type Flag, weightOf } from './domain/flags.ts';

/** A look that may be drawn. `key` is its own and does not change: the first row's place in the log. */
export interface Candidate {
  key: number;
  flags: readonly Flag[];
}

export interface Drawn<Look extends Candidate> {
  look: Look;
  drawnBy: 'rule' | 'chance';
}

/**
 * Draws the sample: first by rule, the looks whose flags weigh most, then at random among all that are left, flagged or not. Chance is the
 * hash of seed and key, so that the same seed draws the same looks again, in whatever order they are given.
 */
export function drawSample<Look extends Candidate>(
  looks: readonly Look[],
  seed: string,
  how: { flaggedLooks: number; randomLooks: number },
): Drawn<Look>[] {
  const lots = new Map(looks.map((look) => [look.key, lotOf(seed, look.key)]));
  const byLot = (one: Look, other: Look) => ((lots.get(one.key) ?? '') < (lots.get(other.key) ?? '') ? -1 : 1);
  const byRule = looks
    .filter(({ flags }) => flags.length > 0)
    .toSorted((one, other) => weightOf(other.flags) - weightOf(one.flags) || byLot(one, other))
    .slice(0, how.flaggedLooks);
  const taken = new Set(byRule.map(({ key }) => key));
  const byChance = looks
    .filter(({ key }) => !taken.has(key))
    .toSorted(byLot)
    .slice(0, how.randomLooks);
  return [
    ...byRule.map((look) => ({ look, drawnBy: 'rule' as const })),
    ...byChance.map((look) => ({ look, drawnBy: 'chance' as const })),
  ];
}

function lotOf(seed: string, key: number): string {
  return createHash('sha256').update(`${seed}|${key}`).digest('hex');
}
