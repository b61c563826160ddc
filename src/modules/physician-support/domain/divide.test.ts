import { expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { divide } from './divide.ts';

const opening = { start: instant('2026-11-24T10:00:00Z'), end: instant('2026-11-24T11:00:00Z') };
const times = (minutesEach: number, parallel: number) =>
  divide(opening, { minutesEach, parallel }).map(({ startsAt, place }) => `${startsAt.slice(11, 16)} ${place}`);

it('divides an hour among those who work side by side', () => {
  expect(times(30, 2)).toEqual(['10:00 1', '10:00 2', '10:30 1', '10:30 2']);
  expect(divide(opening, { minutesEach: 30, parallel: 6 })).toHaveLength(12);
});

it('leaves a rest that is too short', () => expect(times(25, 1)).toEqual(['10:00 1', '10:25 1']));

it('one time at least when the hour is just enough, none when it is not', () => {
  expect(times(60, 1)).toEqual(['10:00 1']);
  expect(times(61, 1)).toEqual([]);
});
