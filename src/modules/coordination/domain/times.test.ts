import { describe, expect, it } from 'vitest';
import type { UserId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { decideAssignment } from './assignment.ts';
import { clash, dutyAt, dutyOn } from './duty.ts';
import { loadOf, movedBy, reckon } from './times.ts';

const hours = [{ starts: 480, ends: 990 }];
const stops = (...ids: string[]) => ids.map((id) => ({ id, arrived: null }));
const starts = (times: ReturnType<typeof reckon>) => [...times.values()].map((one) => one.starts);

describe('when a team is reckoned to come', () => {
  it('is one after the other, from when it begins or from now', () => {
    expect(starts(reckon(stops('a', 'b', 'c'), { hours, minutesEach: 80, now: null }))).toEqual([480, 560, 640]);
    expect(starts(reckon(stops('a', 'b'), { hours, minutesEach: 80, now: 600 }))).toEqual([600, 680]);
  });

  it('counts from when it came to where it is, and lets what takes longer push the rest', () => {
    const round = [{ id: 'there', arrived: 500 }, ...stops('next')];
    expect(starts(reckon(round, { hours, minutesEach: 80, now: 520 }))).toEqual([500, 580]);
    expect(starts(reckon(round, { hours, minutesEach: 80, now: 600 }))).toEqual([500, 600]);
  });

  it('says what no longer fits within the hours, and passes a pause', () => {
    const times = reckon(stops('a', 'b'), { hours: [{ starts: 480, ends: 600 }], minutesEach: 80, now: null });
    expect([...times.values()].map(({ late }) => late)).toEqual([false, true]);
    const two = [
      { starts: 480, ends: 600 },
      { starts: 720, ends: 990 },
    ];
    expect(starts(reckon(stops('a', 'b'), { hours: two, minutesEach: 80, now: null }))).toEqual([480, 720]);
  });

  it('tells how much there is to do, and how much room', () => {
    expect(loadOf(2, hours, 80)).toEqual({ minutes: 160, ofMinutes: 510, room: 4 });
    expect(loadOf(9, hours, 80).room).toBe(0);
    expect(loadOf(0, [], 80)).toEqual({ minutes: 0, ofMinutes: 0, room: 0 });
  });
});

describe('planned visits hold', () => {
  const day = { hours, minutesEach: 80, now: null };
  const moves = movedBy(reckon(stops('a', 'b'), day), reckon(stops('new', 'a', 'b'), day));
  const asked = { urgency: 'acute', use: 'planned', moves, acuteTeam: null, accepted: [] } as const;

  it('what is new last moves nothing; first it moves all', () => {
    expect(movedBy(reckon(stops('a'), day), reckon(stops('a', 'new'), day))).toEqual([]);
    expect(moves).toEqual([
      { id: 'a', from: 480, to: 560 },
      { id: 'b', from: 560, to: 640 },
    ]);
  });

  it('while an acute team is out nothing moves them', () => {
    const decided = decideAssignment({ ...asked, acuteTeam: 'Akutbilen', accepted: ['a', 'b'] });
    expect(decided).toEqual({ kind: 'acute-team-is-out', team: 'Akutbilen' });
    expect(decideAssignment({ ...asked, moves: [], acuteTeam: 'Akutbilen' })).toEqual({ kind: 'yes' });
  });

  it('without one it is told what moves, and asked', () => {
    expect(decideAssignment(asked)).toEqual({ kind: 'moves', moves });
    expect(decideAssignment({ ...asked, accepted: ['a'] })).toEqual({ kind: 'moves', moves });
    expect(decideAssignment({ ...asked, accepted: ['a', 'b'] })).toEqual({ kind: 'yes' });
  });

  it('within the acute team itself it is asked too, and given', () => {
    const within = { ...asked, use: 'acute', acuteTeam: 'Akutbilen' } as const;
    expect(decideAssignment(within).kind).toBe('moves');
    expect(decideAssignment({ ...within, accepted: ['a', 'b'] })).toEqual({ kind: 'yes' });
  });
});

describe('who is out when', () => {
  const period = {
    firstDay: localDate('2026-11-16'),
    lastDay: localDate('2026-11-29'),
    starts: 420,
    ends: 900,
    staffIds: ['one' as UserId],
  };

  it('is those of the period, within the hours of both', () => {
    expect(dutyOn([period], hours, localDate('2026-11-29'))).toEqual([{ starts: 480, ends: 900, staffIds: ['one'] }]);
    expect(dutyOn([period], hours, localDate('2026-11-30'))).toEqual([]);
    expect(dutyOn([period], [], localDate('2026-11-28'))).toEqual([]);
    expect(dutyOn([{ ...period, staffIds: [] }], hours, localDate('2026-11-20'))).toEqual([]);
    const duties = dutyOn([period], hours, localDate('2026-11-20'));
    expect([dutyAt(duties, 480)?.ends, dutyAt(duties, 900)]).toEqual([900, undefined]);
  });

  it('clashes when days and hours overlap', () => {
    expect(clash(period, { ...period, firstDay: localDate('2026-11-29'), lastDay: localDate('2026-12-12') })).toBe(
      true,
    );
    expect(clash(period, { ...period, firstDay: localDate('2026-11-30'), lastDay: localDate('2026-12-12') })).toBe(
      false,
    );
    expect(clash(period, { ...period, starts: 900, ends: 1000 })).toBe(false);
  });
});
