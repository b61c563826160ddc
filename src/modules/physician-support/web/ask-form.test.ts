import { expect, it } from 'vitest';
import { measurementsOf, outOfRange } from './ask-form.ts';

it('reads values with a comma or a point, and leaves out what cannot be read', () => {
  const measured = { temperature: '38,4', pulse: ' 96 ', glucose: 'hög', crp: '', consciousness: 'alert' };
  expect(measurementsOf(measured)).toEqual([
    { kind: 'pulse', value: 96 },
    { kind: 'temperature', value: 38.4 },
    { kind: 'consciousness', value: 'alert' },
  ]);
  expect(outOfRange(measured)).toEqual(['glucose']);
});

it('says which are out of reach', () => {
  expect(outOfRange({ 'oxygen-saturation': '101', temperature: '384' })).toEqual(['oxygen-saturation', 'temperature']);
});
