import { describe, expect, it } from 'vitest';
import { type Measurement, news2 } from './measurements.ts';

const well: Measurement[] = [
  { kind: 'respiratory-rate', value: 16 },
  { kind: 'oxygen-saturation', value: 97 },
  { kind: 'systolic-pressure', value: 130 },
  { kind: 'pulse', value: 72 },
  { kind: 'temperature', value: 36.8 },
  { kind: 'consciousness', value: 'alert' },
];
const but = (...changed: Measurement[]) => [
  ...well.filter((one) => !changed.some(({ kind }) => kind === one.kind)),
  ...changed,
];

describe('NEWS2', () => {
  it('is nought for somebody well', () => expect(news2(well)).toEqual({ total: 0, redFlag: false, missing: [] }));

  it.each<[string, Measurement[], number, boolean]>([
    ['breathing 8', but({ kind: 'respiratory-rate', value: 8 }), 3, true],
    ['breathing 9', but({ kind: 'respiratory-rate', value: 9 }), 1, false],
    ['breathing 21', but({ kind: 'respiratory-rate', value: 21 }), 2, false],
    ['breathing 25', but({ kind: 'respiratory-rate', value: 25 }), 3, true],
    ['saturation 91', but({ kind: 'oxygen-saturation', value: 91 }), 3, true],
    ['saturation 95', but({ kind: 'oxygen-saturation', value: 95 }), 1, false],
    ['on oxygen', but({ kind: 'oxygen-flow', value: 2 }), 2, false],
    ['pressure 90', but({ kind: 'systolic-pressure', value: 90 }), 3, true],
    ['pressure 111', but({ kind: 'systolic-pressure', value: 111 }), 0, false],
    ['pressure 220', but({ kind: 'systolic-pressure', value: 220 }), 3, true],
    ['pulse 131', but({ kind: 'pulse', value: 131 }), 3, true],
    ['pulse 111', but({ kind: 'pulse', value: 111 }), 2, false],
    ['38.1 degrees', but({ kind: 'temperature', value: 38.1 }), 1, false],
    ['39.1 degrees', but({ kind: 'temperature', value: 39.1 }), 2, false],
    ['35.0 degrees', but({ kind: 'temperature', value: 35 }), 3, true],
    ['newly confused', but({ kind: 'consciousness', value: 'confusion' }), 3, true],
  ])('%s', (_what, measurements, total, redFlag) => {
    expect(news2(measurements)).toEqual({ total, redFlag, missing: [] });
  });

  it('gives no total when a part is missing, and says which', () => {
    const half = well.filter(({ kind }) => kind !== 'pulse' && kind !== 'consciousness');
    expect(news2(half)).toEqual({ total: null, redFlag: false, missing: ['pulse', 'consciousness'] });
  });
});
