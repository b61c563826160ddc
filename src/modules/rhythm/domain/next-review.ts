import {
  type Instant,
  instantFromMilliseconds,
  millisecondsBetween,
  millisecondsOf,
  plus,
} from '../../../kernel/instant.ts';
import { addDays, localDate, type LocalDate } from '../../../kernel/local-date.ts';
import { dateAt, instantAt, type LocalTime, startOfDay } from '../../../kernel/zone.ts';
import { type CooperationModel, nextOccasion, type RhythmItem } from '../../../model/index.ts';

/** What the next review is counted from: the enrolment, or the last one, held or called off. */
export type CountedBy = 'enrolment' | 'held' | 'cancelled';

/** The last review of its sort: when it was held, or the day that was set for the one called off. */
export interface LastReview {
  at: Instant;
  how: Exclude<CountedBy, 'enrolment'>;
}

export interface NextReview {
  /** When the model sets that it is due at the latest. */
  setFor: Instant;
  countedFrom: Instant;
  countedBy: CountedBy;
}

/** Work without a time of day is due in the morning. */
const morning = '08:00' as LocalTime;

/**
 * When a patient's next review is due. Counted from the enrolment, and after that from the last one: a review held early or late moves
 * those that follow, one that was called off does not. What the model sets to a weekday, or more often than each month, keeps its days.
 * Never before the first day of the model. What was held before the patient was enrolled again does not count.
 */
export function nextReview(
  model: CooperationModel,
  item: RhythmItem,
  enrolledAt: Instant,
  last: LastReview | null,
): NextReview {
  const counts = last !== null && last.at > enrolledAt ? last : null;
  const countedFrom = counts?.at ?? enrolledAt;
  const countedBy = counts?.how ?? 'enrolment';
  const setFor = dueAfter(model, item, enrolledAt, counts?.at ?? null);
  return { setFor, countedFrom, countedBy };
}

function dueAfter(model: CooperationModel, item: RhythmItem, enrolledAt: Instant, last: Instant | null): Instant {
  const { at = morning, after, unit, weekday } = item.each;
  const firstDay = localDate(model.document.valid.from);
  const from = last ?? enrolledAt;
  if (weekday !== undefined || unit === 'day' || unit === 'working-day' || unit === 'week') {
    const beforeModel = plus(startOfDay(firstDay), { seconds: -1 });
    return nextOccasion(model, item, dateAt(enrolledAt), from > beforeModel ? from : beforeModel);
  }
  const due =
    last === null && after === undefined
      ? firstTimeFrom(enrolledAt, at)
      : nextOccasion(model, countedInIntervals(item), dateAt(from), from);
  const earliest = instantAt(firstDay, at);
  return due > earliest ? due : earliest;
}

/** An item that is counted from no event is due at once: the first time of day that comes. */
function firstTimeFrom(moment: Instant, at: LocalTime): Instant {
  const day = dateAt(moment);
  const sameDay = instantAt(day, at);
  return sameDay > moment ? sameDay : instantAt(addDays(day, 1), at);
}

/** After one that has been it is a whole interval to the next, whatever the first was counted from. */
function countedInIntervals(item: RhythmItem): RhythmItem {
  return { ...item, each: { ...item.each, after: item.each.after ?? 'enrolment.started' } };
}

/** The first day to come, counted from the enrolment: where nobody knows what has been held. */
export function nextToCome(model: CooperationModel, item: RhythmItem, enrolledAt: Instant, now: Instant): Instant {
  return nextOccasion(model, countedInIntervals(item), dateAt(enrolledAt), now);
}

const intervalDays = { day: 1, 'working-day': 1, week: 7, month: 30, year: 365 } as const;

/** When a review comes on the worklist: some days ahead, but at most a quarter of the interval, so that one is over before the next. */
export function opensAt(item: RhythmItem, dueAt: Instant, daysAhead: number): Instant {
  const quarter = (intervalDays[item.each.unit] * item.each.every) / 4;
  return plus(dueAt, { hours: -Math.round(Math.min(daysAhead, quarter) * 24) });
}

/** When its row in the worklist begins to be urgent: the last quarter of the time that it has been there. */
export function warnsAt(opened: Instant, dueAt: Instant): Instant {
  const whole = Math.max(0, millisecondsBetween(opened, dueAt));
  return instantFromMilliseconds(millisecondsOf(dueAt) - Math.round(whole / 4));
}

/** The last day that a review may be moved to: before the one after it would be due. */
export function lastDayToMoveTo(
  model: CooperationModel,
  item: RhythmItem,
  enrolledAt: Instant,
  setFor: Instant,
): LocalDate {
  return addDays(dateAt(nextReview(model, item, enrolledAt, { at: setFor, how: 'cancelled' }).setFor), -1);
}
