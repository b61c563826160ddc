import { describe, expect, it } from 'vitest';
import { nextState, possibleActions } from './states.ts';
import { requestActions, requestStates } from './words.ts';

describe('what may be done with a request', () => {
  it('in each state', () => {
    const table = requestStates.map((state) => [state, requestActions.filter((action) => nextState(action, state))]);
    expect(Object.fromEntries(table)).toEqual({
      sent: ['receive', 'answer', 'refer-on', 'withdraw', 'report-absent'],
      received: ['answer', 'refer-on', 'withdraw', 'report-absent'],
      answered: ['answer', 'confirm'],
      closed: [],
      withdrawn: [],
    });
  });

  it('by each side; that nobody answers is reported only when the time is out', () => {
    const standing = { state: 'sent', overdue: false } as const;
    expect(possibleActions(standing, ['receiver'])).toEqual(['receive', 'answer', 'refer-on']);
    expect(possibleActions(standing, ['asker'])).toEqual(['withdraw']);
    expect(possibleActions({ ...standing, overdue: true }, ['asker'])).toEqual(['withdraw', 'report-absent']);
    expect(possibleActions(standing, [])).toEqual([]);
  });
});
