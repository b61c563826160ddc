import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { epochDay, type LocalDate } from '../../kernel/local-date.ts';
import { dateAt, minuteOfDayAt, wallMinutesAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { type DistrictArea, districtAreas, staffOfUnit } from '../organisation/index.ts';
import { centreOf } from '../visit/index.ts';
import type { BoardAnswer, TaskShown, TeamShown } from './contract.ts';
import type { Point } from './domain/order.ts';
import { proposeOrder } from './domain/propose-order.ts';
import { type LoadedTeam, loadUnit, minuteNow, minutesEachOf } from './load-unit.ts';
import { may } from './policy.ts';
import { taskShown, toShow } from './present.ts';
import { roundVersions, type TaskId, type TeamId } from './queries.ts';
import { roundTasks } from './round.ts';

interface Person {
  id: UserId;
  name: string;
  title: string;
}

/** The unit's cars and teams on a day: who is in them and when, what each is to do in order, with clocks; and where it is, as far as it may be known. */
export async function showBoard(work: Work, day: LocalDate): Promise<BoardAnswer> {
  const { unitId, role } = userOf(work.actor);
  const tasks = await roundTasks(work, day);
  const ground = authorise(work, decideOnMatter(work, 'list'), { details: { day, shown: tasks.length } });
  const { governing, municipalityCode, teams } = await loadUnit(work, day);
  const districts = municipalityCode === null ? [] : await districtAreas(work, municipalityCode);
  const staff = await staffOfUnit(work, unitId, work.now);
  const shown = await toShow(
    work,
    tasks.map(({ request }) => request),
    { districts, ground },
  );
  const versions = await roundVersions(work, day);
  const given = await Promise.all(tasks.map(async (one) => ({ ...one, card: await taskShown(work, one, shown) })));
  const ofTeam = (id: TeamId) => given.filter(({ task }) => task.teamId === id).map(({ card }) => card);
  const people = new Map(staff.map(({ id, name, title }) => [id, { id, name, title }]));
  const physicians = staff.filter(({ roles }) => roles.some((one) => one.endsWith('physician')));
  const base = municipalityCode === null ? undefined : centreOf(municipalityCode);
  return {
    day,
    today: dateAt(work.now),
    minute: minuteOfDayAt(work.now),
    model: governing && { hash: governing.hash, title: governing.model.document.title },
    teams: teams.map((team) => {
      const own = ofTeam(team.row.id);
      const proposed = proposedFor(team, own, { base: base ?? null, day, now: minuteNow(work, day) });
      return teamShown(team, { districts, people, version: versions.get(team.row.id), tasks: own, proposed });
    }),
    physicians: physicians.map(({ id, name, title }) => ({
      id,
      name,
      title,
      tasks: given.filter(({ task }) => task.staffId === id).map(({ card }) => card),
    })),
    base: base ?? null,
    mayPlan: holds(role, may.plan),
  };
}

interface Around {
  districts: readonly DistrictArea[];
  people: ReadonlyMap<UserId, Person>;
  version: number | undefined;
  tasks: TaskShown[];
  proposed: TaskId[];
}

/** What has not begun, as the planner would order it: from where the team is now, or from where rounds begin. */
function proposedFor(
  { sort, duties }: LoadedTeam,
  tasks: readonly TaskShown[],
  { base, day, now }: { base: Point | null; day: LocalDate; now: number | null },
): TaskId[] {
  const minutesEach = minutesEachOf({ sort });
  const minuteOf = (at: Instant) => wallMinutesAt(at) - epochDay(day) * 1440;
  const there = tasks.findLast(({ state }) => state === 'arrived');
  const done = there === undefined || there.arrivedAt === null ? 0 : minuteOf(there.arrivedAt) + minutesEach;
  const left = tasks.filter(({ state }) => state === 'assigned');
  const stops = left.map((one) => ({ ...one, due: one.dueAt === null ? null : minuteOf(one.dueAt) }));
  const from = there?.at ?? (base && { point: base, postalCode: null, districtId: null });
  const order = proposeOrder(stops, { from, hours: duties, minutesEach, free: now && Math.max(now, done) });
  return order.flatMap((id) => left.find((one) => one.id === id)?.id ?? []);
}

function teamShown(
  { row, sort, duties }: LoadedTeam,
  { districts, people, version = 0, tasks, proposed }: Around,
): TeamShown {
  return {
    id: row.id,
    name: row.name,
    sort:
      sort === undefined
        ? null
        : { title: sort.title, use: sort.use, urgencies: [...sort.urgencies], minutesEach: sort.minutesEach },
    districts: districts.filter(({ id }) => row.districtIds.includes(id)).map(({ id, name }) => ({ id, name })),
    duties: duties.map(({ starts, ends, staffIds }) => ({ starts, ends, crew: crewOf(staffIds, people) })),
    version,
    tasks,
    proposed,
  };
}

/** The people of a crew who still work at the unit. */
export function crewOf(staffIds: readonly UserId[], people: ReadonlyMap<UserId, Person>): Person[] {
  return staffIds.flatMap((id) => people.get(id) ?? []);
}
