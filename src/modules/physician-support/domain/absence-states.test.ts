import { expect, it } from 'vitest';
import { absenceStates, possibleOnAbsence } from './absence-states.ts';

it('what the municipality and the region may do in each state', () => {
  const of = (side: 'municipality' | 'region', passed: boolean) =>
    Object.fromEntries(absenceStates.map((state) => [state, possibleOnAbsence(state, [side], passed)]));
  expect(of('municipality', true)).toEqual({
    noted: ['notify', 'close'],
    notified: ['engage', 'close'],
    corrected: ['close'],
    engaged: ['claim', 'close'],
    claimed: [],
    accepted: ['close'],
    contested: ['close'],
    closed: [],
  });
  expect(of('municipality', false)['notified']).toEqual(['close']);
  expect(Object.entries(of('region', true)).filter(([, actions]) => actions.length > 0)).toEqual([
    ['notified', ['correct']],
    ['claimed', ['answer-claim']],
  ]);
});
