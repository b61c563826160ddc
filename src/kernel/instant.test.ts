import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMilliseconds, millisecondsOf, type Instant } from './instant.ts';

/** Whole minutes are written in a way of their own: half of the moments are such. */
const moments = fc
  .integer({ min: Date.UTC(1700, 0, 1), max: Date.UTC(2400, 0, 1) })
  .chain((ms) => fc.constantFrom(ms, Math.floor(ms / 60_000) * 60_000));

describe('a moment', () => {
  it('is written and read as the platform does', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const text = new Date(ms).toISOString();
        expect(instantFromMilliseconds(ms)).toBe(text);
        expect(millisecondsOf(text as Instant)).toBe(ms);
      }),
      { numRuns: 300 },
    );
  });

  it('is read with an offset too, and refused outside the years that can be written', () => {
    expect(millisecondsOf('2026-11-22T14:00:00+01:00' as Instant)).toBe(Date.UTC(2026, 10, 22, 13));
    for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(10_000, 0, 1)])
      expect(() => instantFromMilliseconds(ms)).toThrow(RangeError);
  });
});
