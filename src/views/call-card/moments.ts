import type { Instant } from '../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../../kernel/working-time.ts';
import { dateAt, instantAt, type LocalTime, localTime, timeOfMinute } from '../../kernel/zone.ts';
import type { CardDays } from './contract.ts';

const office: WorkingCalendar = {
  kind: 'hours',
  weekdays: [1, 2, 3, 4, 5],
  from: localTime('08:00'),
  to: localTime('17:00'),
  closedOnHolidays: true,
  closedOnEves: true,
};
/** Minutes. Agreements set their hours by the half hour at the finest. */
const step = 15;

/** All hours of the week during which the same are to be rung. From equals to: around the clock. */
export interface PartOfWeek {
  when: { days: CardDays; from: LocalTime; to: LocalTime }[];
  /** A moment in it, the next to come. */
  at: Instant;
}

/**
 * The parts of the week that differ in whom to ring, by asking through one working day and one day off, the next to come. Hours with
 * the same answer are one part. In the order of the working day, from its first change.
 */
export async function partsOfWeek(now: Instant, answerAt: (at: Instant) => Promise<string>): Promise<PartOfWeek[]> {
  const today = dateAt(now);
  const working = nextDay(today, (day) => isWorkingDay(day, office));
  const off = nextDay(today, (day) => !isWorkingDay(day, office));
  const onWorking = await partsOfDay(working, answerAt);
  const onOff = await partsOfDay(off, answerAt);
  const sameAs = (one: PartOfDay) => (other: PartOfDay) =>
    one.from === other.from && one.to === other.to && one.answer === other.answer;
  const hours = [
    ...onWorking.map((one) => ({ ...one, days: onOff.some(sameAs(one)) ? ('all' as const) : ('working' as const) })),
    ...onOff.filter((one) => !onWorking.some(sameAs(one))).map((one) => ({ ...one, days: 'off' as const })),
  ];
  const parts = new Map<string, PartOfWeek>();
  for (const { days, from, to, at, answer } of hours) {
    const known = parts.get(answer);
    if (known === undefined) parts.set(answer, { when: [{ days, from, to }], at });
    else known.when.push({ days, from, to });
  }
  return [...parts.values()];
}

interface PartOfDay {
  from: LocalTime;
  to: LocalTime;
  at: Instant;
  answer: string;
}

/** A day from the first change of answer, around the clock; one part when the answer never changes. */
async function partsOfDay(day: LocalDate, answerAt: (at: Instant) => Promise<string>): Promise<PartOfDay[]> {
  const asked: { time: LocalTime; at: Instant; answer: string }[] = [];
  for (let minute = 0; minute < 24 * 60; minute += step) {
    const time = timeOfMinute(minute);
    const at = instantAt(day, time);
    asked.push({ time, at, answer: await answerAt(at) });
  }
  const starts = asked.filter((one, index) => one.answer !== asked.at(index - 1)?.answer);
  if (starts.length === 0) starts.push(...asked.slice(0, 1));
  return starts.map(({ time, at, answer }, index) => ({
    from: time,
    to: (starts[index + 1] ?? starts[0])?.time ?? time,
    at,
    answer,
  }));
}

function nextDay(from: LocalDate, fits: (day: LocalDate) => boolean): LocalDate {
  let day = addDays(from, 1);
  while (!fits(day)) day = addDays(day, 1);
  return day;
}
