import { expect, it } from 'vitest';
import { clock, readClock, readPoint, readRounds } from './times.ts';

it.each([
  ['08:05', 485],
  ['8.05', 485],
  ['0805', 485],
  ['24:00', 1440],
  ['25:00', null],
  ['8', null],
])('reads %s', (text, minute) => expect(readClock(text)).toBe(minute));

it('writes minutes of the day', () => expect([clock(485), clock(0)]).toEqual(['08:05', '00:00']));

it('reads windows, several of them, with any dash', () => {
  expect(readRounds('07:30–09:00, 17:00-18:30')).toEqual([
    { opens: 450, closes: 540 },
    { opens: 1020, closes: 1110 },
  ]);
  expect(readRounds('09:00–07:00')).toBeNull();
  expect(readRounds('förmiddag')).toBeNull();
});

it('reads a position in Sweden', () => {
  expect(readPoint('60.348, 15.751')).toEqual({ latitude: 60.348, longitude: 15.751 });
  expect(readPoint('')).toBeUndefined();
  expect(readPoint('15.751, 60.348')).toBeNull();
});
