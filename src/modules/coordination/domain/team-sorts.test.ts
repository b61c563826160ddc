import { describe, expect, it } from 'vitest';
import { acceptedModel } from '../../../../test/factories/shipped-models.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { coordinatedBy } from './team-sorts.ts';

const day = localDate('2026-11-24');

describe('what a model says of coordination', () => {
  it('Malmö: one way in, seven physician cars for two weeks at a time, and an acute car', () => {
    const { waysIn, sorts } = coordinatedBy(acceptedModel('malmo-mobile'), day);
    expect(waysIn).toEqual(['coordinator', 'coordinator-short-term']);
    expect(sorts).toMatchObject([
      {
        resource: 'physician-cars',
        use: 'planned',
        routeId: 'physician-car',
        count: 7,
        periodDays: 14,
        minutesEach: 80,
      },
      { resource: 'acute-car', use: 'acute', routeId: 'acute-car', count: 1, periodDays: null, minutesEach: 120 },
    ]);
    const hours = sorts.map(({ hoursOn }) => [hoursOn(day), hoursOn(localDate('2026-11-28'))]);
    expect(hours).toEqual([
      [[{ starts: 480, ends: 990 }], []],
      [[{ starts: 480, ends: 990 }], []],
    ]);
  });

  it('a model without a coordinator has nothing to send', () => {
    expect(coordinatedBy(acceptedModel('borgholm'), day)).toEqual({ waysIn: [], sorts: [] });
  });
});
