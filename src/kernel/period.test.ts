import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, cover, intersection, overlaps, period, type Period } from './period.ts';

const point = fc.integer({ min: 10, max: 40 }).map(String);
const somePeriod: fc.Arbitrary<Period<string>> = fc
  .tuple(point, fc.option(point))
  .map(([a, b]) => (b !== null && b < a ? period(b, a) : period(a, b)));

describe('period', () => {
  it('holds its start and not its end', () => {
    const p = period('2026-01-01', '2026-02-01');
    expect(contains(p, '2026-01-01')).toBe(true);
    expect(contains(p, '2026-01-31')).toBe(true);
    expect(contains(p, '2026-02-01')).toBe(false);
    expect(contains(period('2026-01-01', null), '9999-12-31')).toBe(true);
  });

  it('refuses to end before it starts', () => {
    expect(() => period('2026-02-01', '2026-01-01')).toThrow(RangeError);
  });

  it('intersects exactly at the shared points', () => {
    fc.assert(
      fc.property(somePeriod, somePeriod, point, (a, b, at) => {
        const shared = intersection(a, b);
        expect(shared !== null && contains(shared, at)).toBe(contains(a, at) && contains(b, at));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  it('covers a whole exactly when no point is left out', () => {
    fc.assert(
      fc.property(fc.array(somePeriod, { maxLength: 5 }), point, point, (parts, a, b) => {
        const whole = a < b ? period(a, b) : period(b, a);
        const points = Array.from({ length: 31 }, (_, i) => String(i + 10)).filter((at) => contains(whole, at));
        expect(cover(parts, whole)).toBe(points.every((at) => parts.some((p) => contains(p, at))));
      }),
    );
  });

  it('touching periods cover, periods with a hole do not', () => {
    const whole = period('10', '30');
    expect(cover([period('20', '30'), period('10', '20')], whole)).toBe(true);
    expect(cover([period('10', '20'), period('21', '30')], whole)).toBe(false);
    expect(cover([period('10', null)], period('12', null))).toBe(true);
  });
});
