import { describe, expect, it } from 'vitest';
import { organisationNumberOf, parseHsaId } from './hsa-id.ts';

describe('HSA-id', () => {
  it('is read in capitals and carries the organisation number', () => {
    const id = parseHsaId(' se2321000180-4f2b ');
    expect(id).toBe('SE2321000180-4F2B');
    expect(id && organisationNumberOf(id)).toBe('232100-0180');
  });

  it.each([
    '',
    'SE232100018-1',
    'NO2321000180-1',
    'SE2321000180',
    'SE2321000180-',
    'SE2321000180-ÅÄ',
    `SE2321000180-${'A'.repeat(19)}`,
  ])('refuses "%s"', (text) => {
    expect(parseHsaId(text)).toBeNull();
  });
});
