import type { Instant } from '../kernel/instant.ts';
import { addDays, addMonths, daysBetween, type LocalDate, weekdayOf } from '../kernel/local-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../kernel/working-time.ts';
import { dateAt, instantAt, type LocalTime } from '../kernel/zone.ts';
import type { CooperationModel } from './compiled.ts';
import { patientCells } from './compile-routes.ts';
import type { FeelValue } from './feel/ast.ts';
import type { PatientInput } from './inputs.ts';
import type { RhythmItem } from './schema.ts';

/** Work without a time of day is due when the day begins for those who work days. */
const MORNING = '08:00' as LocalTime;

/**
 * The next time after an instant that a recurring work of the model is due, counted from a first day (an enrolment, the model's
 * first day). A weekday that the rule names moves each occasion forward to that day.
 */
export function nextOccasion(model: CooperationModel, item: RhythmItem, first: LocalDate, after: Instant): Instant {
  const { at = MORNING } = item.each;
  const start = firstStep(item, first, dateAt(after));
  for (let step = start; ; step += 1) {
    const occasion = instantAt(dayOfStep(model, item, first, step), at);
    if (occasion > after) return occasion;
  }
}

const cellsOf = new WeakMap<RhythmItem, ReturnType<typeof patientCells>>();

/** True if recurring work concerns such a patient: `when` of the item, as in a responsibility table. */
export function concerns(item: RhythmItem, facts: Readonly<Record<PatientInput, FeelValue>>): boolean {
  const cells = cellsOf.get(item) ?? patientCells(item.when);
  cellsOf.set(item, cells);
  return cells.every((cell) => cell.holds(facts[cell.input as PatientInput]));
}

/** A step that is certainly not later than the answer, so that few have to be tried. */
function firstStep({ each }: RhythmItem, first: LocalDate, day: LocalDate): number {
  const days = daysBetween(first, day);
  const longest = { day: 1, 'working-day': 1, week: 7, month: 31, year: 366 }[each.unit] * each.every;
  return Math.max(each.after ? 1 : 0, Math.floor(days / longest) - 2);
}

function dayOfStep(model: CooperationModel, { each }: RhythmItem, first: LocalDate, step: number): LocalDate {
  const count = step * each.every;
  switch (each.unit) {
    case 'day':
      return addDays(first, count);
    case 'working-day':
      return nextWorkingDay(model.calendars.get('office'), addDays(first, count));
    case 'week':
      return onWeekday(addDays(first, count * 7), each.weekday);
    case 'month':
      return onWeekday(addMonths(first, count), each.weekday);
    case 'year':
      return onWeekday(addMonths(first, count * 12), each.weekday);
  }
}

function onWeekday(day: LocalDate, weekday: number | undefined): LocalDate {
  return weekday === undefined ? day : addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function nextWorkingDay(calendar: WorkingCalendar | undefined, day: LocalDate): LocalDate {
  let found = day;
  while (calendar && !isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}
