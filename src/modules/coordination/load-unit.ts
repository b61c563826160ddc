import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt, minuteOfDayAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type GoverningModel, governingModel } from '../agreement/index.ts';
import { unitById } from '../organisation/index.ts';
import { type Duty, dutyOn } from './domain/duty.ts';
import { type Coordinated, coordinatedBy, type TeamSort } from './domain/team-sorts.ts';
import { type PeriodRow, periodsBetween, type TeamRow, teamsOfUnit } from './queries.ts';

/** A car or team with what the model says of its sort, and when somebody is in it on the day asked about. */
export interface LoadedTeam {
  row: TeamRow;
  sort: TeamSort | undefined;
  duties: Duty[];
}

/** The acting unit as a coordinator sees it on a day. */
export interface LoadedUnit {
  /** Null where no model governs, or where it has no coordinator. */
  governing: GoverningModel | null;
  municipalityCode: string | null;
  coordinated: Coordinated;
  teams: LoadedTeam[];
}

/** What the model in force where the unit works says of coordination, and the unit's own teams. */
export async function loadUnit(work: Work, day: LocalDate): Promise<LoadedUnit> {
  const { governing, municipalityCode } = await modelHere(work);
  const none: Coordinated = { waysIn: [], sorts: [] };
  const coordinated = governing === null ? none : coordinatedBy(governing.model, day);
  const rows = await teamsOfUnit(work);
  const periods = rows.length === 0 ? [] : await periodsBetween(work, day, day);
  const teams = rows.map((row) => teamOn(row, coordinated.sorts, periods, day));
  return { governing: coordinated.waysIn.length === 0 ? null : governing, municipalityCode, coordinated, teams };
}

function teamOn(row: TeamRow, sorts: readonly TeamSort[], periods: readonly PeriodRow[], day: LocalDate): LoadedTeam {
  const sort = sorts.find(({ resource }) => resource === row.resource);
  const own = periods.filter(({ teamId }) => teamId === row.id);
  return { row, sort, duties: sort === undefined ? [] : dutyOn(own, sort.hoursOn(day), day) };
}

/** The model that governs where the acting unit works; none is no fault here. */
export async function modelHere(
  work: Work,
): Promise<{ governing: GoverningModel | null; municipalityCode: string | null }> {
  const unit = await unitById(work, userOf(work.actor).unitId);
  const municipalityCode = unit?.municipalityCode ?? null;
  if (municipalityCode === null) return { governing: null, municipalityCode };
  try {
    return { governing: await governingModel(work, municipalityCode, work.now), municipalityCode };
  } catch (error) {
    if (error instanceof Refusal) return { governing: null, municipalityCode };
    throw error;
  }
}

/** The minute that it is now, on the day asked about; null on another day. */
export function minuteNow(work: Work, day: LocalDate): number | null {
  return dateAt(work.now) === day ? minuteOfDayAt(work.now) : null;
}

/** Minutes that a visit by the team takes, way included, as its model says; an hour for a team of no sort that the model has. */
export function minutesEachOf({ sort }: Pick<LoadedTeam, 'sort'>): number {
  return sort?.minutesEach ?? 60;
}
