import { expect, it } from 'vitest';
import { momentOf, oddTime } from './moments.ts';

it('has no moment for half a time, or for the hour that the clock skips', () => {
  expect(momentOf({ date: '2026-11-22', time: '' })).toBeNull();
  expect(momentOf({ date: '2026-03-29', time: '02:30' })).toBeNull();
  expect(momentOf({ date: '2026-11-22', time: '14:00' })).toBe('2026-11-22T13:00:00.000Z');
});

it('takes the time of day as it is written', () => {
  for (const time of ['08:05', '8:05', '8.05', '0805', ' 08 05 ']) {
    expect(momentOf({ date: '2026-11-22', time })).toBe('2026-11-22T07:05:00.000Z');
  }
  expect(momentOf({ date: '2026-11-22', time: '24:05' })).toBeNull();
});

it('means the first of the hour that comes twice', () => {
  expect(momentOf({ date: '2027-10-31', time: '02:30' })).toBe('2027-10-31T00:30:00.000Z');
});

it('tells a time that is none, one that the clock skips and one that comes twice from an ordinary one', () => {
  expect(oddTime({ date: '2027-03-28', time: '2.30' })).toBe('skipped');
  expect(oddTime({ date: '2027-10-31', time: '02:30' })).toBe('twice');
  expect(oddTime({ date: '', time: '25:00' })).toBe('no-time');
  for (const ordinary of [
    { date: '2027-03-28', time: '03:00' },
    { date: '', time: '02:30' },
    { date: '2027-03-28', time: '' },
  ])
    expect(oddTime(ordinary)).toBeNull();
});
