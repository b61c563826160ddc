import { expect, it } from 'vitest';
import { momentOf } from './moments.ts';

it('has no moment for half a time, or for the hour that the clock skips', () => {
  expect(momentOf({ date: '2026-11-22', time: '' })).toBeNull();
  expect(momentOf({ date: '2026-03-29', time: '02:30' })).toBeNull();
  expect(momentOf({ date: '2026-11-22', time: '14:00' })).toBe('2026-11-22T13:00:00.000Z');
});
