import { expect, it } from 'vitest';
import { instant } from '../../kernel/instant.ts';
import { momentsOfWeek } from './moments.ts';

it('goes past holidays to the next working day, and takes a holiday for a day off', () => {
  const christmas = momentsOfWeek(instant('2026-12-23T12:00:00Z')).map(({ hours, at }) => [hours, at]);
  expect(christmas).toEqual([
    ['weekday', '2026-12-28T09:00:00.000Z'],
    ['evening', '2026-12-28T19:00:00.000Z'],
    ['night', '2026-12-29T01:30:00.000Z'],
    ['weekend', '2026-12-24T11:00:00.000Z'],
  ]);
});
