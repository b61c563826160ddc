import { isNight, type UnusualRule } from './flags.ts';

/** Counts from the log, to compare an occasion with. */
export interface Habits {
  /** How many patients each person had to do with, day by day. */
  days: readonly { userId: string; unitId: string; day: string; patients: number }[];
  /** How many looks each person had at each unit, hour by hour of the day. */
  hours: readonly { unitId: string; userId: string; hour: number; looks: number }[];
  /** On how many days each person looked, by hour of the day. */
  personHours: readonly { userId: string; hour: number; days: number }[];
}

/** What is usual, to ask for each occasion. */
export interface Usual {
  patientsOn(userId: string, day: string): number;
  /** On an ordinary day: the person's own median, or that of the unit for somebody with few days. */
  patientsUsually(userId: string, unitId: string): number;
  /** The part of the looks of the others at the unit that is made at night. */
  nightShare(unitId: string, userId: string): number;
  /** Days of the history on which the person looked at night. */
  nights(userId: string): number;
}

/** So many days are needed before a person has a habit of one's own. */
const daysOfAHabit = 5;

/** Makes what is usual out of the counts: of the reviewed period, and of the history before it. */
export function usualFrom(reviewed: Habits, history: Habits, rule: UnusualRule): Usual {
  const that = new Map<string, number>();
  for (const { userId, day, patients } of reviewed.days)
    that.set(`${userId} ${day}`, (that.get(`${userId} ${day}`) ?? 0) + patients);
  const ofPerson = grouped(history.days, ({ userId }) => userId);
  const ofUnit = grouped([...history.days, ...reviewed.days], ({ unitId }) => unitId);
  const shareOf = nightShares([...history.hours, ...reviewed.hours], rule);
  const nights = new Map<string, number>();
  for (const { userId, hour, days } of history.personHours)
    if (isNight(hour, rule)) nights.set(userId, Math.max(nights.get(userId) ?? 0, days));
  return {
    patientsOn: (userId, day) => that.get(`${userId} ${day}`) ?? 0,
    patientsUsually: (userId, unitId) => {
      const own = ofPerson.get(userId) ?? [];
      return median(own.length >= daysOfAHabit ? own : (ofUnit.get(unitId) ?? own));
    },
    nightShare: shareOf,
    nights: (userId) => nights.get(userId) ?? 0,
  };
}

function grouped(days: Habits['days'], by: (day: Habits['days'][number]) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const day of days) {
    const group = groups.get(by(day));
    if (group === undefined) groups.set(by(day), [day.patients]);
    else group.push(day.patients);
  }
  return groups;
}

function nightShares(hours: Habits['hours'], rule: UnusualRule): Usual['nightShare'] {
  const sums = new Map<string, { all: number; night: number }>();
  const sumOf = (key: string) => sums.get(key) ?? { all: 0, night: 0 };
  for (const { unitId, userId, hour, looks } of hours) {
    for (const key of [unitId, `${unitId} ${userId}`]) {
      const { all, night } = sumOf(key);
      sums.set(key, { all: all + looks, night: night + (isNight(hour, rule) ? looks : 0) });
    }
  }
  return (unitId, userId) => {
    const [unit, own] = [sumOf(unitId), sumOf(`${unitId} ${userId}`)];
    const others = unit.all - own.all;
    return others === 0 ? 0 : (unit.night - own.night) / others;
  };
}

/** The middle of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
