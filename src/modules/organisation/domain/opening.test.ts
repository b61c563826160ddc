import { expect, test } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { faultyHours, openingAt } from './opening.ts';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' }));
const evening = { weekday: 7, opensAt: '18:00', closesAt: '24:00' };

test('a unit is open within its hours on the Swedish clock, summer and winter', () => {
  expect(openingAt(weekdays, instant('2026-11-23T07:00:00Z'))).toEqual({
    open: true,
    today: ['08:00–17:00'],
    holiday: false,
  });
  expect(openingAt(weekdays, instant('2026-11-23T06:59:00Z')).open).toBe(false);
  expect(openingAt(weekdays, instant('2026-06-22T06:00:00Z')).open).toBe(true);
  expect(openingAt(weekdays, instant('2026-06-22T15:00:00Z')).open).toBe(false);
});

test('an evening lasts until midnight', () => {
  expect(openingAt([evening], instant('2026-11-22T22:59:00Z')).open).toBe(true);
  expect(openingAt([evening], instant('2026-11-22T23:00:00Z')).open).toBe(false);
});

test('on a public holiday only the rows for holidays count', () => {
  const epiphany = instant('2026-01-06T10:00:00Z');
  expect(openingAt(weekdays, epiphany)).toEqual({ open: false, today: [], holiday: true });
  expect(openingAt([...weekdays, { weekday: 8, opensAt: '10:00', closesAt: '14:00' }], epiphany).open).toBe(true);
});

test('without hours nobody claims to know', () => {
  expect(openingAt([], instant('2026-11-23T10:00:00Z')).open).toBeNull();
});

test('hours that overlap or run backwards are found', () => {
  expect(faultyHours(weekdays)).toBeUndefined();
  expect(faultyHours([{ weekday: 1, opensAt: '10:00', closesAt: '10:00' }])).toBeDefined();
  expect(faultyHours([...weekdays, { weekday: 1, opensAt: '16:00', closesAt: '18:00' }])?.opensAt).toBe('16:00');
  expect(faultyHours([...weekdays, { weekday: 1, opensAt: '17:00', closesAt: '18:00' }])).toBeUndefined();
});
