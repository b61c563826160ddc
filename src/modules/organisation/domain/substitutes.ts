import type { LocalDate } from '../../../kernel/local-date.ts';

/** From the first day to the last, both included; until further notice when there is no last day. */
export interface Days {
  firstDay: LocalDate;
  lastDay: LocalDate | null;
}

/** The one whose days hold a day. */
export function onDay<One extends Days>(all: readonly One[], day: LocalDate): One | undefined {
  return all.find(({ firstDay, lastDay }) => firstDay <= day && (lastDay === null || day <= lastDay));
}

/** The first that ends before it begins, or that begins while the one before still holds: two would answer at once. */
export function faultyDays<One extends Days>(all: readonly One[]): One | undefined {
  const inOrder = all.toSorted((left, right) => (left.firstDay < right.firstDay ? -1 : 1));
  return inOrder.find(({ firstDay, lastDay }, index) => {
    const before = inOrder[index - 1];
    const overlaps = before !== undefined && (before.lastDay === null || before.lastDay >= firstDay);
    return overlaps || (lastDay !== null && lastDay < firstDay);
  });
}
