import { isLocalDate, type LocalDate } from '../../kernel/local-date.ts';

/** A date as people write it: 2026-11-22, 20261122, 2026/11/22 or 2026.11.22. Null when it is no date, or not all of it is there yet. */
export function readDate(text: string): LocalDate | null {
  const parts = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const date = `${parts[1]}-${parts[3]}-${parts[4]}`;
  return isLocalDate(date) ? date : null;
}
