import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { momentToCome } from './times.ts';

const now = instant('2026-03-29T01:30:00Z'); // 03:30 summer time, the night it begins

describe('a moment chosen for something to come', () => {
  it.each([
    ['2026-03-29T01:30:00Z', { at: '2026-03-29T01:30:00.000Z' }],
    ['2026-04-29T10:00:00Z', { at: '2026-04-29T10:00:00.000Z' }],
    ['2026-03-28T23:00:00Z', { at: '2026-03-29T01:30:00.000Z' }],
    ['2026-03-28T22:59:59Z', { fault: 'in-past' }],
    ['2027-03-31T01:30:00Z', { fault: 'too-far' }],
    ['9999-12-31T00:00:00Z', { fault: 'too-far' }],
  ])('%s', (wanted, expected) => {
    expect(momentToCome(instant(wanted), now)).toEqual(expected);
  });
});
