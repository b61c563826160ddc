import { describe, expect, it } from 'vitest';
import { dayRows } from './days.ts';

const open = (weekday: number, opensAt = '08:00', closesAt = '17:00') => ({ weekday, opensAt, closesAt });

describe('the hours of a week', () => {
  it('take days with the same hours together, and holidays apart', () => {
    expect(dayRows([1, 2, 3, 4, 5].map((day) => open(day)))).toEqual([
      { from: 1, to: 5, times: '08:00–17:00' },
      { from: 6, to: 7, times: '' },
      { from: 8, to: 8, times: '' },
    ]);
  });

  it('list several times of a day in order', () => {
    const [monday] = dayRows([open(1, '13:00', '16:00'), open(1, '08:00', '12:00')]);
    expect(monday).toEqual({ from: 1, to: 1, times: '08:00–12:00, 13:00–16:00' });
  });
});
