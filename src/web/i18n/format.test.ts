import { describe, expect, it } from 'vitest';
import { formatsFor, telHref } from './format.ts';

const sv = formatsFor('sv');
const en = formatsFor('en');
// 14:30 in Sweden (winter time), a Tuesday.
const now = Date.parse('2026-11-24T13:30:00.000Z');
const minutes = (count: number) => new Date(now + count * 60_000).toISOString();

describe('dates and times', () => {
  it('are Swedish time, wherever the reader is', () => {
    expect(sv.dateTime('2026-11-24T13:30:00.000Z', now)).toBe('tis 24 nov 14:30');
    expect(sv.dateTime('2026-07-01T22:15:00.000Z', now)).toBe('tors 2 juli 00:15');
    expect(en.dateTime('2026-11-24T13:30:00.000Z', now)).toBe('Tue 24 Nov 14:30');
  });

  it('show the year when it is not this year', () => {
    expect(sv.date('2025-02-28', now)).toBe('fre 28 feb 2025');
    expect(sv.date('2026-02-28', now)).toBe('lör 28 feb');
  });

  it('name the days nearest to today', () => {
    expect(sv.when(minutes(30), now)).toBe('i dag 15:00');
    expect(sv.when(minutes(60 * 17.5), now)).toBe('i morgon 08:00');
    expect(sv.when(minutes(-60 * 24), now)).toBe('i går 14:30');
    expect(sv.when(minutes(60 * 72), now)).toBe('fre 27 nov 14:30');
  });
});

describe('relative times', () => {
  it.each([
    [40, 'om 40 min', 'in 40 min'],
    [0, 'nu', 'now'],
    [-0.5, 'nu', 'now'],
    [120, 'om 2 tim', 'in 2 hours'],
    [125, 'om 2 tim 5 min', 'in 2 hours 5 min'],
    [-60 * 7.5, 'för 7 tim sedan', '7 hours ago'],
    [-60 * 24 * 3, 'för 3 dagar sedan', '3 days ago'],
    [60 * 24 * 90, 'om 2 månader', 'in 2 months'],
  ])('%s minutes away', (away, swedish, english) => {
    expect(sv.relative(minutes(away), now)).toBe(swedish);
    expect(en.relative(minutes(away), now)).toBe(english);
  });

  it('never overstate the time left', () => {
    expect(sv.relative(minutes(59.9), now)).toBe('om 59 min');
    expect(sv.relative(minutes(47.9 * 60), now)).toBe('om 47 tim');
  });
});

describe('ages, numbers and telephones', () => {
  it('count full years in Swedish time', () => {
    expect(sv.age('1938-11-24', now)).toBe('88 år');
    expect(sv.age('1938-11-25', now)).toBe('87 år');
    expect(en.age('2025-11-01', now)).toBe('1 year');
  });

  it('group figures as the language does', () => {
    expect(sv.number(16500).replace(/\s/g, ' ')).toBe('16 500');
    expect(en.number(16500)).toBe('16,500');
    expect(sv.percent(0.256, 1).replace(/\s/g, ' ')).toBe('25,6 %');
  });

  it('make numbers that can be rung', () => {
    expect(telHref('0225-551 00')).toBe('tel:022555100');
    expect(telHref('+46 225 55 100')).toBe('tel:+4622555100');
  });
});
