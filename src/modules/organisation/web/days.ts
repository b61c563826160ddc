import { useText } from '../../../web/i18n/locale.tsx';
import type { UnitHours } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';

/** Days that follow each other and have the same hours. */
export interface DayRow {
  readonly from: number;
  readonly to: number;
  /** '08:00–12:00, 13:00–17:00', or empty when closed. */
  readonly times: string;
}

const holidays = 8;
const days = [1, 2, 3, 4, 5, 6, 7, holidays];

/** The week and public holidays, with days that follow each other and have the same hours taken together. */
export function dayRows(hours: readonly UnitHours[]): readonly DayRow[] {
  const rows: DayRow[] = [];
  for (const day of days) {
    const times = timesOf(hours, day);
    const before = rows.at(-1);
    // Public holidays stand for themselves.
    if (before?.times === times && day !== holidays) rows[rows.length - 1] = { ...before, to: day };
    else rows.push({ from: day, to: day, times });
  }
  return rows;
}

function timesOf(hours: readonly UnitHours[], day: number): string {
  return hours
    .filter(({ weekday }) => weekday === day)
    .toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1))
    .map(({ opensAt, closesAt }) => `${opensAt}–${closesAt}`)
    .join(', ');
}

/** Names of the days, by number: 1 Monday … 7 Sunday, 8 public holiday. */
export function useDayNames(): Readonly<Record<number, string>> {
  const t = useText(organisationWebTexts);
  return { 1: t.day1, 2: t.day2, 3: t.day3, 4: t.day4, 5: t.day5, 6: t.day6, 7: t.day7, 8: t.day8 };
}
