import { describe, expect, it } from 'vitest';
import { readDate } from './read-date.ts';

describe('a written date', () => {
  it.each(['2026-11-22', '20261122', '2026/11/22', ' 2026.11.22 '])('is read from %s', (text) => {
    expect(readDate(text)).toBe('2026-11-22');
  });

  it.each(['', '2026-11', '2026-1122', '2026-02-30', '22-11-2026', 'i morgon'])('is not read from "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });
});
