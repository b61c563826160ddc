import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/instant.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { BoardAnswer, TaskShown, TeamShown } from '../contract.ts';
import { afterDue, dropped, laterIn, loadIn, partsOf, stepped, suggested, timesOn } from './board-model.ts';

const task = (id: string, more: Partial<TaskShown> = {}): TaskShown => ({
  id: id as Id<'task'>,
  requestId: id as Id<'request'>,
  requestVersion: 1,
  patient: null,
  urgency: 'planned',
  cause: null,
  situation: '',
  fromUnit: { id: 'unit' as Id<'unit'>, name: 'Hemsjukvården', phone: null },
  sentAt: instant('2026-11-24T08:00:00Z'),
  dueAt: null,
  clockFrom: instant('2026-11-24T08:00:00Z'),
  escalatesTo: null,
  at: { point: null, postalCode: null, districtId: null },
  state: 'assigned',
  version: 1,
  expectedAt: null,
  arrivedAt: null,
  ...more,
});
const there = task('there', { state: 'arrived', arrivedAt: instant('2026-11-24T08:30:00Z') });
const team: TeamShown = {
  id: 'team' as Id<'team'>,
  name: 'Läkarbil 1',
  sort: { title: { sv: '', en: '' }, use: 'planned', urgencies: ['planned'], minutesEach: 80 },
  districts: [],
  duties: [{ starts: 480, ends: 990, crew: [] }],
  version: 2,
  tasks: [there, task('a'), task('b', { urgency: 'same-day' }), task('done', { state: 'done' })],
  proposed: ['b' as Id<'task'>, 'a' as Id<'task'>],
};
const board: BoardAnswer = {
  day: localDate('2026-11-24'),
  today: localDate('2026-11-24'),
  minute: 600,
  model: null,
  teams: [team],
  physicians: [],
  base: null,
  mayPlan: true,
};
const ids = (tasks: readonly TaskShown[]) => tasks.map(({ id }) => id);

describe('a round on the board', () => {
  it('keeps apart what is left and what is over, and tells how much room there is', () => {
    const { left, over } = partsOf(team);
    expect([ids(left), ids(over)]).toEqual([['there', 'a', 'b'], ['done']]);
    expect(loadIn(team)).toEqual({ visits: 3, minutes: 240, ofMinutes: 510, room: 3 });
  });

  it('is proposed with what has begun first, and stepped among what has not', () => {
    const { left } = partsOf(team);
    expect(ids(suggested(team))).toEqual(['there', 'b', 'a']);
    const since = { ...team, tasks: [...team.tasks, task('since')] };
    expect(ids(suggested(since))).toEqual(['there', 'b', 'a', 'since']);
    expect(ids(stepped(left, 'b', -1))).toEqual(['there', 'b', 'a']);
    expect(stepped(left, 'a', -1)).toBe(left);
    expect(stepped(left, 'b', 1)).toBe(left);
    expect(laterIn(board, team, stepped(left, 'b', -1))).toBe(1);
    expect(laterIn(board, team, left)).toBe(0);
  });

  it('is dragged: a stop takes the place of the one it is dropped on, and what has begun stays first', () => {
    const { left } = partsOf({ tasks: [...team.tasks, task('c')] });
    expect(ids(left)).toEqual(['there', 'a', 'b', 'c']);
    expect(ids(dropped(left, 'c', 'a'))).toEqual(['there', 'c', 'a', 'b']);
    expect(ids(dropped(left, 'a', 'c'))).toEqual(['there', 'b', 'c', 'a']);
    for (const [id, onto] of [
      ['a', 'a'],
      ['there', 'a'],
      ['a', 'there'],
      ['of another car', 'a'],
    ] as const)
      expect(dropped(left, id, onto)).toBe(left);
  });

  it('is late by what is late now: on another day it begins with the shift', () => {
    const begins = (minute: number, today: string) =>
      [
        ...timesOn(
          { day: board.day, today: localDate(today), minute },
          { hours: [{ starts: 480, ends: 990 }], minutesEach: 80 },
          [task('a'), task('b')],
        ).values(),
      ].map(({ starts }) => starts);
    expect(begins(551, board.day)).toEqual([551, 631]);
    expect(begins(551, '2026-11-23')).toEqual([480, 560]);
  });

  it('says when a stop comes after what was promised', () => {
    const promised = task('a', { dueAt: instant('2026-11-24T12:00:00Z') });
    expect([afterDue(promised, board.day, 780), afterDue(promised, board.day, 781)]).toEqual([false, true]);
    expect(afterDue(task('b'), board.day, 1400)).toBe(false);
  });
});
