import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { districtAreas } from '../organisation/index.ts';
import { noSuchTeam } from './assign-request.ts';
import type { addTeamBody, changeTeamBody, staffingReceipt } from './contract.ts';
import { entryOfTeam } from './entries.ts';
import { type LoadedUnit, loadUnit } from './load-unit.ts';
import { loadTeam, type TeamId } from './queries.ts';
import { coordinationTexts } from './texts/index.ts';

type DistrictIds = readonly Id<'district'>[];

/** Adds a car or team, of a sort that the model in force has. */
export async function addTeam(
  work: Work,
  { name, resource, districtIds }: z.output<typeof addTeamBody>,
): Promise<{ id: TeamId }> {
  authorise(work, allow('no-patient-data'));
  const unit = await loadUnit(work, dateAt(work.now));
  if (!unit.coordinated.sorts.some((sort) => sort.resource === resource)) {
    const text = both(coordinationTexts, (t) => t.noSuchSort);
    throw badInput('no-such-sort', text, { resource: text });
  }
  mustBeFree(unit, name, null);
  await mustBeHere(work, unit, districtIds);
  const { county, providerId, unitId, userId } = userOf(work.actor);
  const id = newId<'team'>();
  await sql`insert into coordination.team (county, id, owner_provider_id, owner_unit_id, name, resource, created_at, created_by)
    values (${county}, ${id}::uuid, ${providerId}::uuid, ${unitId}::uuid, ${name}, ${resource}, ${work.now}::timestamptz, ${userId}::uuid)`.execute(
    work.tx,
  );
  await saveDistricts(work, id, districtIds);
  const payload = { resource, districtIds: [...districtIds] };
  work.record({ type: 'coordination.team-added', ...entryOfTeam(work, id), params: { team: name }, payload });
  return { id };
}

/** Changes a team's name or districts, or takes it out of use from today. */
export async function changeTeam(
  work: Work,
  id: TeamId,
  { version, name, districtIds, closed }: z.output<typeof changeTeamBody>,
): Promise<{ id: TeamId }> {
  authorise(work, allow('no-patient-data'));
  const team = await loadTeam(work, id, 'for update of t');
  if (team === undefined || team.closedOn !== null) throw noSuchTeam();
  requireVersion(team.version, version);
  const unit = await loadUnit(work, dateAt(work.now));
  mustBeFree(unit, name, id);
  await mustBeHere(work, unit, districtIds);
  if (closed && (await hasWork(work, id)))
    throw wrongState(
      'team-has-work',
      both(coordinationTexts, (t) => t.teamHasWork),
    );
  await sql`update coordination.team set name = ${name}, closed_on = ${closed ? dateAt(work.now) : null}::date, version = version + 1
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  await saveDistricts(work, id, districtIds);
  work.record({
    type: closed ? 'coordination.team-closed' : 'coordination.team-changed',
    ...entryOfTeam(work, id),
    params: { team: name },
    payload: { before: { name: team.name, districtIds: team.districtIds }, districtIds: [...districtIds] },
  });
  return { id };
}

/** Which team was changed, and how many times it has been. */
export async function showTeamReceipt(work: Work, id: TeamId): Promise<z.input<typeof staffingReceipt>> {
  authorise(work, allow('no-patient-data'));
  return { id, version: (await loadTeam(work, id))?.version ?? 1 };
}

function mustBeFree({ teams }: LoadedUnit, name: string, own: TeamId | null): void {
  if (!teams.some(({ row }) => row.id !== own && row.name.toLowerCase() === name.toLowerCase())) return;
  const text = both(coordinationTexts, (t) => t.nameTaken);
  throw badInput('name-taken', text, { name: text });
}

async function mustBeHere(work: Work, { municipalityCode }: LoadedUnit, districtIds: DistrictIds): Promise<void> {
  const here = municipalityCode === null ? [] : await districtAreas(work, municipalityCode);
  if (districtIds.every((id) => here.some((one) => one.id === id))) return;
  const text = both(coordinationTexts, (t) => t.noSuchDistrict);
  throw badInput('no-such-district', text, { districtIds: text });
}

async function hasWork(work: Work, id: TeamId): Promise<boolean> {
  const { rows } =
    await sql`select 1 from coordination.task where county = ${work.actor.county} and team_id = ${id}::uuid
    and state in ('assigned', 'arrived') and day >= ${dateAt(work.now)}::date limit 1`.execute(work.tx);
  return rows.length > 0;
}

async function saveDistricts(work: Work, id: TeamId, districtIds: DistrictIds): Promise<void> {
  const { county, providerId, unitId } = userOf(work.actor);
  await sql`delete from coordination.team_district where county = ${county} and team_id = ${id}::uuid`.execute(work.tx);
  await sql`insert into coordination.team_district (county, team_id, district_id, owner_provider_id, owner_unit_id)
    select distinct ${county}, ${id}::uuid, d, ${providerId}::uuid, ${unitId}::uuid from unnest(${[...districtIds]}::uuid[]) as d`.execute(
    work.tx,
  );
}
