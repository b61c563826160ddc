import { instantFromMilliseconds } from '../../../kernel/instant.ts';
import { epochDay, type LocalDate } from '../../../kernel/local-date.ts';
import { dateAt, instantOfDayMinute, minuteOfDayAt } from '../../../kernel/zone.ts';
import { serverNow } from '../../../web/clock.ts';
import {
  type BoardAnswer,
  loadOf,
  movedBy,
  reckon,
  type Reckoned,
  type TaskShown,
  type TeamShown,
  type Waiting,
} from '../contract.ts';

/** The day it is in Sweden. */
export const today = () => dateAt(instantFromMilliseconds(serverNow()));

/** What a team has left, in order, and what is done or gone. */
export function partsOf(team: Pick<TeamShown, 'tasks'>): { left: TaskShown[]; over: TaskShown[] } {
  const isLeft = ({ state }: TaskShown) => state === 'assigned' || state === 'arrived';
  return { left: team.tasks.filter(isLeft), over: team.tasks.filter((task) => !isLeft(task)) };
}

/** When each of a team's tasks begins in an order, as the server reckons it. */
export function timesIn(board: BoardAnswer, team: TeamShown, tasks: readonly TaskShown[]): Map<string, Reckoned> {
  return timesOn(board, { hours: team.duties, minutesEach: team.sort?.minutesEach ?? 60 }, tasks);
}

/** When each of the tasks that are left begins, one after the other from when the team begins or from now. */
export function timesOn(
  { day, today: now, minute }: Pick<BoardAnswer, 'day' | 'today' | 'minute'>,
  team: { hours: readonly { starts: number; ends: number }[]; minutesEach: number },
  tasks: readonly Pick<TaskShown, 'id' | 'arrivedAt'>[],
): Map<string, Reckoned> {
  return reckon(
    tasks.map(({ id, arrivedAt }) => ({ id, arrived: arrivedAt === null ? null : minuteOfDayAt(arrivedAt) })),
    { ...team, now: day === now ? minute : null },
  );
}

/** How many visits an order lets begin later than the one that holds. */
export function laterIn(board: BoardAnswer, team: TeamShown, order: readonly TaskShown[]): number {
  const { left } = partsOf(team);
  return movedBy(timesIn(board, team, left), timesIn(board, team, order)).length;
}

/** What a team has to do and has room for. */
export function loadIn({ sort, duties, ...team }: TeamShown) {
  const { left } = partsOf(team);
  return { visits: left.length, ...loadOf(left.length, duties, sort?.minutesEach ?? 60) };
}

/** The proposed order: where it is now stays first, then as the planner proposes, then what has come since. */
export function suggested({ proposed, ...team }: TeamShown): TaskShown[] {
  const { left } = partsOf(team);
  const rank = new Map<string, number>(proposed.map((id, index) => [id, index]));
  const place = ({ id, state }: TaskShown) => (state === 'arrived' ? -1 : (rank.get(id) ?? rank.size));
  return left.toSorted((a, b) => place(a) - place(b));
}

/** One place earlier or later among what has not begun; the same order when there is no such place. */
export function stepped(order: readonly TaskShown[], id: string, by: -1 | 1): readonly TaskShown[] {
  const at = order.findIndex((one) => one.id === id);
  const [task, other] = [order[at], order[at + by]];
  if (task === undefined || other === undefined || task.state === 'arrived' || other.state === 'arrived') return order;
  return order.with(at, other).with(at + by, task);
}

/** In another's place, as it is dropped there; where it is now stays first, and what is not of this round changes nothing. */
export function dropped(order: readonly TaskShown[], id: string, onto: string): readonly TaskShown[] {
  const [from, to] = [order.findIndex((one) => one.id === id), order.findIndex((one) => one.id === onto)];
  const [task, other] = [order[from], order[to]];
  if (task === undefined || other === undefined || from === to) return order;
  if (task.state === 'arrived' || other.state === 'arrived') return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, task);
}

/** Whether a stop is reckoned to begin after the time that its clock promises. */
export function afterDue({ dueAt, arrivedAt }: TaskShown, day: LocalDate, starts: number): boolean {
  return dueAt !== null && arrivedAt === null && instantOfDayMinute(epochDay(day), starts) > dueAt;
}

/** Whom a request is about, for buttons and lists. */
export const nameOf = ({ patient }: Pick<Waiting, 'patient'>, unknown: string): string => patient?.name ?? unknown;

/** What is about to be given, and to whom if it was dropped on somebody. */
export interface Giving {
  readonly request: Waiting;
  readonly teamId: string | null;
}
