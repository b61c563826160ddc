import { describe, expect, it } from 'vitest';
import { safeReturnTo } from './return-to.ts';

describe('where sign-in leads', () => {
  it('keeps to this site', () => {
    expect(safeReturnTo('/referrals/1?tab=thread')).toBe('/referrals/1?tab=thread');
    for (const other of [
      'https://example.org/',
      '//example.org',
      '/\\example.org',
      'javascript:alert(1)',
      '/\t/example.org',
      '/\n/example.org',
      '/a\\b',
      7,
      undefined,
    ]) {
      expect(safeReturnTo(other)).toBe('/');
    }
  });

  it('does not lead back to sign-in', () => {
    expect(safeReturnTo('/sign-in?returnTo=/')).toBe('/');
  });
});
