import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput, notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { staffOfUnit } from '../organisation/index.ts';
import { noSuchTeam } from './assign-request.ts';
import type { addPeriodBody, cancelPeriodBody, changePeriodBody, staffingReceipt } from './contract.ts';
import { clash } from './domain/duty.ts';
import { entryOfTeam } from './entries.ts';
import { loadPeriod, type PeriodRow, periodsBetween, type TeamId, type TeamRow, teamsOfUnit } from './queries.ts';
import { coordinationTexts } from './texts/index.ts';

type PeriodId = Id<'period'>;
type Wanted = Omit<z.output<typeof addPeriodBody>, 'teamId'>;

/** Says who is in a team in a period, at which hours. Nobody is in two teams at once, and no team is staffed twice. */
export async function addPeriod(
  work: Work,
  { teamId, ...wanted }: z.output<typeof addPeriodBody>,
): Promise<{ id: PeriodId }> {
  authorise(work, allow('no-patient-data'));
  const team = await lockTeams(work, teamId);
  const names = await mustFit(work, team, wanted, null);
  const { county, providerId, unitId, userId } = userOf(work.actor);
  const id = newId<'period'>();
  await sql`insert into coordination.period (county, id, team_id, owner_provider_id, owner_unit_id, first_day, last_day, starts, ends,
      saved_at, saved_by)
    values (${county}, ${id}::uuid, ${teamId}::uuid, ${providerId}::uuid, ${unitId}::uuid, ${wanted.firstDay}::date,
      ${wanted.lastDay}::date, ${wanted.starts}, ${wanted.ends}, ${work.now}::timestamptz, ${userId}::uuid)`.execute(
    work.tx,
  );
  await saveCrew(work, id, wanted.staffIds);
  work.record({
    type: 'coordination.staffed',
    ...entryOfTeam(work, teamId),
    params: { team: team.name, names: names.join(', '), from: wanted.firstDay, to: wanted.lastDay },
    payload: { periodId: id, ...wanted },
  });
  return { id };
}

/** Changes a period that has not ended. */
export async function changePeriod(
  work: Work,
  id: PeriodId,
  { version, ...wanted }: z.output<typeof changePeriodBody>,
): Promise<{ id: PeriodId }> {
  const { period, team } = await beginOnPeriod(work, id, version);
  const names = await mustFit(work, team, wanted, id);
  await sql`update coordination.period set first_day = ${wanted.firstDay}::date, last_day = ${wanted.lastDay}::date,
      starts = ${wanted.starts}, ends = ${wanted.ends}, saved_at = ${work.now}::timestamptz, saved_by = ${userOf(work.actor).userId}::uuid,
      version = version + 1
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  await saveCrew(work, id, wanted.staffIds);
  const { firstDay, lastDay, starts, ends, staffIds } = period;
  work.record({
    type: 'coordination.staffing-changed',
    ...entryOfTeam(work, team.id),
    params: { team: team.name, names: names.join(', '), from: wanted.firstDay, to: wanted.lastDay },
    payload: { periodId: id, before: { firstDay, lastDay, starts, ends, staffIds }, ...wanted },
  });
  return { id };
}

/** Takes a period away that has not ended. */
export async function cancelPeriod(
  work: Work,
  id: PeriodId,
  { version }: z.output<typeof cancelPeriodBody>,
): Promise<{ id: PeriodId }> {
  const { period, team } = await beginOnPeriod(work, id, version);
  await sql`update coordination.period set cancelled_at = ${work.now}::timestamptz, version = version + 1
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  work.record({
    type: 'coordination.staffing-cancelled',
    ...entryOfTeam(work, team.id),
    params: { team: team.name, from: period.firstDay, to: period.lastDay },
    payload: { periodId: id },
  });
  return { id };
}

