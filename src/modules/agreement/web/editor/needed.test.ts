import { expect, it } from 'vitest';
import { neededToPropose } from './needed.ts';

const fine = { current: true, faults: 0, unchecked: false, saveFailed: false };

it('a text without faults needs nothing, saved or not yet', () => {
  expect(neededToPropose(fine)).toBe('nothing');
});

it.each([
  ['is still being checked', { current: false, faults: 3 }, 'wait'],
  ['has faults', { faults: 1 }, 'mend'],
  ['has faults and could not be saved', { faults: 1, saveFailed: true }, 'mend'],
  ['has no faults but could not be saved', { saveFailed: true }, 'save'],
  ['could not be checked', { unchecked: true }, 'check-failed'],
])('a text that %s', (_, change, needed) => {
  expect(neededToPropose({ ...fine, ...change })).toBe(needed);
});
