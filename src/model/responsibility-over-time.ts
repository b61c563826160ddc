import { plus, type Instant } from '../kernel/instant.ts';
import { addDays, ageOn, epochDay, partsOf, localDateOf, daysInMonth, type LocalDate } from '../kernel/local-date.ts';
import type { Period } from '../kernel/period.ts';
import { dateAt, instantAt, startOfDay } from '../kernel/zone.ts';
import type { CooperationModel } from './compiled.ts';
import type { StayPlace } from './fact-choices.ts';
import type { Need } from './needs.ts';
import { responsible, type Responsible } from './responsible.ts';
import type { Situation } from './situation.ts';

/** More answers than this for one need is a period too long to be looked at hour by hour. */
const LONGEST_DAYS = 366 * 3;

/**
 * The instants within a period (its start first) at which the answer may change: where something in the situation
 * begins or ends, where the first days at home are over, the eighteenth birthday, and, when the need's table looks at
 * the clock, where a part of the day begins. Between two neighbours the answer is the same.
 */
export function changesOfResponsibility(
  model: CooperationModel,
  situation: Situation,
  need: Need,
  within: Period<Instant> & { readonly end: Instant },
): readonly Instant[] {
  const instants = new Set<Instant>([within.start, ...edges(situation), ...firstWeekEnds(model, situation)]);
  const adult = adulthood(situation.birthDate);
  if (adult) instants.add(adult);
  if (looksAtTime(model, need)) for (const at of daypartStarts(model, within)) instants.add(at);
  return [...instants].filter((at) => at >= within.start && at < within.end).toSorted();
}

/** The answers over a period, without gap or overlap; neighbours with the same answer are joined. */
export function responsibilityOver(
  model: CooperationModel,
  situation: Situation,
  need: Need,
  within: Period<Instant> & { readonly end: Instant },
): readonly { readonly period: Period<Instant>; readonly answer: Responsible }[] {
  const joined: { period: Period<Instant>; answer: Responsible }[] = [];
  const changes = changesOfResponsibility(model, situation, need, within);
  changes.forEach((start, i) => {
    const end = changes[i + 1] ?? within.end;
    const answer = responsible(model, situation, need, start);
    const last = joined.at(-1);
    if (last && sameAnswer(last.answer, answer)) last.period = { start: last.period.start, end };
    else joined.push({ period: { start, end }, answer });
  });
  return joined;
}

/** True when two answers name the same responsible for the same reason. */
export function sameAnswer(a: Responsible, b: Responsible): boolean {
  return (
    a.principal === b.principal &&
    a.payer === b.payer &&
    a.performer.kind === b.performer.kind &&
    a.performer.unit === b.performer.unit &&
    a.source.kind === b.source.kind &&
    a.source.clause === b.source.clause &&
    a.source.row === b.source.row &&
    a.source.decision === b.source.decision
  );
}

function edges(situation: Situation): Instant[] {
  const { enrolments, endProposals, listings, stays, palliative, psychiatric, homeService } = situation;
  const { decisions, disputes, physicians = [] } = situation;
  const care = [enrolments, endProposals, listings, stays, palliative, psychiatric, homeService];
  const lists = [...care, decisions, disputes, physicians];
  return lists.flat().flatMap(({ period }) => (period.end === null ? [period.start] : [period.start, period.end]));
}

function firstWeekEnds(model: CooperationModel, situation: Situation): Instant[] {
  const { days, after } = model.document.responsibility.firstWeekHome;
  const away: readonly StayPlace[] = after;
  return situation.stays.flatMap(({ place, period }) =>
    away.includes(place) && period.end !== null ? [plus(period.end, { days })] : [],
  );
}

/** Midnight when the patient turns eighteen; born on 29 February, that is 1 March in common years. */
function adulthood(birthDate: LocalDate | null): Instant | null {
  if (birthDate === null) return null;
  const { year, month, day } = partsOf(birthDate);
  const exists = day <= daysInMonth(year + 18, month);
  const birthday = exists ? localDateOf(year + 18, month, day) : localDateOf(year + 18, 3, 1);
  return ageOn(birthDate, birthday) === 18 ? startOfDay(birthday) : null;
}

function looksAtTime(model: CooperationModel, need: Need): boolean {
  const rows = model.needs.get(need)?.table.rows ?? [];
  return rows.some((row) => row.cells.some((cell) => cell.input === 'time'));
}

function daypartStarts(model: CooperationModel, within: { start: Instant; end: Instant }): Instant[] {
  const { day, evening, night } = model.document.responsibility.dayparts;
  const first = dateAt(within.start);
  const days = epochDay(dateAt(within.end)) - epochDay(first) + 1;
  if (days > LONGEST_DAYS) throw new RangeError(`${days} days are too many to look at hour by hour`);
  return Array.from({ length: days }, (_, i) => addDays(first, i)).flatMap((date) =>
    [day, evening, night].map((time) => instantAt(date, time)),
  );
}
