import { describe, expect, it } from 'vitest';
import { shippedModel } from '../../../../test/factories/shipped-models.ts';
import { instant } from '../../../kernel/instant.ts';
import { itemsOf, occasionOn } from './occasions.ts';

const on = (name: string, unitKind: string, at: string) => {
  const model = shippedModel(name);
  return itemsOf(model, unitKind).flatMap((item) => {
    const starts = occasionOn(model, item, instant(at));
    return starts === null ? [] : [[item.id, starts] as const];
  });
};

describe('what recurs on a day', () => {
  it('Borgholm: the morning list at 07:45 every day, also on Christmas Day and after the clocks change', () => {
    expect(on('borgholm', 'health-centre', '2026-12-25T12:00:00Z')).toContainEqual([
      'morning-list',
      '2026-12-25T06:45:00.000Z',
    ]);
    expect(on('borgholm', 'health-centre', '2026-03-29T12:00:00Z')).toContainEqual([
      'morning-list',
      '2026-03-29T05:45:00.000Z',
    ]);
  });

  it('Uppsala: the elderly-care unit meets home care on Tuesdays at one', () => {
    expect(on('uppsala-mobile', 'mobile-team', '2026-11-24T07:00:00Z')).toContainEqual([
      'elderly-care-round',
      '2026-11-24T12:00:00.000Z',
    ]);
    expect(on('uppsala-mobile', 'mobile-team', '2026-11-25T07:00:00Z').map(([id]) => id)).not.toContain(
      'elderly-care-round',
    );
  });

  it('Malmö: the day is planned on working days at eight, the cars’ crews change every other Monday', () => {
    expect(on('malmo-mobile', 'mobile-team', '2026-11-24T07:00:00Z').map(([id]) => id)).toContain(
      'planning-of-the-day',
    );
    const mondays = ['2026-11-23', '2026-11-30'].map((day) =>
      on('malmo-mobile', 'mobile-team', `${day}T10:00:00Z`).some(([id]) => id === 'crew-change'),
    );
    expect(new Set(mondays)).toEqual(new Set([true, false]));
  });
});
