import { daysBetween, type LocalDate, weekdayOf } from '../../../kernel/local-date.ts';
import type { Measure } from './shapes.ts';

type Recurring = Pick<Measure, 'weekdays' | 'everyWeeks' | 'firstDay' | 'lastDay'>;

/** Whether a measure falls on a day. Weeks are counted from the Monday of the week that it begins in. */
export function fallsOn({ weekdays, everyWeeks, firstDay, lastDay }: Recurring, day: LocalDate): boolean {
  if (day < firstDay || (lastDay !== null && day > lastDay)) return false;
  if (!weekdays.includes(weekdayOf(day))) return false;
  const sinceMonday = daysBetween(firstDay, day) + weekdayOf(firstDay) - 1;
  return Math.floor(sinceMonday / 7) % everyWeeks === 0;
}
