import type { z } from 'zod';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise, holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import type { GoverningModel } from '../agreement/index.ts';
import { districtAreas, staffById, staffOfUnit } from '../organisation/index.ts';
import type { Staffing, staffingQuery } from './contract.ts';
import { isPhysician } from './domain/crew.ts';
import type { Stretch, TeamSort } from './domain/team-sorts.ts';
import { loadUnit } from './load-unit.ts';
import { may } from './policy.ts';
import { type PeriodRow, periodsBetween } from './queries.ts';

/** Days that are shown at a time: two of the periods that the models speak of. */
const shownDays = 28;

/** The unit's cars and teams, who is in which in which period, and what the model in force says of it. */
export async function showStaffing(work: Work, { from: asked }: z.output<typeof staffingQuery>): Promise<Staffing> {
  authorise(work, allow('no-patient-data'));
  const { unitId, role } = userOf(work.actor);
  const today = dateAt(work.now);
  const from = asked ?? today;
  const to = addDays(from, shownDays - 1);
  const { governing, municipalityCode, coordinated, teams } = await loadUnit(work, from);
  const periods = await periodsBetween(work, from, to);
  const districts = municipalityCode === null ? [] : await districtAreas(work, municipalityCode);
  const people = await staffById(
    work,
    periods.flatMap(({ staffIds }) => staffIds),
  );
  const staff = await staffOfUnit(work, unitId, work.now);
  const physicians = new Set(staff.filter(isPhysician).map(({ id }) => id));
  const periodShown = ({ id, firstDay, lastDay, starts, ends, staffIds, version }: PeriodRow) => ({
    id,
    firstDay,
    lastDay,
    starts,
    ends,
    version,
    crew: staffIds
      .flatMap((one) => people.get(one) ?? [])
      .map(({ id: person, name, title }) => ({ id: person, name, title, physician: physicians.has(person) })),
  });
  const named = districts.map(({ id, name }) => ({ id, name }));
  return {
    from,
    to,
    today,
    sorts: governing === null ? [] : coordinated.sorts.map((sort) => sortShown(sort, governing, from)),
    teams: teams.map(({ row }) => ({
      id: row.id,
      name: row.name,
      resource: row.resource,
      districts: named.filter(({ id }) => row.districtIds.includes(id)),
      periods: periods.filter(({ teamId }) => teamId === row.id).map(periodShown),
      version: row.version,
    })),
    districts: named,
    staff: staff.map(({ id, name, title }) => ({ id, name, title, physician: physicians.has(id) })),
    mayStaff: holds(role, may.staff),
  };
}

function sortShown(sort: TeamSort, { hash, model }: GoverningModel, from: LocalDate): Staffing['sorts'][number] {
  const { resource, title, use, count, crew, periodDays, clause } = sort;
  const heading = model.clauses.get(clause)?.heading ?? clause;
  return {
    resource,
    title,
    use,
    count,
    periodDays,
    crew: crew.map((one) => ({ ...one })),
    physician: sort.physician,
    hours: hoursOfWorkingDay(sort, from),
    clause: { modelHash: hash, id: clause, heading },
  };
}

/** The hours of the first day that it works at all, within two weeks. */
function hoursOfWorkingDay({ hoursOn }: TeamSort, from: LocalDate): Stretch[] {
  for (let day = 0; day < 14; day += 1) {
    const hours = hoursOn(addDays(from, day));
    if (hours.length > 0) return hours;
  }
  return [];
}
