import type { UserId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt, minuteOfDayAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { type DistrictArea, districtAreas, staffOfUnit } from '../organisation/index.ts';
import { centreOf } from '../visit/index.ts';
import type { BoardAnswer, TaskShown, TeamShown } from './contract.ts';
import { type LoadedTeam, loadUnit } from './load-unit.ts';
import { may } from './policy.ts';
import { taskShown, toShow } from './present.ts';
import { roundVersions, type TeamId } from './queries.ts';
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
    teams: teams.map((team) =>
      teamShown(team, { districts, people, version: versions.get(team.row.id), tasks: ofTeam(team.row.id) }),
    ),
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
}

function teamShown({ row, sort, duties }: LoadedTeam, { districts, people, version = 0, tasks }: Around): TeamShown {
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
  };
}

/** The people of a crew who still work at the unit. */
export function crewOf(staffIds: readonly UserId[], people: ReadonlyMap<UserId, Person>): Person[] {
  return staffIds.flatMap((id) => people.get(id) ?? []);
}