/** Which period was changed, and how many times it has been. */
export async function showPeriodReceipt(work: Work, id: PeriodId): Promise<z.input<typeof staffingReceipt>> {
  authorise(work, allow('no-patient-data'));
  const { rows } = await sql<{ version: number }>`select version from coordination.period
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  return { id, version: rows[0]?.version ?? 1 };
}

/** All of the unit's teams are locked in one order: what one is given another may not have. */
async function lockTeams(work: Work, id: TeamId): Promise<TeamRow> {
  await sql`select 1 from coordination.team where county = ${work.actor.county}
    and owner_unit_id = ${userOf(work.actor).unitId}::uuid order by id for update`.execute(work.tx);
  const team = (await teamsOfUnit(work)).find((one) => one.id === id);
  if (team === undefined) throw noSuchTeam();
  return team;
}

async function beginOnPeriod(work: Work, id: PeriodId, version: number): Promise<{ period: PeriodRow; team: TeamRow }> {
  authorise(work, allow('no-patient-data'));
  const period = await loadPeriod(work, id);
  if (period === undefined)
    throw notFound(
      'no-such-period',
      both(coordinationTexts, (t) => t.noSuchPeriod),
    );
  const team = await lockTeams(work, period.teamId);
  requireVersion(period.version, version);
  if (period.lastDay < dateAt(work.now))
    throw wrongState(
      'period-ended',
      both(coordinationTexts, (t) => t.periodEnded),
    );
  return { period, team };
}

/** What is wrong with a period by itself, and the text that says so. */
const misfits = {
  'ends-before-start': 'endsBeforeStart',
  'hours-backwards': 'hoursBackwards',
  'period-passed': 'periodPassed',
  'period-long': 'periodLong',
  'not-of-unit': 'notOfUnit',
} as const;

/** Refuses what cannot be: hours or days the wrong way round, what has passed, strangers, and anybody or any car in two places. */
async function mustFit(work: Work, team: TeamRow, wanted: Wanted, own: PeriodId | null): Promise<string[]> {
  const { firstDay, lastDay, starts, ends, staffIds } = wanted;
  const wrong = (field: string, code: keyof typeof misfits) => {
    const text = both(coordinationTexts, (t) => t[misfits[code]]);
    return badInput(code, text, { [field]: text });
  };
  if (lastDay < firstDay) throw wrong('lastDay', 'ends-before-start');
  if (lastDay < dateAt(work.now)) throw wrong('lastDay', 'period-passed');
  if (Date.parse(lastDay) - Date.parse(firstDay) > 365 * 86_400_000) throw wrong('lastDay', 'period-long');
  if (ends <= starts) throw wrong('ends', 'hours-backwards');
  const staff = await staffOfUnit(work, userOf(work.actor).unitId, work.now);
  const people = new Map(staff.map(({ id, name }) => [id, name]));
  if (!staffIds.every((id) => people.has(id))) throw wrong('staffIds', 'not-of-unit');
  const others = (await periodsBetween(work, firstDay, lastDay)).filter((one) => one.id !== own && clash(one, wanted));
  if (others.some(({ teamId }) => teamId === team.id)) {
    const text = both(coordinationTexts, (t) => t.staffedAlready({ team: team.name }));
    throw badInput('staffed-already', text, { firstDay: text });
  }
  const busy = staffIds.find((id) => others.some((one) => one.staffIds.includes(id)));
  if (busy !== undefined) {
    const text = both(coordinationTexts, (t) => t.inAnotherTeam({ name: people.get(busy) ?? '–' }));
    throw badInput('in-another-team', text, { staffIds: text });
  }
  return staffIds.map((id) => people.get(id) ?? '–');
}

async function saveCrew(work: Work, id: PeriodId, staffIds: Wanted['staffIds']): Promise<void> {
  const { county, providerId, unitId } = userOf(work.actor);
  await sql`delete from coordination.crew where county = ${county} and period_id = ${id}::uuid`.execute(work.tx);
  await sql`insert into coordination.crew (county, period_id, staff_id, owner_provider_id, owner_unit_id)
    select ${county}, ${id}::uuid, s, ${providerId}::uuid, ${unitId}::uuid from unnest(${staffIds}::uuid[]) as s`.execute(
    work.tx,
  );
}
