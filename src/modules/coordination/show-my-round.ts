import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt, minuteOfDayAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { staffOfUnit } from '../organisation/index.ts';
import { addressesOf } from '../patient/index.ts';
import type { MyRound } from './contract.ts';
import { loadUnit, minutesEachOf } from './load-unit.ts';
import { taskShown, toShow } from './present.ts';
import { crewOf } from './show-board.ts';
import { inHand, roundTasks } from './round.ts';

/**
 * What the one who asks is to do on a day, in order: with the team that one is in, and alone. With telephone and address of whom that may
 * be shown in a list, as long as the visit is to be made.
 */
export async function showMyRound(work: Work, day: LocalDate): Promise<MyRound> {
  const { unitId, userId } = userOf(work.actor);
  const { teams } = await loadUnit(work, day);
  const mine = teams.flatMap((team) => {
    const duties = team.duties.filter(({ staffIds }) => staffIds.includes(userId));
    return duties.length === 0 ? [] : [{ team, duties }];
  });
  const ids = new Set(mine.map(({ team }) => team.row.id as string));
  const tasks = (await roundTasks(work, day)).filter(
    ({ task }) => task.staffId === userId || (task.teamId !== null && ids.has(task.teamId)),
  );
  const ground = authorise(work, decideOnMatter(work, 'list'), { details: { day, shown: tasks.length } });
  const shown = await toShow(
    work,
    tasks.map(({ request }) => request),
    { districts: [], ground },
  );
  const toVisit = tasks.filter((one) => inHand(one, unitId)).map(({ request }) => request.patientId);
  const addresses = await addressesOf(work, toVisit);
  const cards = await Promise.all(
    tasks.map(async (one) => {
      const identity = shown.identities.get(one.request.patientId);
      const open = identity?.protectedIdentity === 'none' && toVisit.includes(identity.id);
      const card = await taskShown(work, one, shown);
      return {
        task: one.task,
        card: {
          ...card,
          phone: open ? identity.phone : null,
          address: open ? (addresses.get(identity.id) ?? null) : null,
        },
      };
    }),
  );
  const staff = await staffOfUnit(work, unitId, work.now);
  const people = new Map(staff.map(({ id, name, title }) => [id, { id, name, title }]));
  return {
    day,
    today: dateAt(work.now),
    minute: minuteOfDayAt(work.now),
    teams: mine.map(({ team, duties }) => ({
      id: team.row.id,
      name: team.row.name,
      duties: duties.map(({ starts, ends }) => ({ starts, ends })),
      minutesEach: minutesEachOf(team),
      crew: crewOf([...new Set(duties.flatMap(({ staffIds }) => staffIds))], people),
      tasks: cards.filter(({ task }) => task.teamId === team.row.id).map(({ card }) => card),
    })),
    alone: cards.filter(({ task }) => task.staffId === userId).map(({ card }) => card),
  };
}
