import { isLocalDate, type LocalDate, localDateSchema } from '../../kernel/local-date.ts';

/** A date as people write it: 2026-11-22, 20261122, 2026/11/22 or 2026.11.22. Null when it is no date, or not all of it is there yet. */
export function readDate(text: string): LocalDate | null {
  const parts = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const date = `${parts[1]}-${parts[3]}-${parts[4]}`;
  return isLocalDate(date) ? date : null;
}

/** The days that can be chosen, both included; left out: any day that care can be about. */
export interface DayRange {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** What is written: a date that can be chosen, nothing at all, or something that will not do and why. */
export type ReadDay =
  | { readonly date: LocalDate | null; readonly fault: null }
  | { readonly date: null; readonly fault: 'no-date' | 'too-early' | 'too-late' };

export function readDay(text: string, { from, to }: DayRange): ReadDay {
  if (text.trim() === '') return { date: null, fault: null };
  const date = readDate(text);
  if (date === null || !localDateSchema.safeParse(date).success) return { date: null, fault: 'no-date' };
  if (from !== undefined && date < from) return { date: null, fault: 'too-early' };
  if (to !== undefined && date > to) return { date: null, fault: 'too-late' };
  return { date, fault: null };
}
