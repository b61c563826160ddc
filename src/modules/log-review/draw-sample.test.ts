import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flag, FlagKind } from './domain/flags.ts';
import { drawSample } from './draw-sample.ts';

const flag = (kind: FlagKind): Flag => ({ kind, params: {} });
const looks = Array.from({ length: 200 }, (_, index) => ({
  key: index + 1,
  flags: index % 10 === 0 ? [flag(index % 20 === 0 ? 'no-relation' : 'same-surname')] : [],
}));

describe('drawing a sample', () => {
  it('takes the weightiest by rule, then by chance among all the others', () => {
    const sample = drawSample(looks, 'a seed', { flaggedLooks: 12, randomLooks: 30 });
    expect(sample).toHaveLength(42);
    const byRule = sample.filter(({ drawnBy }) => drawnBy === 'rule');
    expect(byRule).toHaveLength(12);
    expect(byRule.slice(0, 10).every(({ look }) => look.flags[0]?.kind === 'no-relation')).toBe(true);
    expect(new Set(sample.map(({ look }) => look.key)).size).toBe(42);
  });

  it('the same seed draws the same looks, in whatever order they come; another seed others', () => {
    const keys = (seed: string, from = looks) =>
      drawSample(from, seed, { flaggedLooks: 5, randomLooks: 20 }).map(({ look }) => look.key);
    expect(keys('one', looks.toReversed())).toEqual(keys('one'));
    expect(keys('two')).not.toEqual(keys('one'));
  });

  it('never draws twice, never more than there are', () => {
    const candidate = fc.record({
      key: fc.integer({ min: 1, max: 10_000 }),
      flags: fc.array(fc.constantFrom(flag('night'), flag('denied')), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ key }) => key, maxLength: 60 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (some, flaggedLooks, randomLooks) => {
          const drawn = drawSample(some, 's', { flaggedLooks, randomLooks });
          expect(new Set(drawn.map(({ look }) => look.key)).size).toBe(drawn.length);
          const flagged = some.filter(({ flags }) => flags.length > 0).length;
          const byRule = Math.min(flagged, flaggedLooks);
          expect(drawn.length).toBe(byRule + Math.min(some.length - byRule, randomLooks));
        },
      ),
    );
  });

  it('every look can be drawn by chance, about as often as any other', () => {
    const times = new Map<number, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const { look } of drawSample(looks, `seed ${seed}`, { flaggedLooks: 0, randomLooks: 20 }))
        times.set(look.key, (times.get(look.key) ?? 0) + 1);
    expect(times.size).toBe(200);
    expect(Math.min(...times.values())).toBeGreaterThan(15);
    expect(Math.max(...times.values())).toBeLessThan(75);
  });
});
