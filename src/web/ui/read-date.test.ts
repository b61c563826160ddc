import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { readDate, readDay } from './read-date.ts';

describe('a written date', () => {
  it.each(['2026-11-22', '20261122', '2026/11/22', ' 2026.11.22 '])('is read from %s', (text) => {
    expect(readDate(text)).toBe('2026-11-22');
  });

  it.each(['', '2026-11', '2026-1122', '2026-02-30', '22-11-2026', 'i morgon'])('is not read from "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe('a written day', () => {
  const range = { from: localDate('2026-11-22'), to: localDate('2027-11-22') };

  it('is a date, nothing, or something that will not do and why', () => {
    expect(readDay('20261122', range)).toEqual({ date: '2026-11-22', fault: null });
    expect(readDay(' ', range)).toEqual({ date: null, fault: null });
    expect(readDay('2026-02-30', range)).toEqual({ date: null, fault: 'no-date' });
    expect(readDay('2026-11-21', range)).toEqual({ date: null, fault: 'too-early' });
    expect(readDay('2027-11-23', range)).toEqual({ date: null, fault: 'too-late' });
  });

  it('is one that the server takes', () => {
    expect(readDay('1849-12-31', {})).toEqual({ date: null, fault: 'no-date' });
    expect(readDay('2199-12-31', {})).toEqual({ date: '2199-12-31', fault: null });
  });
});
