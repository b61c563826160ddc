import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/instant.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { BoardAnswer, TaskShown, TeamShown } from '../contract.ts';
import { laterIn, loadIn, partsOf, stepped, suggested } from './board-model.ts';

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
    expect(ids(suggested(board, team))).toEqual(['there', 'b', 'a']);
    expect(ids(stepped(left, 'b', -1))).toEqual(['there', 'b', 'a']);
    expect(stepped(left, 'a', -1)).toBe(left);
    expect(stepped(left, 'b', 1)).toBe(left);
    expect(laterIn(board, team, stepped(left, 'b', -1))).toBe(1);
    expect(laterIn(board, team, left)).toBe(0);
  });
});
