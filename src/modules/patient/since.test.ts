import { expect, test } from 'vitest';
import { instant } from '../../kernel/instant.ts';
import { localDate } from '../../kernel/local-date.ts';
import { localTime } from '../../kernel/zone.ts';
import { Refusal } from '../../platform/errors.ts';
import { momentSince } from './since.ts';

const now = instant('2026-11-22T09:00:00Z');
const born = localDate('1940-05-01');
const at = (date: string, time?: string) => ({
  date: localDate(date),
  ...(time === undefined ? {} : { time: localTime(time) }),
});
const refusalOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.text.en;
    throw error;
  }
  return 'accepted';
};

test('a change holds from now unless another time is given', () => {
  expect(momentSince(undefined, now, null, born)).toBe(now);
  expect(momentSince(at('2026-11-20'), now, null, born)).toBe('2026-11-19T23:00:00.000Z');
  expect(momentSince(at('2026-11-20', '14:30'), now, null, born)).toBe('2026-11-20T13:30:00.000Z');
});

test('the hour that summer time skips is refused, the one that comes twice is the first', () => {
  expect(refusalOf(() => momentSince(at('2026-03-29', '02:30'), now, null, born))).toContain('put forward');
  expect(momentSince(at('2026-10-25', '02:30'), now, null, born)).toBe('2026-10-25T00:30:00.000Z');
});

test('not in the future, not before birth, not before what holds now', () => {
  expect(refusalOf(() => momentSince(at('2026-11-22', '10:01'), now, null, born))).toContain('to come');
  expect(refusalOf(() => momentSince(at('1940-04-30'), now, null, born))).toContain('before birth');
  const current = instant('2026-11-01T10:00:00Z');
  expect(refusalOf(() => momentSince(at('2026-11-01', '10:59'), now, current, born))).toContain('2026-11-01 11:00');
  expect(momentSince(at('2026-11-01', '11:00'), now, current, born)).toBe(current);
});
