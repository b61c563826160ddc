import { dateAt, minuteOfDayAt } from '../../../kernel/zone.ts';
import { instantFromMilliseconds } from '../../../kernel/instant.ts';
import { serverNow } from '../../../web/clock.ts';
import {
  type BoardAnswer,
  loadOf,
  movedBy,
  orderOfRound,
  reckon,
  type Reckoned,
  type TaskShown,
  type TeamShown,
  type Waiting,
  type Whereabouts,
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
  return reckon(
    tasks.map(({ id, arrivedAt }) => ({ id, arrived: arrivedAt === null ? null : minuteOfDayAt(arrivedAt) })),
    {
      hours: team.duties,
      minutesEach: team.sort?.minutesEach ?? 60,
      now: board.day === board.today ? board.minute : null,
    },
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

/** The proposed order: where it is now stays first, then the most urgent, then the nearest next. */
export function suggested(board: BoardAnswer, team: TeamShown): TaskShown[] {
  const { left } = partsOf(team);
  const begun = left.filter(({ state }) => state === 'arrived');
  const base: Whereabouts | null = board.base && { point: board.base, postalCode: null, districtId: null };
  const rest = left.filter(({ state }) => state === 'assigned');
  const order = orderOfRound(rest, begun.at(-1)?.at ?? base);
  return [...begun, ...order.flatMap((id) => rest.find((one) => one.id === id) ?? [])];
}

/** One place earlier or later among what has not begun; the same order when there is no such place. */
export function stepped(order: readonly TaskShown[], id: string, by: -1 | 1): readonly TaskShown[] {
  const at = order.findIndex((one) => one.id === id);
  const [task, other] = [order[at], order[at + by]];
  if (task === undefined || other === undefined || task.state === 'arrived' || other.state === 'arrived') return order;
  return order.with(at, other).with(at + by, task);
}

/** Whom a request is about, for buttons and lists. */
export const nameOf = ({ patient }: Pick<Waiting, 'patient'>, unknown: string): string => patient?.name ?? unknown;

/** What is about to be given, and to whom if it was dropped on somebody. */
export interface Giving {
  readonly request: Waiting;
  readonly teamId: string | null;
}
