import type { Instant } from '../../kernel/instant.ts';
import { epochDay, type LocalDate } from '../../kernel/local-date.ts';
import { dateAt, instantOfDayMinute, minuteOfDayAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { type RequestHere, type RequestId, requestsHere } from '../physician-support/index.ts';
import { reckon, type Reckoned } from './domain/times.ts';
import { type LoadedTeam, minuteNow, minutesEachOf } from './load-unit.ts';
import { tasksFrom, type TaskId, type TaskRow, tasksOn, type TeamId } from './queries.ts';

/** A task with the request that it is about. */
export interface RoundTask {
  task: TaskRow;
  request: RequestHere;
}

/**
 * A task is in hand as long as its request is with the unit and open; what has been answered, has gone on elsewhere, or has come to the
 * coordinator anew since is not.
 */
export function inHand({ task, request }: RoundTask, unitId: string): boolean {
  const open = request.state === 'sent' || request.state === 'received';
  const anew = request.routeSort === 'coordinator' && request.deliveredAt > task.assignedAt;
  return (task.state === 'assigned' || task.state === 'arrived') && open && request.toUnitId === unitId && !anew;
}

/** The unit's tasks of a day with their requests, those under way first, then in their order. */
export async function roundTasks(work: Work, day: LocalDate): Promise<RoundTask[]> {
  const tasks = await tasksOn(work, day);
  const requests = await requestsHere(
    work,
    tasks.map(({ requestId }) => requestId),
  );
  const all = tasks.flatMap((task) => {
    const request = requests.get(task.requestId);
    return request === undefined ? [] : [{ task, request }];
  });
  const begun = (one: RoundTask) => Number(one.task.state === 'assigned');
  return all.toSorted((a, b) => begun(a) - begun(b));
}

/** The requests that somebody is to see to today or later. What a day that has passed left undone waits in the queue again. */
export async function requestsInHand(work: Work): Promise<RequestId[]> {
  const { unitId } = userOf(work.actor);
  const tasks = await tasksFrom(work, dateAt(work.now));
  const requests = await requestsHere(
    work,
    tasks.map(({ requestId }) => requestId),
  );
  return tasks.flatMap((task) => {
    const request = requests.get(task.requestId);
    return request !== undefined && inHand({ task, request }, unitId) ? [request.id] : [];
  });
}

/** What a team still has to do, in order. */
export async function roundOf(work: Work, teamId: TeamId, day: LocalDate): Promise<RoundTask[]> {
  const { unitId } = userOf(work.actor);
  return (await roundTasks(work, day)).filter((one) => one.task.teamId === teamId && inHand(one, unitId));
}

/** A stop as it is reckoned with; one that is not stored yet has no task. */
export interface Stopping {
  id: TaskId;
  arrivedAt: Instant | null;
}

/** When a team is reckoned to be where, in this order. */
export function timesOf(
  work: Work,
  { sort, duties }: LoadedTeam,
  day: LocalDate,
  stops: readonly Stopping[],
): Map<string, Reckoned> {
  return reckon(
    stops.map(({ id, arrivedAt }) => ({ id, arrived: arrivedAt === null ? null : minuteOfDayAt(arrivedAt) })),
    { hours: duties, minutesEach: minutesEachOf({ sort }), now: minuteNow(work, day) },
  );
}

/** The moment of a minute of a day; what comes after midnight is on the next. */
export function momentOf(day: LocalDate, minute: number): Instant {
  return instantOfDayMinute(epochDay(day) + Math.floor(minute / 1440), minute % 1440);
}
