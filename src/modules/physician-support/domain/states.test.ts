import { describe, expect, it } from 'vitest';
import { nextState, possibleActions } from './states.ts';
import { requestActions, requestStates } from './words.ts';

describe('what may be done with a request', () => {
  it('in each state', () => {
    const table = requestStates.map((state) => [state, requestActions.filter((action) => nextState(action, state))]);
    expect(Object.fromEntries(table)).toEqual({
      sent: ['receive', 'answer', 'refer-on', 'withdraw', 'move-booking', 'cancel-booking'],
      received: ['answer', 'refer-on', 'withdraw', 'move-booking', 'cancel-booking'],
      answered: ['answer', 'confirm'],
      closed: [],
      withdrawn: [],
    });
  });

  it('by each side; a time is moved and given back by both, when there is one', () => {
    const standing = { state: 'sent', booked: false } as const;
    expect(possibleActions(standing, ['receiver'])).toEqual(['receive', 'answer', 'refer-on']);
    expect(possibleActions(standing, ['asker'])).toEqual(['withdraw']);
    expect(possibleActions({ ...standing, booked: true }, ['asker'])).toEqual([
      'withdraw',
      'move-booking',
      'cancel-booking',
    ]);
    expect(possibleActions({ ...standing, booked: true }, [])).toEqual([]);
  });
});
