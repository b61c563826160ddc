import { expect, it } from 'vitest';
import { tonight } from './moments.ts';

it('means 23 o’clock by day, and this very moment at night', () => {
  expect(tonight(Date.parse('2026-11-22T09:00:00.000Z'))).toBe('2026-11-22T22:00:00.000Z');
  expect(tonight(Date.parse('2026-11-22T21:40:00.000Z'))).toBe('2026-11-22T21:40:00.000Z');
  expect(tonight(Date.parse('2026-11-23T03:10:00.000Z'))).toBe('2026-11-23T03:10:00.000Z');
});
