import { expect, it } from 'vitest';
import { nextWay } from './next-way.ts';

const line = { route: 'line', how: 'send' } as const;
const car = { route: 'car', how: 'send' } as const;
const slot = { route: 'slot', how: 'book' } as const;
const ambulance = { route: 'ambulance', how: 'call' } as const;
const open = [slot, line, car, ambulance];

it.each([
  ['the one that the model names', open, 'car', [], car],
  ['another when that one is closed', [slot, line, ambulance], 'car', [], line],
  ['another when that one has been tried', open, 'line', ['line'], car],
  ['none when all that can be sent by have been tried', open, 'line', ['line', 'car'], null],
  ['none where the model says that support is absent', open, 'absent-support', [], null],
] as const)('%s', (_what, ways, missed, tried, wanted) => {
  expect(nextWay(ways, missed, new Set(tried))).toBe(wanted);
});
