import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, requireVersion } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { noSuchTeam } from './assign-request.ts';
import type { orderBody, roundParams, roundReceipt } from './contract.ts';
import { recordMoved } from './entries.ts';
import { loadUnit } from './load-unit.ts';
import { lockRound, roundVersions, saveOrder, type TeamId } from './queries.ts';
import { momentOf, roundOf, timesOf } from './round.ts';
import { coordinationTexts } from './texts/index.ts';

type Params = z.output<typeof roundParams>;

/** Lets an order hold for what a team has left on a day, made by hand or proposed. Where it is now stays first. */
export async function orderRound(
  work: Work,
  { id: teamId, day }: Params,
  { version, tasks }: z.output<typeof orderBody>,
): Promise<{ id: TeamId }> {
  const team = (await loadUnit(work, day)).teams.find(({ row }) => row.id === teamId);
  if (team === undefined) throw noSuchTeam();
  requireVersion(await lockRound(work, teamId, day), version);
  const round = await roundOf(work, teamId, day);
  authorise(work, decideOnMatter(work, 'change'), { details: { day, tasks: round.length } });
  const begun = round.filter(({ task }) => task.state === 'arrived').map(({ task }) => task);
  const left = new Map(round.filter(({ task }) => task.state === 'assigned').map(({ task }) => [task.id, task]));
  const given = tasks.flatMap((id) => left.get(id) ?? []);
  if (new Set(tasks).size !== left.size || given.length !== left.size)
    throw badInput(
      'other-tasks',
      both(coordinationTexts, (t) => t.otherTasks),
    );
  const order = [...begun, ...given];
  const times = timesOf(work, team, day, order);
  const expected = order.map(({ id }) => ({ id, expectedAt: momentOf(day, times.get(id)?.starts ?? 0) }));
  await saveOrder(work, { teamId, day }, expected);
  recordMoved(work, team.row.name, round, new Map(expected.map((one) => [one.id, one.expectedAt])));
  return { id: teamId };
}

/** How many times the round has been changed. */
export async function showRoundReceipt(work: Work, { id, day }: Params): Promise<z.input<typeof roundReceipt>> {
  authorise(work, decideOnMatter(work, 'change'));
  return { id, day, version: (await roundVersions(work, day)).get(id) ?? 0 };
}
