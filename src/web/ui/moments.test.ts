import { expect, it } from 'vitest';
import { momentOf } from './moments.ts';

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
