import type { UserId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Stretch } from './team-sorts.ts';

/** Who is in a team on the days of a period, at which hours. */
export interface Staffed extends Stretch {
  firstDay: LocalDate;
  lastDay: LocalDate;
  staffIds: readonly UserId[];
}

/** A stretch of a day in which a team is out, and with whom. */
export interface Duty extends Stretch {
  staffIds: readonly UserId[];
}

/** When a team works on a day: as far as somebody is in it and the model lets it work. */
export function dutyOn(periods: readonly Staffed[], hours: readonly Stretch[], day: LocalDate): Duty[] {
  return periods
    .filter(({ firstDay, lastDay, staffIds }) => firstDay <= day && day <= lastDay && staffIds.length > 0)
    .flatMap(({ starts, ends, staffIds }) =>
      hours.map((open) => ({
        starts: Math.max(starts, open.starts),
        ends: Math.min(ends, open.ends),
        staffIds,
      })),
    )
    .filter(({ starts, ends }) => starts < ends)
    .toSorted((a, b) => a.starts - b.starts);
}

/** The duty that goes on at a minute of the day. */
export function dutyAt(duties: readonly Duty[], minute: number): Duty | undefined {
  return duties.find(({ starts, ends }) => starts <= minute && minute < ends);
}

/** Whether two periods put the same team, or the same person, in two places at once. */
export function clash(a: Omit<Staffed, 'staffIds'>, b: Omit<Staffed, 'staffIds'>): boolean {
  return a.firstDay <= b.lastDay && b.firstDay <= a.lastDay && a.starts < b.ends && b.starts < a.ends;
}
